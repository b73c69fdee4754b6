package dev.tallyman.tally;

import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The range of claims (rule 30): over named originators; over unknown claimants only where nobody
/// is named. Absent where an originator has several entries of one status class and point.
final class Ranges {

  /// Of these a claimant may have but one entry.
  private record Count(String claimant, Status status, @Nullable Point point) {}

  private Ranges() {}

  /// `claimant` is the key of who makes an entry.
  static @Nullable Range of(Collection<Entry> entries, Function<Entry, String> claimant) {
    List<Entry> counted = entries.stream().filter(entry -> entry.why() == null).toList();
    List<Entry> named = counted.stream().filter(entry -> entry.originator() != null).toList();
    List<Entry> spanned = named.isEmpty() ? counted : named;
    return spanned.isEmpty() || hasSeveralOfOne(spanned, claimant) ? null : span(spanned);
  }

  private static boolean hasSeveralOfOne(List<Entry> entries, Function<Entry, String> claimant) {
    Set<Count> seen = new HashSet<>();
    return !entries.stream()
        .allMatch(
            entry -> seen.add(new Count(claimant.apply(entry), entry.status(), entry.point())));
  }

  private static Range span(List<Entry> entries) {
    List<Amount> amounts = entries.stream().map(Entry::amount).filter(Objects::nonNull).toList();
    Comparator<Bound> value = Comparator.comparing(Bound::value);
    Bound low = ends(amounts, Amount::low).min(value.thenComparing(Bound::exclusive)).orElse(null);
    Bound high =
        ends(amounts, Amount::high)
            .max(value.thenComparing(bound -> !bound.exclusive()))
            .orElse(null);
    return new Range(low, high, isOpen(amounts, Amount::low), isOpen(amounts, Amount::high));
  }

  private static java.util.stream.Stream<Bound> ends(
      List<Amount> amounts, Function<Amount, @Nullable Bound> end) {
    return amounts.stream().map(amount -> end(amount, end)).filter(Objects::nonNull);
  }

  private static boolean isOpen(List<Amount> amounts, Function<Amount, @Nullable Bound> end) {
    return amounts.stream().anyMatch(amount -> end(amount, end) == null);
  }

  private static @Nullable Bound end(Amount amount, Function<Amount, @Nullable Bound> end) {
    Bound bound = end.apply(amount);
    if (bound != null) {
      return bound;
    }
    return amount.best() == null ? null : Bound.inclusive(amount.best());
  }
}
