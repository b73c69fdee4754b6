package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The words of a sentence that name a stretch of time for a number: "so far" and "since then" of
/// `windows.lex`, "in the first week of May", "from dawn to noon".
record WindowWords(Clauses clauses) {

  private static final Lexicon WINDOWS = Lexicon.load("windows");

  private static final Set<String> STRETCHES =
      WordSet.of(
          "hours",
          "days",
          "weeks",
          "months",
          "quarters",
          "week",
          "month",
          "quarter",
          "half-year",
          "fortnight",
          "weekend",
          "season",
          "harvest",
          "spring",
          "summer",
          "autumn",
          "winter",
          "ramadan",
          "night",
          "year",
          "daylight");

  private static final Set<String> HOURS =
      WordSet.of("noon", "dusk", "nightfall", "midnight", "dawn", "sunset", "sunrise");

  private static final Set<String> WITHIN =
      WordSet.of(
          "in",
          "during",
          "over",
          "within",
          "throughout",
          "that",
          "this",
          "last",
          "next",
          "same",
          "previous",
          "past",
          "preceding",
          "whole",
          "full",
          "coming",
          "first",
          "second",
          "third",
          "fourth",
          "opening",
          "final",
          "closing",
          "current");

  private List<Token> tokens() {
    return clauses.tokens();
  }

  /// Whether a word of `windows.lex` with this meaning stands in `[from, to)`.
  boolean says(String meaning, int from, int to) {
    if (isListed(meaning, from, to)) {
      return true;
    }
    for (int i = from; meaning.equals("increment") && i < to; i++) {
      if (isStretch(i, from)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a window opens or ends at `at`, in words from `from` on.
  boolean isWindow(int at, int from) {
    return isListed("increment", at, at + 1) || isStretch(at, from);
  }

  boolean isListed(String meaning, int from, int to) {
    return clauses.phrases(WINDOWS, from, to).stream()
        .anyMatch(match -> match.meaning().equals(meaning));
  }

  /// "in the first week of May", "during the harvest", "that week", "in four hours": a noun of time
  /// behind a preposition or a pointing word.
  private boolean isStretch(int noun, int from) {
    if (WordSet.has(HOURS, tokens().get(noun))) {
      return Grammar.has(tokens(), Math.max(from, noun - 4), noun, "from", "between");
    }
    if (!WordSet.has(STRETCHES, tokens().get(noun))
        || Grammar.has(tokens(), noun + 1, noun + 2, "ago", "earlier", "later", "old")) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(from, noun - 6); i--) {
      Token word = tokens().get(i);
      if (WordSet.has(WITHIN, word)) {
        return true;
      }
      if (!tokens().get(i).isWord() && !tokens().get(i).isDigits() && !tokens().get(i).glued()
          || i < noun - 1 && WordSet.has(ClosedWords.PREPOSITIONS, word) && !word.is("of")) {
        return false;
      }
    }
    return false;
  }
}
