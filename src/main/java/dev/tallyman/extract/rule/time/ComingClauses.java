package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;

/// Clauses that tell of what is still to come, joined to one that dates what came.
record ComingClauses(List<Token> tokens, Insertions insertions) {

  private static final int NEAR = 4;

  /// "12 wagons came on Saturday and thirty were expected", "Latvia gave 14 last year, and
  /// Lithuania has promised nine": what is still to come has not the day of what came.
  boolean isOf(Window window, Draft figure) {
    int and = figure.numberFrom - 1;
    while (and >= window.to() && !is(tokens, and, "and", "but", "while", ";")) {
      and--;
    }
    if (and < window.to() || !hasPast(and)) {
      return false;
    }
    for (int i = and + 1; i < Math.min(tokens.size(), figure.quoteTo + NEAR); i++) {
      boolean inside = i >= figure.quoteFrom && i < figure.quoteTo;
      if (!inside && is(tokens, i, ",", ";", ".", "and", "but", "which", "that", "who")) {
        return false;
      }
      boolean promised =
          WordSet.has(SpeechWords.PROMISED, tokens.get(i))
              && is(tokens, i - 1, "has", "have", "had", "been", "was", "were", "is", "are");
      if (promised || insertions.isDue(i) || isDueThen(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDueThen(int verb) {
    return is(tokens, verb, "was", "were") && Outlook.means(tokens, verb + 1, "foreseen");
  }

  /// Whether the clauses up to `to` tell of what was, and nothing of what will be.
  private boolean hasPast(int to) {
    boolean past = false;
    for (int i = 0; i < to; i++) {
      if (insertions.isDue(i) || Outlook.foresees(tokens, i)) {
        return false;
      }
      past |= ClauseVerbs.isPast(tokens, i);
    }
    return past;
  }
}
