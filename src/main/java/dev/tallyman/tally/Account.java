package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The claims of one tally, and the entries that they make: per series the latest reading, the sum
/// of disjoint windows, the latest snapshot, and claims as they stand (section 4).
final class Account {

  private final Map<Claim, Place> places;
  private final Policy policy;
  private final List<Entry> entries = new ArrayList<>();

  Account(Map<Claim, Place> places, Policy policy) {
    this.places = places;
    this.policy = policy;
  }

  /// The entries of what counts; claims that prove to lie inside others get their place.
  List<Entry> entries(Collection<Claim> claims) {
    Map<Series, List<Claim>> bySeries = new LinkedHashMap<>();
    claims.stream()
        .filter(claim -> places.get(claim) instanceof Place.Counted)
        .sorted(Claim.ORDER)
        .forEach(
            claim -> bySeries.computeIfAbsent(claim.series(), _ -> new ArrayList<>()).add(claim));
    bySeries.values().forEach(this::series);
    return entries;
  }

  private void series(List<Claim> claims) {
    if (policy == Policy.ALL_CLAIMS) {
      claims.forEach(claim -> entries.add(Entries.claim(claim)));
      return;
    }
    List<Claim> counters = of(claims, Kind.CUMULATIVE);
    if (!counters.isEmpty()) {
      entries.add(Entries.counter(counters));
    }
    snapshots(of(claims, Kind.SNAPSHOT));
    List<Claim> moved = new ArrayList<>(of(claims, Kind.INCREMENT));
    moved.addAll(of(claims, Kind.EVENT));
    windows(moved.stream().sorted(Claim.ORDER).toList(), counters);
    claims.stream()
        .filter(claim -> claim.lead().kind() == null)
        .forEach(claim -> entries.add(Entries.claim(claim)));
  }

  private static List<Claim> of(List<Claim> claims, Kind kind) {
    return claims.stream().filter(claim -> claim.lead().kind() == kind).toList();
  }

  private void windows(List<Claim> moved, List<Claim> counters) {
    List<Claim> dated = moved.stream().filter(claim -> isDated(claim)).toList();
    List<Claim> undated = moved.stream().filter(claim -> !isDated(claim)).toList();
    Additions additions = Additions.of(dated, undated);
    Sums sums = Sums.of(additions.windows(), counters);
    sums.inside.forEach(this::leave);
    List<Claim> summed = new ArrayList<>(sums.summed);
    summed.addAll(additions.joining());
    if (!summed.isEmpty()) {
      entries.add(Entries.sum(summed));
    }
    if (!additions.raised().isEmpty()) {
      entries.add(Entries.sum(additions.raised()));
    }
    sums.alone.forEach(claim -> entries.add(Entries.claim(claim)));
    additions.alone().forEach(claim -> entries.add(Entries.claim(claim)));
  }

  private static boolean isDated(Claim claim) {
    return claim.when().window() != null;
  }

  private void leave(Claim claim, Claim whole) {
    places.put(claim, new Place.Left(Exclusion.Reason.PART_OF, whole.representative().id()));
  }

  /// What is left of the snapshots of a series: the latest, and those without an as-of.
  private void snapshots(List<Claim> snapshots) {
    for (Claim snapshot : Counters.inOrder(snapshots)) {
      boolean dated = snapshot.when().moment() != null;
      entries.add(Entries.claim(snapshot, dated ? Basis.SNAPSHOT : Basis.CLAIM));
    }
  }
}
