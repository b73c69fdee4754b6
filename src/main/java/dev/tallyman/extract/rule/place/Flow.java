package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Both ends of a flow as far as they are known.
public record Flow(@Nullable Place origin, @Nullable Place destination) {

  static final Flow UNKNOWN = new Flow(null, null);

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Flow flow
        && Objects.equals(flow.origin, origin)
        && Objects.equals(flow.destination, destination);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(origin) + Objects.hashCode(destination);
  }

  boolean isKnown() {
    return origin != null || destination != null;
  }

  boolean isWhole() {
    return origin != null && destination != null;
  }

  @Nullable Place at(End end) {
    return end == End.ORIGIN ? origin : destination;
  }

  boolean touches(String country) {
    return country.equals(country(origin)) || country.equals(country(destination));
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

  /// Whether each end that is known here is that of the other.
  boolean agreesWith(Flow other) {
    return (origin == null || isSame(origin, other.origin))
        && (destination == null || isSame(destination, other.destination));
  }

  /// With the end that is missing here taken from `topic`, where the other end agrees with it.
  Flow completedBy(Flow topic) {
    if (origin == null && destination == null) {
      return topic;
    }
    if (origin == null && destination != null && topic.destination == null) {
      return differ(topic.origin, destination) ? new Flow(topic.origin, destination) : this;
    }
    if (destination == null && origin != null && topic.origin == null) {
      return differ(origin, topic.destination) ? new Flow(origin, topic.destination) : this;
    }
    if (origin == null && isSame(destination, topic.destination)) {
      return new Flow(topic.origin, destination);
    }
    if (destination == null && isSame(origin, topic.origin)) {
      return new Flow(origin, topic.destination);
    }
    return this;
  }

  /// With what is missing taken from `shared`, unless both ends would be one country.
  Flow filledFrom(Flow shared) {
    if (origin == null && destination == null) {
      return shared.isWhole() ? this : shared;
    }
    if (origin == null) {
      return differ(shared.origin, destination) ? new Flow(shared.origin, destination) : this;
    }
    return differ(origin, shared.destination) ? new Flow(origin, shared.destination) : this;
  }

  /// Whether another flow has the ends that are known here, or leaves them open: what a country
  /// exports does not go the way of its imports.
  boolean allows(Flow other) {
    return !differ(origin, other.origin) && !differ(destination, other.destination);
  }

  /// Whether another flow, known as a whole, goes to another country than this one: who sells to
  /// one buyer is not known to sell to the next.
  boolean isElsewhere(Flow other) {
    return other.isWhole() && differ(destination, other.destination);
  }

  /// Whether another flow, known as a whole, comes from another country: what was seized on the way
  /// from one country was not bound for where the goods of the next went.
  boolean isFromElsewhere(Flow other) {
    return other.isWhole() && differ(origin, other.origin);
  }

  private static boolean differ(@Nullable Place a, @Nullable Place b) {
    return a != null && b != null && !isSame(a, b);
  }

  /// One place, and not two of one country.
  static boolean isOne(@Nullable Place a, @Nullable Place b) {
    boolean named = a != null && b != null && a.name() != null && b.name() != null;
    return isSame(a, b) && !(named && !Objects.equals(a.name(), b.name()));
  }

  static boolean isSame(@Nullable Place a, @Nullable Place b) {
    return a != null && b != null && Objects.equals(country(a), country(b));
  }

  /// The ends that all of some flows have in common.
  static Flow shared(List<Flow> flows) {
    Flow first = flows.getFirst();
    boolean origin = flows.stream().allMatch(flow -> isSame(flow.origin, first.origin));
    boolean end = flows.stream().allMatch(flow -> isSame(flow.destination, first.destination));
    return new Flow(origin ? first.origin : null, end ? first.destination : null);
  }
}
