package dev.tallyman.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A store that does what the memory store does, unless overridden.
abstract class Faulty implements ReportStore, Flows, Reports, Rows {

  final MemoryStore store = new MemoryStore();

  @Override
  public Optional<ReportRecord> head(String reportId) {
    return store.head(reportId);
  }

  @Override
  public boolean commit(
      @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
    return store.commit(seen, next, content);
  }

  @Override
  public List<FlowState> states() {
    return store.states();
  }

  @Override
  public List<FlowState> states(Collection<FlowKey> flows) {
    return store.states(flows);
  }

  @Override
  public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
    return store.figures(flow, knownAt);
  }

  @Override
  public List<FlowVersion> versions(FlowKey flow) {
    return store.versions(flow);
  }

  @Override
  public List<RecordedFigure> history(FlowKey flow) {
    return store.history(flow);
  }

  @Override
  public Optional<ReportRecord> find(String reportId) {
    return store.find(reportId);
  }

  @Override
  public Optional<ReportContent> content(String reportId) {
    return store.content(reportId);
  }

  @Override
  public List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit) {
    return store.list(status, after, limit);
  }

  @Override
  public List<String> reports(FlowKey flow) {
    return store.reports(flow);
  }

  @Override
  public Kept kept(FlowKey flow, String reportId) {
    return store.kept(flow, reportId);
  }
}
