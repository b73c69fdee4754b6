package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import org.jspecify.annotations.Nullable;

/// What was turned back, or is stuck, of goods or conveyances that had left.
record HeldParts(Grammar grammar, Draft draft) {

  /// "Two of the 20 trucks that it sent over were turned back": they had left before.
  boolean hadLeft(VerbGroup verb) {
    Draft before = grammar.earlierInSentence(draft);
    if (before != null && before.status == Status.SHIPPED && isOfThe(before)) {
      return true;
    }
    boolean back =
        verb.passive() || WordSet.isAmong(verb.sense().lemma(), "turn back", "turn round");
    boolean rest = WordSet.isAmong(Grammar.before(draft, 1), "other", "remaining");
    boolean none = draft.form == NumberForm.NONE;
    boolean own = before == null || rest || before == draft.base && !none;
    if (own && draft.head < 0 && back && isOfLeft(draft.base)) {
      return true;
    }
    Draft whole = grammar.later(draft);
    boolean part =
        whole != null
            && whole.sentenceIndex == draft.sentenceIndex
            && isOfThe(whole)
            && whole.quoteFrom - draft.quoteTo <= 3;
    VerbGroup left = part ? grammar.governor(whole).verb() : null;
    return left != null && "shipped".equals(left.sense().status()) && left.modal() == null;
  }

  /// "137 trucks left Juba. Seven were sent back."
  private boolean isOfLeft(@Nullable Draft base) {
    Draft whole = base == null || base.base == null ? base : base.base;
    VerbGroup left = whole == null ? null : grammar.governor(whole).verb();
    return left != null
        && whole.status == Status.SHIPPED
        && left.modal() == null
        && "shipped".equals(left.sense().status());
  }

  private static boolean isOfThe(Draft whole) {
    return Grammar.before(whole, 1).equals("the") && Grammar.before(whole, 2).equals("of");
  }
}
