package dev.tallyman.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reports, for those who ask about them.
public interface Reports {

  Optional<ReportRecord> find(String reportId);

  /// Text, figures and set-asides of a report's current version.
  Optional<ReportContent> content(String reportId);

  /// Reports of a status, or of all, in order of their ids, after the id `after`.
  List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit);
}
