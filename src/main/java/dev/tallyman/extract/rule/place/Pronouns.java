package dev.tallyman.extract.rule.place;

import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether a clause goes on with what was spoken of before: "They carried", "Of these", "The rest".
final class Pronouns {

  private static final Set<String> TAKING_UP =
      Set.of(
          "they", "them", "it", "these", "those", "their", "its", "which", "together", "both",
          "rest", "remainder", "others", "balance", "all", "none", "such", "same");

  private Pronouns() {}

  static boolean takeUp(List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to + 3, tokens.size()); i++) {
      if (TAKING_UP.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
