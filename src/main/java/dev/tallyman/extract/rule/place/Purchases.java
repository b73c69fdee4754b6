package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Goods that are bought where they come from.
final class Purchases {

  private static final int REACH = 12;

  private Purchases() {}

  /// "had ordered 54 howitzers in Serbia": goods are bought where they come from.
  static boolean isBoughtIn(List<Token> tokens, int in) {
    boolean counted = false;
    for (int i = in - 1; i >= Math.max(0, in - REACH); i--) {
      Token token = tokens.get(i);
      if (WordSet.has(BUYING, token)) {
        return counted && i > 0;
      }
      if (token.isDigits() || Ellipses.isNumber(tokens, i)) {
        counted = true;
      } else if (!token.isWord() && !Preposition.isInNumber(tokens, i)) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> BUYING =
      WordSet.of("bought", "ordered", "purchased", "buy", "order", "purchase", "buying");
}
