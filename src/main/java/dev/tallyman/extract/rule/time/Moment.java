package dev.tallyman.extract.rule.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/// A place in the calendar as the text words it, before it is resolved: "17 March" is a day without
/// a year, "last month" lies relative to the day of publication.
public sealed interface Moment {

  /// "17 March", "7 September 2024".
  record Day(@Nullable Integer year, int month, int day) implements Moment {}

  /// "the 14th"; `month` counts from this one for "the 1st of this month", and is null where no
  /// month is said.
  record DayOfMonth(int day, @Nullable Integer month) implements Moment {}

  /// "for the full year": this one for a plan, else the last.
  record FullYear() implements Moment {}

  /// "August 2023"; `past` for "last October", which is never the month of publication.
  record MonthOfYear(@Nullable Integer year, int month, boolean past) implements Moment {}

  /// "January of last year": a moment without a year of its own, in the year so many years from
  /// that of publication.
  record InYear(Moment moment, int shift) implements Moment {

    /// "April" in the year of its other end, "May of last year", "July 2016".
    static Moment like(Moment first, Moment last) {
      boolean bare =
          first instanceof Day day && day.year() == null
              || first instanceof MonthOfYear month && month.year() == null;
      if (first instanceof MonthOfYear from
          && from.year() == null
          && last instanceof MonthOfYear to
          && to.year() != null) {
        int year = from.month() <= to.month() ? to.year() : to.year() - 1;
        return new MonthOfYear(year, from.month(), false);
      }
      return bare && last instanceof InYear in ? new InYear(first, in.shift()) : first;
    }
  }

  record Year(int year) implements Moment {}

  /// `letter` is `Q` or `H`: "third quarter", "first half of this year".
  record PartOfYear(@Nullable Integer year, char letter, int number) implements Moment {}

  /// "the first half of May": `half` is 1 or 2.
  record HalfOfMonth(@Nullable Integer year, int month, int half) implements Moment {}

  /// "on Monday", "last Friday" (`weeks` -1), "next Sunday" (+1).
  record Weekday(DayOfWeek day, int weeks) implements Moment {}

  /// "the Wednesday before": the one beside the last day that the text named.
  record WeekdayBeside(DayOfWeek day, boolean back) implements Moment {}

  /// "the last Friday in January": `rank` is -1 for the last.
  record WeekdayOfMonth(DayOfWeek day, int rank, MonthOfYear month) implements Moment {}

  /// "yesterday", "this year", "last month": so many days, months or years from publication.
  record FromPublication(Unit unit, int shift) implements Moment {}

  /// "the next day", "the previous week": the unit so many places from the last one that the text
  /// named.
  record Beside(Unit unit, int shift) implements Moment {}

  /// "a year earlier", "two days later": the last stretch that the text named, moved so far.
  record Moved(Unit unit, int shift) implements Moment {}

  /// "so far this month", "year to date": from the start of the unit up to now.
  record SoFar(Unit unit) implements Moment {}

  /// "that day", "the same months of 2023": the last of its kind, in another year where one is
  /// said; `yearsBack` counts from the publication.
  record Same(Unit unit, @Nullable Integer year, int yearsBack) implements Moment {}

  /// "in the reporting week": what the head of the report says that it covers.
  record Covered() implements Moment {}

  /// "from 4 to 19 November"; `list` for "28 and 31 October".
  record Stretch(Moment first, Moment last, boolean list) implements Moment {}

  /// Whether this runs from one date to another.
  default boolean isStretch() {
    return this instanceof Stretch || this instanceof InYear in && in.moment().isStretch();
  }

  /// Whether it means the same where the words around it look back and where they look ahead.
  default boolean isFixed() {
    return switch (this) {
      case Day day -> day.year() != null;
      case MonthOfYear month -> month.year() != null;
      case PartOfYear part -> part.year() != null;
      case HalfOfMonth half -> half.year() != null;
      case Stretch stretch -> stretch.first().isFixed() && stretch.last().isFixed();
      case DayOfMonth _, FullYear _, InYear _, Weekday _, WeekdayOfMonth _ -> false;
      case Year _, FromPublication _, Same _, Beside _, Moved _, SoFar _ -> true;
      case Covered _, WeekdayBeside _, Formless _, Clock _ -> true;
    };
  }

  /// A date without a form: seasons, "next week", a fiscal year.
  record Formless() implements Moment {}

  /// A time of day.
  record Clock() implements Moment {}

  enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    ANY
  }
}
