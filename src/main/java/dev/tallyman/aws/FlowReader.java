package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.FlowState;
import dev.tallyman.service.FlowVersion;
import dev.tallyman.service.Patience;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads flows from the table, each report of a flow as one whole version.
///
/// A query is no snapshot: while it runs, a report may be written. What was read of each report
/// must therefore fit together, or is read again.
final class FlowReader {

  private static final String REPORTS = "r_";

  private final Table table;
  private final Patience patience;

  FlowReader(Table table, Patience patience) {
    this.table = table;
    this.patience = patience;
  }

  List<FlowState> states() {
    return table.query(TableKeys.CATALOGUE).map(FlowReader::state).toList();
  }

  List<FlowState> states(Collection<FlowKey> flows) {
    return states(table.getAll(flows.stream().map(TableKeys::catalogued).toList()));
  }

  /// Those of items of the catalogue, in its order.
  static List<FlowState> states(List<Map<String, AttributeValue>> catalogue) {
    return catalogue.stream()
        .map(FlowReader::state)
        .sorted(Comparator.comparing(state -> TableKeys.route(state.flow())))
        .toList();
  }

  private static FlowState state(Map<String, AttributeValue> values) {
    Attributes item = Attributes.of(values);
    return new FlowState(
        TableKeys.flow(item.need(TableKeys.SORT)),
        item.set(TableKeys.UNSETTLED).isEmpty() ? item.need(TableKeys.REVISION) : null);
  }

  List<RecordedFigure> current(FlowKey flow) {
    return current(rows(flow));
  }

  List<RecordedFigure> current(FlowKey flow, String reportId) {
    return current(whole(flow, reportId, rows(flow, reportId)).stream());
  }

  private static List<RecordedFigure> current(Stream<Row> rows) {
    return rows.filter(Row::isCurrent)
        .flatMap(row -> row.figures(row.staleSince() != null))
        .toList();
  }

  List<FlowVersion> versions(FlowKey flow) {
    return table
        .query(TableKeys.versions(flow))
        .map(Attributes::of)
        .map(item ->
            new FlowVersion(
                item.need(TableKeys.SORT),
                item.need("version"),
                Objects.requireNonNull(item.time("changedAt"))))
        .toList();
  }

  List<RecordedFigure> knownAt(FlowKey flow, Instant instant) {
    return rows(flow)
        .filter(row -> row.isKnownAt(instant))
        .flatMap(row -> row.figures(row.isStaleAt(instant)))
        .toList();
  }

  List<RecordedFigure> history(FlowKey flow) {
    return rows(flow).flatMap(row -> row.figures(row.staleSince() != null)).toList();
  }

  List<String> reports(FlowKey flow) {
    return table.values(TableKeys.partition(flow), REPORTS, Row.REPORT).distinct().toList();
  }

  /// What is stored of a report, as it is stored; while a large write is under way, as readers see
  /// it.
  Rows.Kept kept(FlowKey flow, String reportId) {
    List<Row> read = rows(flow, reportId);
    boolean marked = read.stream().anyMatch(row -> !row.unsure().isEmpty());
    boolean underWay = marked && table.query(reportId, TableKeys.INTENT).findAny().isPresent();
    List<Row> rows = underWay ? whole(flow, reportId, read) : read;
    return new Rows.Kept(
        rows.stream().flatMap(row -> row.figures(row.staleSince() != null)).toList(),
        RowsOfReport.areComplete(rows),
        marked && !underWay);
  }

  private List<Row> rows(FlowKey flow, String reportId) {
    return table.query(TableKeys.partition(flow), reportId + "#").map(Row::of).toList();
  }

  private Stream<Row> rows(FlowKey flow) {
    Map<String, List<Row>> reports = new LinkedHashMap<>();
    table
        .query(TableKeys.partition(flow), REPORTS)
        .map(Row::of)
        .forEach(row -> reports.computeIfAbsent(row.report(), id -> new ArrayList<>()).add(row));
    return reports.entrySet().stream()
        .flatMap(report -> whole(flow, report.getKey(), report.getValue()).stream());
  }

  private List<Row> whole(FlowKey flow, String reportId, List<Row> read) {
    List<Row> rows = read;
    for (int attempt = 1; ; attempt++) {
      List<Row> settled = RowsOfReport.settled(rows, () -> table.head(reportId).orElse(null));
      if (settled != null) {
        return settled;
      }
      if (!patience.pause(attempt)) {
        throw new IllegalStateException("rows do not fit together: " + reportId);
      }
      rows = rows(flow, reportId);
    }
  }
}
