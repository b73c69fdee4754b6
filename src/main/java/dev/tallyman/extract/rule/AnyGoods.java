package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells weights and sums of goods of any kind: "42 million tonnes of freight", "goods worth €8
/// million".
final class AnyGoods {

  private static final Set<String> WORTH =
      WordSet.parse("worth valued value at of to the tune some about around over nearly");

  private AnyGoods() {}

  static boolean counts(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.figureClass == FigureClass.VALUE
        ? isWorth(tokens, draft.quoteFrom)
        : Units.isUnit(draft.measure) && isFreight(tokens, draft.quoteTo - 1);
  }

  /// "42 million tonnes of freight": whatever a line or a port handles.
  private static boolean isFreight(List<Token> tokens, int noun) {
    return Words.is(tokens, noun - 1, "of")
        && Words.isOneOf(tokens, noun, "freight", "goods", "cargo", "merchandise");
  }

  /// "goods of Rs 2 crore", "merchandise to the value of", but not "the goods worth".
  private static boolean isWorth(List<Token> tokens, int sum) {
    int noun = sum - 1;
    while (noun > sum - 5 && Words.isOneOf(tokens, noun, WORTH)) {
      noun--;
    }
    return noun < sum - 1
        && Words.isOneOf(tokens, noun, "goods", "merchandise", "wares")
        && !Words.isOneOf(tokens, noun - 1, "the", "these", "those", "such", "which")
        && Mentions.whole(tokens, Math.max(0, noun - 2), noun + 1) == null;
  }
}
