package dev.tallyman.service;

import dev.tallyman.tally.Warning;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a figure stands in the answer for its flow and measure, and who else says the same.
/// `place` is one of the lists of a tally; `reason` and `by` are given for what stands beside or is
/// excluded. `flags` are those of the entry in which its claim stands, `mentions` the figures of
/// its claim in order of publication.
public record Standing(
    String representative,
    String place,
    @Nullable String reason,
    @Nullable String by,
    Set<Warning> flags,
    List<RecordedFigure> mentions) {

  public Standing {
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    mentions = List.copyOf(mentions);
  }
}
