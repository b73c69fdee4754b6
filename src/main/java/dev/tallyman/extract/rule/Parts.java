package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Reads of which whole a number is a part: "four of the six", "40 of them", "including 40", "the
/// other two".
record Parts(Grammar grammar, Draft draft) {

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  /// "four of the six", "40 of them", "including 40", "of the 90 promised, 40".
  boolean partOf() {
    if (tokens().get(draft.quoteFrom).is("none") || draft.modality == Modality.DENIED) {
      return false;
    }
    Draft later = grammar.later(draft);
    if (later != null
        && Relations.isAmount(later)
        && later.sentenceIndex == draft.sentenceIndex
        && isOf(later)) {
      return Relations.relate(draft, RelationType.PART_OF, later, "“of the” between");
    }
    Draft earlier = grammar.earlierInSentence(draft);
    if (earlier != null
        && Relations.isAmount(earlier)
        && opensWithOf(earlier)
        && !tookPart(earlier)) {
      return Relations.relate(draft, RelationType.PART_OF, earlier, "“of the” before");
    }
    if (Grammar.has(
        tokens(),
        draft.quoteFrom,
        Math.min(tokens().size(), draft.quoteTo + 2),
        "of them",
        "of those",
        "of these",
        "of whom",
        "of which")) {
      Draft whole =
          earlier != null && Relations.isAmount(earlier) ? earlier : bases().sameMeasureBefore();
      return Relations.relate(
          draft, RelationType.PART_OF, whole == null ? bases().base() : whole, "“of them”");
    }
    if (namesWhole()) {
      return Relations.relate(draft, RelationType.PART_OF, bases().sameMeasureBefore(), "“of the”");
    }
    return bases().linked(RelationType.PART_OF);
  }

  private boolean isOf(Draft later) {
    int gap = later.quoteFrom - draft.quoteTo;
    String between = Grammar.behind(draft, 1);
    boolean of = between.equals("of") && gap <= 3;
    boolean outOf =
        gap <= 8 && Grammar.lastOf(tokens(), draft.quoteTo, later.quoteFrom, "out of") >= 0;
    return of && gap >= 2 || outOf;
  }

  private boolean opensWithOf(Draft earlier) {
    boolean of = Grammar.before(earlier, 1).equals("of") || Grammar.before(earlier, 2).equals("of");
    int at = Grammar.before(earlier, 1).equals("of") ? 1 : 2;
    String first = Grammar.before(earlier, at + 1);
    return of
        && (first.isEmpty() || Set.of(":", ";", ",", ".", "–", "-").contains(first))
        && draft.quoteFrom - earlier.quoteTo <= 3 * Bases.REACH;
  }

  private boolean tookPart(Draft earlier) {
    Draft between = grammar.earlierInSentence(draft);
    return !earlier.equals(between);
  }

  /// "several hundred of the containers".
  private boolean namesWhole() {
    int of = Grammar.lastOf(tokens(), draft.numberFrom, draft.quoteTo, "of the");
    return of >= 0;
  }

  /// "the other two", "the remaining 40".
  boolean remainder() {
    boolean rest =
        Set.of("other", "remaining", "outstanding", "rest").contains(Grammar.before(draft, 1));
    return rest && Relations.relate(draft, RelationType.PART_OF, bases().base(), "the rest of it");
  }

  /// "Of these, 220 were unloaded and 140 collected."
  private boolean isOfThese() {
    return Grammar.has(
        tokens(), 0, Math.min(4, tokens().size()), "of these", "of those", "of them", "of which");
  }

  /// A number in a list with a part or a comparison stands as that one does.
  void listed() {
    Draft earlier = grammar.earlierInSentence(draft);
    if (earlier == null || earlier.relation == null || earlier.related == null) {
      return;
    }
    boolean list =
        Set.of("and", ",").contains(Grammar.before(draft, 1))
            || Set.of("and", ",").contains(Grammar.before(draft, 2));
    boolean kind =
        earlier.relation == RelationType.PART_OF || earlier.relation == RelationType.COMPARED_WITH;
    if (list
        && kind
        && draft.quoteFrom - earlier.quoteTo <= Bases.REACH
        && (earlier.related.sentenceIndex == draft.sentenceIndex
                && earlier.related.quoteFrom < earlier.quoteFrom
            || isOfThese())) {
      Relations.relate(draft, earlier.relation, earlier.related, "in a list with the one before");
    }
  }
}
