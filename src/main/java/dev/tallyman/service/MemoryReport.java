package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report in the memory store: its head, the content that holds, and all versions it had.
final class MemoryReport {

  private ReportRecord head;
  private ReportContent content = ReportContent.NONE;
  private final List<Version> versions = new ArrayList<>();

  MemoryReport(ReportRecord head) {
    this.head = head;
  }

  ReportRecord head() {
    return head;
  }

  ReportContent content() {
    return content;
  }

  /// Returns the flows that the report has figures in from now on.
  Set<FlowKey> commit(ReportRecord next, @Nullable ReportContent newContent) {
    head = next;
    Version last = versions.isEmpty() ? null : versions.getLast();
    if (newContent == null) {
      if (last != null && last.staleSince == null) {
        last.staleSince = next.recordedAt();
      }
      return Set.of();
    }
    if (last != null) {
      last.supersededAt = next.recordedAt();
    }
    content = newContent;
    versions.add(new Version(next, FlowKey.group(newContent.extraction().figures())));
    return versions.getLast().figures.keySet();
  }

  Stream<RecordedFigure> current(FlowKey flow) {
    return versions.isEmpty()
        ? Stream.empty()
        : versions.getLast().of(flow, versions.getLast().staleSince != null);
  }

  Stream<RecordedFigure> knownAt(FlowKey flow, Instant instant) {
    return versions.stream()
        .filter(version -> version.isKnownAt(instant))
        .flatMap(version -> version.of(flow, version.isStaleAt(instant)));
  }

  Stream<RecordedFigure> history(FlowKey flow) {
    return versions.stream().flatMap(version -> version.of(flow, version.staleSince != null));
  }

  private static final class Version {

    private final ReportRecord record;
    private final Map<FlowKey, List<Figure>> figures;
    private @Nullable Instant supersededAt;
    private @Nullable Instant staleSince;

    Version(ReportRecord record, Map<FlowKey, List<Figure>> figures) {
      this.record = record;
      this.figures = figures;
    }

    boolean isKnownAt(Instant instant) {
      return !record.recordedAt().isAfter(instant)
          && (supersededAt == null || supersededAt.isAfter(instant));
    }

    boolean isStaleAt(Instant instant) {
      return staleSince != null && !staleSince.isAfter(instant);
    }

    Stream<RecordedFigure> of(FlowKey flow, boolean stale) {
      String sha256 = record.sha256() == null ? "" : record.sha256();
      Source source = new Source(record.id(), record.key(), sha256, record.metadata(), stale);
      return figures.getOrDefault(flow, List.of()).stream()
          .map(figure -> new PublishedFigure(figure, source))
          .map(figure -> new RecordedFigure(figure, record.recordedAt(), staleSince, supersededAt));
    }
  }
}
