package dev.tallyman.api;

import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Grouping;
import dev.tallyman.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tally as a table: a row for each entry of `originators` and `beside`.
final class TallyTable {

  private record Row(String place, Tally tally, Entry entry) {}

  private static final List<String> FLOW =
      List.of("place", "origin", "destination", "measure", "class");

  private static final List<String> CLAIMANT =
      List.of("originator", "publisher", "commodity", "basis", "why");

  private static final List<String> REST =
      List.of(
          "modality",
          "status",
          "point",
          "start",
          "end",
          "duration",
          "asOf",
          "mentions",
          "reports",
          "figures");

  private TallyTable() {}

  static byte[] of(List<Tally> tallies, List<Grouping> groupBy) {
    List<Row> rows =
        tallies.stream()
            .flatMap(tally ->
                Stream.concat(
                    tally.originators().stream().map(entry -> new Row("originators", tally, entry)),
                    tally.beside().stream().map(entry -> new Row("beside", tally, entry))))
            .toList();
    return Table.of(columns(groupBy), rows, row -> cells(row, groupBy));
  }

  /// A group has a column of its name or, where an entry has one of that name, `groupOriginator`.
  private static List<String> columns(List<Grouping> groupBy) {
    List<String> columns = new ArrayList<>(FLOW);
    for (Grouping grouping : groupBy) {
      String code = grouping.code();
      columns.add(
          CLAIMANT.contains(code)
              ? "group" + code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1)
              : code);
    }
    columns.addAll(CLAIMANT);
    columns.addAll(Cells.AMOUNT_COLUMNS);
    columns.addAll(REST);
    return columns;
  }

  private static List<@Nullable String> cells(Row row, List<Grouping> groupBy) {
    Tally tally = row.tally();
    Entry entry = row.entry();
    Cells cells =
        new Cells()
            .add(row.place())
            .add(tally.origin())
            .add(tally.destination())
            .add(tally.measure())
            .add(tally.figureClass().code());
    Map<String, @Nullable String> group = tally.group() == null ? Map.of() : tally.group();
    groupBy.forEach(grouping -> cells.add(group.get(grouping.code())));
    cells
        .add(entry.originator())
        .add(entry.publisher())
        .add(entry.commodity())
        .add(entry.basis().code())
        .add(entry.why() == null ? null : entry.why().code())
        .amount(entry.amount());
    return rest(cells, entry).list();
  }

  private static Cells rest(Cells cells, Entry entry) {
    return cells
        .add(entry.modality().code())
        .add(entry.status().code())
        .add(entry.point() == null ? null : entry.point().code())
        .add(entry.period().start())
        .add(entry.period().end())
        .add(entry.period().duration())
        .add(entry.asOf())
        .add(entry.mentions())
        .add(entry.reports())
        .join(entry.figures(), " ");
  }
}
