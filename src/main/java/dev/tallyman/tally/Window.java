package dev.tallyman.tally;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days from `first` to `last`, both inclusive.
record Window(LocalDate first, LocalDate last) {

  private static final long LONGEST_DAYS = 366_000;

  /// The days of a date at its own precision, or null where it has no year.
  static @Nullable Window of(@Nullable PartialDate date) {
    if (date == null || !date.hasYear()) {
      return null;
    }
    return between(date.firstDay(), date.lastDay());
  }

  /// The days of a period, or null where an end is neither stated nor follows from the other end
  /// and the duration: "the four weeks to 30 July" has both ends.
  static @Nullable Window of(Period period) {
    Window start = of(period.start());
    Window end = of(period.end());
    java.time.@Nullable Period length = length(period.duration());
    try {
      if (length != null && end != null && (start == null || start.equals(end))) {
        return between(end.last.minus(length).plusDays(1), end.last);
      }
      if (length != null && start != null && end == null) {
        return between(start.first, start.first.plus(length).minusDays(1));
      }
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
    return start == null || end == null ? null : between(start.first, end.last);
  }

  private static @Nullable Window between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null || first.isAfter(last) ? null : new Window(first, last);
  }

  /// A duration that is a number of days, months or years, or null; a negative or endless one says
  /// nothing.
  static java.time.@Nullable Period length(@Nullable String duration) {
    if (duration == null) {
      return null;
    }
    try {
      java.time.Period length = java.time.Period.parse(duration);
      long days = LocalDate.EPOCH.plus(length).toEpochDay();
      return length.isNegative() || days > LONGEST_DAYS ? null : length;
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean contains(Window other) {
    return !first.isAfter(other.first) && !last.isBefore(other.last);
  }

  boolean overlaps(Window other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /// This window as months, quarters, halves and years would state it, finest first, as far as they
  /// differ from it.
  List<Window> coarser() {
    List<Window> coarser = new ArrayList<>();
    for (int months : new int[] {1, 3, 6, 12}) {
      LocalDate from = first.withDayOfMonth(1).withMonth(part(first, months) * months + 1);
      LocalDate to = last.withDayOfMonth(1).withMonth(part(last, months) * months + 1);
      Window window = new Window(from, to.plusMonths(months).minusDays(1));
      if (!window.equals(this) && !coarser.contains(window)) {
        coarser.add(window);
      }
    }
    return coarser;
  }

  private static int part(LocalDate day, int months) {
    return (day.getMonthValue() - 1) / months;
  }
}
