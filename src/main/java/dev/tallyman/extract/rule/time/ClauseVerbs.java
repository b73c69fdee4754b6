package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Verbs by their form alone, where a date asks only whether a clause has one and whether it tells
/// of the past: "left", "were", "unloaded".
final class ClauseVerbs {

  private static final Set<String> PAST =
      WordSet.of(
          "had", "did", "was", "were", "has", "have", "went", "left", "came", "sent", "took",
          "brought", "sold", "bought", "drove", "flew", "made", "got", "saw", "fell", "rose", "ran",
          "gave", "held", "found", "began", "broke", "grew", "stood", "said", "met", "put", "been",
          "spoke", "wrote", "told", "kept", "lost", "paid", "won", "led", "built", "caught",
          "became", "bore", "struck");

  private static final Set<String> PRESENT =
      WordSet.of("is", "are", "will", "do", "does", "say", "says", "think", "thinks");

  private static final Set<String> HAVE = WordSet.of("has", "have");

  /// How far a participle may stand from its auxiliary: "have so far been diverted".
  private static final int PERFECT = 4;

  static final Set<String> WILL = WordSet.of("will", "shall", "'ll", "won", "ll");

  static final Set<String> MAY =
      WordSet.of("may", "might", "could", "would", "should", "can", "must", "ought");

  private static final Set<String> MOVED =
      WordSet.parse(
          "reached arrived left landed sailed berthed docked loaded crossed entered came went"
              + " departed unloaded called discharged delivered sent shipped passed");

  private ClauseVerbs() {}

  /// Whether the verb at `i`, or behind its auxiliary, says that something moved.
  static boolean isMovement(List<Token> tokens, int i) {
    int at = is(tokens, i, "had", "has", "have", "was", "were") ? i + 1 : i;
    return Words.isOneOf(tokens, at, MOVED);
  }

  /// Whether a word of the sentence is sure to be a verb.
  static boolean hasVerb(List<Token> tokens) {
    return hasPast(tokens) || tokens.stream().anyMatch(token -> WordSet.has(PRESENT, token));
  }

  static boolean isVerb(List<Token> tokens, int i) {
    Token word = tokens.get(i);
    return isPast(tokens, i)
        || WordSet.has(PRESENT, word)
        || WordSet.has(WILL, word)
        || WordSet.has(MAY, word) && !tokens.get(i).isCapitalised();
  }

  static boolean hasPast(List<Token> tokens) {
    return IntStream.range(0, tokens.size()).anyMatch(i -> isPast(tokens, i));
  }

  /// Whether a verb of the past stands outside of a perfect.
  static boolean hasSimplePast(List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .anyMatch(i ->
            isPast(tokens, i)
                && !WordSet.has(HAVE, tokens.get(i))
                && !Words.hasAny(tokens, Math.max(0, i - PERFECT), i, HAVE));
  }

  /// Whether the word at `i` is a verb of the past.
  static boolean isPast(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean regular =
        token.isWord()
            && token.text().length() > 4
            && token.lower().endsWith("ed")
            && !token.isCapitalised();
    return WordSet.has(PAST, token) && !is(tokens, i - 1, "to")
        || isDeparture(tokens, i)
        || regular && !Outlook.means(tokens, i, "foreseen") && !isAttribute(tokens, i);
  }

  /// "set off", "cast off": past where nothing before makes an infinitive of it.
  private static boolean isDeparture(List<Token> tokens, int i) {
    return i > 0
        && is(tokens, i, "set", "cast")
        && is(tokens, i + 1, "off", "out", "sail")
        && !is(tokens, i - 1, "to")
        && !isModal(tokens.get(i - 1).lower());
  }

  /// "will", "should", "may": what is not done yet.
  static boolean isModal(String word) {
    return WILL.contains(word) || MAY.contains(word);
  }

  /// "20 armoured carriers", "a chartered aircraft": a participle between a number or an article
  /// and its noun.
  private static boolean isAttribute(List<Token> tokens, int i) {
    Token next = CalendarWords.token(tokens, i + 1);
    boolean led =
        is(tokens, i - 1, "a", "an", "more", "further", "other", "of")
            || CalendarWords.number(tokens, i - 1) > 0
            || i > 0 && tokens.get(i - 1).isDigits();
    return led && next != null && next.isWord() && Years.isNoun(tokens, i + 1);
  }
}
