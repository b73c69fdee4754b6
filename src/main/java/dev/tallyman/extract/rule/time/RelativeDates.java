package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Moment.Unit;
import dev.tallyman.text.Token;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Dates that lean on the day of publication: "yesterday", "on Monday", "last month", "this
/// morning", "so far this year".
final class RelativeDates implements DatePattern {

  static final int NONE = Integer.MIN_VALUE;

  /// A month may have no fifth Friday.
  private static final int LAST_RANK = 4;

  private static final Map<String, Integer> DAYS =
      WordMap.of(Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1));

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    Integer day = DAYS.get(tokens.get(from).lower());
    if (day != null) {
      return new Found(from + 1, new Moment.FromPublication(Unit.DAY, day));
    }
    Found weekday = weekday(tokens, from);
    if (weekday != null) {
      return weekday;
    }
    Found toDate = toDate(tokens, from);
    return toDate != null ? toDate : named(tokens, from);
  }

  /// Years, months or days that "last", "this" and "next" go from publication.
  static int shift(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return switch (token == null ? "" : token.lower()) {
      case "last" -> -1;
      case "this", "current", "present" -> 0;
      case "next" -> 1;
      default -> NONE;
    };
  }

  private static @Nullable Found weekday(List<Token> tokens, int from) {
    DayOfWeek day = CalendarWords.weekday(tokens, from);
    if (day != null) {
      boolean back = is(tokens, from + 1, "before");
      boolean beside = is(tokens, from - 1, "the") && (back || is(tokens, from + 1, "after"));
      if (beside && LeaningDates.isEnd(tokens, from + 2)) {
        return new Found(from + 2, new Moment.WeekdayBeside(day, back));
      }
      if (is(tokens, from + 1, "this") && is(tokens, from + 2, "week")) {
        return new Found(from + 3, new Moment.Weekday(day, 0));
      }
      boolean word = tokens.get(from).text().length() > 3 || is(tokens, from - 1, "on");
      return word ? new Found(from + 1, new Moment.Weekday(day, 0)) : null;
    }
    DayOfWeek behind = CalendarWords.weekday(tokens, from + 1);
    Found ofMonth = behind == null ? null : weekdayOfMonth(tokens, from, behind);
    if (ofMonth != null) {
      return ofMonth;
    }
    int shift = shift(tokens, from);
    return behind != null && shift != NONE
        ? new Found(from + 2, new Moment.Weekday(behind, shift))
        : null;
  }

  /// "the last Friday in January", "the second Monday of May 2024".
  private static @Nullable Found weekdayOfMonth(List<Token> tokens, int from, DayOfWeek day) {
    int rank = is(tokens, from, "last") ? -1 : CalendarWords.ordinal(tokens, from);
    int month = is(tokens, from + 2, "in", "of") ? CalendarWords.month(tokens, from + 3) : 0;
    if (rank == 0 || rank > LAST_RANK || month == 0) {
      return null;
    }
    int to = CalendarWords.afterMonth(tokens, from + 3);
    int digits = CalendarWords.yearDigits(tokens, to);
    Integer year = digits == 0 ? null : Integer.valueOf(digits);
    return new Found(
        digits == 0 ? to : to + 1,
        new Moment.WeekdayOfMonth(day, rank, new Moment.MonthOfYear(year, month, false)));
  }

  /// "year to date", "the start of the year", "the turn of the year", "beginning of year".
  private static @Nullable Found toDate(List<Token> tokens, int from) {
    if (is(tokens, from, "start", "beginning", "turn") && is(tokens, from + 1, "of")) {
      int year = is(tokens, from + 2, "the", "this") ? from + 3 : from + 2;
      return is(tokens, year, "year")
          ? new Found(year + 1, new Moment.FromPublication(Unit.YEAR, 0))
          : null;
    }
    boolean dashed = is(tokens, from + 1, "-");
    int to = dashed ? from + 2 : from + 1;
    int date = dashed ? from + 4 : from + 2;
    return is(tokens, from, "year") && is(tokens, to, "to") && is(tokens, date, "date")
        ? new Found(date + 1, new Moment.SoFar(Unit.YEAR))
        : null;
  }

  private static @Nullable Found named(List<Token> tokens, int from) {
    Token noun = CalendarWords.token(tokens, from + 1);
    if (noun == null) {
      return null;
    }
    if (is(tokens, from, "last") && is(tokens, from + 1, "night", "evening")) {
      return new Found(from + 2, new Moment.FromPublication(Unit.DAY, -1));
    }
    if (is(tokens, from, "this") && is(tokens, from + 1, "morning", "evening", "afternoon")) {
      return new Found(from + 2, new Moment.FromPublication(Unit.DAY, 0));
    }
    int shift = shift(tokens, from);
    int month = CalendarWords.month(tokens, from + 1);
    if (month > 0 && shift != NONE) {
      int to = CalendarWords.afterMonth(tokens, from + 1);
      return new Found(to, new Moment.MonthOfYear(null, month, shift < 0));
    }
    if (WordSet.has(CalendarWords.SEASONS, noun)
        && (shift != NONE || is(tokens, from, "the", "in", "of", "since"))
        && !is(tokens, from + 2, "in", "to")) {
      return season(tokens, from + 2);
    }
    if (is(tokens, from, "full", "whole") && noun.is("year") && is(tokens, from - 1, "the")) {
      return is(tokens, from - 2, "for", "in", "over") && !is(tokens, from + 2, "of")
          ? new Found(from + 2, new Moment.FullYear())
          : null;
    }
    Unit ending = LeaningDates.unit(tokens, from);
    if (ending != null && isOut(tokens, from)) {
      return new Found(from + 3, new Moment.FromPublication(ending, 0));
    }
    if (is(tokens, from, "year") && isAsAWhole(tokens, from + 1)) {
      return is(tokens, from - 1, "the") ? new Found(from + 4, new Moment.FullYear()) : null;
    }
    if (is(tokens, from, "past") && noun.is("year") && is(tokens, from - 1, "of")) {
      return new Found(from + 2, new Moment.FromPublication(Unit.YEAR, -1));
    }
    return shift == NONE ? null : unit(tokens, from, shift);
  }

  /// "before the year is out".
  private static boolean isOut(List<Token> tokens, int at) {
    return is(tokens, at - 1, "the")
        && is(tokens, at - 2, "before")
        && is(tokens, at + 1, "is")
        && is(tokens, at + 2, "out", "over");
  }

  /// "for the year as a whole".
  private static boolean isAsAWhole(List<Token> tokens, int at) {
    return is(tokens, at, "as") && is(tokens, at + 1, "a") && is(tokens, at + 2, "whole");
  }

  private static @Nullable Found unit(List<Token> tokens, int from, int shift) {
    return switch (tokens.get(from + 1).lower()) {
      case "month" -> new Found(from + 2, new Moment.FromPublication(Unit.MONTH, shift));
      case "quarter" -> new Found(from + 2, new Moment.FromPublication(Unit.QUARTER, shift));
      case "year", "yr" -> new Found(from + 2, new Moment.FromPublication(Unit.YEAR, shift));
      case "week" ->
          new Found(
              from + 2,
              shift == -1 ? new Moment.FromPublication(Unit.WEEK, -1) : new Moment.Formless());
      case "weekend", "season", "fiscal", "financial", "century", "decade" ->
          new Found(from + 2, new Moment.Formless());
      default -> null;
    };
  }

  private static Found season(List<Token> tokens, int at) {
    int word = is(tokens, at, "of") ? at + 1 : at;
    return CalendarWords.yearDigits(tokens, word) > 0
        ? new Found(word + 1, new Moment.Formless())
        : new Found(at, new Moment.Formless());
  }
}
