package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which ends of which flow a sentence gives to each of its figures: the ones behind a figure
/// before the next, else the last ones before it, else the ones behind a list of figures.
final class SentenceRoutes {

  private final List<Token> tokens;
  private final List<Name> names;
  private final List<RouteMention> mentions;
  private final List<Draft> figures;
  private final Set<String> whereabouts;
  private final Reach reach;
  private final RouteLists lists;
  private final Flow whole;
  private final boolean reversed;
  private final Map<Draft, Span> clauses = new HashMap<>();

  SentenceRoutes(
      List<Token> tokens, List<Name> names, List<RouteMention> mentions, List<Draft> figures) {
    this.tokens = tokens;
    this.names = names;
    this.mentions = mentions;
    this.figures = figures;
    this.whereabouts = Whereabouts.of(tokens, names, mentions);
    this.reach = new Reach(tokens, figures);
    this.lists = new RouteLists(tokens, mentions, figures);
    this.whole = new Flow(first(End.ORIGIN), first(End.DESTINATION));
    this.reversed = Directions.isReversed(tokens);
  }

  /// The flow of the sentence as a whole: the first origin and destination that it names, but those
  /// of a part.
  Flow whole() {
    return whole;
  }

  boolean isReversed() {
    return reversed;
  }

  /// The flow, or the one that runs against it where the sentence says "in the other direction".
  Flow turned(Flow flow) {
    return reversed ? flow.reversed() : flow;
  }

  /// A part of a flow that goes on elsewhere is no topic.
  boolean tellsOnlyShares() {
    for (Draft figure : figures) {
      if (figure.figureClass != FigureClass.SHARE) {
        return false;
      }
    }
    return !figures.isEmpty();
  }

  /// The country that a head names and nothing else: "SOUTH AFRICA.", "Kenya:".
  @Nullable Place onlyPlace() {
    if (names.size() != 1 || names.getFirst().from() != 0) {
      return null;
    }
    Name name = names.getFirst();
    boolean alone =
        tokens.subList(name.to(), tokens.size()).stream()
            .allMatch(token -> ".:–—-".contains(token.text()));
    boolean country = name.kind() == Gazetteer.Kind.COUNTRY && name.country() != null;
    return alone && country ? new Place(name.country(), null) : null;
  }

  /// The one place that it names without a side.
  @Nullable Place about() {
    return Whereabouts.only(tokens, names, mentions);
  }

  Set<String> whereabouts() {
    return whereabouts;
  }

  List<Name> names() {
    return names;
  }

  List<RouteMention> mentions() {
    return mentions;
  }

  private @Nullable Place first(End end) {
    RouteMention first = null;
    for (RouteMention mention : mentions) {
      boolean better = first == null || first.strength() <= 0 && mention.strength() > 0;
      if (better && mention.end() == end && reach.owner(mention) == null) {
        first = mention;
      }
    }
    return first == null || lists.hold(first) ? null : first.place();
  }

  Flow of(Draft figure) {
    RouteMention origin = best(figure, End.ORIGIN);
    RouteMention destination = best(figure, End.DESTINATION);
    if (goesOn(figure)) {
      return onward(figure, origin, destination);
    }
    if (isOneTown(origin, destination)) {
      boolean onward = origin.from() > destination.from();
      origin = onward ? null : origin;
      destination = onward ? destination : null;
    }
    boolean both =
        (origin == null || destination == null)
            && Directions.isBothWays(tokens, figure.quoteTo, clause(figure).to());
    Place open = both ? Place.UNSTATED : null;
    Flow flow =
        new Flow(
            origin == null ? open : placeOf(figure, origin),
            destination == null ? open : placeOf(figure, destination));
    Flow other = otherTrade(figure, origin, destination);
    if (other != null) {
      return other;
    }
    boolean turned =
        flow.isKnown()
            && (origin == null || isTurned(figure, origin))
            && (destination == null || isTurned(figure, destination));
    return turned ? flow.reversed() : flow;
  }

  /// "Kenya's exports rose to 90 tonnes, while imports fell to 40", "China imported 90 tonnes from
  /// Japan and exported 40": the other trade of one country, whoever its partner was.
  private @Nullable Flow otherTrade(
      Draft figure, @Nullable RouteMention origin, @Nullable RouteMention destination) {
    Span clause = clause(figure);
    boolean own =
        origin != null && origin.to() > clause.from()
            || destination != null && destination.to() > clause.from();
    Way told = own ? Way.NEITHER : HomeTrade.way(tokens, new Span(0, clause.from()));
    RouteMention home = told == Way.OUT ? origin : destination;
    if (told == Way.NEITHER
        || home == null
        || home.strength() > 1
        || HomeTrade.way(tokens, clause) != other(told)) {
      return null;
    }
    return told == Way.OUT ? new Flow(null, home.place()) : new Flow(home.place(), null);
  }

  private static Way other(Way way) {
    return way == Way.IN ? Way.OUT : Way.IN;
  }

  /// "arrived at Beira and goes on from Beira to Harare": the second leg is not the figure's.
  private static boolean isOneTown(
      @Nullable RouteMention origin, @Nullable RouteMention destination) {
    return origin != null
        && destination != null
        && origin.place().name() != null
        && origin.place().equals(destination.place());
  }

  /// Whether a figure behind another is said to go on: "150 had been handed on".
  private boolean goesOn(Draft figure) {
    int index = figures.indexOf(figure);
    return index > 0 && Directions.goesOn(tokens, ownStart(figure, index), ownEnd(figure, index));
  }

  private int ownStart(Draft figure, int index) {
    return Math.max(figures.get(index - 1).quoteTo, clause(figure).from());
  }

