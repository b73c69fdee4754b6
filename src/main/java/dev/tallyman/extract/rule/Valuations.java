package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;

/// Tells a sum of money by which goods were valued wrongly: "overstated the value by $3 billion",
/// "$2 billion of errors in the value".
final class Valuations {

  private Valuations() {}

  static boolean isError(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.figureClass == FigureClass.VALUE
        && Grammar.has(
            tokens,
            0,
            tokens.size(),
            "error",
            "errors",
            "overstated",
            "understated",
            "overvalued",
            "undervalued",
            "miscalculated",
            "misvalued");
  }
}
