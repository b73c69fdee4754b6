package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.lexicon.WordSet;
import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The stretches of a sentence that stand apart from its main claim, so that a date in them is no
/// date of it: what is brought in for comparison ("against 5.1 million in July"), a bracket with a
/// number of its own ("(August: 388)"), an inserted clause ("the port, which reopened in May, …").
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
      int at = i;
      boolean dated = windows.stream().anyMatch(w -> w.from() < at && at < w.to());
      if (compared[i] == 0 && !dated && opensComparison(i)) {
        int end = end(i);
        id++;
        for (int j = i; j < end; j++) {
          compared[j] = id;
        }
      }
    }
  }

  private boolean opensComparison(int i) {
    if (is(tokens, i, "against", "versus", "vs")
        || is(tokens, i, "compared", "comparison", "compare", "compares")) {
      return !hasTarget(i);
    }
    if (is(tokens, i, "followed") && is(tokens, i + 1, "by")) {
      return true;
    }
    if (is(tokens, i, "than")) {
      return !isNumberNear(i, 1) && isNumberNear(i, NEAR);
    }
    if (is(tokens, i, "as") && is(tokens, i - 1, "many", "much")) {
      return is(tokens, i - 2, "as")
          && is(tokens, i - 3, "twice", "times", "half", "third", "quarter");
    }
    if (is(tokens, i, "after", "following")) {
      return isNumberNear(i, 2) && !isLength(i);
    }
    return is(tokens, i, "from") && isNumberNear(i, NEAR) && isAfterChange(i) && !hasTo(i);
  }

  /// A plan is compared with what came of it in the same time.
  private boolean hasTarget(int i) {
    for (int j = i + 1; j < Math.min(tokens.size(), i + 7); j++) {
      if (isEnd(j)) {
        return false;
      }
      if (TARGETS.contains(tokens.get(j).lower())) {
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
      if (isEnd(j)) {
        return false;
      }
      boolean day =
          CalendarWords.month(tokens, j + 1) > 0 || CalendarWords.month(tokens, j - 1) > 0;
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
      if (CHANGED.contains(tokens.get(j).lower())) {
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
    while (at < tokens.size() && !isEnd(at)) {
      at++;
    }
    return at;
  }

  private boolean isEnd(int i) {
    Token token = tokens.get(i);
    return token.text().length() == 1 && ";:()".contains(token.text())
        || token.is(",") && !CalendarWords.isInNumber(tokens, i) && !isYearBehind(i)
        || CalendarWords.isDash(token) && !token.glued();
  }

  /// "3 May, 2024".
  private boolean isYearBehind(int comma) {
    return CalendarWords.yearDigits(tokens, comma + 1) > 0;
  }

  private void markBrackets(List<Window> windows, List<Draft> figures) {
    int open = -1;
    int id = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (is(tokens, i, "(", "[")) {
        open = i;
      } else if (is(tokens, i, ")", "]") && open >= 0) {
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

  /// "the port, which reopened in May, shipped 40 tonnes": the clause between the commas holds the
  /// window and not the figure, or the figure and not a window behind it.
  boolean isInserted(Window window, int figure) {
    boolean dated = figure > window.to();
    int inside = dated ? window.from() : figure;
    int open = inside - 1;
    while (open >= 0 && !isEnd(open)) {
      open--;
    }
    int close = inside;
    while (close < tokens.size() && !isEnd(close)) {
      close++;
    }
    int outside = dated ? figure : window.from();
    if (open < 0 || outside < close) {
      return false;
    }
    boolean relative =
        is(tokens, open + 1, "which", "who", "whose", "where", "when")
            && !(dated && Outlook.isMovement(tokens, open + 2));
    boolean participle =
        dated
            && open + 1 < window.from()
            && tokens.get(open + 1).lower().endsWith("ed")
            && window.from() - open <= NEAR;
    return relative || participle;
  }

  /// "have been sold, and the ship may leave tonight": a subject and a verb of their own stand
  /// before the date, behind a clause that has had its verb.
  boolean isLaterClause(int from, int to) {
    boolean verb = false;
    for (int i = from; i < to; i++) {
      verb |= Outlook.isVerb(tokens, i);
      boolean joins =
          is(tokens, i, "and", "but", "so") && is(tokens, i - 1, ",")
              || is(tokens, i, "while", "whereas");
      if (joins && verb && i + 1 < to && !Outlook.isVerb(tokens, i + 1)) {
        return hasVerb(i + 2, to);
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Outlook.isVerb(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "14 tonnes, worth up to a billion euros, were seized on 2 July": the other stands in between.
  boolean isEnclosed(Draft figure, Draft other, Window window) {
    return hasComma(figure.quoteTo, other.numberFrom) && hasComma(other.quoteTo, window.from());
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(tokens, i, ",") && !CalendarWords.isInNumber(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "a cargo, announced for June, berthed on 3 July": the first date is of the insertion.
  boolean isParticiple(Window window, int figure) {
    int open = window.from() - 1;
    while (open > figure && !isEnd(open)) {
      open--;
    }
    return open > figure
        && is(tokens, open, ",")
        && is(tokens, window.to(), ",")
        && tokens.get(open + 1).lower().endsWith("ed");
  }

  /// "twice as much as in July (1.1 million)": the window right before the figure's bracket.
  boolean isNextTo(Window window, int figure) {
    return isInWhen(window, figure) || isBracketedBehind(window, figure);
  }

  /// "compared with February, when the number did not exceed 800,000".
  private boolean isInWhen(Window window, int figure) {
    int when = is(tokens, window.to(), ",") ? window.to() + 1 : window.to();
    boolean opens =
        is(tokens, when, "when") || is(tokens, when, "in") && is(tokens, when + 1, "which");
    if (!opens || figure < when) {
      return false;
    }
    for (int i = when; i < figure; i++) {
      if (isEnd(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBracketedBehind(Window window, int figure) {
    return bracket[figure] > 0
        && !datedBrackets.get(bracket[figure])
        && is(tokens, window.to(), "(", "[")
        && bracket[window.to()] == bracket[figure];
  }

  /// "after the bridge reopened on 3 May": a clause whose event the window dates.
  boolean isOfEvent(Window window, int figure) {
    int low = Math.min(window.from(), figure);
    for (int i = window.from() - 1; i >= Math.max(0, window.from() - 12); i--) {
      if (isEnd(i) || figure < window.from() && i <= figure) {
        return false;
      }
      boolean event =
          is(tokens, i, "after", "before", "until", "till", "once", "because", "although");
      if (event && i + 2 < window.from() && i >= low - 12) {
        return window.role() != Window.Role.SINCE;
      }
    }
    return false;
  }
}
