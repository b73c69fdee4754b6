package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the figure of which a number says what it had been at another time: "In 2019 it had been
/// almost 23", "two trains a week reach Marka; before, it had been five".
record Pluperfects(Grammar grammar, Draft draft) {

  @Nullable Draft before() {
    boolean elided =
        draft.head < 0 || Units.isUnit(draft.measure) && Commodities.inQuote(draft) == null;
    Draft before =
        elided && isStated() ? Contrasts.firm(new Bases(grammar, draft).sameMeasureBefore()) : null;
    boolean near = before != null && draft.sentenceIndex - before.sentenceIndex <= 1;
    return near ? Bases.root(before) : null;
  }

  /// "it had been" right before the number.
  private boolean isStated() {
    int been = draft.quoteFrom - 1;
    boolean had = Words.is(tokens(), been, "been") && Words.is(tokens(), been - 1, "had");
    boolean it = Words.isOneOf(tokens(), been - 2, "it", "and", "that", "they");
    boolean normally =
        Words.isOneOf(tokens(), been, "is", "was")
            && Words.is(tokens(), been - 1, "it")
            && Words.isOneOf(tokens(), been - 2, "normally", "usually", "once", "formerly");
    return had && it || normally;
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }
}
