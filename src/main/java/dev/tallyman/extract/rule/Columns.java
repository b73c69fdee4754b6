package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The heads over the columns of a table: "Cargo loaded (t)" over 52,300 counts tonnes.
final class Columns {

  private static final int WIDEST_MISS = 16;
  private static final int LONGEST_LINE = 400;
  private static final int WIDEST_ROW = 200;

  private Columns() {}

  /// Whether the head over the cell says percent; a cell beyond the last tab has no head.
  static boolean isPercent(String text, Sentence head, Draft cell) {
    int nearest = nearest(text, head, cell);
    boolean tabs = hasTabs(text, head);
    if (tabs && nearest < 0) {
      return false;
    }
    for (int i = Math.max(0, nearest - 2);
        i <= Math.min(head.tokens().size() - 1, nearest + 2);
        i++) {
      boolean same = !tabs || isOneColumn(text, head, i, nearest);
      if (same && Fractions.afterPercent(head.tokens(), i) > 0) {
        return nearest == i || !isCountedNear(head, nearest);
      }
    }
    return false;
  }

  private static boolean isCountedNear(Sentence head, int at) {
    return Goods.isCounted(head.tokens(), at);
  }

  /// The noun over the cell, or null.
  static @Nullable Goods counted(String text, Sentence head, Draft cell) {
    int nearest = nearest(text, head, cell);
    boolean tabs = hasTabs(text, head);
    Goods unit = nearest < 0 || tabs ? null : unitBehind(head.tokens(), nearest);
    if (unit != null) {
      return unit;
    }
    for (int i = nearest; nearest >= 0 && i >= Math.max(0, nearest - 2); i--) {
      Goods goods = Goods.at(head.tokens(), i);
      if (goods != null && goods.isCounted()) {
        return goods;
      }
      if (opensColumn(head.tokens(), i) || tabs && i > 0 && !isBeside(text, head, i)) {
        return null;
      }
    }
    return null;
  }

  /// Whether the token and the one before it stand in one column of a table with tabs or bars.
  private static boolean isBeside(String text, Sentence head, int i) {
    return isOneColumn(text, head, i, i - 1);
  }

  private static boolean isOneColumn(String text, Sentence head, int i, int j) {
    return place(text, head.tokens().get(i).span().end(), true)
        == place(text, head.tokens().get(j).span().end(), true);
  }

  /// "Cargo loaded (t)": the unit with which the head of a column ends.
  private static @Nullable Goods unitBehind(List<Token> tokens, int nearest) {
    for (int i = nearest; i < tokens.size() && (i == nearest || !opensColumn(tokens, i)); i++) {
      if (Goods.isUnit(tokens, i)) {
        return Goods.at(tokens, i);
      }
    }
    return null;
  }

  private static boolean hasTabs(String text, Sentence head) {
    String line = text.substring(head.span().start(), head.span().end());
    return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
  }

  /// Whether the heads begin behind the label of the row, which has none.
  private static boolean isIndented(String text, Sentence head, List<Token> row) {
    int label = 1;
    while (label < row.size() && !opensColumn(row, label)) {
      label++;
    }
    return place(text, head.tokens().getFirst().span().start(), false)
        >= place(text, row.get(label - 1).span().end(), false);
  }

  /// How many columns the tokens before `to` stand in.
  private static int columns(List<Token> tokens, int to) {
    int columns = 1;
    for (int i = 1; i < to; i++) {
      columns += opensColumn(tokens, i) ? 1 : 0;
    }
    return columns;
  }

  /// Where the first column of the head ends; 0 where the heads begin behind the row's label.
  static int corner(String text, Sentence head, List<Token> row) {
    if (isIndented(text, head, row)) {
      return 0;
    }
    return endOfColumn(text, head, 1);
  }

  private static int endOfColumn(String text, Sentence head, int from) {
    List<Token> tokens = head.tokens();
    boolean tabs = hasTabs(text, head);
    int to = from;
    while (to < tokens.size() && (tabs ? isBeside(text, head, to) : !opensColumn(tokens, to))) {
      to++;
    }
    return to;
  }

  private static boolean opensColumn(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at).span().start() - tokens.get(at - 1).span().end() > 1;
  }

  /// The tokens of the head over the cell, none where no head is near.
  static Span of(String text, Sentence head, Draft cell) {
    int nearest = nearest(text, head, cell);
    if (nearest < 0) {
      return Span.of(0, 0);
    }
    boolean tabs = hasTabs(text, head);
    List<Token> tokens = head.tokens();
    int from = nearest;
    while (from > 0 && (tabs ? isBeside(text, head, from) : !opensColumn(tokens, from))) {
      from--;
    }
    return Span.of(from, endOfColumn(text, head, nearest + 1));
  }

  /// The head's token in the same column: by tabs where the table has them, by the number of the
  /// column where the row has as many as the head, else by the place.
  static int nearest(String text, Sentence head, Draft cell) {
    List<Token> tokens = head.tokens();
    boolean tabs = hasTabs(text, head);
    List<Token> row = cell.sentence.tokens();
    boolean wide = tokens.size() > WIDEST_ROW || row.size() > WIDEST_ROW;
    int columns = tabs || wide ? 1 : columns(tokens, tokens.size());
    int labels = columns > 1 ? columns(row, row.size()) - columns : 0;
    if (columns > 1 && (labels == 0 || labels == 1 && isIndented(text, head, row))) {
      int column = Math.max(1, columns(row, cell.numberFrom + 1) - labels);
      int last = 0;
      int opened = 1;
      for (int i = 1; i < tokens.size() && opened <= column; i++) {
        opened += opensColumn(tokens, i) ? 1 : 0;
        last = opened <= column ? i : last;
      }
      return last;
    }
    int place = place(text, cell.number().end(), tabs);
    int best = -1;
    int miss = tabs ? 0 : WIDEST_MISS;
    for (int i = 0; i < tokens.size(); i++) {
      int away = Math.abs(place(text, tokens.get(i).span().end(), tabs) - place);
      if (away <= miss) {
        miss = away;
        best = i;
      }
    }
    return best;
  }

  /// The column of the character before `offset`: tabs or bars before it in its line, or
  /// characters.
  private static int place(String text, int offset, boolean tabs) {
    int column = 0;
    for (int i = offset - 1; i >= Math.max(0, offset - LONGEST_LINE); i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        break;
      }
      column += !tabs || c == '\t' || c == '|' ? 1 : 0;
    }
    return column;
  }
}
