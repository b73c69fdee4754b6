package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Flags a number that adds to another: "a further 40 trucks", "another $2 billion".
record Additions(Draft draft) {

  private static final Set<String> MORE = WordSet.of("additional", "further", "extra");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  void read() {
    for (int back = 1; back <= 2; back++) {
      String word = Grammar.before(draft, back);
      if (WordSet.isAmong(word, "another", "further", "additional")) {
        flag();
      }
    }
    if (Words.hasAny(tokens(), draft.quoteFrom, draft.quoteTo, MORE)
        || Grammar.has(tokens(), draft.numberTo, draft.quoteTo + 1, "more")
        || Grammar.has(
            tokens(),
            Math.max(0, draft.quoteFrom - 5),
            draft.quoteFrom,
            "on top of that",
            "in addition")) {
      flag();
    }
  }

  private void flag() {
    boolean comparison =
        draft.figureClass == FigureClass.SHARE
            || Grammar.behind(draft, 1).equals("than")
            || Grammar.behind(draft, 2).equals("than")
            || Grammar.has(tokens(), draft.numberTo, draft.quoteTo, "or more");
    if (!comparison) {
      draft.flags.add(Flag.ADDITION);
    }
  }
}
