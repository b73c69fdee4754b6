package dev.tallyman.tally;

import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When two amounts may be one (rule 7). Where two intervals only touch, they intersect: "nearly
/// 16,000" and "16,000" are the same telling.
final class Fits {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal FIFTY = new BigDecimal(50);

  private Fits() {}

  /// The nominal values lie within a tenth of the greater, and the intervals intersect.
  static boolean fit(Amount a, Amount b) {
    return everyPair(a, b, (x, y) -> isWithin(x, y, TEN)) && intersect(a, b);
  }

  /// They fit and lie within two percent, or one is the other rounded to its own digits: a rounded
  /// number is no other number.
  static boolean fitClosely(Amount a, Amount b) {
    boolean numbers = a.best() != null && b.best() != null;
    return numbers && everyPair(a, b, (x, y) -> isWithin(x, y, TEN) && isRounding(x, y))
        || fit(a, b) && everyPair(a, b, (x, y) -> isWithin(x, y, FIFTY) || isRounding(x, y));
  }

  static boolean equal(Amount a, Amount b) {
    return everyPair(a, b, (x, y) -> x.compareTo(y) == 0) && intersect(a, b);
  }

  /// How far apart the nominal values are; of ranges the farther ends.
  static BigDecimal distance(Amount a, Amount b) {
    BigDecimal farthest = BigDecimal.ZERO;
    List<BigDecimal> left = nominals(a);
    List<BigDecimal> right = nominals(b);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      if (!left.isEmpty() && !right.isEmpty()) {
        farthest = farthest.max(at(left, i).subtract(at(right, i)).abs());
      }
    }
    return farthest;
  }

  private interface Pair {
    boolean test(BigDecimal x, BigDecimal y);
  }

  private static boolean everyPair(Amount a, Amount b, Pair pair) {
    List<BigDecimal> left = nominals(a);
    List<BigDecimal> right = nominals(b);
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      if (!pair.test(at(left, i), at(right, i))) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal at(List<BigDecimal> values, int i) {
    return values.get(Math.min(i, values.size() - 1));
  }

  /// The best value, else the stated bound, of a range both ends; nothing where nothing is stated.
  private static List<BigDecimal> nominals(Amount amount) {
    BigDecimal nominal = amount.nominal();
    if (nominal == null) {
      return List.of();
    }
    Bound high = amount.high();
    return amount.best() == null && amount.low() != null && high != null
        ? List.of(nominal, high.value())
        : List.of(nominal);
  }

  private static boolean isWithin(BigDecimal x, BigDecimal y, BigDecimal share) {
    if (x.signum() == 0 || y.signum() == 0) {
      return x.signum() == y.signum();
    }
    return x.subtract(y).abs().multiply(share).compareTo(x.max(y)) <= 0;
  }

  private static boolean isRounding(BigDecimal x, BigDecimal y) {
    return rounds(x, y) || rounds(y, x);
  }

  private static boolean rounds(BigDecimal fine, BigDecimal coarse) {
    int digits = coarse.stripTrailingZeros().precision();
    return fine.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(coarse) == 0;
  }

  private static boolean intersect(Amount a, Amount b) {
    return isAtMost(a.low(), b.high()) && isAtMost(b.low(), a.high());
  }

  private static boolean isAtMost(@Nullable Bound low, @Nullable Bound high) {
    return low == null || high == null || low.value().compareTo(high.value()) <= 0;
  }
}
