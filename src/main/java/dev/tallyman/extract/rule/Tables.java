package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a table: the column's head or the caption says what is counted, the row's
/// first cell of which goods. A cell is a figure only where caption or head speak of movement.
public final class Tables implements Reading {

  private static final int FARTHEST_CAPTION = 3;
  private static final int MOST_HEADS = 2;
  private static final int LONGEST_LABEL = 4;
  private static final int LONGEST_ROW_LABEL = 80;

  /// "Vehicles through Torkham", "Into Afghanistan", "Trucks in" say that conveyances move.
  private static final Set<String> WAYS =
      WordSet.parse("through into via across inbound outbound northbound southbound");

  private static final Set<String> WAYS_OF_HEADS =
      WordSet.joined(List.of(WAYS, WordSet.of("in", "out")));

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    int first = -1;
    Draft earlier = null;
    TableUnits units = new TableUnits(passages);
    Bearings bearings = new Bearings(passages);
    Set<Integer> data = new HashSet<>();
    drafts.stream().filter(Tables::isOpen).forEach(draft -> data.add(draft.sentenceIndex));
    for (Draft draft : drafts) {
      Sentence row = draft.sentence;
      if (row.layout() != Layout.ROW && draft.setAside == null && isHeadingScale(draft)) {
        units.aside(draft);
      }
      if (row.layout() != Layout.ROW && draft.setAside == null && Listed.isBare(draft)) {
        units.list(draft);
      } else if (row.layout() != Layout.ROW && draft.setAside == null) {
        units.inline(draft);
      }
      if (row.layout() == Layout.ROW && draft.setAside == null) {
        boolean same = first >= 0 && isSameTable(passages, first, draft.sentenceIndex);
        first = same ? first : firstRow(passages, draft.sentenceIndex);
        int body = first;
        while (body < draft.sentenceIndex && body - first < MOST_HEADS && !data.contains(body)) {
          body++;
        }
        Goods before =
            earlier == null
                    || earlier.measure == null
                    || earlier.sentenceIndex != draft.sentenceIndex
                ? null
                : new Goods(0, 0, earlier.measure, earlier.figureClass, null);
        int end = data.contains(first) ? first : Math.max(body, first + 1);
        read(units, bearings, first, end, draft, before);
        earlier = draft;
      }
    }
    units.aside(drafts);
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

  /// Reads a cell of the table that begins with the row `first` and whose heads end before `body`.
  private void read(
      TableUnits units,
      Bearings bearings,
      int first,
      int body,
      Draft cell,
      @Nullable Goods before) {
    Passages passages = units.passages();
    boolean headed = body > first;
    if (isScale(cell)) {
      units.aside(cell);
      return;
    }
    if (headed && cell.sentenceIndex == first || isLabel(cell)) {
      return;
    }
    String text = passages.report().text();
    Sentence head = passages.sentences().get(first);
    Goods own = own(cell);
    Goods column = headed ? column(passages, first, body, cell) : null;
    Goods counted = own != null ? own : units.isOfWhich(first, body, cell) ? before : column;
    boolean percent =
        cell.form == NumberForm.PERCENT || headed && Columns.isPercent(text, head, cell);
    UnitLabel beside = own != null || percent ? null : units.beside(first, body, cell);
    beside =
        beside == null && column == null && own == null && !percent && headed
            ? units.corner(first, body, cell)
            : beside;
    counted = beside != null && beside.goods() != null ? beside.goods() : counted;
    counted = counted == null ? labelled(cell) : counted;
    UnitLabel label =
        own != null || percent
            ? null
            : beside == null
                ? units.around(first, body, cell)
                : units.scaled(beside, first, body, cell);
    if (label != null && label.isWork()) {
      cell.setAside = SetAside.Reason.CONTEXT;
      cell.fired(name());
      return;
    }
    counted = counted == null && label != null ? label.goods() : counted;
    boolean things =
        counted != null
            && (Units.isUnit(counted.measure()) || counted.figureClass() == FigureClass.CONVEYANCE);
    if (label != null && (beside != null || !things && !units.isNumber(first, body, cell))) {
      units.pay(cell, label);
    }
    for (int i = first - 1; counted == null && i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      counted = told(passages.sentences().get(i).tokens());
    }
    counted = units.orNoted(first, column, counted, label);
    counted = percent || own != null || !isBare(counted) ? counted : label(cell, counted);
    boolean money = cell.figureClass == FigureClass.VALUE;
    boolean said = own != null || column != null || beside != null || money || percent;
    ColumnHead over = headed ? ColumnHead.of(text, head, cell) : ColumnHead.NONE;
    Evidence row = said(cell);
    boolean names = over.isOfNames() || !said && Codes.isLong(cell);
    if (names
        || over.isStill()
        || row.stands()
        || !said && counted == null && over.countsNothing()) {
      cell.setAside = names ? SetAside.Reason.IDENTIFIER : SetAside.Reason.CONTEXT;
      cell.fired(name());
      return;
    }
    if (money) {
      cell.fired("tables: money");
    } else if (percent) {
      cell.measure = Measure.PERCENT;
      cell.figureClass = FigureClass.SHARE;
      units.change(first, body, cell);
    } else if (counted != null) {
      cell.measure = counted.measure();
      cell.figureClass = counted.figureClass();
    } else {
      return;
    }
    cell.unit = cell.measure.name();
    if (own != null) {
      cell.quoteTo = own.to();
    } else if (!percent) {
      scale(cell, label, label != null && (money ? label.goods() == null : label.scales(counted)));
    }
    cell.fired(name());
    boolean cases = own == null && counted != null && isCases(passages, first, counted);
    boolean goes = !cases && bearings.mark(first, body, cell);
    if (cases || !goes && !row.moving() && !speaksOfMovement(passages, first, counted)) {
      cell.setAside = SetAside.Reason.CONTEXT;
    }
  }

