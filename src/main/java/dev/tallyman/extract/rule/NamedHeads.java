package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names and uses that stand before the head of a counted noun and are no heads themselves: "14
/// Javelin missiles", "two Dachs engineering tanks", "four mine clearing tanks", "12 F-16
/// fighters".
final class NamedHeads {

  private static final int LONGEST_NAME = 5;
  private static final int FARTHEST = 6;

  private NamedHeads() {}

  /// The "fighters" of "12 F-16 fighters" fly.
  static boolean isFighter(List<Token> tokens, int at, @Nullable Goods head) {
    return Words.isOneOf(tokens, at, "fighter", "fighters")
        && head != null
        && head.measure() != null
        && head.measure().name().equals("aircraft");
  }

  /// The "Leopard" of "18 Leopard 2A6": a type name in the singular.
  static boolean isNameBefore(List<Token> tokens, int at) {
    return tokens.get(at - 1).isCapitalised() && !NounPhrases.isPlural(tokens.get(at - 1).lower());
  }

  /// "Javelin missiles", "Javelin Command Launch Units", "Leopard main battle tanks".
  static boolean isSingularBefore(List<Token> tokens, int to) {
    int at = to;
    while (at < to + LONGEST_NAME && NounPhrases.isCountable(tokens, at)) {
      Goods goods = Goods.at(tokens, at);
      if (NounPhrases.isPlural(tokens.get(goods == null ? at : goods.to() - 1).lower())) {
        return true;
      }
      if (!tokens.get(at).isCapitalised() || !isName(tokens, to - 1)) {
        return false;
      }
      at++;
    }
    return false;
  }

  /// "two Dachs engineering tanks", "four mine clearing tanks": the name or use of what is counted
  /// some words on.
  static boolean isNameOf(List<Token> tokens, int headTo) {
    boolean name = isName(tokens, headTo - 1);
    boolean use =
        Words.isWord(tokens, headTo)
            && tokens.get(headTo).lower().endsWith("ing")
            && !NounPhrases.isPlural(tokens.get(headTo - 1).lower());
    int end = Math.min(tokens.size(), headTo + FARTHEST);
    for (int i = headTo; (name || use) && i < end; i++) {
      boolean hyphen = i > headTo && Words.isHyphen(tokens, i);
      boolean verb = NounPhrases.isVerb(tokens, i) && !(use && i == headTo);
      if (!hyphen && !NounPhrases.isCountable(tokens, i) || verb) {
        return false;
      }
      Goods goods = Goods.at(tokens, i);
      boolean counted = goods != null && goods.isCounted();
      if (counted && NounPhrases.isPlural(tokens.get(goods.to() - 1).lower())) {
        return true;
      }
    }
    return false;
  }

  /// "Dachs", the "129" of "T-129".
  private static boolean isName(List<Token> tokens, int at) {
    return tokens.get(at).isCapitalised() || tokens.get(at).isDigits();
  }

  private static final Set<String> SHORT = WordSet.of("corp", "inc", "co", "ltd", "st", "mt", "jr");

  /// The "&" of "30 S&P 500 stocks", the "'s" of "60 Wimpy's restaurants", the point of "three
  /// Kmart Corp. managers".
  static boolean joins(List<Token> tokens, int i) {
    boolean named = i > 0 && tokens.get(i - 1).isCapitalised();
    boolean and =
        Words.is(tokens, i, "&") && Words.isGlued(tokens, i) && Words.isWord(tokens, i + 1);
    boolean owner = Words.is(tokens, i, "'s") && NounPhrases.isCountable(tokens, i + 1);
    boolean point =
        Words.is(tokens, i, ".")
            && Words.isGlued(tokens, i)
            && Words.isOneOf(tokens, i - 1, SHORT)
            && NounPhrases.isCountable(tokens, i + 1)
            && !tokens.get(i + 1).isCapitalised();
    return named && (and || owner || point);
  }

  /// The "us " of "U.S. adults", at the tokens `from` to `to` (exclusive).
  static String initials(List<Token> tokens, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i += 2) {
      letters.append(tokens.get(i).lower());
    }
    return letters.isEmpty() ? "" : letters + " ";
  }
}
