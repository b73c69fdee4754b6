package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.rule.time.Moment.Unit;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Reckons the days that moments mean: against the day of publication, looking back unless told to
/// look forward, and against the last date of a kind that the text named before. What cannot be
/// reckoned is null, or stays partial.
final class Reckoning {

  private final @Nullable PartialDate published;

  private final @Nullable LocalDate publishedDay;

  /// The day of publication, or that of the entry being read.
  private @Nullable LocalDate today;

  private @Nullable LocalDate entry;

  private final Named named = new Named();

  Reckoning(@Nullable PartialDate published, @Nullable LocalDate today) {
    this.published = published;
    this.publishedDay = today;
    this.today = today;
  }

  void begin(int sentence, @Nullable LocalDate entryDay) {
    named.begin(sentence);
    entry = entryDay;
    today = entryDay == null ? publishedDay : entryDay;
  }

  /// The day of the entry being read: what a time of day means.
  @Nullable Period entryDay() {
    return entry == null ? null : Period.at(PartialDate.of(entry));
  }

  Named named() {
    return named;
  }

  @Nullable Period of(Moment moment, boolean forward) {
    Period period = read(moment, forward);
    if (period != null) {
      named.remember(period);
    }
    return period;
  }

  /// No switch: that over types is put together by the first call, at 5 ms of a start.
  @SuppressWarnings("IfChainToSwitch")
  private @Nullable Period read(Moment moment, boolean forward) {
    if (moment instanceof Moment.Day day) {
      return at(day(day.year(), day.month(), day.day(), forward));
    } else if (moment instanceof Moment.MonthOfYear month) {
      return at(month(month, forward));
    } else if (moment instanceof Moment.Year year) {
      return at(new PartialDate(fourDigits(year.year())));
    } else if (moment instanceof Moment.PartOfYear part) {
      return at(part(part, forward));
    } else if (moment instanceof Moment.HalfOfMonth half) {
      return half(half, forward);
    } else if (moment instanceof Moment.InYear within) {
      return inYear(within, forward);
    } else if (moment instanceof Moment.Stretch stretch) {
      return stretch(stretch, forward);
    }
    return beside(moment, forward);
  }

  /// Of a moment that is said by way of another day: that of publication or one named before.
  @SuppressWarnings("IfChainToSwitch")
  private @Nullable Period beside(Moment moment, boolean forward) {
    if (moment instanceof Moment.DayOfMonth day) {
      return at(dayOfMonth(day, forward));
    } else if (moment instanceof Moment.FullYear) {
      return at(fromPublication(new Moment.FromPublication(Unit.YEAR, forward ? 0 : -1)));
    } else if (moment instanceof Moment.Weekday weekday) {
      return at(weekday(weekday, forward));
    } else if (moment instanceof Moment.WeekdayBeside beside) {
      return named.weekday(beside.day(), beside.back());
    } else if (moment instanceof Moment.WeekdayOfMonth weekday) {
      return at(weekdayOfMonth(weekday, forward));
    } else if (moment instanceof Moment.FromPublication from) {
      return from.unit() == Unit.WEEK ? week(from.shift()) : at(fromPublication(from));
    } else if (moment instanceof Moment.Beside beside) {
      return named.beside(beside.unit(), beside.shift());
    } else if (moment instanceof Moment.Moved moved) {
      return named.moved(moved.unit(), moved.shift());
    } else if (moment instanceof Moment.Covered) {
      return named.covered();
    } else if (moment instanceof Moment.SoFar soFar) {
      return soFar(soFar);
    } else if (moment instanceof Moment.Same same) {
      return named.same(same.unit(), year(same));
    }
    return null;
  }

  private static @Nullable Period at(@Nullable PartialDate date) {
    return date == null ? null : Period.at(date);
  }

