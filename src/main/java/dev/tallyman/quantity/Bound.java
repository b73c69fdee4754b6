package dev.tallyman.quantity;

import java.math.BigDecimal;

/// One end of an interval: a decimal that belongs to it, or, when `exclusive`, does not. A missing
/// end is a missing `Bound`, never a magic number. Decimals are kept without trailing zeros, so
/// that equal numbers are equal bounds.
public record Bound(BigDecimal value, boolean exclusive) {

  public Bound {
    value = Amount.plain(value);
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
