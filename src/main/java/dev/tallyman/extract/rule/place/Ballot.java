package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The countries that could be one end of a figure, each with what the text around the figure says
/// for it; the best is taken where it weighs more than leaving the end open.
final class Ballot {

  /// A country with its own grounds.
  static final class Candidate {
    private final @Nullable Place place;
    private final BitSet grounds = new BitSet(EndGrounds.ALL);
    private int points;
    private @Nullable Source source;
    private boolean doubted = true;

    private Candidate(@Nullable Place place) {
      this.place = place;
    }

    private void add(int ground) {
      grounds.set(ground);
    }

    private void mark(Trait trait) {
      add(EndGrounds.of(trait));
    }

    /// Keeps in mind the nearest source that nothing speaks against.
    private void isFrom(Source other, boolean isDoubted) {
      if (source == null || doubted && !isDoubted) {
        source = other;
        doubted = isDoubted;
      }
    }
  }

  private final End end;
  private final Flow own;
  private final Setting setting;
  private final boolean borrowed;
  private final Precedents precedents;

  /// The grounds that all countries have.
  private final BitSet given;

  private final Candidate nothing;
  private final List<Candidate> candidates = new ArrayList<>();
  private @Nullable Candidate best;

  /// `borrowed` where the other end was not read in the figure's own words.
  private Ballot(End end, Flow own, boolean borrowed, Setting setting) {
    this.end = end;
    this.own = own;
    this.borrowed = borrowed;
    this.setting = setting;
    precedents = setting.ledger().precedents(setting.figure(), setting.way(), end, other(own));
    given = Marks.of(end, other(own), borrowed, setting, precedents);
    nothing = new Candidate(null);
    nothing.add(EndGrounds.NOWHERE);
  }

  static Ballot of(End end, Flow own, boolean borrowed, Setting setting, List<Scene> scenes) {
    Ballot ballot = new Ballot(end, own, borrowed, setting);
    for (Scene scene : scenes) {
      ballot.add(scene);
    }
    ballot.count();
    return ballot;
  }

  private void count() {
    EndTrees.Given trees = EndTrees.given(given);
    nothing.points = trees.points(nothing.grounds);
    for (Candidate candidate : candidates) {
      candidate.points = trees.points(candidate.grounds);
      if (isAbroad(candidate)) {
        continue;
      }
      best = best == null || candidate.points > best.points ? candidate : best;
    }
  }

  /// "The gold went to Dubai": what is named as one end and nowhere else is not the other end too.
  private boolean isAbroad(Candidate candidate) {
    return Flow.isSame(candidate.place, other(own))
        && !setting.has(Trait.ONWARD)
        && setting.cast().isOnlyOpposite(String.valueOf(Flow.country(candidate.place)), end);
  }

  private @Nullable Place mine(Flow flow) {
    return flow.at(end);
  }

  private @Nullable Place other(Flow flow) {
    return flow.at(end.opposite());
  }

  private void add(Scene scene) {
    if (scene.source() == Source.CAST) {
      addMember(scene);
      return;
    }
    Flow told = turned(scene.flow());
    Place place = mine(told);
    boolean one = Flow.isOne(place, other(own)) && !isInland(scene, place);
    if (place == null || one) {
      return;
    }
    Candidate candidate = candidate(place);
    Source source = scene.source();
    boolean doubted = isDoubted(candidate, scene, told);
    candidate.add(EndGrounds.of(source, doubted ? Fit.DOUBTED : fit(told, source)));
    candidate.isFrom(source, doubted);
  }

  /// A country that the report names, whatever flow it is an end of.
  private void addMember(Scene scene) {
    Place place = mine(scene.flow());
    if (place != null) {
      Candidate candidate = candidate(place);
      candidate.add(EndGrounds.of(Source.CAST, Fit.OPEN));
      candidate.isFrom(Source.CAST, false);
    }
  }

  /// Whether the figure's own words speak against the flow, which the candidate takes note of.
  private boolean isDoubted(Candidate candidate, Scene scene, Flow told) {
    boolean far = scene.source().isFar();
    boolean turns =
        setting.has(Trait.ONWARD) || setting.has(Trait.BACK) || scene.source() == Source.AHEAD;
    boolean elsewhere = !turns && Setting.isElsewhere(setting.here(), told);
    if (elsewhere) {
      candidate.add(EndGrounds.of(far, Trait.ELSEWHERE));
    }
    boolean around = Setting.isElsewhere(setting.paragraph(), told);
    if (around) {
      candidate.add(EndGrounds.of(far, Trait.PARAGRAPH_ELSEWHERE));
    }
    boolean others = differ(scene.goods(), setting.goods());
    if (others) {
      candidate.add(EndGrounds.of(far, Trait.OTHER_GOODS));
    } else if (scene.goods() != null && setting.goods() != null) {
      candidate.add(EndGrounds.of(far, Trait.SAME_GOODS));
    }
    boolean stated = setting.has(Trait.PASSAGE) || setting.has(Trait.SEIZED);
    return elsewhere || far && (around || others || stated);
  }

