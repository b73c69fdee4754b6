package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// "The correct figure is 92,250 tonnes" leaves to the number that it replaces when the goods
/// moved, and to the earlier report of its publisher who counted them.
final class Completions {

  private final Map<String, Telling> byId = new HashMap<>();
  private final Collection<Telling> tellings;

  private Completions(Collection<Telling> tellings) {
    this.tellings = tellings;
    tellings.forEach(telling -> byId.put(telling.id(), telling));
  }

  static List<Telling> of(Collection<Telling> tellings) {
    Completions completions = new Completions(tellings);
    return tellings.stream().map(completions::completed).toList();
  }

  private Telling completed(Telling right) {
    if (!right.relates(RelationType.CORRECTS)) {
      return right;
    }
    Telling wrong = byId.get(right.figure().relation().to());
    if (wrong == null || wrong.modality() != Modality.RETRACTED || !isSameCount(right, wrong)) {
      return right;
    }
    Telling whole = right.completedBy(wrong);
    return whole.claimant().isNamed() ? whole : byItsClaimant(whole, wrong);
  }

  private static boolean isSameCount(Telling right, Telling wrong) {
    return right.report().equals(wrong.report())
        && right.measure().equals(wrong.measure())
        && right.figureClass() == wrong.figureClass();
  }

  /// Whoever alone claimed the wrong number in the earlier reports of this publisher.
  private Telling byItsClaimant(Telling whole, Telling wrong) {
    List<Telling> corrected =
        tellings.stream().filter(earlier -> isCorrected(earlier, whole, wrong)).toList();
    long claimants = corrected.stream().map(telling -> telling.claimant().key()).distinct().count();
    return claimants == 1 && corrected.getFirst().claimant().isNamed()
        ? whole.completedBy(corrected.getFirst())
        : whole;
  }

  private static boolean isCorrected(Telling earlier, Telling whole, Telling wrong) {
    LocalDate then = earlier.when().published();
    LocalDate now = whole.when().published();
    return whole.publisher() != null
        && whole.publisher().equals(earlier.publisher())
        && !earlier.report().equals(whole.report())
        && then != null
        && now != null
        && !then.isAfter(now)
        && isSameCountElsewhere(earlier, whole)
        && Fits.fit(earlier.amount(), wrong.amount());
  }

  private static boolean isSameCountElsewhere(Telling earlier, Telling whole) {
    return earlier.flow().equals(whole.flow())
        && earlier.measure().equals(whole.measure())
        && earlier.figureClass() == whole.figureClass()
        && Goods.agree(earlier.commodity(), whole.commodity())
        && Periods.mayOverlap(earlier.when(), whole.when());
  }
}
