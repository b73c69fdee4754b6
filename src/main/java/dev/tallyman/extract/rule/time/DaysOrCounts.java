package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells whether the number behind a month is a day or counts the word behind it: "August 1-10
/// shipment" but "in March 17 trucks crossed".
final class DaysOrCounts {

  /// Verbs behind a date that is part of a subject.
  private static final Set<String> PAST =
      WordSet.of(
          "amounted",
          "totalled",
          "totaled",
          "reached",
          "exceeded",
          "averaged",
          "came",
          "stood",
          "rose",
          "fell",
          "grew",
          "dropped",
          "increased",
          "decreased",
          "hit",
          "topped",
          "passed",
          "went",
          "made",
          "ran",
          "numbered",
          "showed",
          "saw");

  private DaysOrCounts() {}

  /// Customs and the police act on a day; nobody counts them.
  static boolean isDay(List<Token> tokens, int i, int day) {
    int next = i + day % 100;
    return tokens.get(i).isDigits()
        && (is(tokens, next, "customs", "police") || !isCount(tokens, next));
  }

  /// "In March 17 trucks crossed": the number belongs to the word behind it.
  static boolean isCount(List<Token> tokens, int i) {
    Token next = CalendarWords.token(tokens, i);
    return next != null
        && (next.isWord()
                && !next.glued()
                && Years.isNoun(tokens, i)
                && !isPast(next)
                && !isOfYear(tokens, i)
            || next.is(",") && next.glued() && isThousands(tokens, i + 1)
            || next.is("%"));
  }

  /// "between Aug. 19 and Nov. 6 officers counted": they act on a day, "in May 6 officers" may not.
  static boolean isAgent(List<Token> tokens, int i, int month) {
    return !is(tokens, month - 1, "in", "since", "during")
        && is(tokens, i, "officers", "police", "customs", "agents", "authorities", "inspectors");
  }

  /// "In May 10 to 20 lorries crossed", "in May 2 or 3 thousand tonnes": days stand behind "on" or
  /// "from".
  static boolean isRange(List<Token> tokens, int link, int month) {
    int second = link + 1;
    boolean number =
        is(tokens, month - 1, "in", "during")
            && (is(tokens, link, "to", "or")
                || CalendarWords.isDash(CalendarWords.token(tokens, link)))
            && CalendarWords.token(tokens, second) != null
            && (tokens.get(second).isDigits() || NumberNames.value(tokens.get(second).lower()) > 0);
    return number
        && (isScale(tokens, second + 1)
            || isCount(tokens, second + 1)
            || is(tokens, second + 1, "%", "percent", "per", "pc"));
  }

  private static boolean isScale(List<Token> tokens, int i) {
    return is(tokens, i, "hundred", "thousand", "million", "billion", "lakh", "crore");
  }

  /// "August 1-10 shipment": what is to go on those days.
  static boolean isLot(List<Token> tokens, int noun) {
    return is(tokens, noun, "shipment", "delivery", "loading", "arrival", "window", "laycan");
  }

  /// "Over October 1-9 last year".
  private static boolean isOfYear(List<Token> tokens, int i) {
    return is(tokens, i + 1, "year") && RelativeDates.shift(tokens, i) != RelativeDates.NONE;
  }

  /// "From August 1 to 31 amounted to", but not "to 31 loaded trucks".
  private static boolean isPast(Token word) {
    return WordSet.has(PAST, word);
  }

  private static boolean isThousands(List<Token> tokens, int i) {
    Token next = CalendarWords.token(tokens, i);
    return next != null && next.glued() && next.isDigits() && next.text().length() == 3;
  }
}
