package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The clauses of the report being read and the verbs that govern its numbers, found once for all
/// the readings that share them: from the first of these on no number changes its words.
public final class Syntax {

  private final Map<Integer, Clauses> clauses = new HashMap<>();
  private final IdentityHashMap<Draft, Governor> governors = new IdentityHashMap<>();
  private @Nullable Passages report;
  private @Nullable Seizures seizures;

  Clauses clauses(Passages passages, int sentenceIndex) {
    turnTo(passages);
    return clauses.computeIfAbsent(sentenceIndex, i -> Clauses.of(passages.sentences().get(i)));
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
      clauses.clear();
      governors.clear();
      seizures = null;
    }
  }
}
