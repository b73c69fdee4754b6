package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ReportRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
/// lost or died has prepared is taken back by itself or by the next one that wins: it says so in
/// the intent first, and from then on a writer that was only slow can prepare nothing more.
final class LargeWrite {

  private static final String ATTEMPT = "attempt";
  private static final String BASE = "base";
  private static final String IS_THERE = "attribute_exists(pk)";
  private static final String GOES_ON = IS_THERE + " AND attribute_not_exists(givenUp)";

  /// Holds too of what is not there.
  private static final String UNLESS_OVERTAKEN = "NOT changedAt > :at";

  private final Table table;
  private final RandomGenerator random;

  LargeWrite(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
  }

  /// Returns false, with nothing changed for any reader, where another writer was faster.
  boolean write(Commit commit) {
    HeadItem head = commit.after().unfinished(commit.attempt());
    if (!prepare(commit) || !table.transactions().write(commit.head(head).items())) {
      takeBack(commit.reportId(), commit.attempt(), commit.base());
      return false;
    }
    finish(head);
    return true;
  }

  /// Returns false where the attempt has been given up by another writer, who was faster.
  private boolean prepare(Commit commit) {
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
          named(attempt).with(":token", token(attempt)).map(),
          null);
    }
    Writes marks = table.writes();
    for (Map<String, AttributeValue> row : commit.oldRows()) {
      marks.update(row, "ADD unsure :attempt", named(attempt).map(), IS_THERE);
    }
    Map<String, AttributeValue> intent = TableKeys.intent(commit.reportId(), attempt);
    return Stream.of(content, flows, rows, marks)
        .allMatch(writes -> table.writeInBatchesWhile(intent, GOES_ON, writes));
  }

  /// A token is never the same again: an answer that rests on an earlier one must not come back.
  private String token(String attempt) {
    return attempt + "-" + Long.toHexString(random.nextLong());
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
    List<FlowKey> flows = now.flowsWith(before);
    Writes versions = table.writes();
    for (FlowKey flow : flows) {
      Commit.moveOn(versions, flow, head.report(), token(attempt), UNLESS_OVERTAKEN);
    }
    table.writeWhereTrue(versions);
    table.writeInBatches(settled(flows, attempt));
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
          named(attempt).with(":token", token(attempt)).map(),
          null);
    }
    return writes;
  }

  /// Head and intent at once: an intent without a head that tells of it would be taken back. Where
  /// the head tells of it no longer, somebody else has settled the same rows.
  private void close(String id, String attempt) {
    Writes writes =
        table
            .writes()
            .update(
                TableKeys.head(id),
                "REMOVE finishing",
                Attributes.of(Map.of()).with(":attempt", attempt).map(),
                "finishing = :attempt")
            .delete(TableKeys.intent(id, attempt));
    table.transactions().write(writes.items());
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
    Map<String, AttributeValue> intent = TableKeys.intent(id, attempt);
    Map<String, AttributeValue> yes = Attributes.of(Map.of()).with(":yes", true).map();
    Writes giveUp = table.writes().update(intent, "SET givenUp = :yes", yes, IS_THERE);
    if (!table.transactions().write(giveUp.items())) {
      return;
    }
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
    table.writeInBatches(rest.delete(intent));
  }
}
