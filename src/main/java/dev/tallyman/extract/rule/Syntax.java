package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// The clauses of a report and the verbs that govern its numbers, found once for all the readings
/// that share them: from the first of these on no number changes its words.
public final class Syntax {

  private final Passages passages;
  private final @Nullable Clauses[] clauses;
  private final IdentityHashMap<Draft, Governor> governors = new IdentityHashMap<>();
  private @Nullable Seizures seizures;

  public Syntax(Passages passages) {
    this.passages = passages;
    this.clauses = new Clauses[passages.sentences().size()];
  }

  Clauses clauses(int sentenceIndex) {
    Clauses known = clauses[sentenceIndex];
    if (known == null) {
      known = Clauses.of(passages.sentences().get(sentenceIndex));
      clauses[sentenceIndex] = known;
    }
    return known;
  }

  Governor governor(Draft draft) {
    Governor known = governors.get(draft);
    if (known == null) {
      known = Governor.of(clauses(draft.sentenceIndex), draft);
      governors.put(draft, known);
    }
    return known;
  }

  /// How much the report tells of seizures.
  Seizures seizures() {
    if (seizures == null) {
      seizures = Seizures.in(passages.sentences().size(), this::clauses);
    }
    return seizures;
  }
}
