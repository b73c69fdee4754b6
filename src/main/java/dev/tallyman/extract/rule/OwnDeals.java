package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// A sum that is the worth of a deal: "as part of a $40 million contract", "signed a $40 million
/// arms deal". It is as far as the deal, whatever has been delivered under it.
final class OwnDeals {

  /// How many words may stand between the sum and its deal.
  private static final int WORDS = 2;

  private static final Set<String> SEALED =
      WordSet.parse("under signed signing inked sealed clinched struck concluded");

  private OwnDeals() {}

  static boolean read(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int noun = draft.quoteTo;
    while (noun < draft.quoteTo + WORDS && !Promises.isDeal(tokens, noun)) {
      noun++;
    }
    String status =
        draft.figureClass == FigureClass.VALUE ? Promises.statusOfDeal(tokens, noun) : null;
    int before = draft.quoteFrom - 1;
    before -= Words.isOneOf(tokens, before, ClosedWords.DETERMINERS) ? 1 : 0;
    boolean under =
        Words.isOneOf(tokens, before, SEALED)
            || Words.is(tokens, before, "of") && Words.is(tokens, before - 1, "part");
    return under
        && status != null
        && Statuses.set(draft, Status.parse(status), null, "the deal by which they move");
  }
}
