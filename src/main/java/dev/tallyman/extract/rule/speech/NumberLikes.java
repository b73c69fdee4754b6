package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;

/// Words that may open or be a number; enough to see that a verb counts something.
final class NumberLikes {

  private static final Set<String> WORDS =
      WordSet.parse(
          "hundred thousand million billion dozen dozens scores hundreds thousands millions"
              + " half third quarter twice several few no none couple score");

  private NumberLikes() {}

  static boolean isNumberWord(String lower) {
    return NumberNames.value(lower) > 0 || WORDS.contains(lower);
  }
}
