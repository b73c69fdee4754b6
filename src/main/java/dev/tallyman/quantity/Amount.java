package dev.tallyman.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An interval as a report states it: a low end, a best value and a high end, each absent where it
/// is not stated. "nearly 16,000" has best 16000 and an exclusive high end of 16000, and no low
/// end.
public record Amount(@Nullable Bound low, @Nullable BigDecimal best, @Nullable Bound high) {

  public static final Amount UNKNOWN = new Amount(null, null, null);

  public Amount {
    best = best == null ? null : plain(best);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount
        && Objects.equals(amount.low, low)
        && Objects.equals(amount.best, best)
        && Objects.equals(amount.high, high);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(low) + Objects.hashCode(best)) + Objects.hashCode(high);
  }

  public static Amount exactly(BigDecimal value) {
    return new Amount(Bound.inclusive(value), value, Bound.inclusive(value));
  }

  public static Amount about(BigDecimal value) {
    return new Amount(null, value, null);
  }

  public static Amount atLeast(BigDecimal floor) {
    return new Amount(Bound.inclusive(floor), null, null);
  }

  public static Amount moreThan(BigDecimal exclusiveFloor) {
    return new Amount(Bound.exclusive(exclusiveFloor), null, null);
  }

  public static Amount nearly(BigDecimal value) {
    return new Amount(null, value, Bound.exclusive(value));
  }

  public static Amount justOver(BigDecimal value) {
    return new Amount(Bound.exclusive(value), value, null);
  }

  public static Amount upTo(BigDecimal ceiling) {
    return new Amount(null, null, Bound.inclusive(ceiling));
  }

  public static Amount lessThan(BigDecimal exclusiveCeiling) {
    return new Amount(null, null, Bound.exclusive(exclusiveCeiling));
  }

  public static Amount between(BigDecimal inclusiveLow, BigDecimal inclusiveHigh) {
    return new Amount(Bound.inclusive(inclusiveLow), null, Bound.inclusive(inclusiveHigh));
  }

  /// The best value, else the low end, else the high one: what a comparison of two amounts looks
  /// at.
  public @Nullable BigDecimal nominal() {
    if (best != null) {
      return best;
    }
    if (low != null) {
      return low.value();
    }
    return high == null ? null : high.value();
  }

  public Amount times(BigDecimal factor) {
    return new Amount(
        low == null ? null : low.times(factor),
        best == null ? null : best.multiply(factor),
        high == null ? null : high.times(factor));
  }

  /// A decimal without trailing zeros and without an exponent below the units: 16000, 4.2, 0.
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
