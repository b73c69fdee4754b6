package dev.tallyman.tally;

import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The interval of a claim (rule 8): that of its representative; a bound that it lacks is filled
/// from the next member that is neither vague nor `about`, if the interval stays non-empty. A bound
/// that it has is never replaced.
record Interval(Amount amount, List<String> figures) {

  static Interval of(List<Telling> members) {
    Amount amount = members.getFirst().amount();
    List<String> figures = new ArrayList<>(List.of(members.getFirst().id()));
    for (Telling member : members.subList(1, members.size())) {
      Amount filled = mayFill(member) ? fill(amount, member.amount()) : amount;
      if (!filled.equals(amount)) {
        figures.add(member.id());
        amount = filled;
      }
    }
    return new Interval(amount, List.copyOf(figures));
  }

  private static boolean mayFill(Telling member) {
    Hedge hedge = member.figure().quantity().hedge();
    return hedge != Hedge.ABOUT && hedge != Hedge.VAGUE;
  }

  /// Nothing is filled from an interval that has no part of this one.
  private static Amount fill(Amount amount, Amount from) {
    Bound low = amount.low() == null ? from.low() : amount.low();
    Bound high = amount.high() == null ? from.high() : amount.high();
    boolean agrees = contains(from.low(), amount.best(), from.high());
    return agrees && contains(low, amount.best(), high) && isNonEmpty(low, high)
        ? new Amount(low, amount.best(), high)
        : amount;
  }

  private static boolean contains(
      @Nullable Bound low, @Nullable BigDecimal best, @Nullable Bound high) {
    return best == null
        || (low == null || low.value().compareTo(best) <= 0)
            && (high == null || high.value().compareTo(best) >= 0);
  }

  private static boolean isNonEmpty(@Nullable Bound low, @Nullable Bound high) {
    if (low == null || high == null) {
      return true;
    }
    int order = low.value().compareTo(high.value());
    return order < 0 || order == 0 && !low.exclusive() && !high.exclusive();
  }
}
