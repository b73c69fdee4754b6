package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody has let in or through: "The guards allowed 20 trucks into the valley on Saturday"
/// tells of trucks that have come, and sets no cap.
final class LetIns {

  private static final Set<String> LETTING = WordSet.of("allow", "permit", "let");
  private static final Set<String> IN = WordSet.of("in", "into");
  private static final Set<String> ENTERING = WordSet.of("enter", "reach");

  private LetIns() {}

  static boolean isOne(Draft draft, @Nullable VerbGroup verb) {
    if (verb == null || verb.modal() != null || verb.negated() || !isPast(verb)) {
      return false;
    }
    int behind = draft.quoteTo;
    boolean in =
        Words.isOneOf(draft.sentence.tokens(), behind, IN)
            || Words.is(draft.sentence.tokens(), behind, "to")
                && Words.isOneOf(draft.sentence.tokens(), behind + 1, ENTERING);
    return LETTING.contains(verb.sense().lemma()) && in && Rates.of(draft) == null;
  }

  private static boolean isPast(VerbGroup verb) {
    return verb.tense() == VerbGroup.Tense.PAST || verb.isPerfect();
  }
}
