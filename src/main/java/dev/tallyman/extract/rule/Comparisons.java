package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /// "a growth of 3 percent", "an 8 percent improvement": how much something changed by.
  private static final Set<String> NOUNS_OF_CHANGE =
      WordSet.parse(
          "more fewer less increase increases decrease decreases rise rises drop drops fall falls"
              + " jump jumps decline declines growth reduction reductions improvement improvements"
              + " downturn upturn uptick contraction gain gains slump slumps surge surges dip dips"
              + " plunge slide setback expansion uplift");

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

  /// How far a change may stand before the one that goes on with it.
  private static final int LONGEST_GAP = 8;

  private Comparisons() {}

  /// "fell by more than half (–53 per cent)", "increases in transfers to Africa (9 per cent)".
  private static boolean isBracketedChange(List<Token> tokens, Draft draft) {
    boolean signed = Words.isOneOf(tokens, draft.quoteFrom - 1, BRACKET_SIGNS);
    int open = signed ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    return Words.is(tokens, open, "(")
        && Words.is(tokens, draft.quoteTo, ")")
        && (signed || Words.hasAny(tokens, open - FARTHEST_CHANGE, open, TURNS));
  }

  /// "fell from 2010–14 to 2015–19 by 12 per cent"
  private static boolean isBehindPeriods(List<Token> tokens, int by) {
    return Words.is(tokens, by, "by")
        && Words.isDigits(tokens, by - 1)
        && Words.hasAny(tokens, by - FARTHEST_PERIODS, by, CHANGES);
  }

  private static final int FARTHEST_PERIODS = 14;
  private static final int FARTHEST_CHANGE = 40;
  private static final Set<String> BRACKET_SIGNS = WordSet.of("+", "-", "–", "−", "by");
  private static final Set<String> TURNS =
      WordSet.parse(
          "increases increase decreases decrease rises falls drops growth declines decline");

  static boolean isRatio(Draft draft) {
    if (draft.figureClass != FigureClass.SHARE) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    if (draft.rules.contains(TableUnits.CHANGE)
        || draft.form == NumberForm.PERCENT && Trends.isChange(draft)
        || isBracketedChange(tokens, draft)
        || isBehindPeriods(tokens, draft.quoteFrom - 1)
        || PeriodsOnPeriods.isAt(tokens, draft.quoteTo)
        || Words.is(tokens, draft.quoteTo, "(")
            && PeriodsOnPeriods.isAt(tokens, draft.quoteTo + 1)) {
      return true;
    }
    boolean from = Grammar.before(draft, 1).equals("from");
    for (int i = Math.max(0, draft.quoteFrom - 2); i < draft.quoteFrom && !from; i++) {
      Token word = tokens.get(i);
      boolean made = i > 0 && WordSet.has(MAKING, tokens.get(i - 1));
      boolean apart = WordSet.has(SIGNS, word) && i < draft.quoteFrom - 1;
      if (WordSet.has(CHANGES, word) && !made && !apart) {
        return true;
      }
    }
    boolean gapped = Grammar.before(draft, 1).equals("by") && Grammar.behind(draft, 1).equals("to");
    boolean changed =
        gapped
            || Grammar.before(draft, 1).equals("by")
                && Words.hasAny(tokens, draft.quoteFrom - 12, draft.quoteFrom, RAISING);
    if (changed) {
      return true;
    }
    if (isByNoun(draft) || Signs.isMinus(draft)) {
      return true;
    }
    for (int i = draft.quoteFrom; i < Math.min(tokens.size(), draft.quoteTo + 2); i++) {
      Token word = tokens.get(i);
      boolean hedge =
          i + 1 < tokens.size() && tokens.get(i + 1).is("than")
              || i > 0 && tokens.get(i - 1).is("or");
      boolean ceiling =
          (i < draft.numberTo || draft.form != NumberForm.PERCENT)
              && word.is("up")
              && Words.is(tokens, i + 1, "to");
      boolean compares =
          !ceiling
              && (WordSet.has(MULTIPLES, word)
                  || WordSet.has(BEHIND, word)
                  || i < draft.quoteTo && WordSet.has(CHANGES, word));
      boolean as = word.is("as") && i > draft.quoteFrom && isAmount(tokens, i + 1);
      boolean than = i + 1 < tokens.size() && tokens.get(i + 1).is("than");
      if (as || compares && !hedge || compares && than && i >= draft.numberTo) {
        return true;
      }
    }
    return isOfRecord(draft);
  }

  /// "a growth of 3 percent", "a 3 percent improvement on May", but no "fall of a third of them".
  private static boolean isByNoun(Draft draft) {
    return Grammar.before(draft, 1).equals("of")
            && NOUNS_OF_CHANGE.contains(Grammar.before(draft, 2))
        || draft.form == NumberForm.PERCENT
            && NOUNS_OF_CHANGE.contains(Grammar.behind(draft, 1))
            && !Grammar.behind(draft, 2).equals("than");
  }

  /// "up 35 percent in volume and 22 percent in value", "by 900 tonnes, or 4 percent": a change
  /// goes on in the number behind it.
  static boolean goesOn(Draft draft, @Nullable Draft earlier) {
    boolean near =
        earlier != null
            && draft.form == NumberForm.PERCENT
            && draft.figureClass == FigureClass.SHARE
            && draft.quoteFrom - earlier.quoteTo <= LONGEST_GAP
            && !Grammar.behind(draft, 1).equals("of");
    if (!near) {
      return false;
    }
    int link = draft.quoteFrom - 1;
    List<Token> tokens = draft.sentence.tokens();
    if (Words.is(tokens, link, "or") && link - earlier.quoteTo <= 1) {
      return Trends.isChange(earlier);
    }
    boolean joined = Words.isOneOf(tokens, Words.is(tokens, link, "by") ? link - 1 : link, "and");
    return joined && earlier.kind == Kind.RATIO;
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
