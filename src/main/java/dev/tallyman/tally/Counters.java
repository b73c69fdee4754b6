package dev.tallyman.tally;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.quantity.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A running total (rule 13): its readings in order of as-of, the one that counts last. A reading
/// without any as-of comes first, so that it never beats a dated one.
final class Counters {

  private static final Comparator<Claim> BY_AS_OF =
      Comparator.comparing(
              (Claim claim) -> lastDay(claim),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Claim::representative, Precedence.NEAREST.reversed())
          .thenComparing(
              claim -> claim.representative().when().published(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Claim::representative, Precedence.LOWEST_KEY.reversed());

  private Counters() {}

  static List<Claim> inOrder(Collection<Claim> claims) {
    return claims.stream().sorted(BY_AS_OF).toList();
  }

  /// The last day of which the reading can tell: "as of November", published on the 10th, is no
  /// later than that.
  private static @Nullable LocalDate lastDay(Claim claim) {
    Window moment = claim.when().moment();
    LocalDate published = claim.representative().when().published();
    if (moment == null) {
      return null;
    }
    boolean within =
        published != null
            && !published.isBefore(moment.first())
            && published.isBefore(moment.last());
    return within ? published : moment.last();
  }

  static List<CounterReading> readings(List<Claim> inOrder) {
    List<CounterReading> readings = new ArrayList<>();
    @Nullable Claim before = null;
    for (Claim claim : inOrder) {
      readings.add(reading(claim, before));
      before = claim;
    }
    return List.copyOf(readings);
  }

  private static CounterReading reading(Claim claim, @Nullable Claim before) {
    Set<Warning> flags = EnumSet.noneOf(Warning.class);
    BigDecimal increment = before == null ? null : derived(claim, before, flags);
    return new CounterReading(
        claim.amount(),
        claim.when().asOf(),
        claim.when().period().start(),
        increment,
        flags,
        claim.figures());
  }

  private static @Nullable BigDecimal derived(Claim claim, Claim before, Set<Warning> flags) {
    PartialDate baseline = claim.when().period().start();
    PartialDate earlier = before.when().period().start();
    if (baseline == null || earlier == null) {
      return null;
    }
    if (!isSame(baseline, earlier)) {
      flags.add(Warning.NEW_BASELINE);
      return null;
    }
    return isDated(claim) && isDated(before)
        ? difference(claim.amount(), before.amount(), flags)
        : null;
  }

  private static boolean isDated(Claim claim) {
    return claim.when().moment() != null;
  }

  /// A coarser date equals a finer one inside it.
  private static boolean isSame(PartialDate one, PartialDate other) {
    Window a = Window.of(one);
    Window b = Window.of(other);
    return one.equals(other) || a != null && b != null && (a.contains(b) || b.contains(a));
  }

  /// The difference of two floors or two ceilings says nothing.
  private static @Nullable BigDecimal difference(Amount later, Amount earlier, Set<Warning> flags) {
    if (later.best() == null || earlier.best() == null) {
      return null;
    }
    BigDecimal difference = Amount.plain(later.best().subtract(earlier.best()));
    if (difference.signum() < 0) {
      flags.add(Warning.DROP);
    }
    return difference;
  }
}
