package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// For whom goods are: "bound for the United Nations mission in Juba", "addressed to a man in
/// Berlin".
final class Addressees {

  private static final int LONGEST = 8;
  private static final int PLAIN = 6;

  private static final Set<String> AIMED =
      WordSet.parse("bound destined meant intended addressed consigned headed");

  private static final Set<String> ARTICLES = WordSet.of("a", "an", "the", "one");

  /// What stands in no phrase of a few words.
  private static final Set<String> BREAKS =
      WordSet.parse("for to was were had has is are that which when and by");

  private Addressees() {}

  /// Whether somebody to whom goods go stands right before the preposition at `i`.
  static boolean isOne(List<Token> tokens, int i) {
    return isKnown(tokens, i) || isPlain(tokens, i);
  }

  private static boolean isKnown(List<Token> tokens, int i) {
    String whom = i > 0 ? tokens.get(i - 1).lower() : "";
    if (!EndWords.FOR_WHOM.contains(whom) && !RouteWords.ACTORS.contains(whom)) {
      return false;
    }
    for (int k = i - 2; k >= Math.max(1, i - LONGEST) && tokens.get(k + 1).isWord(); k--) {
      if (tokens.get(k).is("for")) {
        return WordSet.has(AIMED, tokens.get(k - 1));
      }
    }
    return false;
  }

  /// "bound for an address in Johor Bahru".
  private static boolean isPlain(List<Token> tokens, int i) {
    int to = i - 1;
    while (to > 0 && i - to < PLAIN && isPlain(tokens.get(to))) {
      to--;
    }
    return to > 0
        && Words.isOneOf(tokens, to, "for", "to")
        && Words.isOneOf(tokens, to + 1, ARTICLES)
        && WordSet.has(AIMED, tokens.get(to - 1));
  }

  private static boolean isPlain(Token token) {
    return token.isWord() && !token.isCapitalised() && !WordSet.has(BREAKS, token);
  }
}