  /// Where the words of a figure end: with its clause, or at the next figure.
  private int ownEnd(Draft figure, int index) {
    int end = clause(figure).to();
    return index + 1 < figures.size() ? Math.min(end, figures.get(index + 1).quoteFrom) : end;
  }

  /// "Of 400 drones delivered to Algeria 150 had been handed on": the part starts where the whole
  /// had ended, and not where that came from.
  private Flow onward(
      Draft figure, @Nullable RouteMention origin, @Nullable RouteMention destination) {
    RouteMention halt = null;
    for (RouteMention mention : mentions) {
      halt = mention.to() <= figure.numberFrom && !mention.isOrigin() ? mention : halt;
    }
    boolean gone = destination != null && destination.from() > figure.numberFrom;
    boolean own = origin != null && origin.from() > figure.numberFrom;
    Place start = halt != null ? halt.place() : own ? placeOf(figure, origin) : null;
    return new Flow(start, gone ? placeOf(figure, destination) : null);
  }

  /// "90 fighters flew from Nyala to Kufra, and 400 rounds went the other way": the ends are those
  /// of the clause before.
  private boolean isTurned(Draft figure, @Nullable RouteMention mention) {
    if (mention == null) {
      return false;
    }
    Span clause = clause(figure);
    return mention.to() <= clause.from()
            && Directions.isReversed(tokens.subList(clause.from(), clause.to()))
        || mention.to() <= figure.numberFrom && comesBack(figure, mention.to());
  }

  /// Whether a figure behind another is said to come back, in its own words from `from` on.
  private boolean comesBack(Draft figure, int from) {
    int index = figures.indexOf(figure);
    if (Directions.isBroughtBack(tokens, figure.quoteFrom, figure.quoteTo)) {
      return true;
    }
    if (index < 1) {
      return false;
    }
    int begin = Math.max(clause(figure).from(), figures.get(index - 1).numberTo);
    int end = ownEnd(figure, index);
    return Directions.isBack(tokens, Math.max(begin, from), end)
        || Directions.isExchanged(tokens, begin, end);
  }

  /// A list of several countries is no one place: "to the Philippines and Malaysia".
  private @Nullable Place placeOf(Draft figure, @Nullable RouteMention mention) {
    if (mention == null) {
      return null;
    }
    boolean own = lists.respective(figure, mention.end()) != null;
    boolean held = lists.hold(mention) || Unnamed.isIn(tokens, mention.to(), figure.numberFrom);
    return own || !held ? mention.place() : Place.UNSTATED;
  }

  /// "4.4 million tonnes had arrived, 38 percent of it from Russia": the whole has no one origin.
  boolean isParted(Draft figure, Flow filled, End end) {
    Place place = filled.at(end);
    return figure.figureClass != FigureClass.SHARE
        && !mentions.isEmpty()
        && mentions.stream()
            .filter(m -> m.end() == end && !Flow.isSame(m.place(), place))
            .map(reach::owner)
            .anyMatch(part -> part != null && Antecedents.isPartOf(part, figure));
  }

  /// "Mexico took 900 tonnes, followed by Peru with 400": each has a part of one flow.
  boolean listsPartners(Flow own) {
    return lists.givePartners(own.origin() == null ? own.destination() : own.origin());
  }

  /// "Poland ordered 48 of them": who takes the goods stands before them.
  boolean hasTaker(Draft figure) {
    return mentions.stream()
        .anyMatch(m -> !m.isOrigin() && m.strength() == 1 && m.to() <= figure.numberFrom);
  }

  boolean isClause(Draft figure) {
    Span clause = clause(figure);
    for (RouteMention mention : mentions) {
      if (mention.from() >= clause.from() && mention.to() <= clause.to()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable RouteMention best(Draft figure, End end) {
    RouteMention best = lists.respective(figure, end);
    if (best != null) {
      return best;
    }
    int lowest = Integer.MAX_VALUE;
    for (RouteMention mention : mentions) {
      int cost =
          mention.end() == end && reach.reaches(figure, mention)
              ? reach.cost(figure, mention)
              : Integer.MAX_VALUE;
      if (cost < lowest) {
        best = mention;
        lowest = cost;
      }
    }
    return best == null || best.place().country() != null ? best : within(figure, best, lowest);
  }

  /// "scales that left West Africa were shipped from Nigeria": a country says more than a region.
  private RouteMention within(Draft figure, RouteMention region, int cost) {
    return mentions.stream()
        .filter(m -> m.end() == region.end() && m.strength() >= region.strength())
        .filter(m -> m.place().country() != null)
        .filter(m -> reach.reaches(figure, m) && reach.cost(figure, m) <= cost + REGION)
        .findFirst()
        .orElse(region);
  }

  /// How much farther off than its region a country may stand.
  private static final int REGION = 20;

  private int clauseStart(Draft figure) {
    int at = figure.numberFrom;
    while (at > 0
        && !tokens.get(at - 1).is(";")
        && !reach.isClauseComma(at - 1)
        && !reach.partsTrade(at - 1)) {
      at--;
    }
    return at;
  }

  private int clauseEnd(Draft figure) {
    int at = figure.numberTo;
    while (at < tokens.size()
        && !tokens.get(at).is(";")
        && !reach.isClauseComma(at)
        && !reach.partsTrade(at)) {
      at++;
    }
    return at;
  }

  Span all() {
    return new Span(0, tokens.size());
  }

  Span clause(Draft figure) {
    Span known = clauses.get(figure);
    if (known == null) {
      known = new Span(clauseStart(figure), clauseEnd(figure));
      clauses.put(figure, known);
    }
    return known;
  }

  /// Token indexes, half-open.
  record Span(int from, int to) {}
}
