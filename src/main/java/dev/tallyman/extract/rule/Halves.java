package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fractions that are no shares, because they are of one unit: "half a percentage point",
/// "half-a-cent", "a quarter of a mile", "three-quarters of an inch"; and multiples that are told
/// as such: "sixfold" is six times.
final class Halves {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final Lexicon CURRENCIES = Lexicon.load("currencies");

  private Halves() {}

  static boolean isOne(Draft draft) {
    return draft.form == NumberForm.FRACTION
        && draft.upper == null
        && unit(draft.sentence.tokens(), unitAt(draft)) != null;
  }

  static void read(Draft draft) {
    int at = unitAt(draft);
    divide(draft, String.valueOf(unit(draft.sentence.tokens(), at)));
    draft.quoteTo = Math.max(draft.quoteTo, at + 1);
  }

  static void times(Draft draft) {
    divide(draft, "time");
  }

  private static void divide(Draft draft, String unit) {
    draft.value = draft.value == null ? null : draft.value.multiply(HUNDREDTH);
    draft.quantity = new Quantity(draft.quantity.amount().times(HUNDREDTH), draft.quantity.hedge());
    draft.unit = unit;
    draft.item = null;
    draft.measure = null;
    draft.form = NumberForm.PLAIN;
  }

  /// Behind "of a", "an" or "of one", or -1.
  private static int unitAt(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean of = is(tokens, draft.numberTo, "of");
    boolean joined = Words.isHyphen(tokens, draft.numberTo);
    int at = of || joined ? draft.numberTo + 1 : draft.numberTo;
    boolean half = is(tokens, draft.numberTo - 1, "half");
    int unit = joined && Words.isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    return (of || half) && isOneOf(tokens, at, "a", "an", "one") ? unit : -1;
  }

  private static @Nullable String unit(List<Token> tokens, int at) {
    if (at < 0) {
      return null;
    }
    if (isOneOf(tokens, at, "percent", "%")
        || Words.are(tokens, at, "percentage", "point")
        || Words.are(tokens, at, "per", "cent")) {
      return "percent";
    }
    UnitWord unit = UnitWord.at(tokens, at);
    if (unit != null) {
      return unit.unit();
    }
    var money = CURRENCIES.at(tokens, at);
    return money.isPresent() ? money.get().meaning() : null;
  }
}