  /// "thousand tonnes" over a column, a table or in a row multiplies what stands beside it.
  private static void scale(Draft cell, @Nullable UnitLabel label, boolean fits) {
    if (label != null && fits && Words.isOne(cell.scale) && cell.value != null) {
      Scales.rescale(cell, label.scale());
      cell.note(() -> "in the unit of its table");
    }
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

  /// "Exports, thousand tonnes" as a heading, "in million euros:" anywhere.
  private static boolean isHeadingScale(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean told = Words.isOneOf(tokens, draft.numberFrom - 1, "in", "(");
    return (draft.sentence.layout() == Layout.HEADING || told) && isScale(draft);
  }

  /// The "thousand" of a head is no number of its own.
  private static boolean isScale(Draft cell) {
    return UnitLabel.covering(cell.sentence.tokens(), cell.numberFrom, cell.numberTo) != null;
  }

  /// A number before any word of its row names the row.
  private static boolean isLabel(Draft cell) {
    return cell.numberFrom == 0;
  }

  /// The unit that stands in the cell itself: "812 kg", "2,300 cartons".
  private static @Nullable Goods own(Draft cell) {
    List<Token> tokens = cell.sentence.tokens();
    int at = cell.numberTo;
    boolean beside =
        Words.isWord(tokens, at)
            && tokens.get(at).span().start() - tokens.get(at - 1).span().end() <= 1;
    Goods goods = beside ? Goods.at(tokens, at) : null;
    return goods != null && goods.isCounted() ? goods : null;
  }

  /// What the label of the row says: "Opening stocks" lie, "Transhipment" moves.
  private static Evidence said(Draft cell) {
    List<Token> row = cell.sentence.tokens();
    int to = 0;
    while (to < cell.numberFrom && !row.get(to).isDigits()) {
      to++;
    }
    return Evidence.in(row.subList(0, to));
  }

  /// "Cargo landed (tonnes)" at the head of a row.
  private static @Nullable Goods labelled(Draft cell) {
    List<Token> label =
        cell.sentence.tokens().subList(0, Math.min(cell.numberFrom, LONGEST_ROW_LABEL));
    boolean told = label.stream().anyMatch(token -> token.is("("));
    return told ? lastCounted(label) : null;
  }

  /// The noun over the cell, in the first of the rows that hold no numbers.
  private static @Nullable Goods column(Passages passages, int first, int body, Draft cell) {
    for (int i = first; i < body && i < cell.sentenceIndex; i++) {
      Goods goods = Columns.counted(passages.report().text(), passages.sentences().get(i), cell);
      if (goods != null) {
        return goods;
      }
    }
    return null;
  }

  /// What a caption counts; the "Container" of "Riga Container Terminal" is part of a name.
  private static @Nullable Goods told(List<Token> caption) {
    Goods goods = lastCounted(caption);
    int last = goods == null ? -1 : goods.to() - 1;
    boolean named =
        last >= 0
            && caption.get(last).isCapitalised()
            && !NounPhrases.isPlural(caption.get(last).lower())
            && !Units.isUnit(goods.measure())
            && (isName(caption, goods.from() - 1) || isName(caption, goods.to()));
    return named ? null : goods;
  }

  private static boolean isName(List<Token> tokens, int i) {
    return Words.isWord(tokens, i) && tokens.get(i).isCapitalised();
  }

  /// The last noun that says what is counted, rather than "units" or "number".
  static @Nullable Goods lastCounted(List<Token> tokens) {
    Goods last = null;
    for (int i = 0; i < tokens.size(); i++) {
      Goods goods = Goods.at(tokens, i);
      boolean counted = goods != null && goods.isCounted();
      last = counted && (isBare(last) || !isBare(goods)) ? goods : last;
    }
    return last;
  }

  private static boolean conveys(Goods counted) {
    return counted.figureClass() == FigureClass.CONVEYANCE
        || counted.measure() != null && counted.measure().name().equals("vehicle");
  }

  /// "Cases" over a column counts seizures or the sick.
  private static boolean isCases(Passages passages, int first, Goods counted) {
    List<Token> head = passages.sentences().get(first).tokens();
    return Words.is(head, counted.from(), "cases")
        && Objects.equals(counted, Goods.at(head, counted.from()));
  }

  private static boolean speaksOfMovement(Passages passages, int first, @Nullable Goods counted) {
    if (counted != null && Movements.isJourney(counted.measure())) {
      return true;
    }
    boolean conveys = counted != null && conveys(counted);
    for (int i = first; i >= Math.max(0, first - FARTHEST_CAPTION); i--) {
      List<Token> tokens = passages.sentences().get(i).tokens();
      boolean way = Words.hasAny(tokens, 0, tokens.size(), i == first ? WAYS_OF_HEADS : WAYS);
      if (conveys && way) {
        return true;
      }
      Evidence said = Evidence.in(passages.sentences().get(i).tokens());
      if (!said.isSilent()) {
        return said.moving();
      }
    }
    return false;
  }
}
