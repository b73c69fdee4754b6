package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dates of a table: those in its head hold for the cells below them, that of a row's label for
/// the row. "January 12 14" under "2023 2024" is January of each year.
final class TimeTable {

  private static final int LONGEST_LINE = 400;
  private static final int WIDEST_MISS = 16;
  private static final Set<String> WHOLE =
      WordSet.of("year", "full", "total", "annual", "all", "sum");

  /// A cell of the head with the window that it states, if any.
  private record Head(Span place, @Nullable Window window) {}

  /// A row below the head, with the window that labels it.
  private record Row(Sentence sentence, @Nullable Window label) {}

  private final String text;
  private List<Head> heads = List.of();
  private final List<Row> rows = new ArrayList<>();

  TimeTable(String text) {
    this.text = text;
  }

  /// Takes up a row that holds no figure; the last one above the first figures heads the columns.
  void head(Sentence row, List<Window> windows) {
    boolean dated = heads.stream().anyMatch(head -> head.window != null);
    if (!rows.isEmpty() || dated && windows.stream().noneMatch(Window::scopes)) {
      return;
    }
    List<Integer> cells = Cells.columns(text, row);
    List<Span> places = new ArrayList<>();
    List<@Nullable Window> stated = new ArrayList<>();
    for (int i = 0; i + 1 < cells.size(); i++) {
      places.add(place(row, cells.get(i), cells.get(i + 1)));
      stated.add(window(windows, cells.get(i), cells.get(i + 1)));
    }
    List<@Nullable Window> ordered = Labels.inOrder(stated);
    heads = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      heads.add(new Head(places.get(i), ordered.get(i)));
    }
  }

  void row(Sentence row, @Nullable Window label) {
    rows.add(new Row(row, label));
  }

  /// Once all rows are taken up, the windows that label them; null for a row without one.
  List<@Nullable Window> labels() {
    List<@Nullable Window> stated = new ArrayList<>();
    rows.forEach(row -> stated.add(row.label));
    List<@Nullable Window> labels = Labels.inOrder(stated);
    Period whole = Labels.whole(labels);
    for (int i = 1; i < labels.size(); i++) {
      Window above = labels.get(i - 1);
      if (whole != null && labels.get(i) == null && above != null && isWhole(rows.get(i))) {
        labels.set(i, above.with(whole));
      }
    }
    return labels;
  }

  private static boolean isWhole(Row row) {
    return WordSet.has(WHOLE, row.sentence.tokens().getFirst());
  }

  /// The window of the column in which a cell stands: the next one where a row has as many cells as
  /// the head has dates, and nothing keeps the columns apart but spaces.
  @Nullable Window column(Draft cell, List<Draft> row) {
    List<Head> dated = heads.stream().filter(head -> head.window != null).toList();
    return dated.size() == row.size() && !isTabbed(cell.number())
        ? dated.get(row.indexOf(cell)).window
        : column(cell);
  }

  private @Nullable Window column(Draft cell) {
    Span place = place(cell.number());
    Head best = null;
    int least = isTabbed(cell.number()) ? 1 : WIDEST_MISS;
    for (Head head : heads) {
      int away = distance(head.place, place);
      if (away < least) {
        least = away;
        best = head;
      }
    }
    return best == null ? null : best.window;
  }

  /// What column and row say together: the month of the one in the year of the other.
  static @Nullable Window together(@Nullable Window column, @Nullable Window row) {
    if (column == null || row == null) {
      return column == null ? row : column;
    }
    Integer year = Stretches.year(column.period());
    Window part = year != null ? row : column;
    Integer whole = year != null ? year : Stretches.year(row.period());
    Period within = whole == null ? null : Stretches.inYear(part.period(), whole);
    return within == null ? part : part.with(within);
  }

  /// "January to August" over columns of two years means these months of each.
  @Nullable Window within(@Nullable Window cell, @Nullable Window above) {
    Integer year = cell == null ? null : Stretches.year(cell.period());
    if (year == null || above == null || Stretches.year(above.period()) != null) {
      return cell;
    }
    List<Integer> years = new ArrayList<>();
    for (Head head : heads) {
      Integer of = head.window == null ? null : Stretches.year(head.window.period());
      if (of != null) {
        years.add(of);
      }
    }
    LocalDate told = Stretches.firstDay(above.period());
    boolean same = years.size() == 2 && told != null && years.contains(told.getYear());
    Period part = same ? Stretches.inYear(above.period(), year) : null;
    return part == null || !above.scopes() ? cell : cell.with(part);
  }

  private static @Nullable Window window(List<Window> windows, int from, int to) {
    for (Window window : windows) {
      if (window.from() >= from && window.to() <= to && window.scopes()) {
        return window;
      }
    }
    return null;
  }

  private Span place(Sentence row, int from, int to) {
    int start = row.tokens().get(from).span().start();
    return place(Span.of(start, row.tokens().get(to - 1).span().end()));
  }

  /// The columns that a cell takes up: the number of tabs or bars before it in its line, else of
  /// characters.
  private Span place(Span cell) {
    if (isTabbed(cell)) {
      int bars = bars(cell.start());
      return Span.of(bars, bars);
    }
    int start = cell.start() - lineStart(cell.start());
    return Span.of(start, start + cell.length());
  }

  private boolean isTabbed(Span cell) {
    int end = text.indexOf('\n', cell.start());
    int stop = Math.min(end < 0 ? text.length() : end, cell.start() + LONGEST_LINE);
    for (int i = lineStart(cell.start()); i < stop; i++) {
      if (isBar(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int bars(int offset) {
    int bars = 0;
    for (int i = lineStart(offset); i < offset; i++) {
      bars += isBar(text.charAt(i)) ? 1 : 0;
    }
    return bars;
  }

  private int lineStart(int offset) {
    int at = offset;
    while (at > 0 && offset - at < LONGEST_LINE && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }

  private static boolean isBar(char c) {
    return c == '\t' || c == '|';
  }

  /// Nothing where two places overlap, else how far their ends or starts are apart.
  private static int distance(Span head, Span cell) {
    return head.equals(cell) || head.overlaps(cell)
        ? 0
        : Math.min(Math.abs(head.end() - cell.end()), Math.abs(head.start() - cell.start()));
  }
}
