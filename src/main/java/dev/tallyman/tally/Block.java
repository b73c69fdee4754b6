package dev.tallyman.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of one report that say the same by its own words (`restates`), `lead` first; most
/// often a single figure. `lead` is completed by what the others state. `supersededBy` is the
/// figure that corrects it.
record Block(Telling lead, List<Telling> tellings, @Nullable String supersededBy) {

  static Block of(List<Telling> tellings) {
    List<Telling> ordered = tellings.stream().sorted(Precedence.RULE).toList();
    Telling lead = ordered.getFirst();
    for (Telling next : ordered.subList(1, ordered.size())) {
      lead = lead.completedBy(next);
    }
    return new Block(lead, ordered, null);
  }

  /// The other figures, as others may tell them.
  List<Telling> restated() {
    return tellings.stream().skip(1).map(telling -> telling.restatedAs(lead)).toList();
  }

  Block supersededBy(@Nullable String correction) {
    return correction == null ? this : new Block(lead, tellings, correction);
  }
}
