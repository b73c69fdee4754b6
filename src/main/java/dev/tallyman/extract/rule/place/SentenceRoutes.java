package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which ends of which flow a sentence gives to each of its figures: the ones behind a figure
/// before the next, else the last ones before it, else the ones behind a list of figures.
final class SentenceRoutes {

  private static final int LIST_GAP = 12;

  /// "38 percent of it from Russia": such a place is the part's alone.
  private static final int PART_GAP = 3;

  private static final int FARTHEST = 80;

  private final List<Token> tokens;
  private final List<Name> names;
  private final List<RouteMention> mentions;
  private final List<Draft> figures;
  private final Set<String> whereabouts;

  SentenceRoutes(
      List<Token> tokens, List<Name> names, List<RouteMention> mentions, List<Draft> figures) {
    this.tokens = tokens;
    this.names = names;
    this.mentions = mentions;
    this.figures = figures;
    this.whereabouts = Whereabouts.of(tokens, names, mentions);
  }

  /// The flow of the sentence as a whole: the first origin and destination that it names.
  Flow whole() {
    return new Flow(first(End.ORIGIN), first(End.DESTINATION));
  }

  /// A part of a flow that goes on elsewhere is no topic.
  boolean tellsOnlyShares() {
    return !figures.isEmpty()
        && figures.stream().allMatch(f -> f.figureClass == dev.tallyman.figure.FigureClass.SHARE);
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

  boolean namesPlaces() {
    return !names.isEmpty();
  }

  Set<String> whereabouts() {
    return whereabouts;
  }

  List<RouteMention> mentions() {
    return mentions;
  }

  private @Nullable Place first(End end) {
    for (RouteMention mention : mentions) {
      if (mention.end() == end && mention.strength() > 0) {
        return mention.place();
      }
    }
    return mentions.stream()
        .filter(m -> m.end() == end)
        .map(RouteMention::place)
        .findFirst()
        .orElse(null);
  }

  /// "Denmark, Germany and Spain sent 100, 90 and 75 respectively": as many places as figures.
  private @Nullable RouteMention respective(Draft figure, End end) {
    List<RouteMention> same = mentions.stream().filter(m -> m.end() == end).toList();
    boolean said = tokens.stream().anyMatch(t -> t.is("respectively"));
    int index = figures.indexOf(figure);
    return said && same.size() == figures.size() && same.size() > 1 && index >= 0
        ? same.get(index)
        : null;
  }

  Flow of(Draft figure) {
    RouteMention origin = best(figure, End.ORIGIN);
    RouteMention destination = best(figure, End.DESTINATION);
    Flow flow = new Flow(placeOf(figure, origin), placeOf(figure, destination));
    return isTurned(figure, origin) && isTurned(figure, destination) ? flow.reversed() : flow;
  }

  /// "90 fighters flew from Nyala to Kufra, and 400 rounds went the other way": the ends are those
  /// of the clause before.
  private boolean isTurned(Draft figure, @Nullable RouteMention mention) {
    if (mention == null) {
      return false;
    }
    Span clause = clause(figure);
    int index = figures.indexOf(figure);
    int from = index > 0 ? Math.max(clause.from(), figures.get(index - 1).numberTo) : clause.from();
    int next =
        index >= 0 && index + 1 < figures.size() ? figures.get(index + 1).quoteFrom : clause.to();
    int to = Math.min(clause.to(), next);
    boolean back =
        mention.to() <= figure.numberFrom
            && Directions.isBack(tokens, Math.max(from, mention.to()), to);
    return mention.to() <= clause.from()
            && Directions.isReversed(tokens.subList(clause.from(), clause.to()))
        || index > 0 && back;
  }

  /// A list of several countries is no one place: "to the Philippines and Malaysia".
  private @Nullable Place placeOf(Draft figure, @Nullable RouteMention mention) {
    if (mention == null || respective(figure, mention.end()) != null) {
      return mention == null ? null : mention.place();
    }
    for (RouteMention other : mentions) {
      boolean listed = isListed(mention, other) || isListed(other, mention);
      if (listed && !Objects.equals(Flow.country(other.place()), Flow.country(mention.place()))) {
        return Place.UNSTATED;
      }
    }
    return mention.place();
  }

  private boolean isListed(RouteMention first, RouteMention second) {
    int gap = second.from() - first.to();
    if (first.end() != second.end() || gap < 1 || gap > 3) {
      return false;
    }
    for (int i = first.to(); i < second.from(); i++) {
      if (!Preposition.is(tokens, i, ",", "and", "or", "the", "&")) {
        return false;
      }
    }
    return !Preposition.is(tokens, second.from() - 1, ",") || gap > 1 || lists(second);
  }

  /// "Chelyabinsk, Russia" is one place; a list has an "and" behind it.
  private boolean lists(RouteMention mention) {
    return Preposition.is(tokens, mention.to(), "and", ",", "or");
  }

  boolean isClause(Draft figure) {
    int from = clauseStart(figure);
    int to = clauseEnd(figure);
    return mentions.stream().anyMatch(m -> m.from() >= from && m.to() <= to);
  }

  private @Nullable RouteMention best(Draft figure, End end) {
    RouteMention best = respective(figure, end);
    if (best != null) {
      return best;
    }
    int lowest = Integer.MAX_VALUE;
    for (RouteMention mention : mentions) {
      int cost =
          mention.end() == end && reaches(figure, mention)
              ? cost(figure, mention)
              : Integer.MAX_VALUE;
      if (cost < lowest) {
        best = mention;
        lowest = cost;
      }
    }
    return best;
  }

  /// A place behind other figures belongs to an earlier one only over a list.
  private boolean reaches(Draft figure, RouteMention mention) {
    int end = figure.numberTo;
    for (Draft other : figures) {
      if (other.numberFrom >= figure.numberTo && other.numberTo <= mention.from()) {
        boolean part = Antecedents.isPart(other) && mention.from() - other.quoteTo <= PART_GAP;
        if (part || other.numberFrom - end > LIST_GAP || breaks(end, other.numberFrom)) {
          return false;
        }
        end = other.numberTo;
      }
    }
    return true;
  }

  private boolean breaks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(";")
          || Preposition.is(tokens, i, "which") && Preposition.is(tokens, i - 1, "of")
          || isClauseComma(i) && Preposition.is(tokens, i + 2, "that", "had")) {
        return true;
      }
    }
    return false;
  }

  /// "six go to Greece and one to Croatia": a phrase right behind another figure is that one's.
  private boolean belongsToEarlier(Draft figure, RouteMention mention) {
    for (Draft other : figures) {
      boolean earlier = other.numberTo <= mention.from() && other.numberFrom < figure.numberFrom;
      if (earlier && mention.strength() == 2 && mention.from() - other.numberTo < LIST_GAP) {
        return true;
      }
    }
    return false;
  }

  /// How far a mention stands from a figure: figures and semicolons between them cost more than
  /// words.
  private int cost(Draft figure, RouteMention mention) {
    boolean behind = mention.from() >= figure.numberFrom;
    int from = behind ? figure.numberTo : mention.to();
    int to = behind ? mention.from() : figure.numberFrom;
    if (to - from > FARTHEST) {
      return Integer.MAX_VALUE;
    }
    boolean within = behind && mention.from() < figure.quoteTo;
    int cost = Math.max(0, to - from) + (within ? 0 : (2 - mention.strength()) * 10);
    cost += behind && mention.strength() == 1 && isGapped(figure, mention) ? 100 : 0;
    for (int i = Math.max(0, from); i < to; i++) {
      if (tokens.get(i).is(";")) {
        cost += 200;
      } else if (tokens.get(i).is(",")) {
        cost += 4;
      }
    }
    int taken = !behind && belongsToEarlier(figure, mention) ? 20 : 0;
    return cost + taken + between(from, to) * (behind ? 60 : 25);
  }

  /// "Kenya 6,480, down a sixth, and Tanzania 90": the name right before another number is its.
  private boolean isGapped(Draft figure, RouteMention mention) {
    for (Draft other : figures) {
      int gap = other.quoteFrom - mention.to();
      if (other.numberFrom > figure.numberFrom && gap >= 0 && gap <= 3) {
        return Preposition.is(tokens, mention.from() - 1, "and", ",", "but", "by");
      }
    }
    return false;
  }

  private int between(int from, int to) {
    int count = 0;
    for (Draft other : figures) {
      if (other.numberFrom >= from && other.numberTo <= to) {
        count++;
      }
    }
    return count;
  }

  private int clauseStart(Draft figure) {
    int at = figure.numberFrom;
    while (at > 0 && !tokens.get(at - 1).is(";") && !isClauseComma(at - 1)) {
      at--;
    }
    return at;
  }

  private int clauseEnd(Draft figure) {
    int at = figure.numberTo;
    while (at < tokens.size() && !tokens.get(at).is(";") && !isClauseComma(at)) {
      at++;
    }
    return at;
  }

  private boolean isClauseComma(int i) {
    return tokens.get(i).is(",")
        && Preposition.is(tokens, i + 1, "and", "but", "while", "whereas", "which", "although");
  }

  Span all() {
    return new Span(0, tokens.size());
  }

  Span clause(Draft figure) {
    return new Span(clauseStart(figure), clauseEnd(figure));
  }

  /// Token indexes, half-open.
  record Span(int from, int to) {}
}
