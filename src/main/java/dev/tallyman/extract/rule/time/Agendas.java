package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What is fixed beforehand for a date: "a quota of 40 tonnes for May to September", "a roster
/// lists eight sailings for May", "has promised 300 beds by May".
final class Agendas {

  private static final int FARTHEST = 16;

  private static final Set<String> ROSTERS =
      WordSet.of(
          "schedule",
          "roster",
          "timetable",
          "calendar",
          "programme",
          "lineup",
          "up",
          "plan",
          "slate",
          "diary");

  private static final Set<String> LISTING =
      WordSet.of(
          "lists", "shows", "has", "includes", "contains", "names", "counts", "gives", "puts");

  private Agendas() {}

  /// Whether the date behind the preposition at `before` is that of something set down for it.
  static boolean isFor(List<Token> tokens, int before) {
    if (is(tokens, before, "by", "before")) {
      return isPromised(tokens, before);
    }
    boolean quota = is(tokens, before, "for", "between", "from", "until");
    for (int i = before - 1; quota && i >= Math.max(0, before - FARTHEST); i--) {
      if (is(tokens, i, ";", ":", "(")) {
        return false;
      }
      if (is(tokens, i, "quota", "ceiling", "cap") && is(tokens, i + 1, "of", "on", "at")) {
        return is(tokens, i - 1, "a", "an", "new") || is(tokens, i - 2, "a", "an", "new");
      }
      if (WordSet.has(LISTING, tokens.get(i)) && is(tokens, before, "for")) {
        return isRoster(tokens, i);
      }
    }
    return false;
  }

  private static boolean isRoster(List<Token> tokens, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - FARTHEST); i--) {
      if (is(tokens, i, ";", ":", ".")) {
        return false;
      }
      if (WordSet.has(ROSTERS, tokens.get(i))) {
        return !is(tokens, i, "up") || is(tokens, i - 1, "-", "line");
      }
    }
    return false;
  }

  /// "has promised up to 300 by May": not "had promised".
  private static boolean isPromised(List<Token> tokens, int before) {
    for (int i = before - 1; i >= Math.max(1, before - FARTHEST); i--) {
      if (is(tokens, i, ";", ":", "(", ",")) {
        return false;
      }
      if (WordSet.has(SpeechWords.PROMISING, tokens.get(i))) {
        return is(tokens, i - 1, "has", "have", "'ve");
      }
      if (ClauseVerbs.isVerb(tokens, i)) {
        return false;
      }
    }
    return false;
  }
}
