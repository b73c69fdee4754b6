package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.rule.time.Window.Role;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What the preposition before a date makes of it.
final class Prepositions {

  private static final Set<String> FILLERS =
      Set.of(
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
          "its",
          "our",
          "a",
          "past",
          "-");

  private Prepositions() {}

  static boolean isFiller(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean of = token.is("of") && i > 0 && FILLERS.contains(tokens.get(i - 1).lower());
    return of || FILLERS.contains(token.lower()) && !(token.is("-") && !token.glued());
  }

  private static final Set<String> ALL =
      Set.of(
          "in",
          "on",
          "at",
          "since",
          "from",
          "until",
          "till",
          "through",
          "by",
          "before",
          "after",
          "during",
          "over",
          "of",
          "for",
          "to",
          "throughout",
          "within",
          "than",
          "as",
          "between");

  static boolean stands(List<Token> tokens, int i) {
    return ALL.contains(tokens.get(i).lower());
  }

  /// "since the season opened on 1 June".
  private static boolean isSinceClause(List<Token> tokens, int before) {
    for (int i = before - 1; i >= Math.max(0, before - 6); i--) {
      if (tokens.get(i).is(",")) {
        return false;
      }
      if (tokens.get(i).is("since")) {
        return is(tokens, before, "on", "in");
      }
    }
    return false;
  }

  static Role role(List<Token> tokens, int before, DateMention date) {
    if (is(tokens, before, "since") || isSinceClause(tokens, before)) {
      return Role.SINCE;
    }
    if (is(tokens, before, "from")) {
      return Role.SINCE;
    }
    if (is(tokens, before, "until", "till", "through", "by", "before")) {
      return is(tokens, before, "before") ? Role.ASIDE : Role.UNTIL;
    }
    if (is(tokens, before, "of", "at") && is(tokens, before - 1, "as")) {
      return Role.AS_OF;
    }
    if (is(tokens, before, "than", "as", "after") || is(tokens, before - 1, "than", "as")) {
      return Role.ASIDE;
    }
    if (is(tokens, before, "for") && isFirstInYears(tokens, before)) {
      return Role.ASIDE;
    }
    return isAttribute(tokens, date) ? Role.ASIDE : Role.WITHIN;
  }

  private static boolean isFirstInYears(List<Token> tokens, int before) {
    return is(tokens, before - 1, "time");
  }

  /// "the 2019 law", "its May programme" say nothing of when goods moved; "June loadings" do.
  private static boolean isAttribute(List<Token> tokens, DateMention date) {
    return is(
        tokens,
        date.to(),
        "law",
        "act",
        "treaty",
        "resolution",
        "agreement",
        "memorandum",
        "budget",
        "crop",
        "election",
        "elections",
        "war");
  }
}
