package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A figure with its history: when it was recorded, since when it is the last good reading of a
/// report that became unreadable, and, once replaced or withdrawn, when that was.
public record RecordedFigure(
    PublishedFigure published,
    Instant recordedAt,
    @Nullable Instant staleSince,
    @Nullable Instant supersededAt) {

  public boolean isKnownAt(Instant instant) {
    return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
  }

  String report() {
    return published.source().report();
  }
}
