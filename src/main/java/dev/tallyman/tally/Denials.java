package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A denial stands in the tally of what it denies: a claim of its report, else of its measure,
/// whose amount fits, its own absent ends fitting any; else in its own flow (rule 18).
final class Denials {

  /// What a denial may mean, by the ends that it states; for its own report, and for all.
  private final ClaimIndex index = new ClaimIndex();

  /// The reports with a denial that leaves an end open.
  private final Set<String> denying = new HashSet<>();

  private Denials() {}

  static void place(Collection<Claim> claims) {
    List<Claim> open = claims.stream().filter(Denials::isOpen).toList();
    if (open.isEmpty()) {
      return;
    }
    Denials denials = new Denials();
    open.forEach(denial -> denials.denying.add(denial.lead().report()));
    claims.stream()
        .filter(claim -> claim.lead().modality() != Modality.DENIED)
        .forEach(denials::learn);
    for (Claim denial : open) {
      denials.denied(denial).ifPresent(claim -> denial.standIn(claim.flow()));
    }
  }

  private static boolean isOpen(Claim claim) {
    return claim.lead().modality() == Modality.DENIED && !claim.flow().isWhole();
  }

  private void learn(Claim claim) {
    Set<String> reports = new HashSet<>(Set.of(""));
    claim.reports().stream().filter(denying::contains).forEach(reports::add);
    for (Flow flow : claim.flow().orVaguer()) {
      reports.forEach(report -> index.put(slot(claim, flow, report), claim.face()));
    }
  }

  private static ClaimIndex.Slot slot(Claim claim, Flow flow, String report) {
    return new ClaimIndex.Slot(claim.series().scope().toldIn(report, flow), Slots.any());
  }

  private Optional<Claim> denied(Claim denial) {
    return denied(denial, denial.lead().report()).or(() -> denied(denial, ""));
  }

  private Optional<Claim> denied(Claim denial, String report) {
    Telling lead = denial.lead();
    return index.near(slot(denial, denial.flow(), report), lead.nominal()).stream()
        .map(Face::claim)
        .filter(claim -> Goods.agree(lead.commodity(), claim.commodity()))
        .filter(claim -> Fits.fit(lead.amount(), claim.amount()))
        .min(
            Comparator.comparing(
                    (Claim claim) -> Fits.distance(lead.amount(), claim.lead().amount()))
                .thenComparing(Claim.ORDER));
  }
}
