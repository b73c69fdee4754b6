package dev.tallyman.tally;

import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// "Another $2 billion" (rule 20): what is flagged as an addition adds to the dated windows of its
/// series, or to the one corrected or undated figure that it can add to; else it stands alone.
///
/// `dated` go on to the sum of windows, `raised` are a sum without dates, `alone` stand as they
/// are.
record Additions(List<Claim> dated, List<Claim> raised, List<Claim> alone) {

  static Additions of(List<Claim> dated, List<Claim> undated) {
    List<Claim> bases = undated.stream().filter(claim -> !Sums.isAddition(claim)).toList();
    List<Claim> more = undated.stream().filter(Sums::isAddition).toList();
    List<Claim> datedMore = dated.stream().filter(Sums::isAddition).toList();
    boolean windows = dated.size() > datedMore.size();
    List<Claim> adding = windows ? more : Stream.concat(more.stream(), datedMore.stream()).toList();
    Claim base = base(bases);
    if (base == null || adding.isEmpty()) {
      return new Additions(dated, List.of(), undated);
    }
    List<Claim> raised = new ArrayList<>(List.of(base));
    raised.addAll(adding);
    List<Claim> alone = bases.stream().filter(claim -> claim != base).toList();
    return new Additions(windows ? dated : List.of(), List.copyOf(raised), alone);
  }

  /// The one that is corrected, else the only one.
  private static @org.jspecify.annotations.Nullable Claim base(List<Claim> bases) {
    List<Claim> corrected =
        bases.stream().filter(claim -> claim.lead().relates(RelationType.CORRECTS)).toList();
    if (corrected.size() == 1) {
      return corrected.getFirst();
    }
    return bases.size() == 1 ? bases.getFirst() : null;
  }
}
