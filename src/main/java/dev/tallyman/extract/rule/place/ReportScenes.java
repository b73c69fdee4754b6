package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
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
    @Nullable Place about) {

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
    long fitting =
        own.origin() == null
            ? flows.stream().filter(f -> Flow.isSame(f.destination(), own.destination())).count()
            : flows.stream().filter(f -> Flow.isSame(f.origin(), own.origin())).count();
    return fitting > 1;
  }

  List<Scene> scenes(Flow own, Draft figure) {
    List<Scene> scenes = new ArrayList<>();
    Flow turned = Directions.of(figure.sentence.tokens(), topic);
    add(scenes, turned, Source.REPORT);
    add(scenes, Directions.of(figure.sentence.tokens(), common), Source.COMMON);
    add(scenes, homeward(own, figure), Source.HOME);
    add(scenes, either(about), Source.ABOUT);
    add(scenes, Directions.of(figure.sentence.tokens(), most), Source.MOST);
    add(scenes, either(home), Source.HOST);
    return scenes;
  }

  /// A place that may be either end.
  static Flow either(@Nullable Place place) {
    return place == null ? Flow.UNKNOWN : new Flow(place, place);
  }

  private static void add(List<Scene> scenes, Flow flow, Source source) {
    if (flow.isKnown()) {
      scenes.add(Scene.of(flow, source));
    }
  }

  /// What comes from abroad comes here; where goods were seized is not where they were bound. An
  /// authority that tells of a flow between others only looks on.
  private Flow homeward(Flow own, Draft figure) {
    boolean looksOn =
        home != null
            && topic.isWhole()
            && !Flow.isSame(topic.origin(), home)
            && !Flow.isSame(topic.destination(), home);
    return looksOn || figure.status == Status.SEIZED ? Flow.UNKNOWN : opposite(own, home);
  }

  static Flow opposite(Flow own, @Nullable Place place) {
    if (place == null || own.isWhole() || !own.isKnown()) {
      return Flow.UNKNOWN;
    }
    return own.origin() == null ? new Flow(place, null) : new Flow(null, place);
  }
}
