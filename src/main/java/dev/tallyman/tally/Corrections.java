package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure that corrects a denied or retracted one, or a retraction alone, supersedes what its
/// originator said of it in earlier reports; without an originator, what its publisher printed
/// (rule 19). An undated report corrects nothing.
final class Corrections {

  private record Correction(
      String by,
      String report,
      LocalDate published,
      Amount wrong,
      @Nullable Commodity commodity,
      When when) {}

  private final Map<Scope, List<Correction>> corrections = new HashMap<>();

  private final Map<String, List<Correction>> byReport = new HashMap<>();

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
        corrections.add(right, wrong);
        corrected.add(wrong.id());
      }
    }
    for (Telling wrong : inOrder(tellings)) {
      if (wrong.modality() == Modality.RETRACTED && !corrected.contains(wrong.id())) {
        corrections.add(wrong, wrong);
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

  private void add(Telling right, Telling wrong) {
    LocalDate published = right.when().published();
    if (published == null || !right.measure().equals(wrong.measure())) {
      return;
    }
    Telling whole = right.completedBy(wrong);
    Correction correction =
        new Correction(
            right.id(), right.report(), published, wrong.amount(), whole.commodity(), whole.when());
    Scope scope =
        whole.claimant().isNamed() ? Scope.of(whole) : publishedBy(whole, Scope.of(whole));
    corrections.computeIfAbsent(scope, _ -> new ArrayList<>()).add(correction);
    byReport.computeIfAbsent(right.report(), _ -> new ArrayList<>()).add(correction);
  }

  private static Scope publishedBy(Telling telling, Scope scope) {
    String publisher = telling.publisher();
    return publisher == null
        ? scope
        : new Scope(
            "published by " + publisher, scope.flow(), scope.measure(), scope.figureClass());
  }

  Block judge(Block block) {
    Telling lead = block.lead();
    if (isRefused(lead) || corrections.isEmpty()) {
      return block;
    }
    Scope scope = Scope.of(lead);
    String by = first(scope, lead);
    return block.supersededBy(by == null ? first(publishedBy(lead, scope), lead) : by);
  }

  private @Nullable String first(Scope scope, Telling lead) {
    return corrections.getOrDefault(scope, List.of()).stream()
        .filter(correction -> reaches(correction, lead))
        .filter(correction -> !bringsIt(lead.report(), correction))
        .map(Correction::by)
        .findFirst()
        .orElse(null);
  }

  /// A report that itself corrects that amount is not corrected by another that does.
  private boolean bringsIt(String report, Correction correction) {
    return byReport.getOrDefault(report, List.of()).stream()
        .anyMatch(own -> Fits.fit(own.wrong(), correction.wrong()));
  }

  private static boolean reaches(Correction correction, Telling lead) {
    LocalDate published = lead.when().published();
    return !lead.report().equals(correction.report())
        && published != null
        && !published.isAfter(correction.published())
        && Fits.fit(lead.amount(), correction.wrong())
        && Goods.agree(lead.commodity(), correction.commodity())
        && Periods.mayOverlap(lead.when(), correction.when());
  }
}
