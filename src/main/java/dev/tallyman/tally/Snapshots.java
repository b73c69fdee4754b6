package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which snapshots of a series are superseded (rule 15): all dated ones but the latest and what its
/// reports tell of the same moment. Decided before relations, as section 1 orders it, so that no
/// part is left out in favour of a whole that is superseded itself.
final class Snapshots {

  private final Map<Claim, Place> places;

  private Snapshots(Map<Claim, Place> places) {
    this.places = places;
  }

  /// Gives the superseded among the claims of one tally their place.
  static void settle(Collection<Claim> claims, Map<Claim, Place> places) {
    Map<Series, List<Claim>> bySeries = new LinkedHashMap<>();
    for (Claim claim : claims) {
      boolean counts = places.get(claim) instanceof Place.Counted;
      boolean dated = claim.when().moment() != null;
      if (counts
          && dated
          && claim.lead().kind() == Kind.SNAPSHOT
          && !Relations.isComparison(claim)) {
        bySeries.computeIfAbsent(claim.series(), _ -> new ArrayList<>()).add(claim);
      }
    }
    bySeries.values().forEach(new Snapshots(places)::keepLatest);
  }

  private void keepLatest(List<Claim> snapshots) {
    Claim latest = Counters.inOrder(snapshots).getLast();
    Set<String> reports = new HashSet<>(latest.reports());
    String by = latest.representative().id();
    for (Claim snapshot : snapshots) {
      boolean ofNow = Objects.equals(snapshot.when().moment(), latest.when().moment());
      boolean sameReport = snapshot.reports().stream().anyMatch(reports::contains);
      if (snapshot != latest && !(ofNow && sameReport) && !isPart(latest, snapshot)) {
        places.put(snapshot, new Place.Left(Exclusion.Reason.SUPERSEDED_BY, by));
      }
    }
  }

  /// A part never takes the place of its whole.
  private static boolean isPart(Claim claim, Claim whole) {
    return Relations.of(claim)
        .filter(relation -> relation.type() == RelationType.PART_OF)
        .anyMatch(relation ->
            whole.everyTelling().stream().anyMatch(telling -> telling.id().equals(relation.to())));
  }
}
