package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Amount;
import dev.tallyman.text.Ordered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure that corrects a denied or retracted one, or a retraction alone, supersedes what its
/// originator said of it in earlier reports; without an originator, what its publisher printed
/// (rule 19). An undated report corrects nothing. Of several that of the nearest amount counts,
/// then the first published; what replaces a number before what only takes it back.
final class Corrections {

  private record Correction(
      String by,
      String report,
      LocalDate published,
      Amount wrong,
      @Nullable Commodity commodity,
      When when) {

    BigDecimal nominal() {
      BigDecimal nominal = wrong.nominal();
      return nominal == null ? BigDecimal.ZERO : nominal;
    }
  }

  /// Within a scope by the amount that is wrong, each list by date of publication.
  private final Map<Scope, ByAmount<Correction>> replacing = new HashMap<>();

  private final Map<Scope, ByAmount<Correction>> retracting = new HashMap<>();
  private final Map<Scope, ByAmount<Correction>> byReport = new HashMap<>();

  private record Made(Scope scope, Correction correction) {}

  private final Map<String, Made> byFigure = new HashMap<>();

  private Corrections() {}

  static Corrections of(Collection<Telling> tellings) {
    Map<String, Telling> byId = new HashMap<>();
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    Corrections corrections = new Corrections();
    Set<String> corrected = new HashSet<>();
    for (Telling right : inOrder(tellings)) {
      Telling wrong =
          right.relates(RelationType.CORRECTS) ? byId.get(right.figure().relation().to()) : null;
      if (wrong != null && isRefused(wrong) && wrong.report().equals(right.report())) {
        corrections.add(right, wrong, corrections.replacing);
        corrected.add(wrong.id());
      }
    }
    for (Telling wrong : inOrder(tellings)) {
      if (wrong.modality() == Modality.RETRACTED && !corrected.contains(wrong.id())) {
        corrections.add(wrong, wrong, corrections.retracting);
      }
    }
    return corrections;
  }

  private static List<Telling> inOrder(Collection<Telling> tellings) {
    Comparator<Telling> order = Precedence.EARLIEST.thenComparing(Precedence.LOWEST_KEY);
    return tellings.stream()
        .filter(telling ->
            telling.relates(RelationType.CORRECTS) || telling.modality() == Modality.RETRACTED)
        .sorted(order)
        .toList();
  }

  private static boolean isRefused(Telling telling) {
    return telling.modality() == Modality.DENIED || telling.modality() == Modality.RETRACTED;
  }

  private void add(Telling right, Telling wrong, Map<Scope, ByAmount<Correction>> corrections) {
    LocalDate published = right.when().published();
    if (published == null || !right.measure().equals(wrong.measure())) {
      return;
    }
    Telling whole = right.completedBy(wrong);
    Correction correction =
        new Correction(
            right.id(), right.report(), published, wrong.amount(), whole.commodity(), whole.when());
    Scope scope = whole.claimant().isNamed() ? Scope.of(whole) : publishedBy(whole);
    BigDecimal amount = correction.nominal();
    corrections.computeIfAbsent(scope, _ -> new ByAmount<>()).put(amount, correction);
    byReport.computeIfAbsent(inItsReport(whole), _ -> new ByAmount<>()).put(amount, correction);
    byFigure.put(right.id(), new Made(scope, correction));
  }

  private static Scope publishedBy(Telling telling) {
    Scope scope = Scope.of(telling);
    String publisher = telling.publisher();
    return publisher == null
        ? scope
        : new Scope(
            "published by " + publisher, scope.flow(), scope.measure(), scope.figureClass());
  }

  Block judge(Block block) {
    Telling lead = block.lead();
    if (isRefused(lead) || byFigure.isEmpty()) {
      return block;
    }
    String by = first(Scope.of(lead), lead);
    return block.supersededBy(by == null ? first(publishedBy(lead), lead) : by);
  }

  /// Whether a figure that is superseded by `own`, or by nothing, may go with a claim that is
  /// superseded by `theirs`, or by nothing. The claim is corrected, or spared, by the amount of its
  /// representative; what tells of it by another fitting amount, or as another publisher, goes with
  /// it if it was told before the correction.
  boolean leaveTogether(
      Telling lead, @Nullable String own, Telling representative, @Nullable String theirs) {
    return Objects.equals(own, theirs)
        || theirs != null && isInTime(byFigure.get(theirs), lead)
        || theirs == null && own != null && isInReach(byFigure.get(own), representative);
  }

  private boolean isInReach(@Nullable Made made, Telling lead) {
    return isInTime(made, lead)
        && (made.scope().equals(Scope.of(lead)) || made.scope().equals(publishedBy(lead)));
  }

  private boolean isInTime(@Nullable Made made, Telling lead) {
    return made != null
        && !isRefused(lead)
        && reaches(made.correction(), lead)
        && !bringsIt(lead, made.correction());
  }

  private @Nullable String first(Scope scope, Telling lead) {
    Correction first = first(replacing.get(scope), lead);
    first = first == null ? first(retracting.get(scope), lead) : first;
    return first == null ? null : first.by();
  }

  private @Nullable Correction first(@Nullable ByAmount<Correction> corrections, Telling lead) {
    LocalDate published = lead.when().published();
    if (corrections == null || published == null) {
      return null;
    }
    return corrections.near(lead.nominal()).stream()
        .map(ofAmount -> first(ofAmount, published, lead))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Correction first(List<Correction> inOrder, LocalDate published, Telling lead) {
    int from = Ordered.firstPast(inOrder, one -> !one.published().isBefore(published));
    for (Correction correction : inOrder.subList(from, inOrder.size())) {
      if (Fits.fit(lead.amount(), correction.wrong())
          && reaches(correction, lead)
          && !bringsIt(lead, correction)) {
        return correction;
      }
    }
    return null;
  }

  private static Scope inItsReport(Telling telling) {
    return Scope.of(telling).toldIn(telling.report(), telling.flow());
  }

  /// A report that itself corrects that amount of that count is not corrected by another that does.
  private boolean bringsIt(Telling lead, Correction correction) {
    ByAmount<Correction> own = byReport.get(inItsReport(lead));
    return own != null
        && own.near(correction.nominal()).stream()
            .flatMap(List::stream)
            .anyMatch(one -> Fits.fit(one.wrong(), correction.wrong()));
  }

  /// The same day counts as earlier for what is corrected.
  private static boolean reaches(Correction correction, Telling lead) {
    LocalDate published = lead.when().published();
    return !lead.report().equals(correction.report())
        && published != null
        && !published.isAfter(correction.published())
        && Goods.agree(lead.commodity(), correction.commodity())
        && Periods.mayOverlap(lead.when(), correction.when());
  }
}
