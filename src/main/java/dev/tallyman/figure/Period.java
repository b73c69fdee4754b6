package dev.tallyman.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When the goods moved, as the sentence states it: two ends at their own precision and an ISO 8601
/// duration (`P20M`), each absent where it is not stated. "since August 2023" has a start and no
/// end.
public record Period(
    @Nullable PartialDate start, @Nullable PartialDate end, @Nullable String duration) {

  public static final Period UNSTATED = new Period(null, null, null);

  public static Period at(PartialDate date) {
    return new Period(date, date, null);
  }

  public boolean isStated() {
    return start != null || end != null || duration != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period period
        && Objects.equals(period.start, start)
        && Objects.equals(period.end, end)
        && Objects.equals(period.duration, duration);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(start) + Objects.hashCode(end)) + Objects.hashCode(duration);
  }
}
