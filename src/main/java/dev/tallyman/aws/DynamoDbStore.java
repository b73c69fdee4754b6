package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.FlowState;
import dev.tallyman.service.FlowVersion;
import dev.tallyman.service.Flows;
import dev.tallyman.service.Patience;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.Reports;
import dev.tallyman.service.Rows;
import dev.tallyman.service.Succession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The store in DynamoDB: one table, `TableKeys` says how it is laid out.
///
/// What fits into one transaction is one transaction. What does not is written so that nobody sees
/// it, then made to hold by the one conditional write of the head, then settled: `LargeWrite`.
public final class DynamoDbStore implements ReportStore, Flows, Reports, Rows {

  private final Table table;
  private final Texts texts;
  private final LargeWrite large;
  private final FlowReader flows;
  private final ReportReader reports;
  private final RandomGenerator random;
  private final int mostItems;

  public DynamoDbStore(
      DynamoDbClient client,
      String tableName,
      ReportObjects objects,
      Patience patience,
      RandomGenerator random) {
    this(client, tableName, objects, patience, random, Writes.MOST_ITEMS);
  }

  /// A store that takes more than `mostItems` items for a large write.
  DynamoDbStore(
      DynamoDbClient client,
      String tableName,
      ReportObjects objects,
      Patience patience,
      RandomGenerator random,
      int mostItems) {
    this.table = new Table(client, tableName, patience);
    this.texts = new Texts(objects);
    this.large = new LargeWrite(table, random);
    this.flows = new FlowReader(table, patience);
    this.reports = new ReportReader(table, texts);
    this.random = random;
    this.mostItems = mostItems;
  }

  /// Whoever is about to write also settles what a large write has left unsettled.
  @Override
  public Optional<ReportRecord> head(String reportId) {
    Optional<HeadItem> head = table.head(reportId);
    head.filter(HeadItem::isUnfinished).ifPresent(large::finish);
    return head.map(HeadItem::report);
  }

  @Override
  public boolean commit(
      @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
    Succession.check(seen, next, content);
    HeadItem before = table.head(next.id()).orElse(null);
    if ((before == null ? 0 : before.report().rev()) != (seen == null ? 0 : seen.rev())) {
      return false;
    }
    if (before != null && before.isUnfinished()) {
      large.finish(before);
    }
    String attempt = TableKeys.attempt(next.rev(), random.nextLong());
    Commit commit =
        content == null
            ? Commit.stale(table, before, next, attempt)
            : Commit.replacing(table, before, next, content, attempt, texts);
    Writes all = commit.atOnce();
    boolean won =
        all.fitInOne(mostItems) ? table.transactions().write(all.items()) : large.write(commit);
    if (won) {
      large.sweep(next);
    }
    return won;
  }

  @Override
  public List<FlowState> states() {
    return flows.states();
  }

  @Override
  public List<FlowState> states(Collection<FlowKey> some) {
    return flows.states(some);
  }

  @Override
  public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
    return knownAt == null ? flows.current(flow) : flows.knownAt(flow, knownAt);
  }

  @Override
  public List<RecordedFigure> figuresOf(FlowKey flow, String reportId) {
    return flows.current(flow, reportId);
  }

  @Override
  public List<FlowVersion> versions(FlowKey flow) {
    return flows.versions(flow);
  }

  @Override
  public List<RecordedFigure> history(FlowKey flow) {
    return flows.history(flow);
  }

  @Override
  public Optional<ReportRecord> find(String reportId) {
    return table.head(reportId).map(HeadItem::report);
  }

  @Override
  public Optional<ReportContent> content(String reportId) {
    return reports.content(reportId);
  }

  @Override
  public List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit) {
    return reports.list(status, after, limit);
  }

  @Override
  public List<ReportRecord> unfinished(int limit) {
    return reports.unfinished(limit);
  }

  @Override
  public List<String> reports(FlowKey flow) {
    return flows.reports(flow);
  }

  @Override
  public Kept kept(FlowKey flow, String reportId) {
    return flows.kept(flow, reportId);
  }
}
