package dev.tallyman.service;

import dev.tallyman.tally.Question;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Why a number moved between two instants: what each report did to the answers about a flow.
///
/// A change is the difference of two answers, as they are given to who asks with the same filters
/// for that flow alone: the one that held before an event, and the next. So the changes from one
/// instant on and before another lead from the answer of the first to that of the second.
public final class ListChanges {

  /// Where a list goes on: at an event, after the first `told` of its changes.
  public record Position(Event event, int told) {

    public static Position after(Change change) {
      return new Position(change.event(), change.index() + 1);
    }
  }

  /// A page, and where the next one begins. A page may end before it has as many changes as asked
  /// for, or any, since what is looked at for it is bounded.
  public record Found(Page<Change> page, @Nullable Position next) {}

  /// For a page answers are made from so many figures, or from those of one event.
  private static final int MOST_FIGURES = 500_000;

  private final Flows flows;
  private final Tallying tallying;
  private final int mostFigures;

  public ListChanges(Flows flows, Tallying tallying) {
    this(flows, tallying, MOST_FIGURES);
  }

  ListChanges(Flows flows, Tallying tallying, int mostFigures) {
    this.flows = flows;
    this.tallying = tallying;
    this.mostFigures = mostFigures;
  }

  /// The changes from `from` on and before `to`, in order of time, from `start` on.
  public Found list(
      Question filter,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Position start,
      int limit) {
    Gathering gathering = Gathering.of(flows, filter);
    Function<FlowKey, List<RecordedFigure>> histories = gathering.histories();
    Events events = new Events(from, to);
    for (FlowKey flow : gathering.flowsOf(filter)) {
      histories.apply(flow).stream()
          .filter(row -> Gathering.bearsOn(flow, row.published().figure()))
          .forEach(row -> events.add(row, flow));
    }
    return new ChangePage(filter, histories, tallying, mostFigures)
        .of(events.inOrder(), start, limit);
  }
}
