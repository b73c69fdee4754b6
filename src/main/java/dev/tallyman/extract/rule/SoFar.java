package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the promised whole of what has come of it: "Dhaka announced 80 lorryloads; 52 have been
/// unloaded", "Some 18,000 tonnes were ordered; 4,200 are on the way".
record SoFar(Grammar grammar, Draft draft) {

  private static final int SENTENCES = 1;
  private static final Set<Status> COME = Set.of(Status.SHIPPED, Status.DELIVERED);

  @Nullable Draft whole() {
    boolean plain =
        draft.head < 0
            && draft.modality == Modality.ASSERTED
            && !Parts.isZero(draft)
            && !Words.isOneOf(draft.sentence.tokens(), draft.quoteFrom - 1, "another", "further");
    Draft whole = plain && (hasCome() || hasSent()) ? grammar.earlier(draft, 1) : null;
    Bases bases = new Bases(grammar, draft);
    boolean promised =
        whole != null
            && draft.sentenceIndex - whole.sentenceIndex <= SENTENCES
            && Kinds.PROSPECTIVE.contains(whole.status)
            && whole.modality == Modality.ASSERTED
            && whole.measure != null
            && Relations.isAmount(whole)
            && bases.sharesMeasure(whole)
            && bases.canHold(whole)
            && whole.per == null
            && draft.per == null;
    return promised ? whole : null;
  }

  /// "52 have been unloaded", "4,200 are on the way", "6,000 will have been dispatched".
  private boolean hasCome() {
    VerbGroup verb = grammar.clauses(draft).after(draft.quoteTo);
    boolean next = verb != null && verb.from() - draft.quoteTo <= 1 && !verb.negated();
    boolean under =
        Grammar.has(
            draft.sentence.tokens(),
            draft.quoteTo,
            draft.quoteTo + 5,
            "on the way",
            "at sea",
            "on the water",
            "on the road");
    return next && (verb.isPerfect() && verb.sense().movesGoods() || under);
  }

  /// "promised 50 truckloads in January and has delivered four".
  private boolean hasSent() {
    VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
    return verb != null
        && verb.tense() == VerbGroup.Tense.PERFECT
        && !verb.negated()
        && !verb.passive()
        && COME.contains(draft.status)
        && draft.quoteFrom - verb.to() <= 1;
  }
}
