package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Status;
import java.util.Set;

/// Tells verbs that state an amount of their subject, whose status is the subject's: "Exports of
/// urea reached 430,000 tonnes".
final class AmountVerbs {

  private AmountVerbs() {}

  /// "would make 200" and "given as 200" state an amount of their subject.
  static boolean state(Draft draft, VerbGroup verb, String word) {
    String lemma = verb.sense().lemma();
    String measure = draft.measure == null ? "" : draft.measure.name();
    boolean trip =
        Set.of("voyage", "trip", "round-trip", "port-call", "transit", "flight").contains(measure);
    boolean next = draft.quoteFrom - verb.to() <= 1;
    return word.equals("amount") && next
        || lemma.equals("make") && !trip
        || lemma.equals("give") && Grammar.before(draft, 1).equals("as");
  }

  /// "Exports might top 10 million tonnes" tells of goods that have not moved.
  static boolean orPlanned(Draft draft, VerbGroup verb) {
    boolean moved = draft.status == Status.SHIPPED || draft.status == Status.DELIVERED;
    boolean ahead = verb.modal() != null && !verb.isPerfect();
    return !moved || !ahead || Statuses.set(draft, Status.PLANNED, null, "looks forward");
  }

  /// "Exports of urea reached 430,000 tonnes" states an amount, "40 trucks reached the camp" none.
  static boolean reach(VerbGroup verb) {
    return !verb.passive() && Set.of("reach", "hit", "drop").contains(verb.sense().lemma());
  }
}
