package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Both ends of a flow as far as they are known.
public record Flow(@Nullable Place origin, @Nullable Place destination) {

  static final Flow UNKNOWN = new Flow(null, null);

  boolean isKnown() {
    return origin != null || destination != null;
  }

  boolean isWhole() {
    return origin != null && destination != null;
  }

  Flow reversed() {
    return new Flow(destination, origin);
  }

  boolean sameCountries(Flow other) {
    return Objects.equals(country(origin), country(other.origin))
        && Objects.equals(country(destination), country(other.destination));
  }

  static @Nullable String country(@Nullable Place place) {
    return place == null ? null : place.country() == null ? place.name() : place.country();
  }

  /// With the end that is missing here taken from `topic`, where the other end agrees with it.
  Flow completedBy(Flow topic) {
    if (origin == null && destination == null) {
      return topic;
    }
    if (origin == null && same(destination, topic.destination)) {
      return new Flow(topic.origin, destination);
    }
    if (destination == null && same(origin, topic.origin)) {
      return new Flow(origin, topic.destination);
    }
    return this;
  }

  private static boolean same(@Nullable Place a, @Nullable Place b) {
    return a != null && b != null && Objects.equals(country(a), country(b));
  }
}
