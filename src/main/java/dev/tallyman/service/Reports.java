package dev.tallyman.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reports, for those who ask about them.
public interface Reports {

  Optional<ReportRecord> find(String reportId);

  /// Text, figures and set-asides of a report's current version.
  Optional<ReportContent> content(String reportId);

  /// Reports of a status, or of all, in the order of their keys (`ReportKeys.ORDER`), after the key
  /// `after`.
  List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit);

  /// Up to `limit` reports whose last write holds, but still has to be tidied up, as whoever did it
  /// has died or is at it. To look at one of them is enough.
  default List<ReportRecord> unfinished(int limit) {
    return List.of();
  }
}
