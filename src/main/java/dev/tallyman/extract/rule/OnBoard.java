package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;

/// What became of goods on board of what arrived or was seized: "A tanker with 900,000 litres on
/// board has been seized".
record OnBoard(Grammar grammar, Draft draft) {

  boolean isTold() {
    return hasArrived() || isSeized();
  }

  /// "A convoy of 71 tankers drove into the town, with 3 million litres on board".
  private boolean hasArrived() {
    List<Token> tokens = draft.sentence.tokens();
    Draft carrier = grammar.earlier(draft, 1);
    boolean own = carrier != null && carrier.sentenceIndex == draft.sentenceIndex;
    boolean taken =
        carrier != null
            && draft.sentenceIndex - carrier.sentenceIndex == 1
            && Grammar.has(tokens, 0, 3, "they", "between them", "together");
    return (own || taken)
        && Grammar.has(tokens, draft.quoteTo, draft.quoteTo + 2, "on board", "aboard")
        && carrier.figureClass == FigureClass.CONVEYANCE
        && draft.figureClass != FigureClass.CONVEYANCE
        && carrier.status == Status.DELIVERED
        && Statuses.set(draft, Status.DELIVERED, null, "on board what arrived");
  }

  /// "A tanker with 900,000 litres on board and no papers for them has been seized".
  private boolean isSeized() {
    VerbGroup next = grammar.clauses(draft).after(draft.quoteTo);
    while (next != null && !next.isFinite()) {
      next = grammar.clauses(draft).after(next.to());
    }
    int with = draft.quoteFrom - 1;
    return next != null
        && next.passive()
        && next.sense().seizes()
        && next.modal() == null
        && !next.negated()
        && Words.isOneOf(draft.sentence.tokens(), with, "with", "carrying")
        && Goods.isConveyance(draft.sentence.tokens(), with - 1)
        && Statuses.set(draft, Status.SEIZED, null, "on board what was seized");
  }
}
