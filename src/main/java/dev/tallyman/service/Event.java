package dev.tallyman.service;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What one report did at one instant to what is known of a flow: it came, went, was read anew or
/// became unreadable. Of one instant that of the lower report comes first.
public record Event(Instant at, String report, FlowKey flow) implements Comparable<Event> {

  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at)
          .thenComparing(Event::report)
          .thenComparing(Event::flow, FlowKey.ORDER);

  @Override
  public int compareTo(Event other) {
    return ORDER.compare(this, other);
  }

  /// Whether it comes after what happened at an instant to a figure; `orIsIt` says what holds where
  /// it is that itself.
  boolean isAfter(@Nullable Instant instant, RecordedFigure figure, boolean orIsIt) {
    if (instant == null) {
      return false;
    }
    int order = at.compareTo(instant);
    order = order == 0 ? report.compareTo(figure.report()) : order;
    return orIsIt ? order >= 0 : order > 0;
  }
}
