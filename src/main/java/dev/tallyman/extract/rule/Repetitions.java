package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds a claim said again: the same amount of the same measure, spelt out or taken up by "the" or
/// "all".
record Repetitions(Grammar grammar) {

  void read() {
    List<Draft> figures = grammar.figures();
    Map<String, Draft> first = new HashMap<>();
    for (Draft draft : figures) {
      if (draft.quantity == null || !Relations.isAmount(draft) || draft.measure == null) {
        continue;
      }
      BigDecimal value = draft.quantity.amount().nominal();
      if (value == null || value.signum() == 0) {
        continue;
      }
      if (draft.relation == null
          && (isVagueBefore(draft, value) || isRoundedBefore(draft, value))) {
        continue;
      }
      String key = value + " " + draft.measure;
      Draft earlier = first.putIfAbsent(key, draft);
      if (earlier != null && repeats(draft, earlier, value)) {
        Relations.relate(draft, RelationType.RESTATES, earlier, "the same amount again");
      }
    }
  }

  /// "Dozens of boxes were held. The haul came to 34 boxes": the count of what was told vaguely.
  private boolean isVagueBefore(Draft draft, BigDecimal value) {
    Draft vague = grammar.earlier(draft, 1);
    if (vague == null
        || vague.quantity == null
        || vague.quantity.hedge() != Hedge.VAGUE
        || draft.quantity.hedge() == Hedge.VAGUE
        || vague.relation != null
        || draft.sentenceIndex == vague.sentenceIndex
        || !grammar.sameParagraph(draft, vague)
        || !totals(draft)) {
      return false;
    }
    Bound low = vague.quantity.amount().low();
    boolean fits =
        low != null
            && value.compareTo(low.value()) >= 0
            && value.compareTo(low.value().multiply(BigDecimal.TEN)) < 0;
    boolean same =
        draft.measure.equals(vague.measure)
            && draft.modality == vague.modality
            && draft.status == vague.status
            && Commodities.agree(draft.commodity, vague.commodity);
    return fits
        && same
        && Relations.relate(draft, RelationType.RESTATES, vague, "the count of what was vague");
  }

  /// "Almost 6,000 sheep sail", over "The ship left with 5,940 sheep": a headline rounds the count.
  private boolean isRoundedBefore(Draft draft, BigDecimal value) {
    Draft heading = grammar.figures().getFirst();
    BigDecimal round = Relations.nominal(heading);
    if (round == null
        || !isHeading(heading)
        || draft.sentenceIndex - heading.sentenceIndex > 3
        || draft.sentenceIndex == heading.sentenceIndex
        || draft.quantity.hedge() != Hedge.EXACT
        || draft.head < 0
        || heading.head < 0) {
      return false;
    }
    BigDecimal tenth = round.movePointLeft(1);
    BigDecimal over = value.subtract(round);
    boolean fits =
        switch (heading.quantity.hedge()) {
          case NEARLY -> over.signum() < 0 && over.negate().compareTo(tenth) < 0;
          case MORE_THAN, JUST_OVER, AT_LEAST -> over.signum() > 0 && over.compareTo(tenth) < 0;
          case ABOUT -> over.signum() != 0 && over.abs().compareTo(tenth) < 0;
          case EXACT, UP_TO, LESS_THAN, RANGE, VAGUE -> false;
        };
    return fits
        && draft.measure.equals(heading.measure)
        && draft.modality == heading.modality
        && noun(draft).equals(noun(heading))
        && Relations.relate(
            draft, RelationType.RESTATES, heading, "the count that a headline rounds");
  }

  private static boolean totals(Draft draft) {
    return Grammar.has(
        draft.sentence.tokens(),
        Math.max(0, draft.quoteFrom - 3),
        draft.quoteTo,
        "came to",
        "comes to",
        "amounted to",
        "amounts to",
        "totalled",
        "totaled",
        "in all",
        "a total of");
  }

  /// "over 1,300 trucks" and, in a caption, "passed 1,300 trucks": a round number of the same noun.
  private static boolean isSameCount(Draft draft, Draft earlier, BigDecimal value) {
    boolean round = value.stripTrailingZeros().precision() == 2 && value.precision() >= 3;
    boolean nouns = draft.head >= 0 && earlier.head >= 0;
    boolean times = !draft.period.isStated() || draft.period.equals(earlier.period);
    return round && nouns && times && noun(draft).equals(noun(earlier));
  }

  private static String noun(Draft draft) {
    return draft.sentence.tokens().get(draft.head).lower();
  }

  private static boolean isHeading(Draft draft) {
    return !draft.sentence.tokens().getLast().is(".") && draft.sentenceIndex < 4;
  }

  private static boolean repeats(Draft draft, Draft earlier, BigDecimal value) {
    boolean same = draft.modality == earlier.modality && draft.modality != Modality.DENIED;
    boolean taken =
        WordSet.isAmong(Grammar.before(draft, 1), "the", "all", "those", "these", "both")
            || draft.sentence.tokens().get(draft.quoteFrom).is("all");
    boolean odd =
        value.stripTrailingZeros().precision() >= 3
            || isHeading(earlier)
            || isSameCount(draft, earlier, value);
    boolean compatible = Commodities.agree(draft.commodity, earlier.commodity);
    boolean firm =
        same
            || taken
                && earlier.modality == Modality.ASSERTED
                && draft.modality != Modality.RETRACTED
                && draft.modality != Modality.DENIED;
    return firm && compatible && (taken || odd) && draft.relation == null;
  }
}
