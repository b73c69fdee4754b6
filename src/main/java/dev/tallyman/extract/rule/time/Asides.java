package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The stretches of a sentence that stand apart from its main claim, so that a date in them is no
/// date of it: what is brought in for comparison ("against 5.1 million in July") and a bracket with
/// a number of its own ("(August: 388)").
final class Asides {

  private static final int NEAR = 4;

  private static final Set<String> CHANGED =
      WordSet.of(
          "up",
          "down",
          "rose",
          "risen",
          "rise",
          "rising",
          "fell",
          "fallen",
          "fall",
          "falling",
          "grew",
          "grown",
          "dropped",
          "drop",
          "increased",
          "increase",
          "decreased",
          "decrease",
          "declined",
          "decline",
          "jumped",
          "jump",
          "climbed",
          "slipped",
          "shrank",
          "halved",
          "doubled",
          "recovered",
          "rebounded",
          "lower",
          "higher",
          "revised",
          "gained",
          "eased");

  private static final Set<String> TARGETS =
      WordSet.of(
          "target",
          "plan",
          "planned",
          "quota",
          "goal",
          "needed",
          "need",
          "required",
          "allowed",
          "expected",
          "scheduled",
          "promised",
          "pledged",
          "agreed",
          "ordered",
          "budgeted",
          "limit",
          "norm",
          "usual",
          "normal",
          "average",
          "requested",
          "ceiling",
          "cap",
          "forecast");

  private final List<Token> tokens;
  private final int[] compared;
  private final int[] bracket;
  private final BitSet datedBrackets = new BitSet();

  Asides(List<Token> tokens, List<Window> windows, List<Draft> figures) {
    this.tokens = tokens;
    this.compared = new int[tokens.size() + 1];
    this.bracket = new int[tokens.size() + 1];
    markComparisons(windows);
    markBrackets(windows, figures);
  }

  /// Whether a window at `window` can speak of the figure at `figure`.
  boolean reaches(int window, int figure) {
    return compared[window] == compared[figure]
        && (bracket[window] == 0 || bracket[window] == bracket[figure]);
  }

  private void markComparisons(List<Window> windows) {
    int id = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (compared[i] == 0 && opensComparison(i) && !isInside(i, windows)) {
        int end = end(i);
        id++;
        for (int j = i; j < end; j++) {
          compared[j] = id;
        }
      }
    }
  }

  private static boolean isInside(int at, List<Window> windows) {
    for (Window window : windows) {
      if (window.from() < at && at < window.to()) {
        return true;
      }
    }
    return false;
  }

  private boolean opensComparison(int i) {
    return switch (tokens.get(i).lower()) {
      case "against", "versus", "vs", "compared", "comparison", "compare", "compares" ->
          !hasTarget(i);
      case "followed" -> is(tokens, i + 1, "by");
      case "than" ->
          (!isNumberNear(i, 1) || isDegree(i - 2) || is(tokens, i - 1, "higher", "lower"))
              && isNumberNear(i, NEAR);
      case "surpassing", "exceeding", "topping", "beating", "overtaking" ->
          is(tokens, i - 1, ",") && isNumberNear(i, NEAR + 2);
      case "above", "below" -> isDegree(i - 1) && isNumberNear(i, NEAR);
      case "as" ->
          is(tokens, i - 1, "many", "much")
              && is(tokens, i - 2, "as")
              && is(tokens, i - 3, "twice", "times", "half", "third", "quarter");
      case "after", "following" -> isNumberNear(i, 2) && !isLength(i);
      case "from" -> isNumberNear(i, NEAR) && isAfterChange(i) && !hasTo(i);
      default -> false;
    };
  }

  /// "9 percent more than 11 million tonnes in 2023": by how much, and so no hedge.
  private boolean isDegree(int i) {
    return is(tokens, i, "%", "percent", "cent", "pct", "points", "times");
  }

  /// A plan is compared with what came of it in the same time.
  private boolean hasTarget(int i) {
    for (int j = i + 1; j < Math.min(tokens.size(), i + 7); j++) {
      if (isEnd(tokens, j)) {
        return false;
      }
      if (WordSet.has(TARGETS, tokens.get(j))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLength(int i) {
    for (int j = i + 1; j <= Math.min(tokens.size() - 1, i + NEAR); j++) {
      if (Durations.isUnit(tokens, j)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumberNear(int i, int reach) {
    for (int j = i + 1; j <= Math.min(tokens.size() - 1, i + reach); j++) {
      if (isEnd(tokens, j)) {
        return false;
      }
      boolean day =
          CalendarWords.month(tokens, j + 1) > 0
              || CalendarWords.month(tokens, j - 1) > 0
              || CalendarWords.yearDigits(tokens, j) > 0 && !Years.isNoun(tokens, j + 1);
      if ((tokens.get(j).isDigits() || CalendarWords.number(tokens, j) > 0) && !day) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterChange(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 18); j--) {
      if (tokens.get(j).is(";")) {
        return false;
      }
      if (WordSet.has(CHANGED, tokens.get(j))) {
        return true;
      }
    }
    return false;
  }

  /// "rose from 310 in December to 420 in January".
  private boolean hasTo(int i) {
    for (int j = i + 1; j < Math.min(tokens.size(), i + 12); j++) {
      if (is(tokens, j, "to") && isNumberNear(j, NEAR)) {
        return true;
      }
    }
    return false;
  }

  private int end(int from) {
    int at = from + 1;
    while (at < tokens.size() && !isEnd(tokens, at)) {
      at++;
    }
    return at;
  }

  static boolean isEnd(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return !token.isWord()
        && !token.isDigits()
        && (token.text().length() == 1 && ";:()".contains(token.text())
            || token.is(",") && !CalendarWords.isInNumber(tokens, i) && !isYearBehind(tokens, i)
            || CalendarWords.isDash(token) && !token.glued());
  }

  /// "3 May, 2024".
  private static boolean isYearBehind(List<Token> tokens, int comma) {
    return CalendarWords.yearDigits(tokens, comma + 1) > 0;
  }

  private static final Set<String> OPENING = WordSet.of("(", "[");
  private static final Set<String> CLOSING = WordSet.of(")", "]");

  private void markBrackets(List<Window> windows, List<Draft> figures) {
    int open = -1;
    int id = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (WordSet.has(OPENING, tokens.get(i))) {
        open = i;
      } else if (open >= 0 && WordSet.has(CLOSING, tokens.get(i))) {
        int from = open;
        int to = i;
        if (figures.stream().anyMatch(f -> f.numberFrom > from && f.numberFrom < to)) {
          id++;
          datedBrackets.set(
              id, windows.stream().anyMatch(w -> w.from() >= from && w.to() <= to && w.scopes()));
          for (int j = open; j <= i; j++) {
            bracket[j] = id;
          }
        }
        open = -1;
      }
    }
  }

  /// "twice as much as in July (1.1 million)": the window right before the figure's bracket.
  boolean isBracketedBehind(Window window, int figure) {
    return bracket[figure] > 0
        && !datedBrackets.get(bracket[figure])
        && is(tokens, window.to(), "(", "[")
        && bracket[window.to()] == bracket[figure];
  }
}
