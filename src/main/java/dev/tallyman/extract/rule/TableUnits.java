package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Trend;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the unit label that holds for a bare cell of a table: "(thousand tonnes)" in the head of
/// its column, else in the label of its row, else in a line over the rows, else in a note below.
final class TableUnits {

  private static final int FARTHEST_CAPTION = 3;
  private static final int FARTHEST_NOTE = 2;
  private static final int LONGEST_ROW = 80;
  private static final Set<String> VAGUE =
      WordSet.of("several", "few", "many", "of", "some", "a", "hundred", "than", "over", "about");
  private static final Set<String> NOTES =
      WordSet.parse(
          "figures figure values value note notes unit units quantities quantity volumes volume"
              + " weights weight data amounts numbers all");

  private static final Set<String> NUMBERS =
      WordSet.parse("number numbers units quantity quantities volume weight pieces no nos count");

  private static final Set<String> VALUES =
      WordSet.parse("value values worth price prices revenue earnings amount amounts cost");
  private static final Set<String> CHANGES =
      WordSet.parse("change changes growth variation increase decrease yoy y/y difference");
  static final String CHANGE = "tables: a change";

  private final Passages passages;
  private final Map<Integer, List<UnitLabel>> notes = new HashMap<>();
  private final Map<Integer, Optional<Goods>> plainNotes = new HashMap<>();
  private final Set<Integer> captions = new HashSet<>();

  private final Tender tender;

  private int table = -1;
  private int lastRow;
  private List<UnitLabel> lastLabels = List.of();

  TableUnits(Passages passages) {
    this.passages = passages;
    this.tender = new Tender(passages);
  }

  Passages passages() {
    return passages;
  }

  /// The "thousand" of a label is no number of its own.
  void aside(Draft scale) {
    List<Token> tokens = scale.sentence.tokens();
    UnitLabel label = UnitLabel.covering(tokens, scale.numberFrom, scale.numberTo);
    scale.setAside = SetAside.Reason.CONTEXT;
    scale.quoteTo = Math.max(scale.quoteTo, label == null ? 0 : label.to());
    scale.unit = NounPhrases.singular(Words.lower(tokens, scale.quoteTo - 1));
    scale.fired("tables");
  }

  /// "Copper: 310" under "Exports in May, US$ million:".
  void list(Draft item) {
    Listed listed = Words.isOne(item.scale) ? Listed.of(passages, item) : null;
    UnitLabel label = listed == null ? null : listed.label();
    if (label != null && !label.isWork()) {
      apply(item, label);
    }
  }

  /// "Exports in May, in million barrels: India 12.5, China 31": a label in the sentence itself.
  void inline(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int from = Math.max(0, draft.quoteFrom - LONGEST_ROW);
    int colon = Grammar.lastOf(tokens, from, draft.quoteFrom, ":");
    UnitLabel label = colon < 0 ? null : UnitLabel.in(tokens, from, colon);
    boolean told = label != null && Words.isOneOf(tokens, label.from() - 1, "in", "(");
    boolean bare =
        draft.form == NumberForm.PLAIN
            && Words.isOne(draft.scale)
            && draft.measure == null
            && !Goods.isCounted(tokens, draft.numberTo)
            && !NounPhrases.isCountable(tokens, draft.numberTo);
    if (told && bare && !label.isWork()) {
      apply(draft, label);
    }
  }

  private void apply(Draft draft, UnitLabel label) {
    pay(draft, label);
    if (label.goods() != null && draft.measure == null) {
      draft.measure = label.goods().measure();
      draft.figureClass = label.goods().figureClass();
    }
    draft.unit = draft.measure == null ? draft.unit : draft.measure.name();
    Scales.rescale(draft, label.scale());
    draft.fired("tables");
  }

  /// "US$ million" makes bare cells money.
  void pay(Draft cell, UnitLabel label) {
    Money.Named currency = label.currency();
    if (currency != null && cell.figureClass != FigureClass.VALUE) {
      String code = currency.match() == null ? currency.code() : tender.of(currency.match());
      cell.measure = new Measure(code.toLowerCase(Locale.ROOT));
      cell.figureClass = FigureClass.VALUE;
    }
  }

  /// "Number", "Quantity": a column of a table about money that holds none.
  boolean isNumber(int first, int body, Draft cell) {
    return says(first, body, cell, NUMBERS);
  }

