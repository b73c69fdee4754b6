package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Numbers that are ages although no word beside them says so: "she turns 40 in May", "the average
/// age of the crews is 42".
final class Ages {

  private static final Set<String> PERSONS = WordSet.of("he", "she", "who");
  private static final Set<String> BEING =
      WordSet.of(
          "is", "was", "be", "been", "will", "would", "turn", "turns", "turned", "turning", "s",
          "'s", "’s", "just", "only", "now", "then", "still", "already", "of", "about", "around",
          "nearly", "almost", "over", "under");
  private static final Set<String> ENDS =
      WordSet.of(
          ".", ",", ";", "!", "?", "and", "but", "when", "at", "by", "in", "on", "this", "next",
          "last", "now", "then", "or", "with", "years", "as", "while");
  private static final Set<String> NOUNS = WordSet.of("age", "ages", "expectancy", "lifespan");
  private static final int FARTHEST = 5;
  private static final int LONGEST_SUBJECT = 12;

  private Ages() {}

  /// Whether the verb before the number gives a person's age, or an age is its subject.
  static boolean isTold(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean bare =
        draft.numberTo >= tokens.size()
            || isOneOf(tokens, draft.numberTo, ENDS)
            || Words.lower(tokens, draft.numberTo).endsWith("ing");
    int at = draft.quoteFrom;
    while (bare && at > 0 && draft.quoteFrom - at < FARTHEST && isOneOf(tokens, at - 1, BEING)) {
      at--;
    }
    if (!bare || at == draft.quoteFrom) {
      return false;
    }
    return isOneOf(tokens, at - 1, PERSONS) || hasAge(tokens, at);
  }

  private static boolean hasAge(List<Token> tokens, int to) {
    for (int i = to - 1; i >= Math.max(0, to - LONGEST_SUBJECT); i--) {
      if (isOneOf(tokens, i, NOUNS)) {
        return true;
      }
      if (!Words.isWord(tokens, i) || is(tokens, i, "and")) {
        return false;
      }
    }
    return false;
  }
}
