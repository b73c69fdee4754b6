package dev.tallyman.extract.rule;

import dev.tallyman.extract.Passages;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The clauses of the report being read, found once for all the readings that share them.
public final class Syntax {

  private final Map<Integer, Clauses> clauses = new HashMap<>();
  private @Nullable Passages report;
  private @Nullable Seizures seizures;

  Clauses clauses(Passages passages, int sentenceIndex) {
    turnTo(passages);
    return clauses.computeIfAbsent(sentenceIndex, i -> Clauses.of(passages.sentences().get(i)));
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
      seizures = null;
    }
  }
}
