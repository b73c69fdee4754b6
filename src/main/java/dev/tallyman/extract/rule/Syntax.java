package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// The clauses of the report being read and the verbs that govern its numbers, found once for all
/// the readings that share them: from the first of these on no number changes its words.
public final class Syntax {

  private @Nullable Clauses[] clauses = {};
  private final IdentityHashMap<Draft, Governor> governors = new IdentityHashMap<>();
  private @Nullable Passages report;
  private @Nullable Seizures seizures;

  Clauses clauses(Passages passages, int sentenceIndex) {
    turnTo(passages);
    Clauses known = clauses[sentenceIndex];
    if (known == null) {
      known = Clauses.of(passages.sentences().get(sentenceIndex));
      clauses[sentenceIndex] = known;
    }
    return known;
  }

  Governor governor(Passages passages, Draft draft) {
    turnTo(passages);
    return governors.computeIfAbsent(
        draft, _ -> Governor.of(clauses(passages, draft.sentenceIndex), draft));
  }

  /// How much the report tells of seizures.
  Seizures seizures(Passages passages) {
    turnTo(passages);
    if (seizures == null) {
      seizures = Seizures.in(passages.sentences().size(), i -> clauses(passages, i));
    }
    return seizures;
  }

  private void turnTo(Passages passages) {
    if (!passages.equals(report)) {
      report = passages;
      clauses = new Clauses[passages.sentences().size()];
      governors.clear();
      seizures = null;
    }
  }
}
