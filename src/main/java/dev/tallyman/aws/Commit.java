package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// All that one write of a report changes. `attempt` names it; with new content, it is the name of
/// the new generation as well.
record Commit(
    Table table,
    @Nullable HeadItem before,
    HeadItem after,
    @Nullable NewVersion version,
    Footprint old,
    String attempt) {

  /// Of a row that was written before: never made anew by an update.
  private static final String IS_THERE = "attribute_exists(pk)";

  static Commit replacing(
      Table table,
      @Nullable HeadItem before,
      ReportRecord next,
      ReportContent content,
      String attempt,
      Texts texts) {
    String previous = before == null ? null : before.generation();
    return new Commit(
        table,
        before,
        new HeadItem(next, attempt, previous, null, null),
        new NewVersion(next, attempt, content, texts),
        previous == null ? Footprint.NONE : table.footprint(next.id(), previous),
        attempt);
  }

  static Commit stale(Table table, @Nullable HeadItem before, ReportRecord next, String attempt) {
    HeadItem good = Objects.requireNonNull(before);
    Instant since = good.staleSince() == null ? next.recordedAt() : good.staleSince();
    return new Commit(
        table,
        good,
        new HeadItem(next, good.generation(), good.previous(), since, null),
        null,
        table.footprint(next.id(), good.generation()),
        attempt);
  }

  String reportId() {
    return after.report().id();
  }

  /// The generation whose rows hold until now.
  @Nullable String base() {
    return before == null ? null : before.generation();
  }

  Footprint added() {
    return version == null ? Footprint.NONE : version.footprint();
  }

  /// The rows that hold until now.
  List<Map<String, AttributeValue>> oldRows() {
    return before == null ? List.of() : old.keys(reportId(), before.generation());
  }

  /// Everything, head first, to be one transaction.
  Writes atOnce() {
    Writes writes = head(after);
    if (version != null) {
      version.content().forEach(writes::put);
      version.rows().forEach(writes::put);
    }
    settleOld(writes);
    for (FlowKey flow : added().flowsWith(old)) {
      writes.update(
          TableKeys.catalogued(flow),
          "SET revision = :token",
          Attributes.of(Map.of()).with(":token", attempt).map(),
          null);
      moveOn(writes, flow, after.report(), attempt, null);
    }
    return writes;
  }

  /// The head and its revision: what makes everything hold.
  Writes head(HeadItem head) {
    return table
        .writes()
        .putHead(head.item(), before == null ? 0 : before.report().rev())
        .put(head.revision());
  }

  private void settleOld(Writes writes) {
    if (version == null) {
      markStale(writes, oldRows(), after, null);
    } else {
      supersede(writes, oldRows(), after, null);
    }
  }

  /// Gives `rows` the end of their time; without the mark of `attempt`, where there is one.
  static void supersede(
      Writes writes,
      List<Map<String, AttributeValue>> rows,
      HeadItem head,
      @Nullable String attempt) {
    settle(writes, rows, "SET supersededAt = :at", head.report().recordedAt(), attempt);
  }

  static void markStale(
      Writes writes,
      List<Map<String, AttributeValue>> rows,
      HeadItem head,
      @Nullable String attempt) {
    settle(
        writes, rows, "SET staleSince = :at", Objects.requireNonNull(head.staleSince()), attempt);
  }

  private static void settle(
      Writes writes,
      List<Map<String, AttributeValue>> rows,
      String change,
      Instant at,
      @Nullable String attempt) {
    Attributes values = Attributes.of(Map.of()).with(":at", at);
    String expression = change;
    if (attempt != null) {
      values.withSet(":attempt", attempt);
      expression += " DELETE unsure :attempt";
    }
    for (Map<String, AttributeValue> row : rows) {
      writes.update(row, expression, values.map(), IS_THERE);
    }
  }

  /// Says of a flow that the report has come further in it.
  static void moveOn(
      Writes writes, FlowKey flow, ReportRecord report, String name, @Nullable String condition) {
    writes.update(
        TableKeys.version(flow, report.id()),
        "SET version = :name, changedAt = :at",
        Attributes.of(Map.of()).with(":name", name).with(":at", report.recordedAt()).map(),
        condition);
  }
}
