package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The countries that could be one end of a figure, each with what the text around the figure says
/// for it; the best is taken where it weighs more than leaving the end open.
final class Ballot {

  /// A country with the grounds for it.
  static final class Candidate {
    private final @Nullable Place place;
    private final BitSet grounds = new BitSet(EndWeights.ALL);
    private int points;
    private @Nullable Source source;
    private int highest = Integer.MIN_VALUE;

    private Candidate(@Nullable Place place) {
      this.place = place;
    }

    private void add(int ground) {
      grounds.set(ground);
      points += EndWeights.of(ground);
    }

    private void once(int ground) {
      if (!grounds.get(ground)) {
        add(ground);
      }
    }

    /// Keeps in mind where the most weight came from.
    private void isFrom(Source other, int weight) {
      if (weight > highest) {
        highest = weight;
        source = other;
      }
    }
  }

  private final End end;
  private final Flow own;
  private final Setting setting;
  private final boolean borrowed;
  private final Candidate nothing = new Candidate(null);
  private final List<Candidate> candidates = new ArrayList<>();
  private @Nullable Candidate best;

  /// `borrowed` where the other end was not read in the figure's own words.
  private Ballot(End end, Flow own, boolean borrowed, Setting setting) {
    this.end = end;
    this.own = own;
    this.borrowed = borrowed;
    this.setting = setting;
    nothing.add(EndWeights.nothing(end, setting.way()));
    for (Trait trait : setting.traits()) {
      nothing.add(EndWeights.nothing(end, trait));
    }
    nothing.add(EndWeights.nothing(end, status()));
    if (setting.figure().kind != null) {
      nothing.add(EndWeights.nothing(end, setting.figure().kind));
    }
    if (setting.cast().isBrief()) {
      nothing.add(EndWeights.nothing(end, Trait.BRIEF));
    } else {
      setting
          .ledger()
          .traits(setting.figure(), end, null)
          .forEach(trait -> nothing.add(EndWeights.nothing(end, trait)));
    }
    if (other(own) != null) {
      nothing.add(EndWeights.nothingBeside(end, borrowed));
    }
  }

  static Ballot of(End end, Flow own, boolean borrowed, Setting setting, List<Scene> scenes) {
    Ballot ballot = new Ballot(end, own, borrowed, setting);
    scenes.forEach(ballot::add);
    for (Candidate candidate : ballot.candidates) {
      Candidate best = ballot.best;
      ballot.best = best == null || candidate.points > best.points ? candidate : best;
    }
    return ballot;
  }

  private Status status() {
    Status status = setting.figure().status;
    return status == null ? Status.UNSTATED : status;
  }

  private @Nullable Place mine(Flow flow) {
    return end == End.ORIGIN ? flow.origin() : flow.destination();
  }

  private @Nullable Place other(Flow flow) {
    return end == End.ORIGIN ? flow.destination() : flow.origin();
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
    int before = candidate.points;
    Source source = scene.source();
    setting.traits().forEach(trait -> candidate.once(EndWeights.of(source.isFar(), trait)));
    if (isDoubted(candidate, scene, told)) {
      candidate.once(EndWeights.of(source, Fit.DOUBTED));
    } else {
      candidate.once(EndWeights.of(source, fit(told, source)));
      candidate.once(EndWeights.of(source, end));
      if (source.isDirected()) {
        candidate.once(EndWeights.of(source, end, setting.way()));
      }
    }
    candidate.isFrom(source, candidate.points - before);
  }

  /// A country that the report names, whatever flow it is an end of.
  private void addMember(Scene scene) {
    Place place = mine(scene.flow());
    if (place != null) {
      Candidate candidate = candidate(place);
      int before = candidate.points;
      candidate.once(EndWeights.of(Source.CAST, end));
      candidate.once(EndWeights.of(Source.CAST, end, setting.way()));
      candidate.once(EndWeights.of(Source.CAST, end, status()));
      candidate.isFrom(Source.CAST, candidate.points - before);
    }
  }

  /// Whether the figure's own words speak against the flow, which the candidate takes note of.
  private boolean isDoubted(Candidate candidate, Scene scene, Flow told) {
    boolean far = scene.source().isFar();
    boolean turns =
        setting.has(Trait.ONWARD) || setting.has(Trait.BACK) || scene.source() == Source.AHEAD;
    boolean elsewhere = !turns && Setting.isElsewhere(setting.here(), told);
    if (elsewhere) {
      candidate.once(EndWeights.of(far, Trait.ELSEWHERE));
    }
    boolean around = Setting.isElsewhere(setting.paragraph(), told);
    if (around) {
      candidate.once(EndWeights.of(far, Trait.PARAGRAPH_ELSEWHERE));
    }
    boolean others = differ(scene.goods(), setting.goods());
    if (others) {
      candidate.once(EndWeights.of(far, Trait.OTHER_GOODS));
    } else if (scene.goods() != null && setting.goods() != null) {
      candidate.once(EndWeights.of(far, Trait.SAME_GOODS));
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
    mark(fresh, setting.here(), Trait.HERE);
    mark(fresh, setting.paragraph(), Trait.AROUND);
    if (!setting.cast().isBrief()) {
      markPart(fresh, place);
    }
    candidates.add(fresh);
    return fresh;
  }

  /// Marks what part the country plays in the report, the sentence and the figures before.
  private void markPart(Candidate fresh, Place place) {
    mark(fresh, setting.names().here(), Trait.NAMED);
    mark(fresh, setting.names().before(), Trait.NAMED_BEFORE);
    mark(fresh, setting.names().around(), Trait.NAMED_AROUND);
    setting
        .cast()
        .traits(String.valueOf(Flow.country(place)), end)
        .forEach(trait -> mark(fresh, trait));
    setting
        .standing()
        .of(String.valueOf(Flow.country(place)), setting.figure(), setting.clause())
        .forEach(trait -> mark(fresh, trait));
    markPaired(fresh);
    setting.ledger().traits(setting.figure(), end, place).forEach(trait -> mark(fresh, trait));
    if (Flow.isSame(place, other(own))) {
      mark(fresh, Trait.INLAND);
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
      mark(candidate, Trait.PAIRED);
    } else if (unpaired) {
      mark(candidate, Trait.UNPAIRED);
    }
  }

  private void mark(Candidate candidate, Set<String> countries, Trait trait) {
    if (countries.contains(String.valueOf(Flow.country(candidate.place)))) {
      mark(candidate, trait);
    }
  }

  private void mark(Candidate candidate, Trait trait) {
    candidate.once(EndWeights.of(end, trait, setting.way()));
    candidate.once(EndWeights.of(end, trait, status()));
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

  /// For people, and for the training: each candidate with its grounds.
  List<String> written() {
    List<String> lines = new ArrayList<>();
    lines.add(written(nothing));
    candidates.forEach(candidate -> lines.add(written(candidate)));
    return lines;
  }

  private String written(Candidate candidate) {
    String grounds =
        candidate.grounds.stream()
            .mapToObj(ground -> EndWeights.name(ground) + " " + EndWeights.of(ground))
            .collect(Collectors.joining(", "));
    return (borrowed ? "then " : "")
        + (end == End.ORIGIN ? "from " : "to ")
        + (candidate.place == null ? "nowhere" : Flow.country(candidate.place))
        + " "
        + candidate.points
        + ": "
        + grounds;
  }
}
