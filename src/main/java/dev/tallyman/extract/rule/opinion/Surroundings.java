package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import dev.tallyman.text.Word;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What stands around a number: its own words, those before and behind it in the sentence, and what
/// the rules read of it and of its neighbours, each with the role that it plays. An opinion weighs
/// nothing else. Each thing is one number, made of its role and of the hash of its word.
final class Surroundings {

  private enum Role {
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

    /// The same in every run.
    int of(int word) {
      return hash + word;
    }
  }

  private static final Role[] NEXT_BEFORE = {Role.BEFORE_1, Role.BEFORE_2, Role.BEFORE_3};
  private static final Role[] NEXT_BEHIND = {Role.BEHIND_1, Role.BEHIND_2, Role.BEHIND_3};

  /// How many words count on each side, and how many of them as near, and in pairs.
  private static final int FARTHEST = 25;

  private static final int NEAR = 10;
  private static final int PAIRED = 12;
  private static final int BEGINNING = 5;
  private static final int DIGITS = "9".hashCode();
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
  static void words(Draft draft, IntConsumer taker) {
    List<Token> tokens = draft.sentence.tokens();
    taker.accept(Role.ALWAYS.of(0));
    side(tokens, draft.quoteFrom - 1, -1, taker);
    side(tokens, draft.quoteTo, 1, taker);
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      taker.accept(Role.OWN.of(hash(tokens.get(i))));
    }
    taker.accept(Role.OWN_LAST.of(hash(tokens.get(draft.quoteTo - 1))));
    taker.accept(Role.LAYOUT.of(draft.sentence.layout().name().hashCode()));
  }

  /// What the rules read, of the number and of the figures next to it.
  static void readings(
      Draft draft, @Nullable Draft before, @Nullable Draft behind, IntConsumer taker) {
    taker.accept(Role.CLASS.of(code(draft.figureClass)));
    taker.accept(Role.MEASURE.of(code(draft.measure)));
    taker.accept(Role.GOODS.of(code(draft.commodity)));
    taker.accept(Role.MODALITY.of(code(draft.modality)));
    taker.accept(Role.HEDGE.of(draft.quantity == null ? 0 : code(draft.quantity.hedge())));
    taker.accept(Role.PERIOD.of(shape(draft.period)));
    if (before != null) {
      taker.accept(Role.KIND_BEFORE.of(code(before.kind)));
      taker.accept(Role.STATUS_BEFORE.of(code(before.status)));
    }
    if (behind != null) {
      taker.accept(Role.KIND_BEHIND.of(code(behind.kind)));
      taker.accept(Role.STATUS_BEHIND.of(code(behind.status)));
    }
  }

  private static void side(List<Token> tokens, int first, int step, IntConsumer taker) {
    boolean inClause = true;
    for (int i = 0; i < FARTHEST; i++) {
      int at = first + i * step;
      if (at < 0 || at >= tokens.size()) {
        return;
      }
      Token token = tokens.get(at);
      int word = hash(token);
      inClause &= !WordSet.has(BREAKS, token) && (i == 0 || !WordSet.has(CONJUNCTIONS, token));
      if (i < NEXT_BEFORE.length) {
        taker.accept((step < 0 ? NEXT_BEFORE[i] : NEXT_BEHIND[i]).of(word));
      }
      if (i < NEAR) {
        taker.accept((step < 0 ? Role.BEFORE : Role.BEHIND).of(word));
      }
      taker.accept((inClause ? Role.IN_CLAUSE : Role.BEYOND).of(word));
      if (!token.isDigits() && token.lower().length() > BEGINNING) {
        taker.accept(Role.BEGINNING.of(Word.hash(token.lower(), 0, BEGINNING)));
      }
      int next = at + step;
      if (i < PAIRED && next >= 0 && next < tokens.size()) {
        int other = hash(tokens.get(next));
        int left = step < 0 ? other : word;
        int right = step < 0 ? word : other;
        taker.accept(Role.PAIR.of(left) * 31 + right);
      }
    }
  }

  /// That of the word; all numbers are alike.
  private static int hash(Token token) {
    return token.isDigits() ? DIGITS : token.lowerHash();
  }

  /// That of its name in small letters.
  private static int code(@Nullable Object value) {
    int hash = 0;
    String name = value == null ? "" : value.toString();
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + Character.toLowerCase(name.charAt(i));
    }
    return hash;
  }

  /// Which ends a window has, and whether it is one day.
  private static int shape(Period period) {
    int start = period.start() == null ? '-' : 's';
    int end = period.end() == null ? '-' : 'e';
    int both = 31 * (31 * start + end) + (period.duration() == null ? '-' : 'd');
    boolean day =
        period.start() != null && period.start().equals(period.end()) && period.start().isDay();
    return day ? 31 * both + '1' : both;
  }
}
