package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import org.jspecify.annotations.Nullable;

/// Finds the whole of what is left of it: "the other two", "the remaining 40", "the two that were
/// let through", "the remainder, 40 tonnes": that of which the others are parts.
record Rests(Grammar grammar, Draft draft) {

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  @Nullable Draft whole() {
    String before = Grammar.before(draft, 1);
    boolean last = before.equals("last") && draft.head < 0;
    if (isFirst(before)) {
      Draft first = bases().wholeBefore();
      return first != null && first.kind == Kind.RATE ? null : first;
    }
    boolean rest =
        last || isApposed() || WordSet.isAmong(before, "other", "remaining", "outstanding", "rest");
    if (!rest && !isThoseThat()) {
      return null;
    }
    Draft nearest = bases().wholeBefore();
    Draft sibling = grammar.earlierInSentence(draft);
    boolean listed = sibling != null && sibling.relation == RelationType.PART_OF;
    Draft whole = listed ? sibling.related : nearest == null ? bases().base() : Bases.root(nearest);
    boolean holds = whole != null && bases().sharesMeasure(whole) && bases().canHold(whole);
    return holds ? whole : null;
  }

  /// "the first ten tanks", "the last six guns" of those before.
  private boolean isFirst(String before) {
    return WordSet.isAmong(before, "first", "last")
        && draft.measure != null
        && Grammar.before(draft, 2).equals("the");
  }

  /// "The two that were let through".
  private boolean isThoseThat() {
    return Grammar.before(draft, 1).equals("the")
        && draft.head < 0
        && !Grammar.before(draft, 2).equals("of")
        && WordSet.isAmong(Grammar.behind(draft, 1), "that", "which", "who");
  }

  /// "The remainder, 40 tonnes, waits", "the balance of 40 tonnes".
  private boolean isApposed() {
    return WordSet.isAmong(Grammar.before(draft, 1), ",", "of", "–", "—", "-", "(")
        && WordSet.isAmong(Grammar.before(draft, 2), "rest", "remainder", "balance", "others")
        && Grammar.before(draft, 3).equals("the");
  }
}
