package dev.tallyman.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a figure stands in the answer for its flow and measure, and who else says the same.
/// `place` is one of the lists of a tally; `reason` and `by` are given for what stands beside or is
/// excluded. `mentions` are the figures of its claim in order of publication.
public record Standing(
    String representative,
    String place,
    @Nullable String reason,
    @Nullable String by,
    List<RecordedFigure> mentions) {

  public Standing {
    mentions = List.copyOf(mentions);
  }
}
