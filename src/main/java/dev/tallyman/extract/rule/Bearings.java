package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Cells;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Which way the goods in a cell of a table go: out of the port or country that tells it under
/// "Exports" or "Loaded", into it under "Imports" or "Discharged". The head of its column says it,
/// else its row, else the line over some of the rows or over all.
public final class Bearings {

  private static final int CAPTIONS = 3;
  private static final int LONGEST_LABEL = 4;
  private static final int LONGEST_CAPTION = 16;
  private static final String OUTWARD = "tables: outward";
  private static final String INWARD = "tables: inward";

  private static final Set<String> OUT =
      WordSet.parse(
          "export exports exported re-exports loaded loading loadings outbound outward outgoing"
              + " outwards departures departed sailed sailings dispatched despatched shipped sent");

  private static final Set<String> IN =
      WordSet.parse(
          "import imports imported discharged discharge discharges discharging unloaded unloading"
              + " landed landings arrivals arrived inbound inward inwards incoming received"
              + " receipts");

  private static final Set<String> TRADE = WordSet.parse("export exports import imports");

  private static final Set<String> AHEAD =
      WordSet.parse(
          "expected due planned forecast line-up lineup awaiting awaited schedule scheduled"
              + " target targets booked ordered pending projected");

  private static final Set<String> PROGRAMMES = WordSet.of("programme", "program", "programmes");
  private static final Set<String> PROGRAMMED =
      WordSet.parse(
          "loading loadings export shipping shipment delivery import discharge lifting sailing"
              + " berthing vessel monthly");

  private final Passages passages;
  private int table = -1;
  private int lastRow;
  private int lastWay;
  private int marked = -1;

  Bearings(Passages passages) {
    this.passages = passages;
  }

  public static boolean isOut(Draft cell) {
    return cell.rules.contains(OUTWARD);
  }

  public static boolean isIn(Draft cell) {
    return cell.rules.contains(INWARD);
  }

  /// Marks a cell, where its way is told, of the table that begins with the row `first` and whose
  /// heads end before `body`; false where it goes nowhere.
  boolean mark(int first, int body, Draft cell) {
    if (looksAhead(first)) {
      return false;
    }
    String text = passages.report().text();
    int way = 0;
    for (int i = first; way == 0 && i < Math.min(body, cell.sentenceIndex); i++) {
      Sentence head = passages.sentences().get(i);
      Span column = isRow(head) ? Columns.of(text, head, cell) : Span.of(0, 0);
      way = way(head.tokens(), column.start(), column.end(), true);
    }
    way = way == 0 ? ofRow(text, cell) : way;
    way = way == 0 ? ofSection(first, cell.sentenceIndex) : way;
    way = way == 0 ? ofCaption(first) : way;
    if (way != 0) {
      cell.fired(way > 0 ? OUTWARD : INWARD);
      marked = first;
    }
    return way != 0 || first == marked && isTotal(cell);
  }

  /// The sum of rows that each go one way.
  private static boolean isTotal(Draft cell) {
    return Words.isOneOf(cell.sentence.tokens(), 0, "total", "totals", "overall", "together");
  }

  /// A cell of the row that says nothing else, or the words that label the row.
  private static int ofRow(String text, Draft cell) {
    List<Token> row = cell.sentence.tokens();
    List<Integer> cells = Cells.of(text, cell.sentence);
    for (int i = 0; i + 1 < cells.size(); i++) {
      int from = cells.get(i);
      int to = cells.get(i + 1);
      boolean label = i == 0 && to <= cell.numberFrom;
      int words = row.get(to - 1).is("|") ? to - 1 - from : to - from;
      int way = label || words == 1 ? way(row, from, to, false) : 0;
      way = way == 0 && label && words > 1 ? ofAdverb(row, from + words - 1) : way;
      if (way != 0) {
        return way;
      }
    }
    return 0;
  }

