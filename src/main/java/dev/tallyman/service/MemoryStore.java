package dev.tallyman.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The store in memory: what the table promises, without a table. Everything is gone with the
/// process.
public final class MemoryStore implements ReportStore, Flows, Reports, Rows {

  private final Map<String, MemoryReport> reports = new HashMap<>();
  private final NavigableMap<String, MemoryReport> byKey = new TreeMap<>(ReportKeys.ORDER);
  private final NavigableMap<FlowKey, NavigableMap<String, MemoryReport>> flows =
      new TreeMap<>(FlowKey.ORDER);

  @Override
  public synchronized Optional<ReportRecord> head(String reportId) {
    return Optional.ofNullable(reports.get(reportId)).map(MemoryReport::head);
  }

  @Override
  public synchronized boolean commit(
      @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
    Succession.check(seen, next, content);
    MemoryReport report = reports.get(next.id());
    if ((report == null ? 0 : report.head().rev()) != (seen == null ? 0 : seen.rev())) {
      return false;
    }
    if (report == null) {
      report = new MemoryReport(next);
      reports.put(next.id(), report);
      byKey.put(next.key(), report);
    }
    for (FlowKey flow : report.commit(next, content)) {
      flows.computeIfAbsent(flow, any -> new TreeMap<>()).put(next.id(), report);
    }
    return true;
  }

  @Override
  public synchronized List<FlowState> states() {
    return states(flows.keySet());
  }

  /// Nobody keeps answers that rest on this store, so its states need no names.
  @Override
  public synchronized List<FlowState> states(Collection<FlowKey> some) {
    return some.stream().filter(flows::containsKey).map(flow -> new FlowState(flow, null)).toList();
  }

  @Override
  public synchronized List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
    return knownAt == null
        ? of(flow, report -> report.current(flow))
        : of(flow, report -> report.knownAt(flow, knownAt));
  }

  @Override
  public synchronized List<FlowVersion> versions(FlowKey flow) {
    return reportsOf(flow).values().stream()
        .map(MemoryReport::head)
        .map(head -> new FlowVersion(head.id(), Long.toString(head.rev()), head.recordedAt()))
        .toList();
  }

  @Override
  public synchronized List<RecordedFigure> history(FlowKey flow) {
    return of(flow, report -> report.history(flow));
  }

  private List<RecordedFigure> of(
      FlowKey flow, Function<MemoryReport, Stream<RecordedFigure>> part) {
    return reportsOf(flow).values().stream().flatMap(part).toList();
  }

  private Map<String, MemoryReport> reportsOf(FlowKey flow) {
    return flows.getOrDefault(flow, Collections.emptyNavigableMap());
  }

  @Override
  public Optional<ReportRecord> find(String reportId) {
    return head(reportId);
  }

  @Override
  public synchronized Optional<ReportContent> content(String reportId) {
    return Optional.ofNullable(reports.get(reportId)).map(MemoryReport::content);
  }

  @Override
  public synchronized List<ReportRecord> list(
      @Nullable ReportStatus status, @Nullable String after, int limit) {
    Map<String, MemoryReport> rest = after == null ? byKey : byKey.tailMap(after, false);
    return rest.values().stream()
        .map(MemoryReport::head)
        .filter(head -> status == null || head.status() == status)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<String> reports(FlowKey flow) {
    return List.copyOf(reportsOf(flow).keySet());
  }

  @Override
  public synchronized Kept kept(FlowKey flow, String reportId) {
    MemoryReport report = reportsOf(flow).get(reportId);
    return new Kept(report == null ? List.of() : report.history(flow).toList(), true, false);
  }
}
