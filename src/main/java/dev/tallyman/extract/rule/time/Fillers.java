package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The words between a preposition and its date that say nothing more: "in the early hours of 3
/// May".
final class Fillers {

  private static final Set<String> WORDS =
      WordSet.of(
          "the",
          "whole",
          "all",
          "early",
          "late",
          "mid",
          "end",
          "beginning",
          "start",
          "middle",
          "month",
          "just",
          "only",
          "alone",
          "year",
          "entire",
          "full",
          "course",
          "close",
          "noon",
          "midnight",
          "dawn",
          "dusk",
          "night",
          "morning",
          "evening",
          "afternoon",
          "hours",
          "its",
          "our",
          "a",
          "past",
          "-",
          "of",
          "eve",
          "day",
          "days",
          "much",
          "last",
          "first",
          "approximately",
          "around",
          "about");

  /// Words of the list above that are read over only before these: "the end of", "much of".
  private static final Set<String> BEFORE_OF =
      WordSet.of("day", "days", "hours", "eve", "much", "last", "first");

  private Fillers() {}

  /// Whether the word at `i` is one of them.
  static boolean has(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.is("of")) {
      return Words.isOneOf(tokens, i - 1, WORDS);
    }
    if (WordSet.has(BEFORE_OF, token)) {
      return is(tokens, i + 1, "of");
    }
    return WordSet.has(WORDS, token) && !(token.is("-") && !token.glued());
  }
}
