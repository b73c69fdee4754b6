package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// A label that says of all behind its colon that nothing moves it: "Gaps: 240 water bladders, 15
/// pumps", "Fuel used: 5,600 litres", "Our members: 1,340 firms, 9,800 lorries".
final class StillLabels {

  private static final int LONGEST_LIST = 16;
  private static final int LONGEST_LABEL = 4;
  private static final Set<String> STILL =
      WordSet.parse(
          "used burnt burned consumed wasted wastage waste members membership fleet shelf shelves"
              + " staff assets equipment capacity vacancies");

  private StillLabels() {}

  static boolean stands(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int colon = draft.quoteFrom - 1;
    while (colon > Math.max(0, draft.quoteFrom - LONGEST_LIST)
        && !isOneOf(tokens, colon, ":", ";", ".", "(", "–", "—")) {
      colon--;
    }
    if (colon < 1 || !is(tokens, colon, ":")) {
      return false;
    }
    boolean still = false;
    int from = colon - 1;
    while (from >= Math.max(0, colon - LONGEST_LABEL) && Words.isWord(tokens, from)) {
      if (Evidence.isMoving(tokens, from)) {
        return false;
      }
      still |= Evidence.isStill(tokens, from) || isOneOf(tokens, from, STILL);
      from--;
    }
    boolean opens = from < 0 || !Words.isWord(tokens, from);
    return still && opens;
  }
}
