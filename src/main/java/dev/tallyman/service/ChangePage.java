package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.service.Change.Deed;
import dev.tallyman.service.ListChanges.Found;
import dev.tallyman.service.ListChanges.Position;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes one page of changes: goes from event to event, and makes each answer once, since what held
/// before an event is what held after the one before it in that flow.
final class ChangePage {

  private final Question filter;
  private final Function<FlowKey, List<RecordedFigure>> histories;
  private final Tallying tallying;
  private final int mostFigures;
  private final Map<FlowKey, PastAnswer> latest = new HashMap<>();
  private final List<Change> found = new ArrayList<>();
  private int figures;

  ChangePage(
      Question filter,
      Function<FlowKey, List<RecordedFigure>> histories,
      Tallying tallying,
      int mostFigures) {
    this.filter = filter;
    this.histories = histories;
    this.tallying = tallying;
    this.mostFigures = mostFigures;
  }

  /// The page of the `events`, each with what its report did, from `start` on.
  Found of(NavigableMap<Event, Deed> events, @Nullable Position start, int limit) {
    for (Map.Entry<Event, Deed> one : from(start, events).entrySet()) {
      Event event = one.getKey();
      if (found.size() >= limit || figures >= mostFigures) {
        return new Found(new Page<>(found, true), new Position(event, 0));
      }
      List<Change> changes = changes(event, one.getValue());
      boolean begun = start != null && event.equals(start.event());
      found.addAll(
          begun
              ? changes.subList(Math.min(start.told(), changes.size()), changes.size())
              : changes);
      if (found.size() > limit) {
        Page<Change> page = Page.of(found, limit);
        return new Found(page, Position.after(page.items().getLast()));
      }
    }
    return new Found(new Page<>(found, false), null);
  }

  private static NavigableMap<Event, Deed> from(
      @Nullable Position start, NavigableMap<Event, Deed> events) {
    return start == null ? events : events.tailMap(start.event(), true);
  }

  private List<Change> changes(Event event, Deed deed) {
    PastAnswer before = latest.get(event.flow());
    PastAnswer then = before == null ? answer(event, false) : before;
    PastAnswer now = answer(event, true);
    latest.put(event.flow(), now);
    return then.changes(event, deed, now);
  }

  /// What is answered about the flow of an event before it, or with it.
  private PastAnswer answer(Event event, boolean withIt) {
    List<PublishedFigure> known = new ArrayList<>();
    for (RecordedFigure row : histories.apply(event.flow())) {
      if (event.isAfter(row.recordedAt(), row, withIt)
          && !event.isAfter(row.supersededAt(), row, withIt)) {
        known.add(row.published().stale(event.isAfter(row.staleSince(), row, withIt)));
      }
    }
    figures += known.size();
    FlowKey flow = event.flow();
    return new PastAnswer(
        flow,
        tallying.of(
            known, filter.onRoute(flow.origin(), flow.destination()), Policy.LATEST_PER_ORIGINATOR),
        known);
  }
}
