package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Sentence.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the numbers that add up to a total: the members of a list behind it in one sentence or of
/// a table column. Numbers of several sentences of prose that happen to add up are none.
record Sums(Grammar grammar) {

  private static final Set<String> TOTALS =
      WordSet.of(
          "total", "totals", "all", "sum", "altogether", "together", "overall", "year", "grand");

  void read() {
    List<Draft> figures = grammar.figures();
    for (int i = figures.size() - 1; i >= 0; i--) {
      behind(figures, i, 1);
    }
    for (int i = 0; i < figures.size(); i++) {
      ahead(figures, i);
      colon(figures, i);
    }
  }

  /// The total of a table stands under its columns, whose cells are every so many figures apart.
  private void ahead(List<Draft> figures, int whole) {
    boolean total = Words.isOneOf(figures.get(whole).sentence.tokens(), 0, TOTALS);
    for (int step = 1; total && step <= 6; step++) {
      if (behind(figures, whole, -step)) {
        return;
      }
    }
  }

  /// "Seven million tonnes went abroad: two million to Italy, one to Luxembourg": a list behind a
  /// colon that does not exceed the number before it.
  private static void colon(List<Draft> figures, int whole) {
    Draft sum = figures.get(whole);
    BigDecimal left = nominal(sum);
    List<Draft> parts = new ArrayList<>();
    for (int i = whole + 1; i < figures.size() && left != null; i++) {
      Draft part = figures.get(i);
      BigDecimal value = nominal(part);
      boolean listed =
          part.sentenceIndex == sum.sentenceIndex
              && value != null
              && value.signum() > 0
              && Objects.equals(part.measure, sum.measure)
              && isOpened(parts.isEmpty() ? sum : parts.getLast(), part, parts.isEmpty());
      if (!listed) {
        break;
      }
      parts.add(part);
      left = left.subtract(value);
    }
    boolean single = parts.size() == 1 && parts.getFirst().head < 0 && left.signum() > 0;
    if (left != null && left.signum() >= 0 && (parts.size() > 1 || single)) {
      parts.forEach(part -> Relations.relate(part, RelationType.PART_OF, sum, "listed behind it"));
    }
  }

  private static boolean isOpened(Draft before, Draft next, boolean first) {
    int to = next.quoteFrom;
    return first
        ? Grammar.has(next.sentence.tokens(), before.quoteTo, to, ":", "–", "—")
        : Grammar.has(next.sentence.tokens(), before.quoteTo, to, ",", ";", "and");
  }

  private static @Nullable BigDecimal nominal(Draft draft) {
    return Relations.isAmount(draft) ? Relations.nominal(draft) : null;
  }

  private boolean behind(List<Draft> figures, int whole, int step) {
    Draft sum = figures.get(whole);
    BigDecimal total = exact(sum);
    if (total == null || total.signum() <= 0) {
      return false;
    }
    List<Draft> parts = new ArrayList<>();
    BigDecimal left = total;
    for (int i = whole + step; i >= 0 && i < figures.size() && parts.size() < 24; i += step) {
      Draft part = figures.get(i);
      BigDecimal value = exact(part);
      boolean near =
          Math.abs(part.sentenceIndex - sum.sentenceIndex)
              <= 2 + parts.size() + (isRow(part) ? 4 : 0);
      if (!near) {
        return false;
      }
      boolean alike = value != null && Objects.equals(part.measure, sum.measure);
      if (!alike || value.signum() == 0 || value.compareTo(total) > 0) {
        continue;
      }
      parts.add(part);
      left = left.subtract(value);
      if (left.signum() == 0 && parts.size() > 1 && areListed(sum, parts)) {
        parts.forEach(one -> Relations.relate(one, RelationType.PART_OF, sum, "adds up to it"));
        return true;
      }
      if (left.signum() < 0) {
        return false;
      }
    }
    return false;
  }

  /// Rows of a table, or members of one sentence that is the total's or follows it.
  private static boolean areListed(Draft sum, List<Draft> parts) {
    int sentence = parts.getFirst().sentenceIndex;
    boolean together = parts.stream().allMatch(part -> part.sentenceIndex == sentence);
    return together && Math.abs(sentence - sum.sentenceIndex) <= 1
        || parts.stream().allMatch(Sums::isRow);
  }

  private static boolean isRow(Draft draft) {
    return draft.sentence.layout() == Layout.ROW
        || draft.sentence.tokens().size() < 14 && !draft.sentence.tokens().getLast().is(".");
  }

  private static @Nullable BigDecimal exact(Draft draft) {
    return draft.quantity == null || !Relations.isAmount(draft)
        ? null
        : draft.quantity.amount().best();
  }
}
