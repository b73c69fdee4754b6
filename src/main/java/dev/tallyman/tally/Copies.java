package dev.tallyman.tally;

import dev.tallyman.figure.RelationType;
import java.math.BigDecimal;
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

  /// What a copy got wrong of a claim, by the face at which that shows.
  private record Held(Face original, Warning wrong) {

    /// How far the amount is from that of the original.
    BigDecimal distance(Claim copy) {
      return Fits.distance(copy.lead().amount(), original.told().amount());
    }
  }

  /// Of several originals it is held against the one that it is most like, however often each is
  /// told. Where none stands above it, those that stand level are shown with it.
  private void holdAgainstOriginal(Claim copy) {
    List<Held> held = held(copy);
    Optional<Held> original =
        held.stream()
            .filter(one -> STANDING.compare(one.original().claim(), copy) < 0)
            .min(
                Comparator.comparing((Held one) -> one.distance(copy))
                    .thenComparing(one -> one.original().claim(), Claim.ORDER));
    if (original.isPresent()) {
      standing.remove(copy);
      original.get().original().claim().takeGarbled(copy, original.get().wrong());
      return;
    }
    for (Held level : held) {
      if (STANDING.compare(level.original().claim(), copy) == 0) {
        level.original().claim().flag(level.wrong());
        copy.flag(level.wrong());
      }
    }
  }

  private List<Held> held(Claim copy) {
    List<Held> held = new ArrayList<>();
    for (List<Face> faces : candidates(copy)) {
      for (Face face : faces) {
        Warning conflict = face.claim() == copy ? null : conflict(copy, face);
        if (conflict != null && standing.contains(face.claim())) {
          held.add(new Held(face, conflict));
        }
      }
    }
    return held;
  }

  /// What tells nearly the same on this route or the reverse, and what tells of the same period; a
  /// claim may be in several of the lists.
  private List<List<Face>> candidates(Claim copy) {
    Scope scope = copy.series().scope();
    Scope reversed = scope.reversed();
    BigDecimal amount = copy.lead().nominal();
    List<List<Face>> candidates = new ArrayList<>();
    // Of counts at a moment nothing is wrong but the amount of one moment.
    if (Periods.Manner.of(copy.lead().kind()) == Periods.Manner.SPAN) {
      for (Object dates : Slots.overlapping(copy.lead())) {
        candidates.add(index.near(new ClaimIndex.Slot(scope, dates), amount));
      }
    }
    List<Face> turned = index.near(new ClaimIndex.Slot(reversed, Slots.any()), amount);
    candidates.add(turned);
    for (Object dates : Slots.samePeriod(copy.lead())) {
      candidates.add(index.all(new ClaimIndex.Slot(scope, dates)));
      if (!turned.isEmpty()) {
        candidates.add(index.near(new ClaimIndex.Slot(reversed, dates), amount));
      }
    }
    return candidates;
  }

  private @Nullable Warning conflict(Claim copy, Face face) {
    Telling told = copy.lead();
    Claim original = face.claim();
    Telling first = face.told();
    boolean comparable =
        Periods.mayOverlap(told, first)
            && Goods.agree(told.commodity(), first.commodity())
            && Restatements.refusal(told.modality()) == Restatements.refusal(first.modality())
            && corrections.leaveTogether(
                told, copy.supersededBy(), original.lead(), original.supersededBy());
    Warning conflict = comparable ? Conflicts.between(told, first) : null;
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
            relayed.put(new ClaimIndex.Slot(scope, dates), claim.face());
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
        .map(face -> standingFor(face.claim()))
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
