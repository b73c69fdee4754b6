package dev.tallyman.service;

import dev.tallyman.figure.Source;
import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks the rows of one report in one flow: those that hold are of the version that the head
/// names, the others have an end before the next begins.
final class CheckRows {

  private final FlowKey flow;
  private final String reportId;
  private final @Nullable ReportRecord head;
  private final List<Broken> broken = new ArrayList<>();

  CheckRows(FlowKey flow, String reportId, @Nullable ReportRecord head) {
    this.flow = flow;
    this.reportId = reportId;
    this.head = head;
  }

  List<Broken> broken(Rows.Kept kept) {
    check(kept);
    return broken;
  }

  private void check(Rows.Kept kept) {
    if (kept.marked()) {
      add(Rule.MARKS, "Rows carry the mark of a write that is over.");
    }
    if (!kept.whole()) {
      add(Rule.ROWS, "A version has not all its rows.");
    }
    if (kept.figures().stream()
        .anyMatch(row -> !FlowKey.of(row.published().figure()).equals(flow))) {
      add(Rule.ROWS, "A row has a figure of another flow.");
    }
    if (!kept.current().stream().allMatch(this::isOfHead)) {
      add(Rule.ROWS, "Rows hold that are not of the version that the head names.");
    }
    checkHistory(kept.figures());
  }

  private boolean isOfHead(RecordedFigure row) {
    Source source = row.published().source();
    return head != null
        && head.status() == ReportStatus.EXTRACTED
        && source.sha256().equals(head.sha256())
        && source.stale() == head.stale()
        && (head.stale()
            ? row.recordedAt().isBefore(head.recordedAt())
            : row.recordedAt().equals(head.recordedAt()));
  }

  private void checkHistory(List<RecordedFigure> figures) {
    Map<Instant, TreeSet<Instant>> ends = new TreeMap<>();
    for (RecordedFigure row : figures) {
      Instant end = row.supersededAt() == null ? Instant.MAX : row.supersededAt();
      ends.computeIfAbsent(row.recordedAt(), start -> new TreeSet<>()).add(end);
    }
    Instant before = Instant.MIN;
    for (Map.Entry<Instant, TreeSet<Instant>> version : ends.entrySet()) {
      Instant start = version.getKey();
      Instant end = version.getValue().last();
      if (start.isBefore(before) || !version.getValue().first().isAfter(start)) {
        add(Rule.HISTORY, "The version of " + start + " holds at the same time as another.");
        return;
      }
      if (version.getValue().size() > 1) {
        add(Rule.HISTORY, "The version of " + start + " ends at several times.");
        return;
      }
      before = end;
    }
  }

  private void add(Rule rule, String message) {
    broken.add(new Broken(rule, head == null ? reportId : head.key(), flow, message));
  }
}
