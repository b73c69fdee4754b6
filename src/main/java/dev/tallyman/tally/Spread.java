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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far the claims of some entries reach (rule 30): those of named originators, and those of
/// unknown ones, which matter only where nobody is named.
public record Spread(Ends named, Ends unknown) {

  public static final Spread NONE = new Spread(Ends.NONE, Ends.NONE);

  /// Least and greatest end of `entries` entries; `isMixed` where a claimant has several of one
  /// status class and point.
  public record Ends(
      int entries,
      @Nullable Bound low,
      @Nullable Bound high,
      boolean openBelow,
      boolean openAbove,
      boolean isMixed) {

    public static final Ends NONE = new Ends(0, null, null, false, false, false);

    private static final Comparator<Bound> LOWEST =
        Comparator.comparing(Bound::value).thenComparing(Bound::exclusive);

    private static final Comparator<Bound> HIGHEST =
        Comparator.comparing(Bound::value).thenComparing(bound -> !bound.exclusive());

    static Ends of(Collection<Entry> entries, Function<Entry, String> claimant) {
      List<Amount> amounts = entries.stream().map(Entry::amount).filter(Objects::nonNull).toList();
      return new Ends(
          entries.size(),
          ends(amounts, Amount::low).min(LOWEST).orElse(null),
          ends(amounts, Amount::high).max(HIGHEST).orElse(null),
          isOpen(amounts, Amount::low),
          isOpen(amounts, Amount::high),
          hasSeveralOfOne(entries, claimant));
    }

    Ends and(Ends other) {
      return new Ends(
          entries + other.entries,
          both(low, other.low).min(LOWEST).orElse(null),
          both(high, other.high).max(HIGHEST).orElse(null),
          openBelow || other.openBelow,
          openAbove || other.openAbove,
          isMixed || other.isMixed);
    }

    private static Stream<Bound> both(@Nullable Bound one, @Nullable Bound other) {
      return Stream.of(one, other).filter(Objects::nonNull);
    }

    private static Stream<Bound> ends(List<Amount> amounts, Function<Amount, @Nullable Bound> end) {
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

  /// Of these a claimant may have but one entry.
  private record Count(String claimant, Status status, @Nullable Point point) {}

  /// `claimant` is the key of who makes an entry.
  static Spread of(Collection<Entry> entries, Function<Entry, String> claimant) {
    List<Entry> counted = entries.stream().filter(entry -> entry.why() == null).toList();
    return new Spread(
        Ends.of(counted.stream().filter(entry -> entry.originator() != null).toList(), claimant),
        Ends.of(counted.stream().filter(entry -> entry.originator() == null).toList(), claimant));
  }

  private static boolean hasSeveralOfOne(
      Collection<Entry> entries, Function<Entry, String> claimant) {
    Set<Count> seen = new HashSet<>();
    return !entries.stream()
        .allMatch(
            entry -> seen.add(new Count(claimant.apply(entry), entry.status(), entry.point())));
  }

  /// Of entries of different claimants.
  Spread and(Spread other) {
    return new Spread(named.and(other.named), unknown.and(other.unknown));
  }

  /// The range of claims, or null where there is none to tell.
  @Nullable Range range() {
    Ends spanned = named.entries() > 0 ? named : unknown;
    return spanned.entries() == 0 || spanned.isMixed()
        ? null
        : new Range(spanned.low(), spanned.high(), spanned.openBelow(), spanned.openAbove());
  }
}
