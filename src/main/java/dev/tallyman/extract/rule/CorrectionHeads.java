package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the line in which an agency says what it has corrected: "(Corrects January volume in first
/// paragraph to 2.9 million tonnes, not 3.4 million)", "(Corrects load to 40 tonnes from 400)".
final class CorrectionHeads {

  private static final Set<String> CORRECTS =
      WordSet.of("corrects", "corrected", "correcting", "refiles", "amends");

  /// What is put right in it moves nothing.
  private static final Set<String> OTHERS =
      WordSet.parse(
          "price prices output production harvest stocks capacity population age crew killed dead"
              + " deaths toll injured fine fines budget revenue profit shares staff jobs spelling");

  /// "has revised its figure for May from 40 tonnes to 38".
  private static final Set<String> REVISED =
      WordSet.parse("revised revises revise corrected corrects amended amends restated restates");

  private static final Set<String> NUMBERS =
      WordSet.parse("figure figures count number numbers total tally data value reading statistic");

  private static final Set<String> INSTEAD = WordSet.of("not", "from", "of");

  private static final int OPENING = 5;
  private static final int NEAR = 12;
  private static final int REACH = 16;

  private CorrectionHeads() {}

  /// Whether the number stands in such a line, as the right one or as the wrong one.
  static boolean holds(Draft draft) {
    return isHead(draft.sentence.tokens(), draft.quoteFrom)
        && (Grammar.before(draft, 1).equals("to") || isInstead(draft));
  }

  /// "to 40 tonnes from 400", "from 400 tonnes to 40": the wrong one.
  static boolean isWrong(Draft draft) {
    boolean removed =
        Grammar.before(draft, 1).equals("to")
            && Grammar.before(draft, 2).equals("reference")
            && WordSet.isAmong(
                Grammar.before(draft, 3), "removes", "withdraws", "deletes", "drops");
    return removed
        || Grammar.before(draft, 1).equals("from")
            && isHead(draft.sentence.tokens(), draft.quoteFrom)
        || Grammar.before(draft, 1).equals("of")
            && Grammar.before(draft, 2).equals("instead")
            && isHead(draft.sentence.tokens(), draft.quoteFrom);
  }

  /// The wrong number that the right one replaces.
  static @Nullable Draft replacedBy(Grammar grammar, Draft draft) {
    if (!Grammar.before(draft, 1).equals("to")
        || !isHead(draft.sentence.tokens(), draft.quoteFrom)) {
      return null;
    }
    for (Draft other : new Draft[] {grammar.later(draft), grammar.earlierInSentence(draft)}) {
      if (other != null
          && other.sentenceIndex == draft.sentenceIndex
          && isWrong(other)
          && Math.abs(other.quoteFrom - draft.quoteFrom) <= NEAR
          && new Bases(grammar, draft).sharesMeasure(other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isInstead(Draft draft) {
    return INSTEAD.contains(Grammar.before(draft, 1))
        && (!Grammar.before(draft, 1).equals("of") || Grammar.before(draft, 2).equals("instead"));
  }

  private static boolean isHead(List<Token> tokens, int before) {
    int reach = Words.is(tokens, 0, "(") ? before : Math.min(OPENING, before);
    return (Words.hasAny(tokens, 0, reach, CORRECTS) || isRevision(tokens, before))
        && !Words.hasAny(tokens, 0, before, OTHERS);
  }

  private static boolean isRevision(List<Token> tokens, int before) {
    int from = Math.max(0, before - REACH);
    return Words.hasAny(tokens, from, before, REVISED)
        && Words.hasAny(tokens, from, before, NUMBERS);
  }
}
