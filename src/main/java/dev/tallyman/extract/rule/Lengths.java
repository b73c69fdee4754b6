package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Durations: a number whose unit is one of time, "20 months", "18-month", "a year and a half".
/// Ages ("27 years old") are none.
final class Lengths {

  private static final Set<String> ADJECTIVES =
      WordSet.of(
          "working",
          "calendar",
          "consecutive",
          "full",
          "straight",
          "more",
          "sailing",
          "whole",
          "long",
          "further",
          "additional",
          "business",
          "successive");

  private Lengths() {}

  static void mark(Draft draft) {
    if (draft.setAside != null) {
      return;
    }
    List<Token> tokens = draft.sentence.tokens();
    if (isYearAndHalf(tokens, draft)) {
      yearAndHalf(tokens, draft);
      return;
    }
    int unit = unitAt(tokens, draft.numberTo);
    if (unit >= 0 && !isAge(tokens, unit)) {
      setAside(draft, draft.quoteFrom, unit + 1, UnitWord.timeAt(tokens, unit));
    }
  }

  private static int unitAt(List<Token> tokens, int after) {
    int at = is(tokens, after, "-") ? after + 1 : after;
    at = at < tokens.size() && WordSet.has(ADJECTIVES, tokens.get(at)) ? at + 1 : at;
    return at < tokens.size()
            && UnitWord.timeAt(tokens, at) != null
            && !isRate(tokens, at)
            && !isSecondHand(tokens, at)
        ? at
        : -1;
  }

  /// "a million a year": the word of time is behind an article and never reached; "40 day trips"
  /// counts trips.
  private static boolean isRate(List<Token> tokens, int unit) {
    Token word = tokens.get(unit);
    return (word.is("day") || word.is("night"))
        && !is(tokens, unit - 1, "-")
        && isOneOf(tokens, unit + 1, "trips", "trip", "flights", "labourers", "shifts");
  }

  /// "five second-hand cars" are cars.
  private static boolean isSecondHand(List<Token> tokens, int unit) {
    return is(tokens, unit, "second") && is(tokens, unit + 1, "-");
  }

  private static boolean isAge(List<Token> tokens, int unit) {
    return isOneOf(tokens, unit + 1, "old", "olds")
        || is(tokens, unit + 1, "-") && isOneOf(tokens, unit + 2, "old", "olds")
        || is(tokens, unit + 1, "of") && is(tokens, unit + 2, "age");
  }

  private static boolean isYearAndHalf(List<Token> tokens, Draft draft) {
    int half = draft.numberTo - 1;
    return is(tokens, half, "half")
        && is(tokens, half - 1, "a")
        && is(tokens, half - 2, "and")
        && half >= 4
        && UnitWord.timeAt(tokens, half - 3) != null;
  }

  private static void yearAndHalf(List<Token> tokens, Draft draft) {
    int half = draft.numberTo - 1;
    boolean one = isOneOf(tokens, half - 4, "a", "an", "one");
    if (one) {
      BigDecimal value = new BigDecimal("1.5");
      draft.quantity = new Quantity(Amount.exactly(value), Hedge.EXACT);
    }
    setAside(draft, half - 4, half + 1, UnitWord.timeAt(tokens, half - 3));
  }

  private static void setAside(Draft draft, int from, int to, @Nullable String unit) {
    draft.setAside = SetAside.Reason.DURATION;
    draft.quoteFrom = Math.min(from, draft.quoteFrom);
    draft.quoteTo = to;
    draft.unit = unit;
    draft.fired("dates: duration");
  }
}
