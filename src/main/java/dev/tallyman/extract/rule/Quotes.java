package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The quotes of the numbers beside a number, and whether what they name is its load too.
final class Quotes {

  private static final int NEIGHBOURS = 4;
  private static final Set<String> ON_BOARD =
      Set.of(
          "carrying",
          "carried",
          "carry",
          "carries",
          "with",
          "loaded",
          "laden",
          "bringing",
          "brought",
          "holding",
          "held",
          "hold",
          "full",
          "transporting",
          "delivering",
          "delivered",
          "containing",
          "contained",
          "worth",
          "weighing",
          "fill",
          "board",
          "aboard",
          "on",
          "in",
          "took",
          "takes",
          "bring",
          "or",
          "that",
          "equivalent",
          "enough",
          "for");

  private Quotes() {}

  /// The drafts of the same sentence next to the one at `at`.
  static List<Draft> beside(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    List<Draft> others = new ArrayList<>();
    for (int i = Math.max(0, at - NEIGHBOURS);
        i < Math.min(drafts.size(), at + NEIGHBOURS + 1);
        i++) {
      if (i != at && drafts.get(i).sentenceIndex == draft.sentenceIndex) {
        others.add(drafts.get(i));
      }
    }
    return others;
  }

  /// Whether the word at `i` belongs to another number whose goods are not those of `draft`.
  static boolean isForeign(List<Draft> others, Draft draft, int i) {
    for (Draft other : others) {
      if (other.quoteFrom <= i && i < other.quoteTo) {
        return other.figureClass != FigureClass.SHARE && !areLinked(draft, other);
      }
    }
    return false;
  }

  private static boolean areLinked(Draft draft, Draft other) {
    List<Token> tokens = draft.sentence.tokens();
    int from = Math.min(draft.quoteTo, other.quoteTo);
    int to = Math.max(draft.quoteFrom, other.quoteFrom);
    boolean linked = Units.isUnit(draft.measure) && Objects.equals(draft.measure, other.measure);
    for (int i = from; i < to; i++) {
      boolean lists = isOneOf(tokens, i, Set.of(",", "and", ";"));
      linked = !lists && (linked || isOneOf(tokens, i, ON_BOARD));
    }
    return linked;
  }
}
