package dev.tallyman.tally;

import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import org.jspecify.annotations.Nullable;

/// What a copy got wrong of its original: the direction, the amount or the period. Where neither
/// amount nor period fits, it is no copy of that figure.
final class Conflicts {

  private Conflicts() {}

  static @Nullable Warning between(Telling copy, Telling original) {
    if (copy.flow().equals(original.flow())) {
      return sameCount(copy, original) ? onOneRoute(copy, original) : null;
    }
    boolean reversed = copy.flow().isWhole() && copy.flow().equals(original.flow().reversed());
    boolean measured = manner(copy) == Periods.Manner.MEASURED;
    boolean kinds = measured ? copy.kind() == original.kind() : !isMeasured(original);
    return reversed && kinds && Periods.mayOverlap(copy, original) && fits(copy, original)
        ? Warning.DIRECTION_CONFLICT
        : null;
  }

  private static boolean isMeasured(Telling telling) {
    return manner(telling) == Periods.Manner.MEASURED;
  }

  private static Periods.Manner manner(Telling telling) {
    return Periods.Manner.of(telling.kind());
  }

  private static @Nullable Warning onOneRoute(Telling copy, Telling original) {
    boolean amount = fits(copy, original);
    Periods.Agreement period = Periods.of(copy, original);
    if (period == Periods.Agreement.FULL && isSameStatedPeriod(copy, original) && !amount) {
      return isPart(copy, original) ? null : Warning.AMOUNT_CONFLICT;
    }
    boolean bothSpans =
        manner(copy) == Periods.Manner.SPAN && manner(original) == Periods.Manner.SPAN;
    if (!bothSpans) {
      return null;
    }
    if (copy.when().isUndated() && isNearer(original, copy) && !isClose(copy, original)) {
      return ofNoPeriod(copy, original, amount);
    }
    boolean told = period == Periods.Agreement.NONE && amount;
    return told && Periods.mayOverlap(copy.when(), original.when())
        ? Warning.PERIOD_CONFLICT
        : null;
  }

  /// An absent period fits where the amounts lie close; where they only fit, it does not.
  private static @Nullable Warning ofNoPeriod(Telling copy, Telling original, boolean amountFits) {
    boolean sameKind = copy.kind() == null || copy.kind() == original.kind();
    if (isPart(copy, original) || !sameKind) {
      return null;
    }
    return amountFits ? Warning.PERIOD_CONFLICT : Warning.AMOUNT_CONFLICT;
  }

  /// A count of a wider window is another count; a reading of the month may be that of a day in it.
  private static boolean isSameStatedPeriod(Telling copy, Telling original) {
    return manner(copy) == Periods.Manner.MOMENT
        || java.util.Objects.equals(copy.when().window(), original.when().window());
  }

  private static boolean fits(Telling copy, Telling original) {
    return Fits.fit(copy.amount(), original.amount()) || isClose(copy, original);
  }

  private static boolean isNearer(Telling original, Telling copy) {
    return Precedence.NEAREST.compare(original, copy) < 0;
  }

  private static boolean isClose(Telling copy, Telling original) {
    return Fits.fitClosely(copy.amount(), original.amount());
  }

  private static boolean sameCount(Telling copy, Telling original) {
    boolean status =
        copy.status() == original.status()
            || copy.status() == Status.UNSTATED
            || original.status() == Status.UNSTATED;
    boolean point =
        copy.point() == null || original.point() == null || copy.point() == original.point();
    return status && point;
  }

  /// A part, a conversion or a comparison, or less general goods, may well be another amount.
  private static boolean isPart(Telling copy, Telling original) {
    return copy.relates(RelationType.PART_OF)
        || copy.relates(RelationType.EQUIVALENT_TO)
        || copy.relates(RelationType.ALTERNATIVE_TO)
        || copy.isComparison()
        || original.relates(RelationType.PART_OF)
        || !Goods.isAsGeneral(copy.commodity(), original.commodity());
  }
}