  /// "Change, %" over the cell, or a sign in it: a percentage of change, and which way it goes.
  void change(int first, int body, Draft cell) {
    List<Token> tokens = cell.sentence.tokens();
    int before = cell.numberFrom - 1;
    boolean minus = Words.isOneOf(tokens, before, Words.DASHES);
    boolean signed = (minus || Words.is(tokens, before, "+")) && Words.isGlued(tokens, before + 1);
    if (signed || says(first, body, cell, CHANGES)) {
      cell.fired(CHANGE);
      cell.trend = !signed ? cell.trend : minus ? Trend.DOWN : Trend.UP;
    }
  }

  /// "of which to Egypt": a column that counts what the one before it counts.
  boolean isOfWhich(int first, int body, Draft cell) {
    for (int i = first; i < Math.min(body, cell.sentenceIndex); i++) {
      Span column = Columns.of(passages.report().text(), sentence(i), cell);
      List<Token> head = sentence(i).tokens();
      if (Words.are(head, column.start(), "of", "which")
          || Words.isOneOf(head, column.start(), "thereof", "including", "incl")) {
        return true;
      }
    }
    return false;
  }

  /// Sets aside the scales in the captions whose labels were used.
  void aside(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (captions.contains(draft.sentenceIndex)
          && draft.setAside == null
          && UnitLabel.covering(draft.sentence.tokens(), draft.numberFrom, draft.numberTo)
              != null) {
        aside(draft);
      }
    }
  }

  /// The label in the head over the cell or in the cell's row.
  @Nullable UnitLabel beside(int first, int body, Draft cell) {
    for (int i = Math.min(body, cell.sentenceIndex) - 1; i >= first; i--) {
      Sentence head = sentence(i);
      Span column = Columns.of(passages.report().text(), head, cell);
      List<Token> tokens = head.tokens().subList(0, column.end());
      UnitLabel label = UnitLabel.in(tokens, column.start(), column.end());
      if (label != null) {
        return label;
      }
    }
    return UnitLabel.in(cell.sentence.tokens(), cell.numberFrom - LONGEST_ROW, cell.numberFrom);
  }

  /// The unit in the head over the labels of the rows: "Cargo (tonnes)" beside two years.
  @Nullable UnitLabel corner(int first, int body, Draft cell) {
    for (int i = Math.min(body, cell.sentenceIndex) - 1; i >= first; i--) {
      List<Token> tokens = sentence(i).tokens();
      int to = Columns.corner(passages.report().text(), sentence(i), cell.sentence.tokens());
      boolean own = Columns.of(passages.report().text(), sentence(i), cell).start() < to;
      UnitLabel label = own || to == tokens.size() ? null : UnitLabel.last(tokens, to);
      if (label != null) {
        return label;
      }
    }
    return null;
  }

  /// The scale of the label, or that of the table where the label says what alone: "Value (US$)"
  /// under "(in thousands)".
  UnitLabel scaled(UnitLabel label, int first, int body, Draft cell) {
    UnitLabel table = Words.isOne(label.scale()) ? around(first, body, cell) : null;
    return table != null && table.isBare() ? label.times(table.scale()) : label;
  }

  /// The label for all that stands below or above; of several the one that the column's head asks
  /// for: "volumes in thousand tonnes, values in million euros".
  @Nullable UnitLabel around(int first, int body, Draft cell) {
    List<UnitLabel> labels = above(first, body, cell.sentenceIndex);
    labels = labels.isEmpty() ? notes.computeIfAbsent(first, this::note) : labels;
    if (labels.size() < 2) {
      return labels.isEmpty() ? null : labels.getFirst();
    }
    boolean value = cell.figureClass == FigureClass.VALUE || says(first, body, cell, VALUES);
    return labels.stream()
        .filter(label -> (label.currency() != null) == value)
        .findFirst()
        .orElse(null);
  }

  /// The labels of the nearest line above a row that has any. Rows are asked for in their order, so
  /// that each line is looked at once.
  private List<UnitLabel> above(int first, int body, int row) {
    boolean same = first == table && lastRow <= row;
    int from = same ? lastRow : Math.max(0, first - FARTHEST_CAPTION);
    List<UnitLabel> labels = List.of();
    for (int i = row - 1; labels.isEmpty() && i >= from; i--) {
      boolean line = sentence(i).layout() == Layout.ROW;
      if (line && i < first) {
        break;
      }
      labels = line && i >= body ? labels : caption(i, line);
    }
    lastLabels = labels.isEmpty() && same ? lastLabels : labels;
    table = first;
    lastRow = row;
    return lastLabels;
  }

  /// The labels of a caption; a row of heads has one for all where it holds nothing else.
  private List<UnitLabel> caption(int line, boolean row) {
    List<Token> tokens = sentence(line).tokens();
    List<UnitLabel> labels = UnitLabel.all(tokens, 0, tokens.size());
    if (labels.isEmpty()) {
      return labels;
    }
    UnitLabel label = labels.getLast();
    int before = label.from() - 1;
    boolean only = label.from() <= 1 && label.to() >= tokens.size() - 1;
    boolean told = Words.isOneOf(tokens, before, "in", "(", ":", "[") || label.from() == 0;
    boolean heads =
        sentence(line).layout() == Layout.HEADING && !Words.isOneOf(tokens, before, VAGUE);
    if (!(row ? only : told || heads)) {
      return List.of();
    }
    if (isOfSums(line, label)) {
      return List.of();
    }
    captions.add(line);
    return labels;
  }

  /// "All values are in Fiji dollars." in the text above says nothing of a table of tonnes.
  private boolean isOfSums(int line, UnitLabel label) {
    return label.currency() != null
        && Words.isOne(label.scale())
        && sentence(line).layout() == Layout.PROSE
        && Words.hasAny(sentence(line).tokens(), 0, label.from(), VALUES);
  }

  /// "Figures in thousand tonnes" under the last row.
  private List<UnitLabel> note(int first) {
    for (int i : below(first)) {
      List<Token> tokens = sentence(i).tokens();
      List<UnitLabel> labels = UnitLabel.all(tokens, 0, tokens.size());
      if (!labels.isEmpty()
          && Words.isOneOf(tokens, labels.getFirst().from() - 1, "in", ":")
          && Words.hasAny(tokens, 0, labels.getFirst().from(), NOTES)) {
        captions.add(i);
        return labels;
      }
    }
    return List.of();
  }

  /// What is counted, or "Quantities in tonnes." under the last row, where neither column nor label
  /// say it: the "shipments" of a caption count nothing then.
  @Nullable Goods orNoted(
      int first, @Nullable Goods column, @Nullable Goods counted, @Nullable UnitLabel label) {
    boolean vague = counted == null || counted.figureClass() == FigureClass.CONVEYANCE;
    return vague && column == null && label == null
        ? plainNotes.computeIfAbsent(first, this::plainNote).orElse(counted)
        : counted;
  }

  private Optional<Goods> plainNote(int first) {
    for (int i : below(first)) {
      List<Token> tokens = sentence(i).tokens();
      int in = Grammar.lastOf(tokens, 0, tokens.size(), "in");
      boolean noted = in > 0 && in + 1 < tokens.size() && Words.hasAny(tokens, 0, in, NOTES);
      Goods goods = noted ? Goods.at(tokens, in + 1) : null;
      if (goods != null && Units.isUnit(goods.measure())) {
        return Optional.of(goods);
      }
    }
    return Optional.empty();
  }

  /// The lines under the last row, as far as a note may stand.
  private List<Integer> below(int first) {
    int line = first;
    while (line < passages.sentences().size() && isOfTable(first, line)) {
      line++;
    }
    int end = Math.min(line + FARTHEST_NOTE, passages.sentences().size());
    return IntStream.range(line, end)
        .takeWhile(i -> sentence(i).layout() != Layout.ROW)
        .boxed()
        .toList();
  }

  /// A row of the table, or a short line over some of its rows.
  private boolean isOfTable(int first, int i) {
    return sentence(i).layout() == Layout.ROW
        || sentence(i).paragraph() == sentence(first).paragraph()
            && i + 1 < passages.sentences().size()
            && sentence(i + 1).layout() == Layout.ROW;
  }

  /// Whether the head over the cell has one of the words.
  private boolean says(int first, int body, Draft cell, Set<String> words) {
    for (int i = first; i < Math.min(body, cell.sentenceIndex); i++) {
      Span column = Columns.of(passages.report().text(), sentence(i), cell);
      if (Words.hasAny(sentence(i).tokens(), column.start(), column.end(), words)) {
        return true;
      }
    }
    return false;
  }

  private Sentence sentence(int i) {
    return passages.sentences().get(i);
  }
}
