package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The goods of a weight told in two units, which stand behind the second in its brackets: "8.8
/// tonnes (9.7 short tons) of ivory".
final class BracketedWeights {

  private static final int LONGEST = 10;

  private BracketedWeights() {}

  static @Nullable Commodity goods(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int close = Units.isUnit(draft.measure) ? close(tokens, draft.quoteTo) : -1;
    return close >= 0 && Words.is(tokens, close + 1, "of")
        ? Mentions.whole(tokens, close + 2, NounPhrases.endOfPhrase(tokens, close + 1))
        : null;
  }

  /// Where the bracket ends that opens or ends behind the quote, or -1.
  private static int close(List<Token> tokens, int behind) {
    boolean opens = Words.is(tokens, behind, "(");
    for (int i = behind; i < Math.min(tokens.size(), behind + (opens ? LONGEST : 1)); i++) {
      if (Words.is(tokens, i, ")")) {
        return i;
      }
    }
    return -1;
  }
}
