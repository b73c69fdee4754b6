package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Origin and destination as stated; an absent end is a flow of its own.
record Flow(@Nullable String origin, @Nullable String destination) {

  /// Written out, as all lookups compare them.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Flow flow
        && Objects.equals(origin, flow.origin)
        && Objects.equals(destination, flow.destination);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(origin) + Objects.hashCode(destination);
  }

  static Flow of(Figure figure) {
    return new Flow(figure.route().origin().country(), figure.route().destination().country());
  }

  Flow reversed() {
    return new Flow(destination, origin);
  }

  boolean isWithin(Question question) {
    return (question.origin() == null || question.origin().equals(origin))
        && (question.destination() == null || question.destination().equals(destination));
  }

  /// Whether no end is stated differently.
  boolean agreesWith(Flow other) {
    return agree(origin, other.origin) && agree(destination, other.destination);
  }

  /// This flow, and those that leave an end of it open.
  Set<Flow> orVaguer() {
    Set<Flow> flows = new LinkedHashSet<>();
    flows.add(this);
    flows.add(new Flow(origin, null));
    flows.add(new Flow(null, destination));
    flows.add(new Flow(null, null));
    return flows;
  }

  Flow orElse(Flow next) {
    return new Flow(
        origin == null ? next.origin : origin,
        destination == null ? next.destination : destination);
  }

  boolean isWhole() {
    return origin != null && destination != null;
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }
}
