package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report as a whole lends to its figures: the flow it is about, the one end that its flows
/// share, the country of the authority that tells, and the place that its headline names.
record ReportScenes(
    Flow topic,
    Flow common,
    Flow most,
    List<Flow> flows,
    @Nullable Place home,
    @Nullable Place situation,
    @Nullable Place about,
    Cast cast) {

  static final int MANY = 3;

  /// A report of many flows lends none of them by mere nearness.
  boolean isManifold() {
    return flows.size() >= MANY;
  }

  /// Whether flows from several countries end where this one ends, or start where it starts.
  boolean isAmbiguous(Flow own) {
    if (own.isWhole() || !own.isKnown()) {
      return false;
    }
    End end = own.origin() == null ? End.DESTINATION : End.ORIGIN;
    int fitting = 0;
    for (Flow flow : flows) {
      fitting += Flow.isSame(flow.at(end), own.at(end)) ? 1 : 0;
    }
    return fitting > 1;
  }

  /// The flows that are not known among them.
  List<Scene> scenes(Flow own, Draft figure, SentenceRoutes sentence) {
    return List.of(
        Scene.of(sentence.turned(topic), Source.REPORT),
        Scene.of(sentence.turned(common), Source.COMMON),
        Scene.of(homeward(own, figure), Source.HOME),
        Scene.of(either(about), Source.ABOUT),
        Scene.of(sentence.turned(most), Source.MOST),
        Scene.of(either(figure.status == Status.SEIZED ? null : home), Source.HOST));
  }

  /// A place that may be either end.
  static Flow either(@Nullable Place place) {
    return place == null ? Flow.UNKNOWN : new Flow(place, place);
  }

  /// What comes from abroad comes here; where goods were seized is not where they were bound. An
  /// authority that tells of a flow between others only looks on.
  private Flow homeward(Flow own, Draft figure) {
    Place inward = home == null && own.origin() != null ? situation : home;
    return looksOn() || figure.status == Status.SEIZED ? Flow.UNKNOWN : opposite(own, inward);
  }

  /// Whether the authority that tells is at neither end of what it tells.
  boolean looksOn() {
    return home != null
        && topic.isWhole()
        && !Flow.isSame(topic.origin(), home)
        && !Flow.isSame(topic.destination(), home);
  }

  static Flow opposite(Flow own, @Nullable Place place) {
    if (place == null || own.isWhole() || !own.isKnown()) {
      return Flow.UNKNOWN;
    }
    return own.origin() == null ? new Flow(place, null) : new Flow(null, place);
  }
}
