package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import java.math.BigDecimal;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a past count without a window of its own that falls into the one its report runs on: a
/// monthly note, a release on a quarter.
record RunningWindows(Grammar grammar, Draft draft) {

  private static final int REACH = 8;
  private static final Set<Kind> TIMELESS = EnumSet.of(Kind.SHARE, Kind.RATIO, Kind.LIMIT);

  /// "Forty tonnes left by sea" in a monthly note.
  boolean isOfReport() {
    Governor governor = grammar.governor(draft);
    VerbGroup verb = governor.verb();
    boolean past =
        verb == null
            || verb.tense() == VerbGroup.Tense.PAST
            || !verb.isFinite()
            || governor.hangs();
    boolean told = verb != null && verb.sense().isStance() && verb.sense().status() == null;
    return past
        && !told
        && grammar.isOfWindow()
        && draft.modality == Modality.ASSERTED
        && !Kinds.PROSPECTIVE.contains(draft.status);
  }

  /// "Wheat arrivals, at 88,150 tonnes, fell short": a noun of flow in a report that has counted by
  /// windows before.
  boolean isFlow() {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    boolean flow = Rates.nameFlow(draft.sentence.tokens(), start, draft.quoteFrom);
    Draft earlier = flow && !Kinds.PROSPECTIVE.contains(draft.status) ? lastInTime() : null;
    return earlier != null && earlier.kind == Kind.INCREMENT && draft.modality != Modality.DENIED;
  }

  private @Nullable Draft lastInTime() {
    for (int back = 1; back <= REACH; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || earlier.kind != null && !TIMELESS.contains(earlier.kind)) {
        return earlier;
      }
    }
    return null;
  }

  /// "Since the first barge of May, 900 tonnes have been landed".
  boolean isSince() {
    int end = grammar.clauses(draft).endOfClause(draft.numberFrom);
    boolean behind = Grammar.has(draft.sentence.tokens(), draft.quoteTo, end, "since");
    boolean open = draft.period.start() != null && draft.period.end() == null;
    return (open || draft.rules.contains("periods: since"))
        && !Kinds.PROSPECTIVE.contains(draft.status)
        && (draft.value == null || draft.value.compareTo(BigDecimal.ONE) > 0)
        && !(behind && new Hauls(grammar, draft).isSingle());
  }
}
