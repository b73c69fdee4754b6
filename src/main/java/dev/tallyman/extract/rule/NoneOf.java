package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Of which whole nothing is a part: "None of the 9,000 sheets has come", "of the 16 lorries not
/// one", "85,000 tonnes, of which none has been loaded".
record NoneOf(Grammar grammar, Draft draft, Parts parts) {

  private static final Set<String> WHICH = WordSet.of("which", "whom", "them", "these", "those");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean read() {
    return ofLater()
        || parts.part(parts.opened(), "“of the” before")
        || ofWhich()
        || parts.ofThem();
  }

  private boolean ofLater() {
    Draft later = grammar.later(draft);
    boolean of =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && Relations.isAmount(later)
            && Words.is(tokens(), draft.numberTo, "of")
            && later.quoteFrom - draft.numberTo <= 2;
    return of && parts.part(later, "“of the” between");
  }

  private boolean ofWhich() {
    boolean which =
        Words.is(tokens(), draft.numberFrom - 2, "of")
            && Words.isOneOf(tokens(), draft.numberFrom - 1, WHICH);
    return which && parts.part(new Bases(grammar, draft).wholeBefore(), "“of which”");
  }
}