  /// "Rice, in", "Zircon (out)": the adverb at the end of a label.
  private static int ofAdverb(List<Token> row, int last) {
    int adverb = row.get(last).is(")") ? last - 1 : last;
    boolean added = Words.isOneOf(row, adverb - 1, ",", "(", "–", "-");
    return !added ? 0 : Words.is(row, adverb, "out") ? 1 : Words.is(row, adverb, "in") ? -1 : 0;
  }

  /// "LOADED" over some rows of the table, the nearest such line. Rows are asked for in their
  /// order, so that each line is looked at once.
  private int ofSection(int first, int row) {
    boolean same = first == table;
    lastWay = ofLines(same ? lastRow : Math.max(0, first - 1), row, same ? lastWay : 0);
    table = first;
    lastRow = row;
    return lastWay;
  }

  /// What the nearest label before a row says, `before` where no line from `from` on says anything.
  private int ofLines(int from, int row, int before) {
    int paragraph = passages.sentences().get(row).paragraph();
    for (int i = row - 1; i >= from; i--) {
      Sentence line = passages.sentences().get(i);
      List<Token> tokens = line.tokens();
      boolean label = tokens.size() <= LONGEST_LABEL && tokens.stream().noneMatch(Token::isDigits);
      if (line.paragraph() != paragraph || !label && !isRow(line)) {
        return 0;
      }
      int way = label ? way(tokens, 0, tokens.size(), false) : 0;
      if (way != 0) {
        return way;
      }
    }
    return before;
  }

  /// "Coal exports by crossing" over the table.
  private int ofCaption(int first) {
    for (int i = first - 1; i >= Math.max(0, first - CAPTIONS); i--) {
      Sentence line = passages.sentences().get(i);
      List<Token> tokens = line.tokens();
      boolean says = Words.hasAny(tokens, 0, tokens.size(), TRADE);
      if (!isHead(line) || says) {
        return isHead(line) ? way(tokens, 0, tokens.size(), false) : 0;
      }
    }
    return 0;
  }

  /// A heading, also one that ends with its unit: "Exports by sea (tonnes)".
  private static boolean isHead(Sentence line) {
    List<Token> tokens = line.tokens();
    int size = tokens.size();
    boolean unit = tokens.getLast().is(")") && !Words.is(tokens, size - 2, ".");
    return line.layout() == Layout.HEADING
        || line.layout() == Layout.PROSE && unit && size <= LONGEST_CAPTION;
  }

  private static boolean isRow(Sentence line) {
    return line.layout() == Layout.ROW;
  }

  /// 1 where the words say out, -1 where they say in, 0 where they say neither or both; over a
  /// column "trucks in" is enough.
  private static int way(List<Token> tokens, int from, int to, boolean head) {
    boolean out = Words.hasAny(tokens, from, to, OUT);
    boolean in = Words.hasAny(tokens, from, to, IN);
    if (!out && !in && head && to > from && to - from <= 2) {
      out = tokens.get(to - 1).is("out");
      in = tokens.get(to - 1).is("in");
    }
    return out == in ? 0 : out ? 1 : -1;
  }

  /// "Loading programme, May" over a table, or a head in it that says "expected"; what the prose
  /// above tells is of other goods.
  private boolean looksAhead(int first) {
    for (int i = first; i >= Math.max(0, first - CAPTIONS); i--) {
      Sentence line = passages.sentences().get(i);
      List<Token> tokens = line.tokens();
      boolean told = i == first || isHead(line);
      if (told && (Words.hasAny(tokens, 0, tokens.size(), AHEAD) || isProgramme(tokens))) {
        return true;
      }
    }
    return false;
  }

  /// An aid programme moves goods, a loading programme is going to.
  private static boolean isProgramme(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (Words.isOneOf(tokens, i, PROGRAMMES)
          && (Words.isOneOf(tokens, i - 1, PROGRAMMED) || Words.is(tokens, i + 1, "of"))) {
        return true;
      }
    }
    return false;
  }
}
