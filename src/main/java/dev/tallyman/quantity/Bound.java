package dev.tallyman.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One end of an interval: a decimal that belongs to it, or, when `exclusive`, does not. A missing
/// end is a missing `Bound`, never a magic number. Decimals are kept without trailing zeros, so
/// that equal numbers are equal bounds.
public record Bound(BigDecimal value, boolean exclusive) {

  public Bound {
    value = Amount.plain(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bound bound
        && bound.exclusive == exclusive
        && bound.value.equals(value);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + Boolean.hashCode(exclusive);
  }

  public static Bound inclusive(BigDecimal value) {
    return new Bound(value, false);
  }

  public static Bound exclusive(BigDecimal value) {
    return new Bound(value, true);
  }

  public Bound times(BigDecimal factor) {
    return new Bound(value.multiply(factor), exclusive);
  }
}
