package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;

/// The load that is counted off or set apart among several, without its noun or before it: "the
/// second carried 40", "the last on Sunday with 14 tonnes", "the best haul alone exceeded two
/// tonnes".
record RankedLoads(Grammar grammar, Draft draft) {

  /// "the second carried 40", "A tenth would have brought 22 tonnes", "the last of them alone
  /// brought".
  boolean isSubject() {
    for (int i = start(); i < Math.min(draft.quoteFrom - 1, start() + 6); i++) {
      int rank = tokens().get(i + 1).is("most") ? i + 2 : i + 1;
      if (WordSet.isAmong(tokens().get(i).lower(), "the", "a", "another")
          && WordSet.has(Carriers.ORDINALS, tokens().get(rank))) {
        int next = rank + 1;
        boolean of = Grammar.has(tokens(), next, next + 2, "of them", "of these", "of those");
        boolean ofMany =
            Grammar.reads(tokens(), next, "of") && tokens().get(i).is("the") && next < verbStart();
        return of || ofMany || carriers().isVerb(next) || Grammar.reads(tokens(), next, ",");
      }
    }
    return false;
  }

  private int verbStart() {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb == null ? 0 : verb.from();
  }

  /// ", the last on Sunday with 14 tonnes".
  boolean isWith() {
    if (!Grammar.before(draft, 1).equals("with")) {
      return false;
    }
    for (int i = draft.quoteFrom - 2; i > Math.max(start(), draft.quoteFrom - 8); i--) {
      if (carriers().isVerb(i)) {
        return false;
      }
      if (WordSet.has(Carriers.ORDINALS, tokens().get(i)) && tokens().get(i - 1).is("the")) {
        return !tokens().get(i + 1).isWord()
            || WordSet.has(ClosedWords.PREPOSITIONS, tokens().get(i + 1))
            || TimeFrames.isUnit(tokens().get(i + 1))
            || carriers().isCarrier(i + 1);
      }
    }
    return false;
  }

  /// "the best haul of 2023 alone exceeded two tonnes".
  boolean leads(VerbGroup verb) {
    int to = Math.min(verb.from(), draft.quoteFrom);
    for (int i = start() + 1; i < to; i++) {
      if (WordSet.has(Carriers.ORDINALS, tokens().get(i - 1)) && carriers().isLot(i)) {
        return true;
      }
    }
    return false;
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Carriers carriers() {
    return new Carriers(grammar.clauses(draft));
  }

  private int start() {
    return grammar.clauses(draft).startOfClause(draft.numberFrom);
  }
}
