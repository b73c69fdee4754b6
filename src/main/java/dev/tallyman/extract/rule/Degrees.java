package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;

/// The adjective without its degree, for a unit is named plainly: "two smaller tenancies" are
/// counted in small tenancies, "one of the best screens" in good ones.
final class Degrees {

  private static final Lexicon DEGREES = Lexicon.load("degrees");

  private Degrees() {}

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
