package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a ratio ("30 percent more", "twice as many", "down a sixth") from a share of a whole.
final class Comparisons {

  private static final Set<String> BEHIND =
      Set.of(
          "more",
          "fewer",
          "less",
          "higher",
          "lower",
          "up",
          "down",
          "above",
          "below",
          "bigger",
          "smaller",
          "increase",
          "decrease",
          "rise",
          "drop",
          "fall",
          "jump",
          "decline");
  private static final Set<String> CHANGES =
      Set.of(
          "up",
          "down",
          "rose",
          "fell",
          "rise",
          "risen",
          "fallen",
          "grew",
          "grown",
          "dropped",
          "increased",
          "decreased",
          "declined",
          "shrank",
          "jumped",
          "climbed",
          "slipped",
          "cut",
          "slumped",
          "plus",
          "minus",
          "+",
          "−");
  private static final Set<String> MULTIPLES =
      Set.of("twice", "times", "double", "treble", "triple", "thrice");

  private Comparisons() {}

  static boolean isRatio(Draft draft) {
    if (draft.figureClass != FigureClass.SHARE) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    for (int i = Math.max(0, draft.quoteFrom - 2); i < draft.quoteFrom; i++) {
      if (CHANGES.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    for (int i = draft.quoteFrom; i < Math.min(tokens.size(), draft.quoteTo + 2); i++) {
      String word = tokens.get(i).lower();
      boolean hedge = i + 1 < tokens.size() && tokens.get(i + 1).is("than");
      boolean compares =
          MULTIPLES.contains(word) || BEHIND.contains(word) || CHANGES.contains(word);
      boolean as = word.equals("as") && i > draft.quoteFrom && isAmount(tokens, i + 1);
      if ((as || compares && !hedge) || compares && hedge && i >= draft.numberTo) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(List<Token> tokens, int at) {
    return at < tokens.size()
        && Set.of("many", "much", "again", "large", "high").contains(tokens.get(at).lower());
  }
}
