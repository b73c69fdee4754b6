package dev.tallyman.tally;

import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies that went wrong (rules 22, 23 and 25): claims of which nobody but copies tells, held
/// against a nearer, else more often told, else earlier published claim of the same originator.
final class Copies {

  private final ClaimIndex index;
  private final Corrections corrections;
  private final Set<Claim> standing;

  /// What an agency's claim proved to be: the claim of the body that it relays.
  private final Map<Claim, Claim> retold = new HashMap<>();

  private Copies(Clustering.Result clustering, Corrections corrections) {
    this.index = clustering.index();
    this.corrections = corrections;
    this.standing = new LinkedHashSet<>(clustering.claims());
  }

  /// The claims that stand when each garbled copy has become a mention of its original.
  static List<Claim> sortedOut(
      Clustering.Result clustering, Corrections corrections, Claimants claimants) {
    Copies copies = new Copies(clustering, corrections);
    copies.replaceAgencies(claimants);
    List<Claim> hearsay = new ArrayList<>(copies.standing.stream().filter(Copies::isHeld).toList());
    hearsay.sort(Collections.reverseOrder(STANDING.thenComparing(Claim.ORDER)));
    hearsay.forEach(copies::holdAgainstOriginal);
    return List.copyOf(copies.standing);
  }

  private static final Comparator<Claim> STANDING =
      Comparator.comparing(Claim::representative, Precedence.NEAREST)
          .thenComparingInt(claim -> -claim.lineages())
          .thenComparing(Claim::representative, Precedence.EARLIEST);

  private static boolean isHeld(Claim claim) {
    return claim.isHearsay()
        && claim.supersededBy() == null
        && !claim.lead().isAddition()
        && !claim.lead().relates(RelationType.CORRECTS);
  }

  private void holdAgainstOriginal(Claim copy) {
    Claim original = null;
    for (Claim candidate : candidates(copy)) {
      Warning conflict = conflict(copy, candidate);
      int order = conflict == null ? 1 : STANDING.compare(candidate, copy);
      if (conflict != null && order == 0) {
        candidate.flag(conflict);
        copy.flag(conflict);
      }
      if (order < 0 && (original == null || STANDING.compare(candidate, original) < 0)) {
        original = candidate;
      }
    }
    if (original != null) {
      Warning conflict = conflict(copy, original);
      standing.remove(copy);
      original.takeGarbled(copy, conflict == null ? Warning.AMOUNT_CONFLICT : conflict);
    }
  }

  private Set<Claim> candidates(Claim copy) {
    Scope scope = copy.series().scope();
    Set<Claim> candidates = new LinkedHashSet<>();
    for (Scope route : List.of(scope, scope.reversed())) {
      ClaimIndex.Slot slot = new ClaimIndex.Slot(route, Slots.any());
      candidates.addAll(index.near(slot, copy.lead().nominal()));
    }
    for (Object dates : Slots.samePeriod(copy.lead())) {
      candidates.addAll(index.all(new ClaimIndex.Slot(scope, dates)));
      ClaimIndex.Slot reversed = new ClaimIndex.Slot(scope.reversed(), dates);
      candidates.addAll(index.near(reversed, copy.lead().nominal()));
    }
    candidates.retainAll(standing);
    candidates.remove(copy);
    return candidates;
  }

  private @Nullable Warning conflict(Claim copy, Claim original) {
    boolean comparable =
        corrections.leaveTogether(copy.lead(), copy.supersededBy(), original.supersededBy())
            && Restatements.refusal(copy.lead().modality())
                == Restatements.refusal(original.lead().modality())
            && Goods.agree(copy.lead().commodity(), original.lead().commodity())
            && Periods.mayOverlap(copy.lead(), original.lead());
    Warning conflict = comparable ? Conflicts.between(copy.lead(), original.lead()) : null;
    return conflict != null && !copy.sharesReportWith(original) ? conflict : null;
  }

  /// A claim of an agency that elsewhere relays the same amount, route and period for a named body
  /// is a mention of that body's claim.
  private void replaceAgencies(Claimants claimants) {
    Set<String> claiming = new HashSet<>();
    standing.forEach(claim -> claiming.add(claim.lead().claimant().key()));
    ClaimIndex relayed = new ClaimIndex();
    for (Claim claim : standing) {
      for (String agency : Agencies.of(claim, claimants)) {
        if (claiming.contains(agency)) {
          Scope scope = claim.series().scope().relayedBy(agency);
          for (Object dates : Slots.keptUnder(claim.lead())) {
            relayed.put(new ClaimIndex.Slot(scope, dates), claim);
          }
        }
      }
    }
    for (Claim claim : List.copyOf(standing)) {
      if (claim.lead().claimant().isNamed()) {
        bodyOf(claim, relayed).ifPresent(body -> retell(claim, body));
      }
    }
  }

  private Optional<Claim> bodyOf(Claim agency, ClaimIndex relayed) {
    Scope scope = agency.series().scope().relayedBy(agency.series().scope().claimant());
    Telling lead = agency.lead();
    return Slots.lookedUp(lead).stream()
        .flatMap(dates -> relayed.near(new ClaimIndex.Slot(scope, dates), lead.nominal()).stream())
        .map(this::standingFor)
        .filter(body -> Agencies.isTheirs(agency, body))
        .min(
            Comparator.comparing((Claim body) -> Fits.distance(lead.amount(), body.lead().amount()))
                .thenComparing(Claim.ORDER));
  }

  /// The body may itself relay another.
  private Claim standingFor(Claim body) {
    Claim at = body;
    while (retold.containsKey(at)) {
      at = retold.get(at);
    }
    return at;
  }

  private void retell(Claim claim, Claim body) {
    standing.remove(claim);
    retold.put(claim, body);
    body.takeRetold(claim, Warning.ORIGINATOR_REPLACED);
  }
}
