package dev.tallyman.service;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a report did to the answer for one flow, measure and class: the figures that entered it,
/// left it or stand in it otherwise, and the range of claims before and after. `index` counts the
/// changes of one event.
public record Change(
    Event event,
    int index,
    Deed deed,
    Measure measure,
    FigureClass figureClass,
    List<String> entered,
    List<String> left,
    List<Moved> changed,
    @Nullable Range before,
    @Nullable Range after) {

  /// What the report, whose key this is, did.
  public record Deed(String key, Cause cause) {

    /// A report that gives up some figures for others replaces them.
    Deed and(Deed other) {
      return cause == other.cause ? this : new Deed(key, Cause.REPLACED);
    }
  }

  /// Whether the report told figures, told others instead, told none any longer, or became
  /// unreadable, so that the answer rests on its last good figures.
  public enum Cause {
    RECORDED,
    REPLACED,
    WITHDRAWN,
    STALE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A figure that is in both answers, and is something else in the later one.
  public record Moved(String figure, Role from, Role to) {}

  /// So many ids may stand in one change; a figure that moved takes the room of eight.
  private static final int MOST_IDS = 80_000;

  private static final int IDS_OF_MOVED = 8;

  public Change {
    entered = List.copyOf(entered);
    left = List.copyOf(left);
    changed = List.copyOf(changed);
  }

  /// The same in parts, each of which can be sent; most often in one. Each figure is in one part.
  List<Change> parts() {
    int ids = entered.size() + left.size() + IDS_OF_MOVED * changed.size();
    int count = Math.ceilDiv(Math.max(1, ids), MOST_IDS);
    List<Change> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(
          new Change(
              event,
              index + part,
              deed,
              measure,
              figureClass,
              part(entered, part, count),
              part(left, part, count),
              part(changed, part, count),
              before,
              after));
    }
    return parts;
  }

  private static <T> List<T> part(List<T> list, int part, int count) {
    return list.subList(edge(list, part, count), edge(list, part + 1, count));
  }

  private static int edge(List<?> list, int part, int count) {
    return (int) ((long) list.size() * part / count);
  }
}
