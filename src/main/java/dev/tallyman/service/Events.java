package dev.tallyman.service;

import dev.tallyman.service.Change.Cause;
import dev.tallyman.service.Change.Deed;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What happened from an instant on and before another, as the histories of figures tell it.
final class Events {

  private final @Nullable Instant from;
  private final @Nullable Instant to;
  private final NavigableMap<Event, Deed> deeds = new TreeMap<>();

  Events(@Nullable Instant from, @Nullable Instant to) {
    this.from = from;
    this.to = to;
  }

  /// The history of a figure, which bears on a flow.
  void add(RecordedFigure figure, FlowKey flow) {
    add(figure, flow, figure.recordedAt(), Cause.RECORDED);
    add(figure, flow, figure.staleSince(), Cause.STALE);
    add(figure, flow, figure.supersededAt(), Cause.WITHDRAWN);
  }

  private void add(RecordedFigure figure, FlowKey flow, @Nullable Instant at, Cause cause) {
    if (at != null && isWithin(at)) {
      Deed deed = new Deed(figure.published().source().key(), cause);
      deeds.merge(new Event(at, figure.report(), flow), deed, Deed::and);
    }
  }

  private boolean isWithin(Instant at) {
    return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  NavigableMap<Event, Deed> inOrder() {
    return deeds;
  }
}
