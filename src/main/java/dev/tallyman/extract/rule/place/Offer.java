package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure's own ends completed from a scene, with what speaks for that: "Oman about 300,000" in a
/// paragraph on India's purchases goes to India; a figure that starts elsewhere than its
/// paragraph's flow does not end where that flow ends.
record Offer(Flow flow, Scene scene, int score, List<String> reasons) {

  /// An offer below this is not taken: nothing is claimed.
  static final int ENOUGH = 30;

  private static final int AGREES = 25;
  private static final int AGREES_AFAR = 10;
  private static final int CONTRADICTS = -45;

  /// A paragraph goes on about one end when the other changes.
  private static final int CONTRADICTS_NEAR = -30;

  private static final int SET_ELSEWHERE = -30;
  private static final int PARAGRAPH_ELSEWHERE = -30;
  private static final int OTHER_GOODS = -30;
  private static final int PASSAGE = -30;
  private static final int SEIZED = -10;
  private static final int SEIZED_IN_ALL = -30;
  private static final int TAKEN_UP = 20;
  private static final int MANIFOLD = -10;
  private static final int AMBIGUOUS = -30;

  static @Nullable Offer of(Flow own, Scene scene, Setting setting) {
    Flow told = scene.flow();
    Flow flow = flow(own, told, setting);
    if (flow == null) {
      return null;
    }
    Weighing weighing = new Weighing(scene.source().weight());
    if (own.isKnown() && !setting.onward() && !setting.back()) {
      Place mine = own.origin() == null ? own.destination() : own.origin();
      Place theirs = own.origin() == null ? told.destination() : told.origin();
      int agrees = scene.source().isFar() && scene.source() != Source.BEFORE ? AGREES_AFAR : AGREES;
      weighing.add(Flow.isSame(mine, theirs), agrees, "the other end agrees");
      weighing.add(
          theirs != null && !Flow.isSame(mine, theirs),
          scene.source() == Source.PARAGRAPH ? CONTRADICTS_NEAR : CONTRADICTS,
          "another flow");
    }
    boolean far = scene.source().isFar();
    boolean turns = setting.onward() || setting.back();
    weighing.add(
        !turns && scene.source() != Source.AHEAD && Setting.isElsewhere(setting.here(), told),
        SET_ELSEWHERE,
        "set elsewhere");
    weighing.add(
        far && Setting.isElsewhere(setting.paragraph(), told),
        PARAGRAPH_ELSEWHERE,
        "its paragraph is set elsewhere");
    weighing.add(far && setting.passage(), PASSAGE, "a passage has no ends");
    weighing.add(
        far && setting.seized(),
        setting.total() || scene.source() != Source.REPORT ? SEIZED_IN_ALL : SEIZED,
        "seized goods have the route that is stated");
    weighing.add(
        scene.source() == Source.BEFORE && setting.takesUp(), TAKEN_UP, "taken up by a pronoun");
    weighing.add(
        scene.source() == Source.BEFORE && setting.manifold(), MANIFOLD, "one flow of many");
    weighing.add(far && setting.ambiguous(), AMBIGUOUS, "several flows have its end");
    weighing.add(far && differ(scene.goods(), setting.goods()), OTHER_GOODS, "other goods");
    return new Offer(flow, scene, weighing.sum, List.copyOf(weighing.reasons));
  }

  /// The ends as they would be, or null where the scene has nothing to give.
  private static @Nullable Flow flow(Flow own, Flow told, Setting setting) {
    if (setting.onward() && own.destination() != null) {
      return of(told.destination(), own.destination());
    }
    if (setting.back() && own.isKnown()) {
      return own.origin() == null
          ? of(told.destination(), own.destination())
          : of(own.origin(), told.origin());
    }
    if (!own.isKnown()) {
      Flow flow = setting.back() ? told.reversed() : told;
      return flow.isKnown() ? flow : null;
    }
    return own.origin() == null
        ? of(told.origin(), named(own.destination(), told.destination()))
        : of(named(own.origin(), told.origin()), told.destination());
  }

  /// What is only known by its country has the name that a flow to or from there gives it.
  private static @Nullable Place named(@Nullable Place own, @Nullable Place told) {
    boolean bare = own != null && own.name() == null && Flow.isSame(own, told);
    return bare ? told : own;
  }

  private static @Nullable Flow of(@Nullable Place origin, @Nullable Place destination) {
    boolean whole = origin != null && destination != null;
    return whole && !Flow.isOne(origin, destination) ? new Flow(origin, destination) : null;
  }

  private static boolean differ(@Nullable Commodity a, @Nullable Commodity b) {
    return a != null && b != null && !root(a).equals(root(b));
  }

  private static String root(Commodity goods) {
    int slash = goods.path().indexOf('/');
    String root = slash < 0 ? goods.path() : goods.path().substring(0, slash);
    return WordSet.isAmong(root, "food", "other", "consumer") ? "aid" : root;
  }

  boolean isEnough() {
    return score >= ENOUGH;
  }

  /// For people: where the offer came from and why it weighs what it weighs.
  String written(String outcome) {
    return "route "
        + Flow.country(flow.origin())
        + " → "
        + Flow.country(flow.destination())
        + " of the "
        + scene.source().name().toLowerCase(java.util.Locale.ROOT)
        + ", "
        + score
        + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")")
        + ": "
        + outcome;
  }

  private static final class Weighing {
    private final List<String> reasons = new ArrayList<>();
    private int sum;

    private Weighing(int start) {
      this.sum = start;
    }

    private void add(boolean applies, int points, String reason) {
      if (applies) {
        sum += points;
        reasons.add(reason);
      }
    }
  }
}
