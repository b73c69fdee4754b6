package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A denial stands in the tally of what it denies: a claim of its report, else of its measure,
/// whose amount fits, its own absent ends fitting any; else in its own flow (rule 18).
final class Denials {

  private Denials() {}

  static void place(Collection<Claim> claims) {
    ClaimIndex index = new ClaimIndex();
    for (Claim claim : claims) {
      if (claim.lead().modality() != Modality.DENIED) {
        index.put(slot(claim), claim);
      }
    }
    for (Claim denial : claims) {
      if (denial.lead().modality() == Modality.DENIED && !denial.flow().isWhole()) {
        denied(denial, index).ifPresent(claim -> denial.standIn(claim.flow()));
      }
    }
  }

  private static ClaimIndex.Slot slot(Claim claim) {
    return new ClaimIndex.Slot(claim.series().scope().onNoRoute(), Slots.any());
  }

  private static Optional<Claim> denied(Claim denial, ClaimIndex index) {
    Telling lead = denial.lead();
    return index.near(slot(denial), lead.nominal()).stream()
        .filter(claim -> denial.flow().reaches(claim.flow()))
        .filter(claim -> Goods.agree(lead.commodity(), claim.commodity()))
        .filter(claim -> Fits.fit(lead.amount(), claim.amount()))
        .min(
            Comparator.<Claim, Boolean>comparing(claim -> !claim.reports().contains(lead.report()))
                .thenComparing(claim -> Fits.distance(lead.amount(), claim.lead().amount()))
                .thenComparing(Claim.ORDER));
  }
}
