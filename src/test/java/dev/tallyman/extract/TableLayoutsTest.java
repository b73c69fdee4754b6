package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lays one table out in every way, with its unit in every place, and reads the same cells.
class TableLayoutsTest {

  private static final List<String> PLACES = List.of("Egypt", "Jordan", "Yemen");
  private static final List<List<String>> CELLS =
      List.of(List.of("4,130", "5,240"), List.of("6,350", "7,460"), List.of("8,570", "9,680"));

  /// A way to set a row of cells.
  private enum Layout {
    SPACES {
      @Override
      String row(List<String> cells) {
        return "%-26s%18s%18s".formatted(cells.toArray());
      }
    },
    TABS {
      @Override
      String row(List<String> cells) {
        return String.join("\t", cells);
      }
    },
    BARS {
      @Override
      String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
      }
    };

    abstract String row(List<String> cells);
  }

  record Table(String text, String measure, int figures) {}

  @ParameterizedTest
  @MethodSource({"captioned", "cornered", "beside"})
  void a_cell_counts_what_its_table_says(Table table) {
    List<String> read =
        Readings.of(table.text()).stream()
            .filter(reading -> reading.endsWith(" " + table.measure()))
            .toList();
    List<String> cells =
        CELLS.stream()
            .flatMap(row -> row.stream().limit(table.figures()))
            .map(cell -> cell.replace(",", "") + " " + table.measure())
            .toList();

    assertThat(read).as(table.text()).containsExactlyInAnyOrderElementsOf(cells);
  }

  /// No head stands over the last cell, whatever parts the cells.
  @ParameterizedTest
  @ValueSource(strings = {"\t", " | "})
  void a_row_that_is_longer_than_its_head_is_read(String between) {
    String text =
        Stream.of(List.of("Goods", "May"), List.of("Maize", "41,200", "58,750"))
            .map(row -> String.join(between, row))
            .collect(Collectors.joining("\n", "Landed at Beira, in tonnes\n\n", "\n"));
    assertThat(Readings.of(text)).contains("41200 tonne food/grain/maize");
  }

  @Test
  void a_part_of_what_is_not_counted_is_not_counted() {
    String text = "n/a   tonnes\nof which\nGoods   41,200 +5\n";
    assertThat(Readings.of(text)).containsExactly("CONTEXT 41200", "CONTEXT 5");
  }

  private static Stream<Table> captioned() {
    return Stream.of("Exports, tonnes", "Exports (tonnes)", "Exports to neighbours, in tonnes")
        .flatMap(caption -> tables(caption, List.of("To", "2023", "2022"), "tonne", 2));
  }

  private static Stream<Table> cornered() {
    return Stream.of("Exports, tonnes", "Exports (tonnes)", "Tonnes exported")
        .flatMap(
            corner -> tables("Exports to neighbours", List.of(corner, "2023", "2022"), "tonne", 2));
  }

  /// A second column that no shipment moves.
  private static Stream<Table> beside() {
    return Stream.of("Price (USD/t)", "Stocks (tonnes)", "Output (tonnes)", "Crew", "Length (m)")
        .flatMap(other ->
            tables("Exports in May", List.of("To", "Exported (tonnes)", other), "tonne", 1));
  }

  private static Stream<Table> tables(
      String caption, List<String> heads, String measure, int figures) {
    return Stream.of(Layout.values())
        .flatMap(layout ->
            Stream.of("Sundra Container Terminal", "Ministry of Trade")
                .map(title -> table(title, caption, heads, layout, measure, figures)));
  }

  private static Table table(
      String title,
      String caption,
      List<String> heads,
      Layout layout,
      String measure,
      int figures) {
    String rows =
        Stream.of(0, 1, 2)
            .map(i ->
                layout.row(List.of(PLACES.get(i), CELLS.get(i).getFirst(), CELLS.get(i).getLast())))
            .collect(Collectors.joining("\n"));
    String text = title + "\n\n" + caption + "\n\n" + layout.row(heads) + "\n" + rows + "\n";
    return new Table(text, measure, figures);
  }
}
