package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text whose figures are marked by hand, `[40 trucks]`, the one asked about `[[40 trucks]]`, and
/// its drafts as earlier readings leave them. A period may follow: `[40 trucks]{2024-10}`,
/// `{2024-10 on}` for an open end, `{P20M}`.
record Marked(Passages passages, List<Draft> drafts, Draft asked) {

  private static final Pattern MARK =
      Pattern.compile("(\\[\\[?)([^\\]]+)\\]\\]?(?:\\{([^}]*)\\})?");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("no", 0),
          Map.entry("none", 0),
          Map.entry("not", 0),
          Map.entry("half", 50),
          Map.entry("third", 33),
          Map.entry("twice", 200));
  private static final Set<String> CONVEYANCES =
      Set.of(
          "truck",
          "lorry",
          "lorrie",
          "ship",
          "flight",
          "voyage",
          "train",
          "wagon",
          "vessel",
          "convoy",
          "tanker",
          "shipment",
          "sailing",
          "railcar",
          "dhow",
          "barge",
          "plane",
          "call");

  static Marked parse(String text) {
    StringBuilder plain = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<String> periods = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int at = 0;
    int asked = -1;
    while (mark.find()) {
      plain.append(text, at, mark.start());
      spans.add(new int[] {plain.length(), plain.length() + mark.group(2).length()});
      periods.add(mark.group(3) == null ? "" : mark.group(3));
      asked = mark.group(1).equals("[[") || asked < 0 ? spans.size() - 1 : asked;
      plain.append(mark.group(2));
      at = mark.end();
    }
    plain.append(text.substring(at));
    Passages passages =
        Passages.of(
            Report.of(
                "corpus", "marked", plain.toString(), new Metadata(null, null, null, null, "en")));
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      drafts.add(draft(passages, spans.get(i), periods.get(i)));
    }
    return new Marked(passages, drafts, drafts.get(asked));
  }

  private static Draft draft(Passages passages, int[] span, String period) {
    for (int i = 0; i < passages.sentences().size(); i++) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.span().start() <= span[0] && span[1] <= sentence.span().end()) {
        Draft draft = new Draft(sentence, i, sentence.tokenAt(span[0]), sentence.tokenAt(span[1]));
        fill(draft, period);
        return draft;
      }
    }
    throw new IllegalArgumentException("a mark over two sentences: " + passages.report().text());
  }

  private static void fill(Draft draft, String period) {
    BigDecimal value = BigDecimal.ZERO;
    String noun = "";
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      String word = draft.sentence.tokens().get(i).lower();
      if (draft.sentence.tokens().get(i).isDigits()) {
        value = value.movePointRight(value.signum() == 0 ? 0 : 3).add(new BigDecimal(word));
        draft.numberTo = i + 1;
      } else if (WORDS.containsKey(word) && value.signum() == 0) {
        value = BigDecimal.valueOf(WORDS.get(word));
        draft.numberTo = i + 1;
      } else if (noun.isEmpty() && word.endsWith("s") && word.length() > 3
          || CONVEYANCES.contains(word)
          || word.equals("tonne")) {
        noun = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        draft.head = i;
      }
    }
    String text = draft.sentence.tokens().get(draft.quoteFrom).lower();
    boolean share =
        draft.sentence.tokens().subList(draft.quoteFrom, draft.quoteTo).stream()
            .anyMatch(
                t -> Set.of("percent", "half", "third", "quarter", "twice").contains(t.lower()));
    boolean money = text.equals("$") || noun.equals("dollar") || noun.equals("euro");
    draft.figureClass =
        share
            ? FigureClass.SHARE
            : money
                ? FigureClass.VALUE
                : CONVEYANCES.contains(noun) ? FigureClass.CONVEYANCE : FigureClass.CARGO;
    draft.measure =
        share
            ? Measure.PERCENT
            : money ? new Measure("usd") : noun.isEmpty() ? null : new Measure(noun);
    draft.quantity = new Quantity(Amount.exactly(value), Hedge.EXACT);
    draft.period = period(period);
  }

  private static Period period(String text) {
    if (text.isEmpty()) {
      return Period.UNSTATED;
    }
    if (text.startsWith("P")) {
      return new Period(null, null, text);
    }
    if (text.endsWith(" on")) {
      return new Period(PartialDate.parse(text.substring(0, text.length() - 3)), null, null);
    }
    if (text.startsWith("by ")) {
      return new Period(null, PartialDate.parse(text.substring(3)), null);
    }
    return Period.at(java.util.Objects.requireNonNull(PartialDate.parse(text)));
  }
}
