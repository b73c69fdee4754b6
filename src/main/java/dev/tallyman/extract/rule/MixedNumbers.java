package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fraction behind a whole number: "two and a half", "one-and-a-half", "three and a quarter
/// million", "two and three quarter million".
final class MixedNumbers {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private MixedNumbers() {}

  /// The fraction that "and" at `at` adds, or null. A quarter needs a scale or a unit behind it:
  /// "two and a quarter of the third" has none.
  static @Nullable Numeral behind(List<Token> tokens, int at) {
    int and = afterHyphen(tokens, at);
    if (!is(tokens, and, "and")) {
      return null;
    }
    int count = afterHyphen(tokens, and + 1);
    int part = afterHyphen(tokens, count + 1);
    int parts = is(tokens, count, "a") ? 1 : NumberNames.value(Words.lower(tokens, count));
    if (parts == 1 && is(tokens, part, "half")) {
      return Numeral.plain(at, part + 1, HALF, BigDecimal.ONE);
    }
    boolean quarters =
        (parts == 1 || parts == 3)
            && (is(tokens, part, "quarter") || is(tokens, part, "quarters"))
            && isMeasured(tokens, part + 1);
    return quarters
        ? Numeral.plain(at, part + 1, QUARTER.multiply(BigDecimal.valueOf(parts)), BigDecimal.ONE)
        : null;
  }

  private static int afterHyphen(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }

  private static boolean isMeasured(List<Token> tokens, int at) {
    int next = afterHyphen(tokens, at);
    Goods goods = NumberWords.scale(tokens, next) == null ? Goods.at(tokens, next) : null;
    return NumberWords.scale(tokens, next) != null
        || goods != null && Units.isUnit(goods.measure());
  }
}
