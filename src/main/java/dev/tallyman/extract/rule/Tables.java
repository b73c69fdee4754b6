package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a table: the column's head or the caption says what is counted, the row's
/// first cell of which goods. A cell is a figure only where caption or head speak of movement.
public final class Tables implements Reading {

  private static final int FARTHEST_CAPTION = 3;
  private static final int WIDEST_MISS = 16;
  private static final int LONGEST_LABEL = 4;
  private static final int LONGEST_LINE = 400;
  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    int first = -1;
    Set<Integer> data = new HashSet<>();
    drafts.stream().filter(Tables::isOpen).forEach(draft -> data.add(draft.sentenceIndex));
    for (Draft draft : drafts) {
      Sentence row = draft.sentence;
      if (row.layout() == Layout.ROW && draft.setAside == null) {
        boolean same = first >= 0 && isSameTable(passages, first, draft.sentenceIndex);
        first = same ? first : firstRow(passages, draft.sentenceIndex);
        read(passages, first, !data.contains(first), draft);
      }
    }
  }

  private static boolean isSameTable(Passages passages, int first, int row) {
    Sentence head = passages.sentences().get(first);
    return head.paragraph() == passages.sentences().get(row).paragraph();
  }

  /// A number that is no date and no scale: a row with one is no head.
  private static boolean isOpen(Draft draft) {
    return draft.setAside == null
        && draft.sentence.layout() == Layout.ROW
        && draft.numberFrom > 0
        && !isScale(draft);
  }

  private static int firstRow(Passages passages, int row) {
    int first = row;
    while (first > 0 && isSameTable(passages, first - 1, row)) {
      boolean label = isLabel(passages, first - 1) && first > 1 && isRow(passages, first - 2);
      if (!label && !isRow(passages, first - 1)) {
        return first;
      }
      first--;
    }
    return first;
  }

  /// "Landed" over some rows of a table.
  private static boolean isLabel(Passages passages, int i) {
    List<Token> tokens = passages.sentences().get(i).tokens();
    return tokens.size() <= LONGEST_LABEL && tokens.stream().noneMatch(Token::isDigits);
  }

  private static boolean isRow(Passages passages, int i) {
    return passages.sentences().get(i).layout() == Layout.ROW;
  }

  private void read(Passages passages, int first, boolean headed, Draft cell) {
    if (cell.sentenceIndex == first && isScale(cell)) {
      cell.setAside = SetAside.Reason.CONTEXT;
      cell.quoteTo = Math.min(cell.quoteTo + 1, cell.sentence.tokens().size());
      cell.unit = NounPhrases.singular(Words.lower(cell.sentence.tokens(), cell.numberTo));
      cell.fired(name());
    }
    if (headed && cell.sentenceIndex == first || isLabel(cell)) {
      return;
    }
    String text = passages.report().text();
    Sentence head = passages.sentences().get(first);
    Goods counted = headed ? column(text, head, cell) : null;
    boolean percent = cell.form == NumberForm.PERCENT || headed && isPercent(text, head, cell);
    for (int i = first - 1; counted == null && i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      counted = lastCounted(passages.sentences().get(i).tokens());
    }
    counted = percent || !isBare(counted) ? counted : label(cell, counted);
    if (percent) {
      cell.measure = Measure.PERCENT;
      cell.figureClass = FigureClass.SHARE;
    } else if (counted != null) {
      cell.measure = counted.measure();
      cell.figureClass = counted.figureClass();
    } else {
      return;
    }
    cell.unit = cell.measure.name();
    if (!percent) {
      scale(passages, first, cell, counted);
    }
    cell.fired(name());
    if (!speaksOfMovement(passages, first, counted)) {
      cell.setAside = SetAside.Reason.CONTEXT;
    }
  }

  /// "thousand tonnes" over a column or a table multiplies what stands below.
  private static void scale(Passages passages, int first, Draft cell, @Nullable Goods counted) {
    if (!Words.isOne(cell.scale) || cell.value == null || cell.quantity == null) {
      return;
    }
    for (int i = first; i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      BigDecimal scale = headScale(passages.sentences().get(i).tokens(), counted);
      if (scale != null) {
        Amount amount = cell.quantity.amount().times(scale);
        cell.quantity = new Quantity(amount, cell.quantity.hedge());
        cell.value = cell.value.multiply(scale);
        cell.scale = scale;
        return;
      }
    }
  }

  private static @Nullable BigDecimal headScale(List<Token> tokens, @Nullable Goods counted) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean thousands = tokens.get(i).text().equals("000") && !Words.isDigits(tokens, i - 2);
      BigDecimal scale = thousands ? THOUSAND : NumberWords.scale(tokens, i);
      boolean number =
          i > 0 && (Words.isDigits(tokens, i - 1) || NumberWords.isSmall(tokens, i - 1));
      if (scale != null && !number && Objects.equals(counted, Goods.at(tokens, i + 1))) {
        return scale;
      }
    }
    return null;
  }

  /// "units", "number" and "head" leave it to the row's first cell to say of what.
  private static boolean isBare(@Nullable Goods counted) {
    return counted == null
        || counted.commodity() == null
            && counted.measure() != null
            && counted.measure().name().equals("item");
  }

  private static @Nullable Goods label(Draft cell, @Nullable Goods counted) {
    Goods last = counted;
    for (int i = 0; i < cell.numberFrom && !cell.sentence.tokens().get(i).isDigits(); i++) {
      Goods goods = Goods.at(cell.sentence.tokens(), i);
      last = goods != null && goods.isCounted() ? goods : last;
    }
    return last;
  }

  /// The "thousand" of a head is no number of its own.
  private static boolean isScale(Draft cell) {
    return cell.numberTo == cell.numberFrom + 1
        && NumberWords.scale(cell.sentence.tokens(), cell.numberFrom) != null
        && Goods.isCounted(cell.sentence.tokens(), cell.numberTo);
  }

  /// A number before any word of its row names the row.
  private static boolean isLabel(Draft cell) {
    return cell.numberFrom == 0;
  }

  private static boolean isPercent(String text, Sentence head, Draft cell) {
    int nearest = nearest(text, head, cell);
    for (int i = Math.max(0, nearest - 2);
        i <= Math.min(head.tokens().size() - 1, nearest + 2);
        i++) {
      if (Fractions.afterPercent(head.tokens(), i) > 0) {
        return nearest == i || !isCountedNear(head, nearest);
      }
    }
    return false;
  }

  private static boolean isCountedNear(Sentence head, int at) {
    return Goods.isCounted(head.tokens(), at);
  }

  private static @Nullable Goods column(String text, Sentence head, Draft cell) {
    int nearest = nearest(text, head, cell);
    for (int i = nearest; nearest >= 0 && i >= Math.max(0, nearest - 2); i--) {
      Goods goods = Goods.at(head.tokens(), i);
      if (goods != null && goods.isCounted()) {
        return goods;
      }
    }
    return null;
  }

  /// The head's token in the same column: by tabs where the table has them, else by the place.
  static int nearest(String text, Sentence head, Draft cell) {
    List<Token> tokens = head.tokens();
    String line = text.substring(head.span().start(), head.span().end());
    boolean tabs = line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
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

  /// The last noun that says what is counted, rather than "units" or "number".
  private static @Nullable Goods lastCounted(List<Token> tokens) {
    Goods last = null;
    for (int i = 0; i < tokens.size(); i++) {
      Goods goods = Goods.at(tokens, i);
      boolean counted = goods != null && goods.isCounted();
      last = counted && (isBare(last) || !isBare(goods)) ? goods : last;
    }
    return last;
  }

  private static boolean speaksOfMovement(Passages passages, int first, @Nullable Goods counted) {
    if (counted != null && Movements.isJourney(counted.measure())) {
      return true;
    }
    for (int i = first; i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      Evidence said = Evidence.in(passages.sentences().get(i).tokens());
      if (!said.isSilent()) {
        return said.moving();
      }
    }
    return false;
  }
}
