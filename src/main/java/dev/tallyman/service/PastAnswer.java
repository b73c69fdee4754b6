package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.quantity.Measure;
import dev.tallyman.service.Change.Deed;
import dev.tallyman.service.Change.Moved;
import dev.tallyman.tally.Range;
import dev.tallyman.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The answers about one flow as they were at some time, made to be compared with those of another
/// time: of each measure and class the range, and what each figure is in it.
final class PastAnswer {

  private record Count(Measure measure, FigureClass figureClass) {

    static final Comparator<Count> ORDER =
        Comparator.comparing((Count count) -> count.measure().name())
            .thenComparing(Count::figureClass);
  }

  private record Part(@Nullable Range range, Set<String> stale, Map<String, Role> roles) {

    static final Part NONE = new Part(null, Set.of(), Map.of());
  }

  private final Map<Count, Part> parts = new TreeMap<>(Count.ORDER);
  private final Map<String, Figure> figures = new HashMap<>();

  /// Those of `tallies` that are about the flow, made from `known`.
  PastAnswer(FlowKey flow, Collection<Tally> tallies, Collection<PublishedFigure> known) {
    known.forEach(one -> figures.put(one.id(), one.figure()));
    for (Tally tally : tallies) {
      if (flow.equals(new FlowKey(tally.origin(), tally.destination()))) {
        parts.put(
            new Count(tally.measure(), tally.figureClass()),
            new Part(tally.range(), Set.copyOf(tally.stale()), Roles.of(tally)));
      }
    }
  }

  /// What an event made of this answer, where `after` is the next one.
  List<Change> changes(Event event, Deed deed, PastAnswer after) {
    Set<Count> counts = new TreeSet<>(Count.ORDER);
    counts.addAll(parts.keySet());
    counts.addAll(after.parts.keySet());
    List<Change> changes = new ArrayList<>();
    for (Count count : counts) {
      Part then = parts.getOrDefault(count, Part.NONE);
      Part now = after.parts.getOrDefault(count, Part.NONE);
      Change change =
          new Change(
              event,
              changes.size(),
              deed,
              count.measure(),
              count.figureClass(),
              without(now, then, after),
              without(then, now, after),
              moved(then, now),
              then.range(),
              now.range());
      if (isOne(change) || !then.stale().equals(now.stale())) {
        changes.addAll(change.parts());
      }
    }
    return changes;
  }

  private static boolean isOne(Change change) {
    return !change.entered().isEmpty()
        || !change.left().isEmpty()
        || !change.changed().isEmpty()
        || !Objects.equals(change.before(), change.after());
  }

  /// A figure that was read otherwise has left as it was, and has entered as it is.
  private List<String> without(Part some, Part others, PastAnswer after) {
    return some.roles().keySet().stream()
        .filter(id ->
            !others.roles().containsKey(id)
                || !Objects.equals(figures.get(id), after.figures.get(id)))
        .sorted()
        .toList();
  }

  private static List<Moved> moved(Part then, Part now) {
    List<Moved> moved = new ArrayList<>();
    then.roles()
        .forEach((id, role) -> {
          Role next = now.roles().get(id);
          if (next != null && !next.isSameAs(role)) {
            moved.add(new Moved(id, role, next));
          }
        });
    moved.sort(Comparator.comparing(Moved::figure));
    return moved;
  }
}