  /// "went on to Russia" starts where the flow before ended, "came home" runs against it.
  private Flow turned(Flow told) {
    if (setting.has(Trait.ONWARD) && own.destination() != null) {
      return new Flow(told.destination(), null);
    }
    return setting.has(Trait.BACK) ? told.reversed() : told;
  }

  private Fit fit(Flow told, Source source) {
    Place mine = other(own);
    Place theirs = source.isDirected() ? null : other(told);
    if (mine == null) {
      return Fit.OPEN;
    }
    if (theirs == null) {
      return Fit.HALF;
    }
    boolean same = Flow.isSame(mine, theirs);
    return borrowed ? same ? Fit.FOLLOWS : Fit.PARTS : same ? Fit.AGREES : Fit.DIFFERS;
  }

  /// "went on by lorry to Kassala" starts in the country that the flow beside it ended in.
  private boolean isInland(Scene scene, @Nullable Place place) {
    Place ahead = other(own);
    return setting.has(Trait.ONWARD)
        && scene.source() == Source.ANTECEDENT
        && place != null
        && place.name() == null
        && ahead != null
        && ahead.name() != null;
  }

  private Candidate candidate(Place place) {
    for (Candidate known : candidates) {
      if (Flow.isSame(known.place, place)) {
        return known;
      }
    }
    Candidate fresh = new Candidate(place);
    String country = String.valueOf(Flow.country(place));
    mark(fresh, country, setting.here(), Trait.HERE);
    mark(fresh, country, setting.paragraph(), Trait.AROUND);
    if (!setting.cast().isBrief()) {
      markPart(fresh, place, country);
    }
    candidates.add(fresh);
    return fresh;
  }

  /// Marks what part the country plays in the report, the sentence and the figures before.
  private void markPart(Candidate fresh, Place place, String country) {
    mark(fresh, country, setting.names().here(), Trait.NAMED);
    mark(fresh, country, setting.names().before(), Trait.NAMED_BEFORE);
    mark(fresh, country, setting.names().around(), Trait.NAMED_AROUND);
    fresh.grounds.or(setting.cast().grounds(country, end));
    fresh.grounds.or(setting.standing().of(country));
    markPaired(fresh);
    setting.ledger().traits(setting.figure(), end, place, fresh::mark);
    precedents.traits(place, fresh::mark);
    Place other = other(own);
    setting
        .recall()
        .traits(
            country,
            setting.figure(),
            setting.standing().names(),
            other == null ? null : Flow.country(other),
            fresh::mark);
    if (Flow.isSame(place, setting.home())) {
      fresh.mark(Trait.HOME);
    }
    if (Flow.isSame(place, other)) {
      fresh.mark(Trait.INLAND);
    }
  }

  private void markPaired(Candidate candidate) {
    Place other = other(own);
    boolean paired = false;
    boolean unpaired = false;
    for (Flow flow : other == null ? List.<Flow>of() : setting.flows()) {
      if (Flow.isSame(other, other(flow))) {
        boolean same = Flow.isSame(candidate.place, mine(flow));
        paired |= same;
        unpaired |= !same;
      }
    }
    if (paired) {
      candidate.mark(Trait.PAIRED);
    } else if (unpaired) {
      candidate.mark(Trait.UNPAIRED);
    }
  }

  private static void mark(
      Candidate candidate, String country, Set<String> countries, Trait trait) {
    if (countries.contains(country)) {
      candidate.mark(trait);
    }
  }

  private static boolean differ(@Nullable Commodity a, @Nullable Commodity b) {
    return a != null && b != null && !root(a).equals(root(b));
  }

  private static String root(Commodity goods) {
    int slash = goods.path().indexOf('/');
    String root = slash < 0 ? goods.path() : goods.path().substring(0, slash);
    return WordSet.isAmong(root, "food", "other", "consumer") ? "aid" : root;
  }

  /// By how much the best weighs more than nothing; at most 0 where nothing is to be claimed.
  int margin() {
    return best == null ? Integer.MIN_VALUE : best.points - nothing.points;
  }

  /// The ends with the best candidate at this one.
  Flow filled() {
    Place place = best == null ? null : best.place;
    return end == End.ORIGIN ? new Flow(place, own.destination()) : new Flow(own.origin(), place);
  }

  @Nullable Source source() {
    return best == null ? null : best.source;
  }

  /// For people, and for the training: each candidate with its own grounds, leaving the end open
  /// first, with those that all of them have.
  List<String> written() {
    List<String> lines = new ArrayList<>();
    BitSet open = (BitSet) given.clone();
    open.or(nothing.grounds);
    lines.add(written(nothing, open));
    for (Candidate candidate : candidates) {
      lines.add(written(candidate, candidate.grounds));
    }
    return lines;
  }

  private String written(Candidate candidate, BitSet grounds) {
    return (borrowed ? "then " : "")
        + (end == End.ORIGIN ? "from " : "to ")
        + (candidate.place == null ? "nowhere" : Flow.country(candidate.place))
        + " "
        + candidate.points
        + ": "
        + grounds.stream().mapToObj(EndGrounds::name).collect(Collectors.joining(", "));
  }
}
