package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.rule.time.Moment.Unit;
import dev.tallyman.text.Token;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Dates that lean on another: "yesterday", "last month", "on Monday", "that day", "two days
/// earlier", "the same months of 2023".
final class RelativeDates implements DatePattern {

  static final int NONE = Integer.MIN_VALUE;

  private static final Map<String, Integer> DAYS =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);

  private static final Map<String, Unit> UNITS =
      Map.of(
          "day",
          Unit.DAY,
          "night",
          Unit.DAY,
          "week",
          Unit.WEEK,
          "month",
          Unit.MONTH,
          "months",
          Unit.MONTH,
          "year",
          Unit.YEAR,
          "period",
          Unit.ANY,
          "time",
          Unit.ANY,
          "quarter",
          Unit.ANY);

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
    Found same = same(tokens, from);
    if (same != null) {
      return same;
    }
    Found named = named(tokens, from);
    return named != null ? named : daysLater(tokens, from);
  }

  /// Years, months or days that "last", "this" and "next" go from publication.
  static int shift(List<Token> tokens, int i) {
    if (is(tokens, i, "last")) {
      return -1;
    }
    if (is(tokens, i, "this", "current")) {
      return 0;
    }
    return is(tokens, i, "next") ? 1 : NONE;
  }

  private static @Nullable Found weekday(List<Token> tokens, int from) {
    DayOfWeek day = CalendarWords.weekday(tokens, from);
    if (day != null) {
      boolean word = tokens.get(from).text().length() > 3 || is(tokens, from - 1, "on");
      return word ? new Found(from + 1, new Moment.Weekday(day, 0)) : null;
    }
    DayOfWeek behind = CalendarWords.weekday(tokens, from + 1);
    int shift = shift(tokens, from);
    return behind != null && shift != NONE
        ? new Found(from + 2, new Moment.Weekday(behind, shift))
        : null;
  }

  private static @Nullable Found same(List<Token> tokens, int from) {
    boolean same = is(tokens, from, "same");
    if (!same && !is(tokens, from, "that", "those")) {
      return null;
    }
    Token noun = CalendarWords.token(tokens, from + 1);
    Unit unit = noun == null ? null : UNITS.get(noun.lower());
    if (unit == null || !same && follows(tokens, from)) {
      return null;
    }
    int at = is(tokens, from + 2, "of", "in", "a") ? from + 3 : from + 2;
    int year = CalendarWords.yearDigits(tokens, at);
    if (year > 0) {
      return new Found(at + 1, new Moment.Same(unit, year, 0));
    }
    boolean lastYear =
        is(tokens, at, "last", "previous") && is(tokens, at + 1, "year")
            || is(tokens, at, "year") && is(tokens, at + 1, "earlier");
    return lastYear
        ? new Found(at + 2, new Moment.Same(unit, null, 1))
        : new Found(from + 2, new Moment.Same(unit, null, 0));
  }

  /// "ships that day after day …": a date needs a preposition or the start of a clause before it.
  private static boolean follows(List<Token> tokens, int from) {
    return from > 0
        && CalendarWords.month(tokens, from - 1) == 0
        && !is(
            tokens, from - 1, "in", "on", "over", "during", "by", ",", "of", "later", "for", "“");
  }

  private static @Nullable Found named(List<Token> tokens, int from) {
    int shift = shift(tokens, from);
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
    int month = CalendarWords.month(tokens, from + 1);
    if (month > 0 && shift != NONE) {
      return new Found(
          CalendarWords.afterMonth(tokens, from + 1),
          new Moment.MonthOfYear(null, month, shift < 0));
    }
    if (CalendarWords.SEASONS.contains(noun.lower())
        && (shift != NONE || is(tokens, from, "the", "in", "of", "since"))
        && !is(tokens, from + 2, "in", "to")) {
      return season(tokens, from + 2);
    }
    int step = is(tokens, from, "following") ? 1 : -1;
    boolean leansOnAnother = is(tokens, from, "previous", "preceding", "prior", "following");
    if (leansOnAnother && noun.is("month")) {
      return new Found(from + 2, new Moment.FromLastMonth(step));
    }
    if (leansOnAnother && noun.is("year")) {
      return new Found(from + 2, new Moment.FromLastYear(step));
    }
    if (leansOnAnother && UNITS.containsKey(noun.lower()) && !noun.is("day") && !noun.is("time")) {
      return new Found(from + 2, new Moment.Formless());
    }
    if (shift == NONE) {
      return null;
    }
    return switch (noun.lower()) {
      case "month" -> new Found(from + 2, new Moment.FromPublication(Unit.MONTH, shift));
      case "year" -> new Found(from + 2, new Moment.FromPublication(Unit.YEAR, shift));
      case "week", "weekend", "quarter", "season", "fiscal", "financial", "century", "decade" ->
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

  /// "two days earlier", "the next day", "a day later", "the night after that".
  private static @Nullable Found daysLater(List<Token> tokens, int from) {
    if (is(tokens, from, "next", "following") && is(tokens, from + 1, "day", "night", "morning")) {
      return new Found(from + 2, new Moment.FromLastDay(1));
    }
    if (is(tokens, from, "day", "night") && is(tokens, from + 1, "after", "before")) {
      return new Found(
          is(tokens, from + 2, "that") ? from + 3 : from + 2,
          new Moment.FromLastDay(is(tokens, from + 1, "after") ? 1 : -1));
    }
    if (is(tokens, from, "start", "beginning", "turn")
        && is(tokens, from + 1, "of")
        && is(tokens, from + 2, "the", "this")
        && is(tokens, from + 3, "year")) {
      return new Found(from + 4, new Moment.FromPublication(Unit.YEAR, 0));
    }
    if (is(tokens, from, "month") && is(tokens, from + 1, "before", "earlier")) {
      return new Found(from + 2, new Moment.FromLastMonth(-1));
    }
    if (is(tokens, from, "year") && is(tokens, from + 1, "to") && is(tokens, from + 2, "date")) {
      return new Found(from + 3, new Moment.YearToDate());
    }
    if (is(tokens, from, "week", "month", "year", "quarter")
        && is(tokens, from + 1, "before", "earlier", "ago")) {
      return new Found(from + 2, new Moment.Formless());
    }
    int days = is(tokens, from, "a") ? 1 : CalendarWords.number(tokens, from);
    if (days == 0 || !is(tokens, from + 1, "day", "days")) {
      return null;
    }
    if (is(tokens, from + 2, "ago")) {
      return new Found(from + 3, new Moment.FromPublication(Unit.DAY, -days));
    }
    if (is(tokens, from + 2, "earlier", "before", "previously")) {
      return new Found(from + 3, new Moment.FromLastDay(-days));
    }
    return is(tokens, from + 2, "later", "after")
        ? new Found(from + 3, new Moment.FromLastDay(days))
        : null;
  }
}
