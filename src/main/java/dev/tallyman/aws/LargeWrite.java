package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ReportRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// A write of more rows than a transaction takes, in the manner of Percolator.
///
/// 1. An intent says that it has begun; the new version is written where no head points yet.
/// 2. The new rows are written and, after them, the old rows are marked: of a marked row the
///    report's head says whether it holds, so that all change at one moment.
/// 3. That moment is one conditional write of the head.
/// 4. The rows are settled: their marks are taken off. Whoever writes the report next does so
///    first, if a crash has prevented it; until then readers ask the head.
///
/// Marks carry the name of the attempt, so that nobody takes off another one's. What a writer that
/// lost or died has prepared is taken back by itself or by the next one that wins.
final class LargeWrite {

  private static final String ATTEMPT = "attempt";
  private static final String BASE = "base";
  private static final String IS_THERE = "attribute_exists(pk)";

  private final Table table;

  LargeWrite(Table table) {
    this.table = table;
  }

  /// Returns false, with nothing changed for any reader, where another writer was faster.
  boolean write(Commit commit) {
    prepare(commit);
    HeadItem head = commit.after().unfinished(commit.attempt());
    if (!table.transactions().write(commit.head(head).items())) {
      takeBack(commit.reportId(), commit.attempt(), commit.base());
      return false;
    }
    finish(head);
    return true;
  }

  private void prepare(Commit commit) {
    String attempt = commit.attempt();
    table.writeInBatches(table.writes().put(intent(commit)));
    Writes content = table.writes();
    Writes rows = table.writes();
    if (commit.version() != null) {
      commit.version().content().forEach(content::put);
      commit.version().rows().forEach(row -> rows.put(marked(row, attempt)));
    }
    Writes flows = table.writes();
    for (FlowKey flow : commit.added().flowsWith(commit.old())) {
      flows.update(
          TableKeys.catalogued(flow),
          "SET revision = :token ADD unsettled :attempt",
          named(attempt).with(":token", attempt).map(),
          null);
    }
    Writes marks = table.writes();
    for (Map<String, AttributeValue> row : commit.oldRows()) {
      marks.update(row, "ADD unsure :attempt", named(attempt).map(), IS_THERE);
    }
    List.of(content, flows, rows, marks).forEach(table::writeInBatches);
  }

  private static Map<String, AttributeValue> intent(Commit commit) {
    String time = TableKeys.time(commit.after().report().recordedAt());
    return Attributes.of(TableKeys.intent(commit.reportId(), commit.attempt()))
        .with(ATTEMPT, commit.attempt())
        .with(BASE, commit.base())
        .with(TableKeys.INDEX_PARTITION, TableKeys.UNFINISHED)
        .with(TableKeys.INDEX_SORT, time + "#" + commit.reportId())
        .map();
  }

  private static Map<String, AttributeValue> marked(
      Map<String, AttributeValue> row, String attempt) {
    return Attributes.of(row).withSet(Row.UNSURE, attempt).map();
  }

  private static Attributes named(String attempt) {
    return Attributes.of(Map.of()).withSet(":attempt", attempt);
  }

  /// Settles the rows of the large write that `head` tells of; may be done twice, and by several.
  void finish(HeadItem head) {
    String attempt = Objects.requireNonNull(head.finishing());
    String id = head.report().id();
    Footprint now = table.footprint(id, head.generation());
    Footprint before = Footprint.NONE;
    Writes rows = table.writes();
    if (attempt.equals(head.generation())) {
      unmark(rows, now.keys(id, head.generation()), attempt);
      if (head.previous() != null) {
        before = table.footprint(id, head.previous());
        Commit.supersede(rows, before.keys(id, head.previous()), head, attempt);
      }
    } else {
      Commit.markStale(rows, now.keys(id, head.generation()), head, attempt);
    }
    table.writeInBatches(rows);
    table.writeInBatches(settled(now.flowsWith(before), attempt));
    close(id, attempt);
  }

  private static void unmark(
      Writes writes, List<Map<String, AttributeValue>> rows, String attempt) {
    for (Map<String, AttributeValue> row : rows) {
      writes.update(row, "DELETE unsure :attempt", named(attempt).map(), IS_THERE);
    }
  }

  private Writes settled(List<FlowKey> flows, String attempt) {
    Writes writes = table.writes();
    for (FlowKey flow : flows) {
      writes.update(
          TableKeys.catalogued(flow),
          "SET revision = :token DELETE unsettled :attempt",
          named(attempt).with(":token", attempt + "-settled").map(),
          null);
    }
    return writes;
  }

  /// The intent goes first: one that outlived the mark of its head would look, to the next writer,
  /// like that of a writer who never won, whose rows are taken back.
  private void close(String id, String attempt) {
    table.writeInBatches(table.writes().delete(TableKeys.intent(id, attempt)));
    try {
      table.closeHead(id, attempt);
    } catch (ConditionalCheckFailedException e) {
      // Somebody else has settled the same rows, and perhaps written the report again.
    }
  }

  /// Takes back what was prepared by writers that can no longer win, as the report has reached
  /// their revision without them.
  void sweep(ReportRecord now) {
    for (Map<String, AttributeValue> item : table.query(now.id(), TableKeys.INTENT).toList()) {
      Attributes intent = Attributes.of(item);
      String attempt = intent.need(ATTEMPT);
      boolean isOver = TableKeys.revisionOf(attempt) <= now.rev();
      if (isOver && !table.head(now.id()).map(head -> head.isBy(attempt)).orElse(false)) {
        takeBack(now.id(), attempt, intent.text(BASE));
      }
    }
  }

  /// Rows were written only after the whole version, so the version tells which there may be.
  private void takeBack(String id, String attempt, @Nullable String base) {
    Footprint added = table.footprint(id, attempt);
    Footprint old = base == null ? Footprint.NONE : table.footprint(id, base);
    Writes writes = table.writes();
    if (base != null) {
      unmark(writes, old.keys(id, base), attempt);
    }
    added.keys(id, attempt).forEach(writes::delete);
    table.writeInBatches(writes);
    table.writeInBatches(settled(added.flowsWith(old), attempt));
    Writes rest = table.writes();
    table.query(id, TableKeys.version(attempt)).forEach(item -> rest.delete(TableKeys.keyOf(item)));
    table.writeInBatches(rest.delete(TableKeys.intent(id, attempt)));
  }
}
