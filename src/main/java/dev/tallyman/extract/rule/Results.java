package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The result of a match or a vote, which counts nothing: "won 3-2", "a 2–2 draw", "fifty-fifty".
final class Results {

  private static final int NEAR = 8;
  private static final BigDecimal HIGHEST = new BigDecimal("300");
  private static final Set<String> PLAYED =
      WordSet.of(
          "won",
          "win",
          "wins",
          "winning",
          "lost",
          "lose",
          "loss",
          "beat",
          "beats",
          "beating",
          "beaten",
          "drew",
          "draw",
          "draws",
          "tie",
          "tied",
          "ended",
          "led",
          "lead",
          "leads",
          "trailed",
          "victory",
          "defeat",
          "defeated",
          "score",
          "scored",
          "result",
          "aggregate",
          "game",
          "match",
          "finished",
          "thrashed",
          "edged",
          "overcame",
          "voted",
          "vote",
          "votes",
          "voting",
          "ruling",
          "ruled",
          "passed",
          "approved",
          "rejected",
          "decision",
          "series",
          "record",
          "margin",
          "opponents",
          "trail",
          "trails",
          "rout",
          "upset");

  private Results() {}

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int dash = draft.numberFrom + 1;
    boolean pair =
        draft.upper != null
            && draft.numberTo == draft.numberFrom + 3
            && isOneOf(tokens, dash, Words.DASHES)
            && Words.isDigits(tokens, dash - 1)
            && Words.isDigits(tokens, dash + 1)
            && draft.upper.compareTo(HIGHEST) < 0;
    boolean even = draft.upper != null && draft.upper.compareTo(draft.value) == 0;
    boolean listed =
        pair
            && (isPair(tokens, before(tokens, draft))
                || isPair(tokens, behind(tokens, draft))
                || isRecord(tokens, draft)
                || isStanding(tokens, draft));
    boolean halves = even && isOneOf(tokens, dash, Words.HYPHENS);
    return halves
        || isTieBreak(tokens, draft)
        || isFalling(tokens, draft)
        || draft.figureClass == null && (even || listed || pair && isPlayed(tokens, draft));
  }

  /// The 8 of "7-6 (8)".
  private static boolean isTieBreak(List<Token> tokens, Draft draft) {
    int open = draft.numberFrom - 1;
    return draft.figureClass == null
        && isOneOf(tokens, open, "(")
        && isOneOf(tokens, draft.numberTo, ")")
        && Words.isDigits(tokens, draft.numberFrom)
        && isPair(tokens, open - 3);
  }

  /// "23-17 in a wild affair", "a 27-to-24 win", "a 19-5 second half", "a 777-300ER": a range would
  /// rise.
  private static boolean isFalling(List<Token> tokens, Draft draft) {
    int to = draft.numberTo;
    boolean half = isOneOf(tokens, to, "second") && isOneOf(tokens, to + 1, "half", "quarter");
    boolean worded = Words.isHyphen(tokens, draft.numberFrom + 1) && Words.isHyphen(tokens, to - 2);
    return draft.flags.contains(Flag.INVERTED_RANGE)
        && draft.figureClass != FigureClass.VALUE
        && !draft.form.isShare()
        && (worded || isPair(tokens, draft.numberFrom))
        && (half || UnitWord.at(tokens, to) == null);
  }

  /// Where the set before "7-5" would begin in "6-4, 3-6, 7-5".
  private static int before(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom - 1;
    while (isOneOf(tokens, at, ",", "(", ")", ";")) {
      at--;
    }
    return at - 2;
  }

  /// Where the set behind "6-4" would begin in "6-4, 3-6, 7-5".
  private static int behind(List<Token> tokens, Draft draft) {
    int at = draft.numberTo;
    while (isOneOf(tokens, at, ",", ";")) {
      at++;
    }
    return at;
  }

  private static boolean isPair(List<Token> tokens, int from) {
    return Words.isDigits(tokens, from)
        && isOneOf(tokens, from + 1, Words.DASHES)
        && Words.isGlued(tokens, from + 1)
        && Words.isDigits(tokens, from + 2);
  }

  /// "the Eagles (7-3)"
  private static boolean isRecord(List<Token> tokens, Draft draft) {
    int name = draft.numberFrom - 2;
    return isOneOf(tokens, draft.numberFrom - 1, "(")
        && isOneOf(tokens, draft.numberTo, ")", ",")
        && Words.isWord(tokens, name)
        && tokens.get(name).isCapitalised();
  }

  /// "the Eagles are 4-1", "the Jets 0-5": falling, or from nothing, with no noun behind.
  private static boolean isStanding(List<Token> tokens, Draft draft) {
    int before = draft.numberFrom - 1;
    boolean falls = draft.flags.contains(Flag.INVERTED_RANGE) || draft.value.signum() == 0;
    boolean told =
        isOneOf(tokens, before, "are", "is", "were", "was", "went", "go")
            || NounPhrases.isCountable(tokens, before) && tokens.get(before).isCapitalised();
    return falls && told && !NounPhrases.isCountable(tokens, draft.numberTo);
  }

  private static boolean isPlayed(List<Token> tokens, Draft draft) {
    boolean unit = UnitWord.at(tokens, draft.numberTo) != null;
    boolean played = false;
    for (int i = Math.max(0, draft.numberFrom - NEAR);
        i < Math.min(tokens.size(), draft.numberTo + NEAR);
        i++) {
      played |= isOneOf(tokens, i, PLAYED);
    }
    played |= isOneOf(tokens, draft.numberTo, "run", "start", "deficit", "advantage");
    return played && !unit && !Words.isHyphen(tokens, draft.numberTo);
  }
}
