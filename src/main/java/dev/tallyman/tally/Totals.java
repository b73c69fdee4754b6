package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Adds claims: the known lows; a high end only where every claim has one; a best value likewise;
/// an end is exclusive as soon as one member's is; the weakest modality holds for all.
final class Totals {

  private Totals() {}

  static Amount of(List<Amount> amounts) {
    List<Bound> lows = amounts.stream().map(Amount::low).filter(Objects::nonNull).toList();
    boolean closed = amounts.stream().allMatch(amount -> amount.high() != null);
    boolean best = amounts.stream().allMatch(amount -> amount.best() != null);
    return new Amount(
        lows.isEmpty() ? null : sum(lows),
        best ? add(amounts, amount -> Objects.requireNonNull(amount.best())) : null,
        closed
            ? sum(amounts.stream().map(amount -> Objects.requireNonNull(amount.high())).toList())
            : null);
  }

  private static Bound sum(List<Bound> bounds) {
    return new Bound(add(bounds, Bound::value), bounds.stream().anyMatch(Bound::exclusive));
  }

  private static <T> BigDecimal add(Collection<T> parts, Function<T, BigDecimal> value) {
    return parts.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Modality weakest(Collection<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.lead().modality())
        .max(Comparator.naturalOrder())
        .orElse(Modality.ASSERTED);
  }

  /// From the first start to the last end.
  static Period period(List<Claim> claims) {
    if (claims.size() == 1) {
      return claims.getFirst().when().period();
    }
    return new Period(
        outermost(claims, Period::start, PartialDate::firstDay, Comparator.reverseOrder()),
        outermost(claims, Period::end, PartialDate::lastDay, Comparator.naturalOrder()),
        null);
  }

  private static @Nullable PartialDate outermost(
      List<Claim> claims,
      Function<Period, @Nullable PartialDate> end,
      Function<PartialDate, @Nullable LocalDate> day,
      Comparator<LocalDate> order) {
    PartialDate outermost = null;
    for (Claim claim : claims) {
      PartialDate date = end.apply(claim.when().period());
      LocalDate at = date == null ? null : day.apply(date);
      LocalDate before = outermost == null ? null : day.apply(outermost);
      if (at != null && (before == null || order.compare(at, before) > 0)) {
        outermost = date;
      }
    }
    return outermost;
  }
}
