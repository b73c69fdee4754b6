package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The countries that a reader has come across so far: what a report is mostly about lends no place
/// to a figure that stands before the place is named.
final class Heard {

  private final Set<String> countries = new HashSet<>();

  void hear(List<Name> names) {
    for (Name name : names) {
      if (name.country() != null) {
        countries.add(name.country());
      }
    }
  }

  /// The ends of what a scene lends that have been named. The story of one haul is often told from
  /// its end.
  Flow of(Scene scene, Draft figure) {
    Source source = scene.source();
    boolean ofReport = source == Source.MOST || source == Source.COMMON || source == Source.REPORT;
    Flow flow = scene.flow();
    return !ofReport || figure.status == Status.SEIZED || figure.kind == Kind.EVENT
        ? flow
        : new Flow(named(flow.origin()), named(flow.destination()));
  }

  private @Nullable Place named(@Nullable Place place) {
    return place == null || place.country() == null || countries.contains(place.country())
        ? place
        : null;
  }
}
