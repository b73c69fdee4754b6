package dev.tallyman.tally;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Timing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The dates of a figure, as stated and as days. `window` is null where an end is open; `moment` is
/// the as-of date; `published` the last day of the report's own date; `reach` the window or else
/// the span of the count, null where neither is known.
record When(
    Period period,
    @Nullable Window window,
    @Nullable PartialDate asOf,
    @Nullable Window moment,
    boolean isAsOfStated,
    @Nullable LocalDate published,
    @Nullable Window reach) {

  private static When made(
      Period period,
      @Nullable Window window,
      @Nullable PartialDate asOf,
      @Nullable Window moment,
      boolean isAsOfStated,
      @Nullable LocalDate published) {
    Window reach = window == null ? span(period, moment) : window;
    return new When(period, window, asOf, moment, isAsOfStated, published, reach);
  }

  static When of(Figure figure, @Nullable PartialDate published) {
    Timing timing = figure.timing();
    return made(
        timing.period(),
        Window.of(timing.period()),
        timing.asOf(),
        Window.of(timing.asOf()),
        timing.asOfFrom() == AsOfFrom.STATED,
        published == null || !published.hasYear() ? null : published.lastDay());
  }

  When orElse(When next) {
    boolean ownPeriod = period.isStated() || !next.period.isStated();
    boolean ownAsOf = asOf != null && (isAsOfStated || !next.isAsOfStated) || next.asOf == null;
    return made(
        ownPeriod ? period : next.period,
        ownPeriod ? window : next.window,
        ownAsOf ? asOf : next.asOf,
        ownAsOf ? moment : next.moment,
        ownAsOf ? isAsOfStated : next.isAsOfStated,
        published);
  }

  /// What this leaves unstated, as another report of the same claim states it.
  When completedBy(When next) {
    boolean lacksPeriod = !period.isStated() && next.period.isStated();
    boolean lacksAsOf = asOf == null && next.asOf != null;
    return !lacksPeriod && !lacksAsOf
        ? this
        : made(
            lacksPeriod ? next.period : period,
            lacksPeriod ? next.window : window,
            lacksAsOf ? next.asOf : asOf,
            lacksAsOf ? next.moment : moment,
            lacksAsOf ? next.isAsOfStated : isAsOfStated,
            published);
  }

  /// No period, or a bare duration.
  boolean isUndated() {
    return period.start() == null && period.end() == null;
  }

  /// From the start of the count, where it is known, to the as-of date.
  @Nullable Window span() {
    return span(period, moment);
  }

  private static @Nullable Window span(Period period, @Nullable Window moment) {
    if (moment == null) {
      return null;
    }
    Window start = Window.of(period.start());
    java.time.@Nullable Period length = Window.length(period.duration());
    LocalDate first =
        start != null ? start.first() : length != null ? begin(moment.last(), length) : null;
    return first == null || first.isAfter(moment.first())
        ? moment
        : new Window(first, moment.last());
  }

  private static @Nullable LocalDate begin(LocalDate last, java.time.Period length) {
    try {
      return last.minus(length).plusDays(1);
    } catch (java.time.DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /// How coarsely the period is stated: 0 by days, 1 by months, then quarters, halves and years.
  int coarseness() {
    return Math.max(coarseness(period.start()), coarseness(period.end()));
  }

  static int coarseness(@Nullable PartialDate date) {
    if (date == null) {
      return 0;
    }
    String text = date.text();
    return switch (text.length()) {
      case 4 -> 4;
      case 7 -> text.charAt(5) == 'H' ? 3 : text.charAt(5) == 'Q' ? 2 : 1;
      default -> 0;
    };
  }
}
