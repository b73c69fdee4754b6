package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.lexicon.NumbersByName;
import dev.tallyman.extract.lexicon.Resources;
import dev.tallyman.text.Word;

/// What speaks for an opinion against a rule, and what for the rule, in hundredths: learned
/// (`OpinionWeightsTest`) from reports on which the rules were not made. A ground that is not in
/// `trust.weights` weighs nothing.
final class Trust {

  /// In doubt the rule stands.
  static final int ENOUGH = 30;

  private static final NumbersByName WEIGHTS = load(Resources.text("trust.weights"));

  private Trust() {}

  private static NumbersByName load(String lines) {
    NumbersByName weights = new NumbersByName();
    for (int from = 0; from < lines.length(); ) {
      int end = lines.indexOf('\n', from);
      int equals = lines.lastIndexOf('=', end);
      if (lines.charAt(from) != '#' && equals > from) {
        weights.put(
            Word.hash(lines, from, equals - 1), Integer.parseInt(lines, equals + 2, end, 10));
      }
      from = end + 1;
    }
    return weights;
  }

  /// The weight of the ground `start + rest`.
  static int weight(String start, String rest) {
    return WEIGHTS.get(Word.hash(start, rest), 0);
  }
}
