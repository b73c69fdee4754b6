package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a number is over time by the tense of its verb alone, where nothing names a window: "have
/// shipped 40 tonnes" is a running total, "will ship 40 tonnes" neither total nor window.
record TenseKinds(Grammar grammar, Draft draft) {

  boolean read() {
    boolean ahead = draft.modality != Modality.CAPACITY && Kinds.PROSPECTIVE.contains(draft.status);
    return ahead
        ? ofPromise()
        : new VerbTimes(grammar, draft).isPerfect() && ofPerfect() || ofAnswer();
  }

  /// "How much has been handed out so far?" "700 tonnes at most."
  private boolean ofAnswer() {
    boolean bare = draft.figureClass != FigureClass.SHARE && grammar.governor(draft).verb() == null;
    Clauses question = bare ? grammar.question(draft) : null;
    return question != null
        && question.groups().stream()
            .anyMatch(verb -> verb.isPerfect() && verb.modal() == null && verb.sense().movesGoods())
        && Kinds.set(draft, Kind.CUMULATIVE, "asked for in the perfect");
  }

  /// A promise has no kind, save that of the figure it takes up or that a caption gives.
  private boolean ofPromise() {
    Draft base = grammar.earlierInSentence(draft);
    if (base != null
        && Kinds.PROSPECTIVE.contains(base.status)
        && Grammar.has(tokens(), base.quoteTo, draft.quoteFrom, "that is")) {
      return Kinds.set(draft, base.kind, "a conversion");
    }
    Draft taken = new Antecedents(grammar, draft).find();
    boolean rate = taken != null && taken.kind == Kind.RATE && isOfThem(draft);
    boolean same =
        taken != null && !rate && taken.kind != null && Kinds.PROSPECTIVE.contains(taken.status);
    if (same) {
      return Kinds.set(draft, taken.kind, "as the figure it takes up");
    }
    Draft told = draft.base;
    boolean again =
        told != null
            && draft.head < 0
            && told.kind == Kind.INCREMENT
            && told.status == draft.status
            && draft.sentenceIndex - told.sentenceIndex == 1
            && told.modality == draft.modality
            && grammar.governor(draft).verb() != null
            && !draft.period.isStated();
    if (again) {
      return Kinds.set(draft, Kind.INCREMENT, "another's number of the same plan");
    }
    if (draft.status == Status.PLANNED && Captions.giveWindow(grammar, draft)) {
      return Kinds.set(draft, Kind.INCREMENT, "captioned by a window");
    }
    return !hangsOnEvent() && Kinds.set(draft, null, "a total without a window");
  }

  private boolean hangsOnEvent() {
    Draft earlier = grammar.earlier(draft, 1);
    return earlier != null && earlier.kind == Kind.EVENT && grammar.governor(draft).hangs();
  }

  private boolean ofPerfect() {
    Draft beside = grammar.earlierInSentence(draft);
    if (beside != null && Grammar.before(draft, 1).equals("other")) {
      return Kinds.set(draft, beside.kind, "as the part before it");
    }
    if (isOfThose()) {
      return Kinds.set(draft, Kind.INCREMENT, "a part of those");
    }
    Draft before = before();
    if (before != null) {
      return Kinds.set(draft, before.kind, "what had become of it before");
    }
    Governor governor = grammar.governor(draft);
    return !governor.hangs() && Kinds.set(draft, Kind.CUMULATIVE, "perfect tense");
  }

  /// "Of those, 12 have left" after a bounded window.
  private boolean isOfThose() {
    Draft whole = grammar.earlier(draft, 1);
    return whole != null
        && whole.kind == Kind.INCREMENT
        && draft.sentenceIndex - whole.sentenceIndex <= 1
        && Grammar.has(tokens(), 0, 2, "of those", "of these", "of them");
  }

  /// "40 tonnes came in May; 12 of them had lain at Mersin": the figure of which a pluperfect tells
  /// what was before.
  private @Nullable Draft before() {
    VerbGroup verb = grammar.governor(draft).verb();
    Draft taken = new Antecedents(grammar, draft).find();
    boolean before =
        verb != null
            && verb.tense() == VerbGroup.Tense.PLUPERFECT
            && taken != null
            && (taken.kind == Kind.EVENT || taken.kind == Kind.INCREMENT && isOfThem(draft));
    return before ? taken : null;
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "12 of them", "twelve tonnes of those", "twelve of the ships".
  static boolean isOfThem(Draft draft) {
    return Grammar.has(
        draft.sentence.tokens(),
        draft.numberTo,
        draft.quoteTo + 3,
        "of them",
        "of these",
        "of those",
        "of the");
  }
}
