package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Of two own reports of an originator with an equal window the later published counts (rule 21).
/// Events of one window are different events.
final class Revisions {

  private record Rivalry(Series series, Window window, String nature) {}

  private static final Set<RelationType> STANDS_TO_ANOTHER =
      EnumSet.of(
          RelationType.PART_OF,
          RelationType.ALTERNATIVE_TO,
          RelationType.EQUIVALENT_TO,
          RelationType.COMPARED_WITH);

  private Revisions() {}

  static void mark(Collection<Claim> claims) {
    Map<Rivalry, List<Claim>> rivals = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Window window = claim.lead().when().window();
      if (window != null && mayBeRevised(claim)) {
        String nature = String.valueOf(Nature.of(claim.lead()));
        rivals
            .computeIfAbsent(new Rivalry(claim.series(), window, nature), _ -> new ArrayList<>())
            .add(claim);
      }
    }
    rivals.values().forEach(Revisions::keepLatest);
  }

  private static boolean mayBeRevised(Claim claim) {
    Telling lead = claim.lead();
    boolean counts = lead.kind() == Kind.INCREMENT || lead.kind() == null;
    return claim.representative().isOwn()
        && counts
        && claim.supersededBy() == null
        && !lead.isAddition()
        && lead.when().published() != null
        && !STANDS_TO_ANOTHER.stream().anyMatch(lead::relates);
  }

  private static void keepLatest(List<Claim> rivals) {
    Claim latest =
        rivals.stream()
            .max(Comparator.comparing(Revisions::published).thenComparing(Claim.ORDER.reversed()))
            .orElseThrow();
    for (Claim rival : rivals) {
      if (published(rival).isBefore(published(latest))) {
        rival.supersededBy(latest);
      }
    }
  }

  private static LocalDate published(Claim claim) {
    LocalDate published = claim.representative().when().published();
    return published == null ? LocalDate.MIN : published;
  }
}
