package dev.tallyman.extract.rule;

import org.jspecify.annotations.Nullable;

/// A verb with its auxiliaries: "has not yet been sent" at the tokens `from` (inclusive) to `to`
/// (exclusive), whose main word stands at `main`. `modal` is "may", "will", "be to" and the like.
record VerbGroup(
    int from,
    int to,
    int main,
    Sense sense,
    Tense tense,
    boolean passive,
    boolean negated,
    @Nullable String modal) {

  enum Tense {
    PAST,
    PERFECT,
    PLUPERFECT,
    PRESENT,
    PROGRESSIVE,
    FUTURE,
    INFINITIVE,
    PERFECT_INFINITIVE,
    GERUND,
    PARTICIPLE
  }

  /// What a verb means for the goods: `status` and `point` of `verbs.lex`, or the `stance` that
  /// `stances.lex` gives it towards another verb; a verb of neither table says nothing of them.
  record Sense(
      String lemma, @Nullable String status, @Nullable String point, @Nullable String stance) {

    boolean isStance() {
      return stance != null;
    }

    /// Whether the verb says what became of goods.
    boolean movesGoods() {
      return status != null;
    }

    /// Whether the verb says that goods were taken: "seized", "intercepted".
    boolean seizes() {
      return "seized".equals(status);
    }

    /// Whether the verb says that something bears the goods: "laden with", "carries".
    boolean carries() {
      return "carried".equals(status);
    }
  }

  boolean isFinite() {
    return switch (tense) {
      case PAST, PERFECT, PLUPERFECT, PRESENT, PROGRESSIVE, FUTURE -> true;
      case INFINITIVE, PERFECT_INFINITIVE, GERUND, PARTICIPLE -> false;
    };
  }

  boolean isPerfect() {
    return tense == Tense.PERFECT || tense == Tense.PLUPERFECT || tense == Tense.PERFECT_INFINITIVE;
  }

  boolean looksForward() {
    return tense == Tense.FUTURE || modal != null && !isPerfect();
  }

  /// Whether both are one verb of a sentence.
  boolean isAt(@Nullable VerbGroup other) {
    return other != null && other.main == main;
  }

  VerbGroup as(Tense other) {
    return new VerbGroup(from, to, main, sense, other, passive, negated, modal);
  }
}
