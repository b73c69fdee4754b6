package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The adjective without its degree, for a unit is named plainly: "two smaller tenancies" are
/// counted in small tenancies, "one of the best screens" in good ones.
final class Degrees {

  private static final Lexicon DEGREES = Lexicon.load("degrees");

  private static final Set<String> RANKS = WordSet.of("most", "few", "main", "top", "leading");

  private Degrees() {}

  /// "one of the biggest hauls", "one of Asia's main ports": a superlative among "one of".
  static boolean isRanked(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean ranked = false;
    for (int i = draft.numberTo + 1; i < draft.quoteTo; i++) {
      Token word = tokens.get(i);
      ranked |= WordSet.has(RANKS, word) || isHighest(tokens, i);
    }
    return ranked && Words.is(tokens, draft.numberTo, "of");
  }

  static boolean isOne(List<Token> tokens, int at) {
    return DEGREES.at(tokens, at).isPresent();
  }

  static boolean isHighest(List<Token> tokens, int at) {
    return Words.lower(tokens, at).endsWith("st") && DEGREES.at(tokens, at).isPresent();
  }

  /// The words of a phrase with every adjective in its first degree.
  static String plain(List<Token> tokens, int from, int to, String item) {
    List<String> words = new ArrayList<>(List.of(item.split(" ", -1)));
    for (int i = from, at = 0; i < to - 1 && at < words.size(); i++) {
      if (i > from && !tokens.get(i).glued()) {
        at++;
      }
      var degree = DEGREES.at(tokens, i);
      if (degree.isPresent() && words.get(at).equals(tokens.get(i).lower())) {
        words.set(at, degree.get().meaning());
      }
    }
    return String.join(" ", words);
  }
}
