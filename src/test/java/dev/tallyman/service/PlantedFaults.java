package dev.tallyman.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores with a bug each, to see that the schedules find it.
interface PlantedFaults {

  ReportStore newStore();

  /// Whoever comes last wins.
  final class NoCompareAndSet implements PlantedFaults {

    @Override
    public ReportStore newStore() {
      return new Faulty() {
        @Override
        public boolean commit(
            @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
          ReportRecord now = store.head(next.id()).orElse(null);
          return store.commit(now, after(now, next), now == null ? orNone(content) : content);
        }
      };
    }

    private static ReportContent orNone(@Nullable ReportContent content) {
      return content == null ? ReportContent.NONE : content;
    }

    private static ReportRecord after(@Nullable ReportRecord now, ReportRecord next) {
      Instant at =
          now == null || next.recordedAt().isAfter(now.recordedAt())
              ? next.recordedAt()
              : now.recordedAt().plusMillis(1);
      return new ReportRecord(
          next.id(),
          next.key(),
          now == null ? 1 : now.rev() + 1,
          next.status(),
          next.stale(),
          next.rejection(),
          next.metadata(),
          next.contentHash(),
          next.sha256(),
          next.extractor(),
          next.figures(),
          next.setAsides(),
          at,
          next.tag());
    }
  }

  /// What was replaced is gone.
  final class LostHistory implements PlantedFaults {

    @Override
    public ReportStore newStore() {
      return new Faulty() {
        @Override
        public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
          return store.figures(flow, null);
        }
      };
    }
  }

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
    public List<FlowKey> all() {
      return store.all();
    }

    @Override
    public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
      return store.figures(flow, knownAt);
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
    public List<ReportRecord> list(
        @Nullable ReportStatus status, @Nullable String after, int limit) {
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
}
