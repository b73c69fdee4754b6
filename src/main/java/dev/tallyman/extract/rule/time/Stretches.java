package dev.tallyman.extract.rule.time;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be reckoned from dates alone, without the day of publication: the same stretch in
/// another year, the day after a day without a year, two dates as the ends of one stretch.
final class Stretches {

  private static final Pattern YEARS = Pattern.compile("\\d{4}(-[QH]\\d)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q\\d");
  private static final Pattern YEARLESS_DAY = Pattern.compile("--\\d{2}-\\d{2}");

  private Stretches() {}

  static boolean isYears(Period period) {
    return period.start() != null && YEARS.matcher(period.start().text()).matches();
  }

  /// The year that a period is, or null where it is another stretch.
  static @Nullable Integer year(Period period) {
    PartialDate start = period.start();
    return start != null && start.equals(period.end()) && YEAR.matcher(start.text()).matches()
        ? Integer.valueOf(start.text())
        : null;
  }

  static @Nullable LocalDate firstDay(Period period) {
    PartialDate any = period.start() != null ? period.start() : period.end();
    return any == null ? null : any.firstDay();
  }

  /// A partial day keeps its form: the day after `--07-08` is `--07-09`, but what follows the end
  /// of February is not known.
  static @Nullable PartialDate shiftedPartial(PartialDate day, int shift) {
    if (!YEARLESS_DAY.matcher(day.text()).matches()) {
      return null;
    }
    LocalDate common = LocalDate.parse("2023" + day.text().substring(1)).plusDays(shift);
    LocalDate leap = LocalDate.parse("2024" + day.text().substring(1)).plusDays(shift);
    return common.getDayOfYear() == leap.getDayOfYear() || common.getMonth() == leap.getMonth()
        ? partial(common, leap)
        : null;
  }

  static @Nullable PartialDate partial(LocalDate common, LocalDate leap) {
    return common.getDayOfMonth() == leap.getDayOfMonth()
        ? new PartialDate("-" + common.toString().substring(4))
        : null;
  }

  static @Nullable Period weekly(@Nullable Period period) {
    return period != null && "P1W".equals(period.duration()) ? period : null;
  }

  static @Nullable Period yearly(@Nullable Period period) {
    PartialDate start = period == null ? null : period.start();
    return start == null || !start.hasYear()
        ? null
        : Period.at(new PartialDate(start.text().substring(0, 4)));
  }

  static boolean isDay(Period period) {
    return period.start() != null
        && period.start().equals(period.end())
        && period.start().text().length() == 10;
  }

  static boolean isQuarter(Period period) {
    return period.start() != null && QUARTER.matcher(period.start().text()).matches();
  }

  static PartialDate quarterOf(LocalDate day) {
    return new PartialDate(
        String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), (day.getMonthValue() + 2) / 3));
  }

  /// The quarter in which a stretch of at most three months ends, or null.
  static @Nullable Period quarterly(@Nullable Period period) {
    LocalDate last = period == null || period.end() == null ? null : period.end().lastDay();
    if (period == null || last == null || isYears(period) && !isQuarter(period)) {
      return null;
    }
    return Period.at(quarterOf(last));
  }

  static @Nullable Period movedDays(Period day, int days) {
    LocalDate first = firstDay(day);
    return first == null ? null : Period.at(PartialDate.of(first.plusDays(days)));
  }

  /// A month, or a day, so many months on.
  static @Nullable Period movedMonths(Period period, int months) {
    LocalDate first = firstDay(period);
    PartialDate start = period.start();
    if (first == null || start == null || !start.equals(period.end())) {
      return null;
    }
    return switch (start.text().length()) {
      case 7 ->
          isQuarter(period) || isYears(period)
              ? null
              : Period.at(new PartialDate(first.plusMonths(months).toString().substring(0, 7)));
      case 10 -> Period.at(PartialDate.of(first.plusMonths(months)));
      default -> null;
    };
  }

  static @Nullable Period inYear(Period period, int year) {
    PartialDate start = inYear(period.start(), year);
    PartialDate end = inYear(period.end(), year);
    return start == null && end == null ? null : new Period(start, end, period.duration());
  }

  static @Nullable PartialDate inYear(@Nullable PartialDate date, int year) {
    if (date == null) {
      return null;
    }
    String rest = date.hasYear() ? date.text().substring(4) : date.text().substring(1);
    return PartialDate.parse(String.format(Locale.ROOT, "%04d", year) + rest);
  }

  /// From the start of one to the end of the other; a yearless start that would lie behind the end
  /// belongs to the year before it.
  static @Nullable Period joined(Period first, Period last) {
    PartialDate start = first.start();
    PartialDate end = last.end();
    LocalDate startDay = start == null ? null : start.firstDay();
    LocalDate endDay = end == null ? null : end.lastDay();
    if (start != null
        && end != null
        && startDay != null
        && endDay != null
        && startDay.isAfter(endDay)) {
      start = inYear(start, endDay.getYear());
      LocalDate again = start == null ? null : start.firstDay();
      if (again == null || again.isAfter(endDay)) {
        start = start == null ? null : inYear(start, endDay.getYear() - 1);
      }
    }
    return start == null && end == null ? null : new Period(start, end, null);
  }
}
