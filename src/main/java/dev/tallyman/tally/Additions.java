package dev.tallyman.tally;

import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// "Another $2 billion" (rule 20): what is flagged as an addition adds to the dated windows of its
/// series, or to the one corrected or undated figure that it can add to; else it stands alone.
///
/// `windows` go on to the sum of windows and `joining` are added to it without a date of their own;
/// `raised` are a sum without dates; `alone` stand as they are.
record Additions(List<Claim> windows, List<Claim> joining, List<Claim> raised, List<Claim> alone) {

  static Additions of(List<Claim> dated, List<Claim> undated) {
    List<Claim> bases = undated.stream().filter(claim -> !Sums.isAddition(claim)).toList();
    List<Claim> more = undated.stream().filter(Sums::isAddition).toList();
    List<Claim> counts = dated.stream().filter(claim -> !Sums.isAddition(claim)).toList();
    if (more.isEmpty() && !counts.isEmpty()) {
      return new Additions(dated, List.of(), List.of(), bases);
    }
    if (correctedOf(counts) != null && correctedOf(bases) == null) {
      return new Additions(dated, more, List.of(), bases);
    }
    List<Claim> datedMore = dated.stream().filter(Sums::isAddition).toList();
    List<Claim> adding =
        counts.isEmpty() ? Stream.concat(more.stream(), datedMore.stream()).toList() : more;
    Claim base = base(bases);
    if (base == null || adding.isEmpty()) {
      return new Additions(dated, List.of(), List.of(), undated);
    }
    List<Claim> raised = new ArrayList<>(List.of(base));
    raised.addAll(adding);
    List<Claim> alone = bases.stream().filter(claim -> !claim.equals(base)).toList();
    return new Additions(counts.isEmpty() ? List.of() : dated, List.of(), raised, alone);
  }

  /// The one that is corrected, else the only one.
  private static @Nullable Claim base(List<Claim> bases) {
    Claim corrected = correctedOf(bases);
    return corrected == null && bases.size() == 1 ? bases.getFirst() : corrected;
  }

  private static @Nullable Claim correctedOf(List<Claim> claims) {
    List<Claim> corrected =
        claims.stream().filter(claim -> claim.lead().relates(RelationType.CORRECTS)).toList();
    return corrected.size() == 1 ? corrected.getFirst() : null;
  }
}
