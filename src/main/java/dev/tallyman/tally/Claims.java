package dev.tallyman.tally;

import java.util.Collection;
import java.util.List;

/// From figures to claims: reprints, restatements, corrections, clusters, copies gone wrong,
/// revisions and denials, made of all figures of the flows before any question selects among them
/// (section 3).
final class Claims {

  private Claims() {}

  static List<Claim> of(Collection<Telling> told, Claimants claimants) {
    Reprints reprints = Reprints.of(told);
    List<Telling> tellings = Completions.of(reprints.firsts());
    Corrections corrections = Corrections.of(tellings);
    List<Block> blocks = Restatements.blocks(tellings).stream().map(corrections::judge).toList();
    List<Claim> claims =
        Copies.sortedOut(Clustering.of(blocks, corrections), corrections, claimants);
    Revisions.mark(claims);
    Denials.place(claims);
    reprints.join(claims);
    return claims;
  }
}