  private @Nullable PartialDate day(@Nullable Integer year, int month, int day, boolean forward) {
    String monthAndDay = twoDigits(month) + "-" + twoDigits(day);
    if (year != null) {
      return PartialDate.parse(year + "-" + monthAndDay);
    }
    if (today == null) {
      return new PartialDate("--" + monthAndDay);
    }
    try {
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      return PartialDate.of(nearest(date, date, forward));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The stretch from `first` to `last` of this year, or of the year before or after, so that it
  /// does not lie ahead (or, looking forward, behind).
  private LocalDate nearest(LocalDate first, LocalDate last, boolean forward) {
    LocalDate day = java.util.Objects.requireNonNull(today);
    if (forward) {
      return last.isBefore(day) ? first.plusYears(1) : first;
    }
    return first.isAfter(day) ? first.minusYears(1) : first;
  }

  /// "the 14th": of the month named last, else the nearest one.
  private @Nullable PartialDate dayOfMonth(Moment.DayOfMonth day, boolean forward) {
    LocalDate near = day.month() == null ? named.nearMonth() : null;
    near = near == null ? today : near;
    if (near == null) {
      return null;
    }
    YearMonth month = YearMonth.from(near).plusMonths(day.month() == null ? 0 : day.month());
    if (day.day() > month.lengthOfMonth()) {
      return null;
    }
    LocalDate date = month.atDay(day.day());
    boolean ahead = day.month() == null && today != null && date.isAfter(today) && !forward;
    LocalDate next = date.plusMonths(1);
    boolean turned = day.month() == null && today != null && !next.isAfter(today);
    if (turned && !near.equals(today) && named.isLateInMonth(day.day())) {
      return PartialDate.of(next);
    }
    return PartialDate.of(ahead ? date.minusMonths(1) : date);
  }

  private static String fourDigits(int year) {
    return twoDigits(year / 100) + twoDigits(year % 100);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private @Nullable PartialDate month(Moment.MonthOfYear month, boolean forward) {
    String text = twoDigits(month.month());
    if (month.year() != null) {
      return new PartialDate(month.year() + "-" + text);
    }
    if (today == null) {
      return new PartialDate("--" + text);
    }
    YearMonth ofToday = YearMonth.of(today.getYear(), month.month());
    LocalDate first = nearest(ofToday.atDay(1), ofToday.atEndOfMonth(), forward);
    boolean now = month.past() && YearMonth.from(first).equals(YearMonth.from(today));
    return new PartialDate(YearMonth.from(now ? first.minusYears(1) : first).toString());
  }

  private @Nullable PartialDate part(Moment.PartOfYear part, boolean forward) {
    if (part.year() != null) {
      return new PartialDate(part.year() + "-" + part.letter() + part.number());
    }
    if (today == null) {
      return null;
    }
    int months = part.letter() == 'Q' ? 3 : 6;
    LocalDate first = LocalDate.of(today.getYear(), (part.number() - 1) * months + 1, 1);
    LocalDate last = first.plusMonths(months).minusDays(1);
    LocalDate half = first.plusDays(java.time.temporal.ChronoUnit.DAYS.between(first, last) / 2);
    int year = nearest(forward ? first : half, last, forward).getYear();
    return new PartialDate(year + "-" + part.letter() + part.number());
  }

  private @Nullable Period half(Moment.HalfOfMonth half, boolean forward) {
    PartialDate month = month(new Moment.MonthOfYear(half.year(), half.month(), false), forward);
    LocalDate first = month == null ? null : month.firstDay();
    LocalDate last = month == null ? null : month.lastDay();
    if (first == null || last == null) {
      return null;
    }
    return half.half() == 1
        ? new Period(PartialDate.of(first), PartialDate.of(first.withDayOfMonth(15)), null)
        : new Period(PartialDate.of(first.withDayOfMonth(16)), PartialDate.of(last), null);
  }

  private @Nullable Period inYear(Moment.InYear within, boolean forward) {
    Integer year = year(within.shift());
    if (year == null) {
      return null;
    }
    return read(withYear(within.moment(), year), forward);
  }

  /// The moment in the year of the last date that the text named.
  Moment inSameYear(Moment moment) {
    Period last = named.lastYear();
    PartialDate year = last == null ? null : last.start();
    return year == null ? new Moment.Formless() : withYear(moment, Integer.valueOf(year.text()));
  }

  /// The year that lies so many years from that of publication.
  private @Nullable Integer year(int shift) {
    return published == null || !published.hasYear()
        ? null
        : Integer.valueOf(Integer.parseInt(published.text().substring(0, 4)) + shift);
  }

  private static Moment withYear(Moment moment, Integer year) {
    return switch (moment) {
      case Moment.Day day -> new Moment.Day(year, day.month(), day.day());
      case Moment.MonthOfYear month -> new Moment.MonthOfYear(year, month.month(), false);
      case Moment.PartOfYear part -> new Moment.PartOfYear(year, part.letter(), part.number());
      case Moment.HalfOfMonth half -> new Moment.HalfOfMonth(year, half.month(), half.half());
      case Moment.Stretch stretch ->
          new Moment.Stretch(
              withYear(stretch.first(), year), withYear(stretch.last(), year), stretch.list());
      default -> moment;
    };
  }

  private @Nullable PartialDate weekday(Moment.Weekday weekday, boolean forward) {
    if (today == null) {
      return null;
    }
    if (weekday.weeks() < 0) {
      return PartialDate.of(today.with(TemporalAdjusters.previous(weekday.day())));
    }
    return PartialDate.of(
        weekday.weeks() > 0 || forward
            ? today.with(TemporalAdjusters.next(weekday.day()))
            : today.with(TemporalAdjusters.previousOrSame(weekday.day())));
  }

  private @Nullable PartialDate weekdayOfMonth(Moment.WeekdayOfMonth weekday, boolean forward) {
    PartialDate month = month(weekday.month(), forward);
    LocalDate first = month == null ? null : month.firstDay();
    return first == null
        ? null
        : PartialDate.of(
            first.with(TemporalAdjusters.dayOfWeekInMonth(weekday.rank(), weekday.day())));
  }

  private @Nullable PartialDate fromPublication(Moment.FromPublication from) {
    if (from.unit() == Unit.YEAR) {
      Integer year = year(from.shift());
      return year == null ? null : new PartialDate(year.toString());
    }
    if (today == null) {
      return null;
    }
    return switch (from.unit()) {
      case MONTH -> new PartialDate(YearMonth.from(today).plusMonths(from.shift()).toString());
      case QUARTER -> Stretches.quarterOf(today.plusMonths(3L * from.shift()));
      default -> PartialDate.of(today.plusDays(from.shift()));
    };
  }

  /// "last week": up to its Sunday.
  private @Nullable Period week(int shift) {
    if (today == null) {
      return null;
    }
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new Period(null, PartialDate.of(sunday.plusDays(7L * shift)), "P1W");
  }

  private @Nullable Period soFar(Moment.SoFar soFar) {
    PartialDate start = fromPublication(new Moment.FromPublication(soFar.unit(), 0));
    return start == null ? null : new Period(start, null, null);
  }

  private @Nullable Integer year(Moment.Same same) {
    return same.yearsBack() != 0 ? year(-same.yearsBack()) : same.year();
  }

  private @Nullable Period stretch(Moment.Stretch stretch, boolean forward) {
    Period last = read(stretch.last(), forward);
    Period first = read(stretch.first(), forward);
    if (first == null || last == null) {
      return null;
    }
    return Stretches.joined(first, last);
  }
}
