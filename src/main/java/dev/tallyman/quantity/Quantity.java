package dev.tallyman.quantity;

import org.jspecify.annotations.Nullable;

/// An amount together with the hedge that gave it its bounds: "more than 5,000" is (5000, …) and
/// `more-than`.
public record Quantity(Amount amount, Hedge hedge) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Quantity quantity
        && quantity.hedge == hedge
        && quantity.amount.equals(amount);
  }

  @Override
  public int hashCode() {
    return 31 * amount.hashCode() + hedge.hashCode();
  }
}
