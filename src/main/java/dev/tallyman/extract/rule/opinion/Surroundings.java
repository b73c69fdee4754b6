package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands around a number: its own words, those before and behind it in the sentence, and what
/// the rules read of it and of its neighbours, each with the role that it plays. An opinion weighs
/// nothing else.
final class Surroundings {

  /// Takes one thing: `second` is there for a pair of words alone.
  @FunctionalInterface
  interface Taker {
    void take(Role role, String first, @Nullable String second);
  }

  enum Role {
    ALWAYS,
    BEFORE_1,
    BEFORE_2,
    BEFORE_3,
    BEHIND_1,
    BEHIND_2,
    BEHIND_3,
    BEFORE,
    BEHIND,
    IN_CLAUSE,
    BEYOND,
    BEGINNING,
    PAIR,
    OWN,
    OWN_LAST,
    CLASS,
    MEASURE,
    GOODS,
    MODALITY,
    HEDGE,
    PERIOD,
    LAYOUT,
    KIND_BEFORE,
    STATUS_BEFORE,
    KIND_BEHIND,
    STATUS_BEHIND;

    private final int hash = name().hashCode() * 0x9E3779B1;

    /// One that tells roles apart, the same in every run.
    int hash() {
      return hash;
    }
  }

  private static final Role[] NEXT_BEFORE = {Role.BEFORE_1, Role.BEFORE_2, Role.BEFORE_3};
  private static final Role[] NEXT_BEHIND = {Role.BEHIND_1, Role.BEHIND_2, Role.BEHIND_3};

  /// How many words count on each side, and how many of them as near, and in pairs.
  private static final int FARTHEST = 25;

  private static final int NEAR = 10;
  private static final int PAIRED = 12;
  private static final int BEGINNING = 5;
  private static final String DIGITS = "9";
  private static final Set<String> BREAKS =
      WordSet.of(",", ";", ":", "(", ")", "—", "–", "\"", "“", "”");
  private static final Set<String> CONJUNCTIONS =
      WordSet.of(
          "and",
          "but",
          "which",
          "while",
          "who",
          "that",
          "as",
          "because",
          "although",
          "if",
          "whereas");

  private Surroundings() {}

  /// The words alone.
  static void words(Draft draft, Taker taker) {
    List<Token> tokens = draft.sentence.tokens();
    taker.take(Role.ALWAYS, "", null);
    side(tokens, draft.quoteFrom - 1, -1, taker);
    side(tokens, draft.quoteTo, 1, taker);
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      taker.take(Role.OWN, word(tokens.get(i)), null);
    }
    taker.take(Role.OWN_LAST, word(tokens.get(draft.quoteTo - 1)), null);
    taker.take(Role.LAYOUT, draft.sentence.layout().name(), null);
  }

  /// What the rules read, of the number and of the figures next to it.
  static void readings(Draft draft, @Nullable Draft before, @Nullable Draft behind, Taker taker) {
    taker.take(Role.CLASS, code(draft.figureClass), null);
    taker.take(Role.MEASURE, code(draft.measure), null);
    taker.take(Role.GOODS, code(draft.commodity), null);
    taker.take(Role.MODALITY, code(draft.modality), null);
    taker.take(Role.HEDGE, draft.quantity == null ? "" : code(draft.quantity.hedge()), null);
    taker.take(Role.PERIOD, shape(draft.period), null);
    if (before != null) {
      taker.take(Role.KIND_BEFORE, code(before.kind), null);
      taker.take(Role.STATUS_BEFORE, code(before.status), null);
    }
    if (behind != null) {
      taker.take(Role.KIND_BEHIND, code(behind.kind), null);
      taker.take(Role.STATUS_BEHIND, code(behind.status), null);
    }
  }

  private static void side(List<Token> tokens, int first, int step, Taker taker) {
    boolean inClause = true;
    for (int i = 0; i < FARTHEST; i++) {
      int at = first + i * step;
      if (at < 0 || at >= tokens.size()) {
        return;
      }
      String word = word(tokens.get(at));
      inClause &= !BREAKS.contains(word) && (i == 0 || !CONJUNCTIONS.contains(word));
      if (i < NEXT_BEFORE.length) {
        taker.take(step < 0 ? NEXT_BEFORE[i] : NEXT_BEHIND[i], word, null);
      }
      if (i < NEAR) {
        taker.take(step < 0 ? Role.BEFORE : Role.BEHIND, word, null);
      }
      taker.take(inClause ? Role.IN_CLAUSE : Role.BEYOND, word, null);
      if (word.length() > BEGINNING) {
        taker.take(Role.BEGINNING, word.substring(0, BEGINNING), null);
      }
      int next = at + step;
      if (i < PAIRED && next >= 0 && next < tokens.size()) {
        String other = word(tokens.get(next));
        taker.take(Role.PAIR, step < 0 ? other : word, step < 0 ? word : other);
      }
    }
  }

  private static String word(Token token) {
    return token.isDigits() ? DIGITS : token.lower();
  }

  private static String code(@Nullable Object value) {
    return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
  }

  /// Which ends a window has, and whether it is one day.
  private static String shape(Period period) {
    boolean day =
        period.start() != null && period.start().equals(period.end()) && period.start().isDay();
    return (period.start() == null ? "-" : "s")
        + (period.end() == null ? "-" : "e")
        + (period.duration() == null ? "-" : "d")
        + (day ? "1" : "");
  }
}
