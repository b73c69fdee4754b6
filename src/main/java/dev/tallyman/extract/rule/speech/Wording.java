package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The words of one sentence, and what can be said of a single place in them.
record Wording(String text, List<Token> tokens) {

  private static final Set<String> MOMENTS =
      WordSet.of(
          "time",
          "end",
          "weekend",
          "start",
          "beginning",
          "close",
          "same",
          "moment",
          "height",
          "turn",
          "latest",
          "outset");

  private static final Set<String> TIMES =
      WordSet.of(
          "whole",
          "month",
          "year",
          "week",
          "day",
          "quarter",
          "period",
          "season",
          "last",
          "past",
          "first",
          "second",
          "third",
          "same",
          "current",
          "previous",
          "early",
          "late");

  private static final int NUMBER_REACH = 14;

  /// A number in the same clause, before any "that".
  boolean hasNumberSoon(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + NUMBER_REACH); i++) {
      if (is(i, ";") || is(i, "that")) {
        return false;
      }
      if (isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  Phrase phrase(int from, int to) {
    return new Phrase(text, tokens, from, to);
  }

  boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }

  boolean isTail(int to) {
    return to >= tokens.size() || ",.;:)”\"".contains(tokens.get(to).text());
  }

  boolean isNumber(int i) {
    return tokens.get(i).isDigits() || NumberLikes.isNumberWord(tokens.get(i).lower());
  }

  /// "for the whole of May", "over the past year", "during 2024".
  private boolean isOver(int i) {
    int at = is(i + 1, "the") ? i + 2 : i + 1;
    return WordSet.isAmong(tokens.get(i).lower(), "for", "in", "during", "over", "since", "until")
        && at < tokens.size()
        && (tokens.get(at).isDigits()
            || CalendarWords.isDayOrMonth(tokens.get(at).lower())
            || WordSet.has(TIMES, tokens.get(at)));
  }

  boolean isTime(int i) {
    return is(i, "on")
            && i + 1 < tokens.size()
            && (CalendarWords.isDayOrMonth(tokens.get(i + 1).lower())
                || tokens.get(i + 1).isDigits())
        || is(i, "in")
            && i + 1 < tokens.size()
            && (CalendarWords.isDayOrMonth(tokens.get(i + 1).lower())
                || is(i + 1, "a")
                || is(i + 1, "its"))
        || isOver(i)
        || is(i, "at")
            && is(i + 1, "the")
            && i + 2 < tokens.size()
            && WordSet.has(MOMENTS, tokens.get(i + 2))
        || CalendarWords.isDayOrMonth(tokens.get(i).lower())
            && i > 0
            && !tokens.get(i - 1).isCapitalised()
            && !(i + 1 < tokens.size()
                && tokens.get(i + 1).isCapitalised()
                && !CalendarWords.isDayOrMonth(tokens.get(i + 1).lower()));
  }

  /// "“We expect 40,” added Ada Bell": whether these words stand in a quotation behind which a verb
  /// of speech tells whose it is.
  boolean isQuoted(int from, int to) {
    boolean open = false;
    for (int i = 0; i < from; i++) {
      open = is(i, "“") || (is(i, "\"") ? !open : open && !is(i, "”"));
    }
    for (int i = to; open && i + 2 < tokens.size(); i++) {
      if ((is(i, "”") || is(i, "\"")) && SpeechWords.SPEECH.at(tokens, i + 1).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
