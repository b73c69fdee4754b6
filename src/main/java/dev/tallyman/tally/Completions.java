package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// "The correct figure is 92,250 tonnes" leaves to the number that it replaces when the goods
/// moved, and to the earlier report of its publisher who counted them.
final class Completions {

  /// What one publisher prints of one count.
  private record Print(
      @Nullable String publisher, Flow flow, Measure measure, FigureClass figureClass) {

    static Print of(Telling telling) {
      return new Print(
          telling.publisher(), telling.flow(), telling.measure(), telling.figureClass());
    }
  }

  private final Map<String, Telling> byId = new HashMap<>();
  private final Map<Print, ByAmount<Telling>> printed = new HashMap<>();

  private Completions(Collection<Telling> tellings) {
    for (Telling telling : tellings) {
      byId.put(telling.id(), telling);
      if (telling.publisher() != null) {
        printed
            .computeIfAbsent(Print.of(telling), _ -> new ByAmount<>())
            .put(telling.nominal(), telling);
      }
    }
  }

  static List<Telling> of(Collection<Telling> tellings) {
    if (tellings.stream().noneMatch(telling -> telling.relates(RelationType.CORRECTS))) {
      return List.copyOf(tellings);
    }
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
    ByAmount<Telling> prints = printed.get(Print.of(whole));
    List<Telling> corrected =
        prints == null
            ? List.of()
            : prints.nearest(wrong.nominal()).stream()
                .filter(earlier -> isCorrected(earlier, whole, wrong))
                .sorted(Precedence.LOWEST_KEY)
                .toList();
    long claimants = corrected.stream().map(telling -> telling.claimant().key()).distinct().count();
    return claimants == 1 && corrected.getFirst().claimant().isNamed()
        ? whole.completedBy(corrected.getFirst())
        : whole;
  }

  private static boolean isCorrected(Telling earlier, Telling whole, Telling wrong) {
    LocalDate then = earlier.when().published();
    LocalDate now = whole.when().published();
    return !earlier.report().equals(whole.report())
        && then != null
        && now != null
        && !then.isAfter(now)
        && Goods.agree(earlier.commodity(), whole.commodity())
        && Periods.mayOverlap(earlier.when(), whole.when())
        && Fits.fit(earlier.amount(), wrong.amount());
  }
}
