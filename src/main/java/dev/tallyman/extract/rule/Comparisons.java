package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a ratio ("30 percent more", "twice as many", "down a sixth") from a share of a whole.
final class Comparisons {

  private static final Set<String> BEHIND =
      WordSet.of(
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
      WordSet.of(
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
  private static final Set<String> RAISING =
      WordSet.of(
          "raise",
          "raised",
          "raises",
          "raising",
          "increase",
          "increased",
          "cut",
          "cuts",
          "cutting",
          "reduce",
          "reduced",
          "lower",
          "lowered",
          "boost",
          "boosted",
          "expand",
          "expanded");
  private static final Set<String> SIGNS = WordSet.of("plus", "minus", "+", "−");
  private static final Set<String> MAKING =
      WordSet.of("make", "makes", "made", "making", "taken", "take", "took", "snapped", "picked");
  private static final Set<String> MULTIPLES =
      WordSet.of("twice", "times", "double", "treble", "triple", "thrice");

  private Comparisons() {}

  static boolean isRatio(Draft draft) {
    if (draft.figureClass != FigureClass.SHARE) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    if (draft.rules.contains(TableUnits.CHANGE)
        || draft.form == NumberForm.PERCENT && Trends.isChange(draft)
        || PeriodsOnPeriods.isAt(tokens, draft.quoteTo)
        || Words.is(tokens, draft.quoteTo, "(")
            && PeriodsOnPeriods.isAt(tokens, draft.quoteTo + 1)) {
      return true;
    }
    for (int i = Math.max(0, draft.quoteFrom - 2); i < draft.quoteFrom; i++) {
      String word = tokens.get(i).lower();
      boolean made = i > 0 && MAKING.contains(tokens.get(i - 1).lower());
      boolean apart = SIGNS.contains(word) && i < draft.quoteFrom - 1;
      if (CHANGES.contains(word) && !made && !apart) {
        return true;
      }
    }
    boolean changed =
        Grammar.before(draft, 1).equals("by")
            && Words.hasAny(tokens, draft.quoteFrom - 12, draft.quoteFrom, RAISING);
    if (changed) {
      return true;
    }
    if (Grammar.before(draft, 1).equals("of") && BEHIND.contains(Grammar.before(draft, 2))) {
      return true;
    }
    for (int i = draft.quoteFrom; i < Math.min(tokens.size(), draft.quoteTo + 2); i++) {
      String word = tokens.get(i).lower();
      boolean hedge =
          i + 1 < tokens.size() && tokens.get(i + 1).is("than")
              || i > 0 && tokens.get(i - 1).is("or");
      boolean ceiling = word.equals("up") && i + 1 < tokens.size() && tokens.get(i + 1).is("to");
      boolean compares =
          !ceiling
              && (MULTIPLES.contains(word)
                  || BEHIND.contains(word)
                  || i < draft.quoteTo && CHANGES.contains(word));
      boolean as = word.equals("as") && i > draft.quoteFrom && isAmount(tokens, i + 1);
      boolean than = i + 1 < tokens.size() && tokens.get(i + 1).is("than");
      if (as || compares && !hedge || compares && than && i >= draft.numberTo) {
        return true;
      }
    }
    return isOfRecord(draft);
  }

  /// "not even half of the record of 2016", "a third of last year's level": of a number of another
  /// time, and no part of it.
  private static boolean isOfRecord(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int of =
        Grammar.lastOf(tokens, draft.numberTo, Math.min(tokens.size(), draft.quoteTo + 1), "of");
    int to = Math.min(tokens.size(), of + 5);
    return of >= 0 && Grammar.has(tokens, of, to, "record", "peak", "level", "pace", "high");
  }

  /// "than last year's 940", "against 30 in April": a number brought in to compare another with.
  static boolean isBase(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int from = Math.max(0, draft.quoteFrom - 5);
    for (int i = draft.quoteFrom - 1; i >= from; i--) {
      if (WordSet.isAmong(tokens.get(i).lower(), "than", "against", "versus", "vs")) {
        return true;
      }
      if (tokens.get(i).is("from")) {
        return Grammar.has(tokens, Math.max(0, i - 2), i, "up", "down", "cry");
      }
      if (!tokens.get(i).isWord() && !tokens.get(i).is("'s")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAmount(List<Token> tokens, int at) {
    return at < tokens.size()
        && WordSet.isAmong(tokens.get(at).lower(), "many", "much", "again", "large", "high");
  }
}
