package dev.tallyman.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where reports are written: compare and set on one head per report, all or nothing for whoever
/// reads.
public interface ReportStore {

  /// The head of a report, read consistently.
  Optional<ReportRecord> head(String reportId);

  /// Makes `next` with `content` the current state of its report, if the head still is `seen` (or
  /// still absent): rows of before become history at `next.recordedAt`. Null content keeps the
  /// current figures and text (a stale report). Returns false, with nothing changed, where another
  /// writer was faster.
  boolean commit(@Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content);
}
