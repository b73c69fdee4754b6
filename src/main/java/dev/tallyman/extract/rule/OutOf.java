package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the whole that stands behind its part: "four of the six", "500 stingers out of a package
/// of $350 million", "15 coaches out of a contract for 150", "four engines, the first of 150".
record OutOf(Grammar grammar, Draft draft) {

  private static final int FARTHEST = 10;
  private static final int FARTHEST_OUT = 24;

  private static final Set<String> LOTS =
      WordSet.parse(
          "consignment batch lot order total load gift shipment contract package pledge of for");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  @Nullable Draft whole() {
    Draft later = next(draft);
    if (later == null) {
      return null;
    }
    boolean joined =
        later.quoteFrom - draft.quoteTo == 1
            && Words.is(tokens(), draft.quoteTo, "and")
            && !Parts.isZero(later);
    Draft behind = joined ? next(later) : null;
    Draft holder = behind != null && new OutOf(grammar, later).isOf(behind) ? behind : later;
    return isOf(holder) || isFirstOf(holder) ? holder : null;
  }

  private @Nullable Draft next(Draft figure) {
    Draft later = grammar.later(figure);
    boolean same =
        later != null && later.sentenceIndex == draft.sentenceIndex && Relations.isAmount(later);
    return same ? later : null;
  }

  /// "of the six", "out of a total of 40".
  private boolean isOf(Draft later) {
    int gap = later.quoteFrom - draft.quoteTo;
    if (Grammar.behind(draft, 1).equals("of") && gap >= 2 && gap <= 3) {
      return true;
    }
    int out = Grammar.lastOf(tokens(), draft.quoteTo, later.quoteFrom, "out of");
    boolean beside = out >= 0 && later.quoteFrom - out <= 3;
    if (out < 0 || gap > (beside ? FARTHEST_OUT : FARTHEST)) {
      return false;
    }
    boolean money = later.figureClass == FigureClass.VALUE;
    if (!money && !bases().sharesMeasure(later)) {
      return false;
    }
    for (int i = out + 2; i < later.quoteFrom; i++) {
      Token word = tokens().get(i);
      if (!WordSet.has(Parts.DETERMINERS, word) && !WordSet.has(LOTS, word)) {
        return false;
      }
    }
    return true;
  }

  /// "sent four engines down the line, the first of 150 that were bought".
  private boolean isFirstOf(Draft later) {
    return Grammar.before(later, 1).equals("of")
        && WordSet.isAmong(Grammar.before(later, 2), "first", "last")
        && Grammar.before(later, 3).equals("the")
        && Grammar.before(later, 4).equals(",")
        && bases().sharesMeasure(later)
        && bases().canHold(later);
  }
}
