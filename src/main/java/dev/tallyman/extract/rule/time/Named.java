package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.rule.time.Moment.Unit;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The dates that the text has named so far, to which "that day", "the previous month" and "a year
/// earlier" point. The last window in which goods moved is forgotten after the next sentence; the
/// last day and the last month are not.
final class Named {

  private static final int HEAD = 3;
  private static final int HALF_A_MONTH = 15;

  private @Nullable Period lastDay;
  private @Nullable Period lastMonth;
  private @Nullable Period last;
  private @Nullable Period window;
  private @Nullable Period covered;
  private int windowSentence;
  private int lastSentence;
  private int sentence;

  void begin(int index) {
    sentence = index;
  }

  /// The date is named, though it may be nobody's period: "that day" may mean it.
  void remember(Period period) {
    PartialDate any = period.start() != null ? period.start() : period.end();
    if (any == null) {
      return;
    }
    last = period;
    lastSentence = sentence;
    if (any.isDay()) {
      lastDay = period;
    } else if (any.isMonth()) {
      lastMonth = period;
    }
  }

  /// Goods moved in this period, or in one that has no form.
  void rememberWindow(@Nullable Period period) {
    window = period;
    windowSentence = sentence;
    boolean head = covered == null && sentence <= HEAD && period != null;
    if (head && !Stretches.isDay(period)) {
      covered = period;
    }
  }

  /// The stretch that the head of the report gives as its own.
  @Nullable Period covered() {
    return covered;
  }

  /// A day of the month that this sentence or the one before it named, the later end of a stretch.
  @Nullable LocalDate nearMonth() {
    if (last == null || Stretches.isYears(last) || sentence - lastSentence > 1) {
      return null;
    }
    LocalDate end = last.end() == null ? null : last.end().firstDay();
    return end == null ? Stretches.firstDay(last) : end;
  }

  /// Whether "the 3rd" behind "29 December" must lie in the month after it.
  boolean isLateInMonth(int day) {
    Period near = window();
    LocalDate before = near != null && Stretches.isDay(near) ? Stretches.firstDay(near) : null;
    return before != null && before.getDayOfMonth() - day >= HALF_A_MONTH;
  }

  @Nullable Period lastYear() {
    return last == null ? null : Stretches.yearly(last);
  }

  /// "that day", "the same months of 2023".
  @Nullable Period same(Unit unit, @Nullable Integer year) {
    Period before =
        switch (unit) {
          case DAY -> lastDay;
          case MONTH -> lastMonth;
          case ANY -> stretch();
          case WEEK -> Stretches.weekly(last);
          case QUARTER -> Stretches.quarterly(last);
          case YEAR -> Stretches.yearly(last);
        };
    return before == null || year == null ? before : Stretches.inYear(before, year);
  }

  /// No day on which something was said is a period: "in the third quarter, it said on Tuesday,
  /// twice that of the same period".
  private @Nullable Period stretch() {
    Period near = window();
    boolean wider = near != null && last != null && Stretches.isDay(last) && !Stretches.isDay(near);
    return wider ? near : last;
  }

  /// "the next day", "the previous week": the unit beside the last stretch, or one so many further.
  @Nullable Period beside(Unit unit, int shift) {
    return switch (unit) {
      case DAY -> day(shift);
      case WEEK -> week(shift);
      case MONTH -> month(shift);
      case QUARTER -> quarter(shift);
      case YEAR -> year(shift);
      case ANY -> null;
    };
  }

  /// "the Wednesday before", "the Friday after".
  @Nullable Period weekday(DayOfWeek weekday, boolean back) {
    LocalDate day = lastDay == null ? null : Stretches.firstDay(lastDay);
    TemporalAdjuster beside =
        back ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday);
    return day == null ? null : Period.at(PartialDate.of(day.with(beside)));
  }

  /// "a year earlier", "a month before": the last window, moved.
  @Nullable Period moved(Unit unit, int shift) {
    Period near = window();
    LocalDate first = near == null ? null : Stretches.firstDay(near);
    if (unit == Unit.WEEK && lastDay != null && (near == null || Stretches.isYears(near))) {
      return Stretches.movedDays(lastDay, 7 * shift);
    }
    if (near == null || first == null) {
      return unit == Unit.DAY ? day(shift) : null;
    }
    return switch (unit) {
      case DAY -> day(shift);
      case WEEK -> Stretches.isDay(near) ? Stretches.movedDays(near, 7 * shift) : week(shift);
      case MONTH -> Stretches.movedMonths(near, shift);
      case QUARTER -> Stretches.isQuarter(near) ? quarter(shift) : null;
      case YEAR -> Stretches.inYear(near, first.getYear() + shift);
      case ANY -> null;
    };
  }

  private @Nullable Period window() {
    return sentence - windowSentence <= 1 ? window : null;
  }

  private @Nullable Period day(int shift) {
    PartialDate day = lastDay == null ? null : lastDay.end();
    LocalDate date = day == null ? null : day.lastDay();
    if (date != null) {
      return Period.at(PartialDate.of(date.plusDays(shift)));
    }
    PartialDate partial = day == null ? null : Stretches.shiftedPartial(day, shift);
    return partial == null ? null : Period.at(partial);
  }

  private @Nullable Period week(int shift) {
    Period one = weeks(1, shift);
    int count = Math.abs(shift);
    return one != null || count < 2 ? one : weeks(count, shift);
  }

  /// Beside a window of so many weeks: "8 to 21 June, against 40 in the two weeks before".
  private @Nullable Period weeks(int count, int shift) {
    Period near = window() == null ? covered : window();
    PartialDate end = near == null ? null : near.end();
    LocalDate last = end == null || Stretches.isYears(near) ? null : end.lastDay();
    if (near == null || last == null) {
      return null;
    }
    String length = "P" + count + "W";
    boolean week =
        length.equals(near.duration()) || ("P" + 7 * count + "D").equals(near.duration());
    LocalDate first = near.start() == null ? null : near.start().firstDay();
    boolean days =
        first != null && end.text().length() == 10 && first.plusDays(7L * count - 1).equals(last);
    return week || days
        ? new Period(null, PartialDate.of(last.plusDays(7L * shift)), length)
        : null;
  }

  private @Nullable Period month(int shift) {
    LocalDate named = last == null || Stretches.isYears(last) ? null : Stretches.firstDay(last);
    LocalDate month = lastMonth == null ? null : Stretches.firstDay(lastMonth);
    boolean followed =
        named != null
            && month != null
            && !named.isBefore(month)
            && named.isBefore(month.plusMonths(2));
    LocalDate day = followed ? month : named;
    return day == null
        ? null
        : Period.at(new PartialDate(YearMonth.from(day).plusMonths(shift).toString()));
  }

  private @Nullable Period quarter(int shift) {
    Period quarter = Stretches.quarterly(window());
    LocalDate first = quarter == null ? null : Stretches.firstDay(quarter);
    return first == null ? null : Period.at(Stretches.quarterOf(first.plusMonths(3L * shift)));
  }

  private @Nullable Period year(int shift) {
    LocalDate day = last == null ? null : Stretches.firstDay(last);
    return day == null
        ? null
        : Period.at(new PartialDate(String.format(Locale.ROOT, "%04d", day.getYear() + shift)));
  }
}
