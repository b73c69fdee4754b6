package dev.tallyman.extract.rule.time;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The dates in the head of a table or down its side run one way: "October, November, December,
/// January" spans the turn of a year, and "Q1" above "Q2" is of the same year.
final class Labels {

  private static final int YEAR = 366;

  private Labels() {}

  /// The windows in their order, those without a year of their own moved back so that they run one
  /// way; null stays where a cell states none.
  static List<@Nullable Window> inOrder(List<@Nullable Window> labels) {
    List<@Nullable Window> ordered = new ArrayList<>(labels);
    ordered.replaceAll(label -> label != null && isTotal(label, labels) ? null : label);
    if (!runsOneWay(ordered)) {
      moveBack(isAscending(ordered) ? ordered.reversed() : ordered);
    }
    for (int i = 0; i < ordered.size(); i++) {
      ordered.set(i, ordered.get(i) == null ? labels.get(i) : ordered.get(i));
    }
    return ordered;
  }

  /// "December, November, December 2024" run back as they stand.
  private static boolean runsOneWay(List<@Nullable Window> labels) {
    LocalDate before = null;
    for (Window label : labels) {
      LocalDate day = label == null ? null : Stretches.firstDay(label.period());
      if (day != null && before != null && !day.isBefore(before)) {
        return false;
      }
      before = day == null ? before : day;
    }
    return true;
  }

  /// "Jan–Jul" behind the months of a year has no turn in their order.
  private static boolean isTotal(Window total, List<@Nullable Window> labels) {
    PartialDate start = total.period().start();
    PartialDate end = total.period().end();
    LocalDate last = end == null ? null : end.lastDay();
    LocalDate first = start == null ? null : start.firstDay();
    boolean stretch = first != null && last != null && !start.equals(end);
    for (Window label : labels) {
      PartialDate part = label == null ? null : label.period().end();
      LocalDate day = part == null ? null : part.lastDay();
      boolean month = part != null && part.equals(label.period().start());
      boolean same = stretch && month && day != null && day.getYear() == last.getYear();
      if (same && !day.isAfter(last) && day.isAfter(first)) {
        return true;
      }
    }
    return false;
  }

  /// Whether most labels stand less than half a year behind the one before them.
  private static boolean isAscending(List<@Nullable Window> labels) {
    int steps = 0;
    LocalDate before = null;
    for (Window label : labels) {
      LocalDate day = label == null ? null : Stretches.firstDay(label.period());
      if (day != null && before != null) {
        int days = Math.floorMod(day.getDayOfYear() - before.getDayOfYear(), YEAR);
        steps += days == 0 ? 0 : days < YEAR / 2 ? 1 : -1;
      }
      before = day == null ? before : day;
    }
    return steps >= 0;
  }

  /// Each must lie before the one that was read ahead of it.
  private static void moveBack(List<@Nullable Window> latestFirst) {
    LocalDate next = null;
    for (int i = 0; i < latestFirst.size(); i++) {
      Window label = latestFirst.get(i);
      LocalDate day = label == null ? null : Stretches.firstDay(label.period());
      if (label != null && day != null && next != null && !day.isBefore(next)) {
        Window earlier = label.isYearless() ? yearEarlier(label, day) : null;
        if (earlier != null) {
          latestFirst.set(i, earlier);
          day = day.minusYears(1);
        }
      }
      next = day == null ? next : day;
    }
  }

  private static @Nullable Window yearEarlier(Window label, LocalDate day) {
    Period earlier = Stretches.inYear(label.period(), day.getYear() - 1);
    return earlier == null ? null : label.with(earlier);
  }

  /// The year that the labels make up together: twelve months, four quarters or two halves.
  static @Nullable Period whole(List<@Nullable Window> labels) {
    List<Period> parts =
        labels.stream().filter(Objects::nonNull).map(Window::period).distinct().toList();
    if (parts.isEmpty()) {
      return null;
    }
    PartialDate first = parts.getFirst().start();
    boolean full =
        first != null
            && first.hasYear()
            && parts.size() == parts(first.text())
            && parts.stream()
                .allMatch(part ->
                    part.start() != null
                        && part.start().text().length() == first.text().length()
                        && part.start().text().startsWith(first.text().substring(0, 4)));
    return full ? Period.at(new PartialDate(first.text().substring(0, 4))) : null;
  }

  private static int parts(String form) {
    return switch (form.length() < 6 ? ' ' : form.charAt(5)) {
      case 'Q' -> 4;
      case 'H' -> 2;
      case ' ' -> -1;
      default -> form.length() == 7 ? 12 : -1;
    };
  }
}
