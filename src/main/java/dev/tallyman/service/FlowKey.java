package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import org.jspecify.annotations.Nullable;

/// A flow: origin and destination as stated, countries by ISO 3166-1 alpha-2; an absent end is a
/// flow of its own.
public record FlowKey(@Nullable String origin, @Nullable String destination) {

  public static FlowKey of(Figure figure) {
    return new FlowKey(figure.route().origin().country(), figure.route().destination().country());
  }

  public FlowKey reversed() {
    return new FlowKey(destination, origin);
  }
}
