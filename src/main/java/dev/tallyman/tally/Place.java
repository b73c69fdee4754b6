package dev.tallyman.tally;

import org.jspecify.annotations.Nullable;

/// Where a claim stands in an answer: the first that applies of section 1 of the tally's rules.
sealed interface Place {

  /// Excluded, with the reason and the figure in whose favour.
  record Left(Exclusion.Reason reason, @Nullable String by) implements Place {}

  /// Out of totals by nature.
  record Aside(Why why) implements Place {}

  /// Would count, but without a usable date, or wider than the window or bucket.
  record Open(boolean isUndated) implements Place {}

  record Counted() implements Place {}

  Place COUNTED = new Counted();
}
