package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which goods a cell of a table counts: those of the row's label, else of the column's head, else
/// of the caption; a total has what all rows have in common.
record Cells(Passages passages, Topics topics) {

  private static final int FARTHEST_CAPTION = 3;
  private static final int MOST_ROWS = 60;
  private static final Set<String> FLOWS =
      WordSet.of("exports", "imports", "transit", "throughput", "transhipment", "landings");
  private static final Set<String> TOTALS =
      WordSet.of("total", "totals", "all", "sum", "altogether", "together", "overall");

  /// Whether a number stands in a table by itself: "CALLS 61 ships" tells in words what it counts.
  static boolean isCell(Draft draft) {
    boolean told = draft.head >= 0 && draft.figureClass == FigureClass.CONVEYANCE;
    return draft.rules.contains("tables") && !told;
  }

  @Nullable Commodity goods(Draft cell) {
    List<Token> row = cell.sentence.tokens();
    Commodity behind = labelEnd(row) == 0 ? behind(row, cell) : null;
    Commodity label = behind == null ? label(row, cell.numberFrom) : behind;
    if (label != null) {
      return label;
    }
    int first = passages.firstRow(cell.sentenceIndex);
    boolean rest = Words.isOneOf(row, 0, "other", "others", "rest", "remainder");
    if (rest && named(first) > 0) {
      return null;
    }
    Commodity rows = isTotal(row) ? ofRows(first) : null;
    if (rows != null) {
      return rows;
    }
    Commodity head = first < cell.sentenceIndex ? ofHead(first, cell) : null;
    if (head != null || isGeneral(row) || named(first) > 1) {
      return head;
    }
    Commodity caption = ofCaption(first);
    return caption != null || isFlow(row) ? caption : topics.before(cell);
  }

  /// "Total", "Grand total".
  private static boolean isTotal(List<Token> row) {
    return Words.isOneOf(row, Words.isOneOf(row, 0, "grand", "sub") ? 1 : 0, TOTALS);
  }

  /// "Exports, tonnes": all that leaves.
  private static boolean isFlow(List<Token> row) {
    return Words.isOneOf(row, 0, FLOWS);
  }

  /// The goods before the first digits; in "7 Oct, Sea Star, raw sugar, 28,400" those behind a
  /// date. In "28 May 22 tonnes of plywood" they stand behind the number.
  private static @Nullable Commodity label(List<Token> row, int end) {
    Commodity label = Mentions.whole(row, 0, labelEnd(row));
    return label == null ? Mentions.whole(row, 0, end) : label;
  }

  /// What words behind a number name in a row that begins with a date: "22 tonnes of plywood",
  /// "three lorries with 66 t of urea".
  private static @Nullable Commodity behind(List<Token> row, Draft cell) {
    int end = nextDigits(row, cell.numberTo);
    boolean on = end > cell.quoteTo && Words.is(row, end - 1, "with");
    return Mentions.whole(row, cell.numberTo, on ? nextDigits(row, end + 1) : end);
  }

  private static int nextDigits(List<Token> row, int from) {
    int end = from;
    while (end < row.size() && !row.get(end).isDigits()) {
      end++;
    }
    return end;
  }

  /// "General cargo" names goods other than the caption's.
  private static boolean isGeneral(List<Token> row) {
    return Grammar.has(row, 0, labelEnd(row), "general cargo", "other cargo", "mixed cargo");
  }

  private static int labelEnd(List<Token> row) {
    return nextDigits(row, 0);
  }

  private Sentence sentence(int i) {
    return passages.sentences().get(i);
  }

  private @Nullable Commodity ofRows(int first) {
    Commodity whole = null;
    for (int i = first + 1; isRowOf(first, i); i++) {
      List<Token> row = sentence(i).tokens();
      Commodity label = label(row, row.size());
      whole = whole == null || label == null ? label : Mention.common(whole, label);
      if (whole == null && i > first + 1) {
        return null;
      }
      if (isRowOf(first, i + 1) && isTotal(sentence(i + 1).tokens())) {
        break;
      }
    }
    return whole;
  }

  /// How many of the first rows name goods of their own: beside two the caption's are not those of
  /// a total, and none are those of "Other".
  private int named(int first) {
    int named = 0;
    for (int i = first + 1; isRowOf(first, i); i++) {
      List<Token> row = sentence(i).tokens();
      named += label(row, row.size()) == null ? 0 : 1;
    }
    return named;
  }

  private boolean isRowOf(int first, int i) {
    return i < passages.sentences().size()
        && i - first < MOST_ROWS
        && sentence(i).layout() == Layout.ROW
        && sentence(i).paragraph() == sentence(first).paragraph();
  }

  private @Nullable Commodity ofHead(int first, Draft cell) {
    List<Mention> heads = topics.in(first);
    if (heads.size() < 2) {
      return heads.isEmpty() ? null : heads.getFirst().goods();
    }
    int column = Columns.nearest(passages.report().text(), sentence(first), cell);
    for (Mention head : heads) {
      if (head.from() - 1 <= column && column <= head.to()) {
        return head.goods();
      }
    }
    return null;
  }

  private @Nullable Commodity ofCaption(int first) {
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      List<Mention> named = topics.in(i);
      if (!named.isEmpty()) {
        return named.getLast().goods();
      }
    }
    return null;
  }
}
