package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells what lies between two claims, which nothing carried: "the difference, 27, was a matter of
/// definitions", "a gap of 4,000 tonnes", "12 fewer than in March".
final class Differences {

  private static final int NEAR = 3;
  private static final Set<String> MORE = WordSet.of("more", "fewer", "less");
  private static final Set<String> NOUNS =
      WordSet.parse("difference differences discrepancy gap divergence disparity mismatch");

  private Differences() {}

  /// "loaded 210 ships, 12 fewer than in 2023", "eight less".
  private static boolean isMoreThan(List<Token> tokens, Draft draft) {
    boolean behind = draft.quoteTo <= draft.numberTo || isOneOf(tokens, draft.quoteTo, MORE);
    int more = behind ? draft.quoteTo : draft.quoteTo - 1;
    boolean fewer = isOneOf(tokens, more, "fewer", "less");
    return draft.form == NumberForm.PLAIN
        && (fewer && !Words.isWord(tokens, more + 1)
            || isOneOf(tokens, more, MORE) && is(tokens, more + 1, "than"));
  }

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - NEAR); i--) {
      if (isOneOf(tokens, i, NOUNS)) {
        return isOneOf(tokens, i + 1, "of", ",", "is", "was", ":", "(", "–", "—");
      }
    }
    boolean apart = isOneOf(tokens, draft.quoteTo, "apart", "adrift");
    return apart
        || isMoreThan(tokens, draft)
        || is(tokens, draft.quoteTo, "of") && is(tokens, draft.quoteTo + 1, "difference");
  }
}
