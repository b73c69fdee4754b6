package dev.tallyman.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// A table for people: columns as wide as they need to be, the last ones wrapped where the line
/// ends.
final class Columns {

  private static final int GAP = 2;
  private static final int LINE = 150;
  private static final int WIDEST = 44;

  private final List<List<String>> rows = new ArrayList<>();

  Columns(String... titles) {
    rows.add(List.of(titles));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public String toString() {
    Help.ColorScheme plain = Help.defaultColorScheme(Help.Ansi.OFF);
    TextTable table = TextTable.forColumns(plain, columns());
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    rows.forEach(row -> table.addRowValues(row.stream().map(Columns::text).toArray(Text[]::new)));
    return table.toString();
  }

  private static Text text(String cell) {
    return Help.Ansi.OFF.new Text(0).concat(plain(cell));
  }

  /// Words on one line: a line break would end it, and other control characters may have a terminal
  /// do things.
  static String plain(String words) {
    return words.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", " ");
  }

  private Column[] columns() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()) + GAP);
      }
    }
    int used = 0;
    for (int i = 0; i < widths.length - 1; i++) {
      used += widths[i];
    }
    widths[widths.length - 1] = Math.max(WIDEST, LINE - used);
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], 0, Overflow.WRAP);
    }
    return columns;
  }
}
