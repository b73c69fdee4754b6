package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days and months in words: "17 March 2024", "March 17", "4 to 19 November", "the fourteenth of
/// October", "last August 29", "January of last year", "October–December 2024".
final class DayDates implements DatePattern {

  /// Tokens in a list of days.
  private static final int LONGEST_LIST = 40;

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    if (CalendarWords.weekday(tokens, from) != null) {
      int next = is(tokens, from + 1, ",") ? from + 2 : from + 1;
      next = is(tokens, next, "the") ? next + 1 : next;
      Found day = plain(tokens, next);
      return day != null && hasDay(day.moment()) ? day : null;
    }
    if (is(tokens, from, "last") && CalendarWords.month(tokens, from + 1) > 0) {
      Found day = plain(tokens, from + 1);
      return day != null && hasDay(day.moment()) ? day : null;
    }
    Found plain = plain(tokens, from);
    return plain != null ? plain : bare(tokens, from);
  }

  /// "on the 14th", "on the 14th and 15th", "since the 1st of this month".
  private static @Nullable Found bare(List<Token> tokens, int from) {
    int day = CalendarWords.dayOfMonth(tokens, from);
    boolean ordinal = day % 100 > 1 && tokens.get(from).isDigits();
    if (!ordinal || !is(tokens, from - 1, "the") || !is(tokens, from - 2, LEADS)) {
      return null;
    }
    int to = from + day % 100;
    if (is(tokens, to, "of")) {
      int shift = RelativeDates.shift(tokens, to + 1);
      return shift != RelativeDates.NONE && is(tokens, to + 2, "month")
          ? new Found(to + 3, new Moment.DayOfMonth(day / 100, shift))
          : null;
    }
    int last = isLink(tokens, to) ? CalendarWords.dayOfMonth(tokens, to + 1) : 0;
    if (last % 100 > 1 && tokens.get(to + 1).isDigits()) {
      Moment start = new Moment.DayOfMonth(day / 100, null);
      Moment end = new Moment.DayOfMonth(last / 100, null);
      boolean list = is(tokens, to, "and", "or", "&") && !is(tokens, from - 2, "between");
      return new Found(to + 1 + last % 100, new Moment.Stretch(start, end, list));
    }
    Token next = CalendarWords.token(tokens, to);
    return Years.isNoun(tokens, to) || next != null && next.isCapitalised()
        ? null
        : new Found(to, new Moment.DayOfMonth(day / 100, null));
  }

  private static final Set<String> LEADS =
      WordSet.of(
          "on", "by", "of", "until", "till", "since", "from", "before", "after", "to", "and",
          "between");

  private static boolean hasDay(Moment moment) {
    return switch (moment) {
      case Moment.Day _ -> true;
      case Moment.InYear within -> hasDay(within.moment());
      case Moment.Stretch stretch -> hasDay(stretch.first());
      default -> false;
    };
  }

  private static @Nullable Found plain(List<Token> tokens, int from) {
    Found dayFirst = dayFirst(tokens, from);
    return dayFirst != null ? dayFirst : monthFirst(tokens, from);
  }

  private static @Nullable Found dayFirst(List<Token> tokens, int from) {
    int first = CalendarWords.dayOfMonth(tokens, from);
    if (first == 0 || !beginsHere(tokens, from)) {
      return null;
    }
    int at = from + first % 100;
    int last = 0;
    if (isLink(tokens, at)) {
      last = CalendarWords.dayOfMonth(tokens, at + 1);
    }
    boolean list = is(tokens, at, "and", "or", "&");
    int month = last == 0 ? at : at + 1 + last % 100;
    month = is(tokens, month, "of") || is(tokens, month, "-") ? month + 1 : month;
    return days(tokens, month, first / 100, last / 100, list);
  }

  private static boolean beginsHere(List<Token> tokens, int from) {
    Token before = CalendarWords.token(tokens, from - 1);
    return before == null
        || !tokens.get(from).glued()
        || !before.is(".") && !before.is(",") && !before.isDigits() && !before.isWord();
  }

  private static boolean isLink(List<Token> tokens, int i) {
    return CalendarWords.isDash(CalendarWords.token(tokens, i))
        || is(tokens, i, "to", "and", "or", "&", "until", "through", "/");
  }

  /// Also over the end of a month: "30 May–5 June 2024".
  private static @Nullable Found days(
      List<Token> tokens, int at, int first, int last, boolean list) {
    int month = CalendarWords.month(tokens, at);
    if (month == 0) {
      return null;
    }
    int dash = CalendarWords.afterMonth(tokens, at);
    boolean joined = last == 0 && CalendarWords.isDash(CalendarWords.token(tokens, dash));
    int day = joined ? CalendarWords.dayOfMonth(tokens, dash + 1) : 0;
    int end = dash + 1 + day % 100;
    int lastMonth = day == 0 ? 0 : CalendarWords.month(tokens, end);
    return lastMonth == 0
        ? withYear(tokens, dash, year -> stretch(year, month, first, last, list))
        : withYear(
            tokens,
            CalendarWords.afterMonth(tokens, end),
            year ->
                new Moment.Stretch(
                    new Moment.Day(year, month, first),
                    new Moment.Day(year, lastMonth, day / 100),
                    false));
  }

  private static Moment stretch(
      @Nullable Integer year, int month, int first, int last, boolean list) {
    Moment start = new Moment.Day(year, month, first);
    return last == 0 ? start : new Moment.Stretch(start, new Moment.Day(year, month, last), list);
  }

  private static @Nullable Found monthFirst(List<Token> tokens, int from) {
    int month = CalendarWords.month(tokens, from);
    if (month == 0) {
      return null;
    }
    int at = CalendarWords.afterMonth(tokens, from);
    int day = CalendarWords.dayOfMonth(tokens, at);
    boolean on = is(tokens, from - 1, "on") || DaysOrCounts.isAgent(tokens, at + day % 100, from);
    if (day > 0
        && tokens.get(at).isDigits()
        && (on || !DaysOrCounts.isCount(tokens, at + day % 100))
        && !DaysOrCounts.isRange(tokens, at + day % 100, from)) {
      return dayBehind(tokens, at, month, day);
    }
    Found months = months(tokens, at, month);
    if (months != null) {
      return months;
    }
    return withYear(tokens, at, year -> new Moment.MonthOfYear(year, month, false));
  }

  private static Found dayBehind(List<Token> tokens, int at, int month, int day) {
    int end = at + day % 100;
    Found across = acrossMonths(tokens, end, year -> new Moment.Day(year, month, day / 100));
    if (across != null) {
      return across;
    }
    int link = lastLink(tokens, end);
    int last = isLink(tokens, link) ? CalendarWords.dayOfMonth(tokens, link + 1) : 0;
    boolean span = tokens.size() > link + 1 && tokens.get(link + 1).glued();
    boolean taken =
        last > 0
            && (DaysOrCounts.isDay(tokens, link + 1, last)
                || span && DaysOrCounts.isLot(tokens, link + 2));
    boolean list = is(tokens, link, "and", "or", "&");
    int after = taken ? link + 1 + last % 100 : end;
    int until = taken ? last / 100 : 0;
    return withYear(tokens, after, year -> stretch(year, month, day / 100, until, list));
  }

  /// "May 30-June 5", "October-January 4": a day of another month behind the dash.
  private static @Nullable Found acrossMonths(List<Token> tokens, int dash, Dated first) {
    int month = CalendarWords.month(tokens, dash + 1);
    int at = month == 0 ? 0 : CalendarWords.afterMonth(tokens, dash + 1);
    int day = month == 0 ? 0 : CalendarWords.dayOfMonth(tokens, at);
    return day == 0
            || !CalendarWords.isDash(CalendarWords.token(tokens, dash))
            || DaysOrCounts.isCount(tokens, at + day % 100)
        ? null
        : withYear(
            tokens,
            at + day % 100,
            year ->
                new Moment.Stretch(first.in(year), new Moment.Day(year, month, day / 100), false));
  }

  /// Where the "and" of the list "6, 21 and 26", "6, 21, and 26" stands; without one, the place
  /// right behind the first day.
  private static int lastLink(List<Token> tokens, int end) {
    int at = end;
    while (is(tokens, at, ",") && at - end < LONGEST_LIST) {
      if (is(tokens, at + 1, "and", "or", "&")) {
        return at + 1;
      }
      int day = CalendarWords.dayOfMonth(tokens, at + 1);
      if (day == 0 || !DaysOrCounts.isDay(tokens, at + 1, day)) {
        return end;
      }
      at += 1 + day % 100;
    }
    return at > end && is(tokens, at, "and", "or", "&") ? at : end;
  }

  private static @Nullable Found months(List<Token> tokens, int at, int first) {
    int link = is(tokens, at, "-") && is(tokens, at + 1, "to", "through") ? at + 1 : at;
    boolean joins =
        CalendarWords.isDash(CalendarWords.token(tokens, at))
            || is(tokens, at, "to", "through", "until");
    int next = link > at && is(tokens, link + 1, "-") ? link + 2 : link + 1;
    Found across = acrossMonths(tokens, at, year -> new Moment.MonthOfYear(year, first, false));
    if (across != null) {
      return across;
    }
    int last = joins ? CalendarWords.month(tokens, next) : 0;
    if (last == 0 || CalendarWords.dayOfMonth(tokens, CalendarWords.afterMonth(tokens, next)) > 0) {
      return null;
    }
    Dated months =
        year ->
            new Moment.Stretch(
                new Moment.MonthOfYear(year, first, false),
                new Moment.MonthOfYear(year, last, false),
                false);
    int end = CalendarWords.afterMonth(tokens, next);
    Found named = is(tokens, end, "period") ? withYear(tokens, end + 1, months) : null;
    return named != null && named.to() > end + 1 ? named : withYear(tokens, end, months);
  }

  private interface Dated {
    Moment in(@Nullable Integer year);
  }

  /// With the year behind it, where there is one: ", 2024", "of 2024", "last year", "of this year",
  /// "’24".
  private static Found withYear(List<Token> tokens, int at, Dated dated) {
    if (isShortYear(tokens, at)) {
      return new Found(at + 2, dated.in(2000 + CalendarWords.number(tokens, at + 1)));
    }
    int word = is(tokens, at, ",", "of") ? at + 1 : at;
    int year = CalendarWords.yearDigits(tokens, word);
    if (year > 0 && (word == at || !is(tokens, at, ",") || !Years.isNoun(tokens, word + 1))) {
      return new Found(word + 1, dated.in(year));
    }
    Found spoken = SpokenYears.year(tokens, word);
    if (spoken != null && spoken.moment() instanceof Moment.Year said) {
      return new Found(spoken.to(), dated.in(said.year()));
    }
    if (is(tokens, word + 1, "year") && !is(tokens, at, ",")) {
      int shift = RelativeDates.shift(tokens, word);
      if (shift != RelativeDates.NONE) {
        return new Found(word + 2, new Moment.InYear(dated.in(null), shift));
      }
    }
    return new Found(at, dated.in(null));
  }

  /// The "’24" of "Mar’24".
  private static boolean isShortYear(List<Token> tokens, int at) {
    Token digits = CalendarWords.token(tokens, at + 1);
    return is(tokens, at, "’", "'", "‘")
        && digits != null
        && digits.isDigits()
        && digits.glued()
        && digits.text().length() == 2;
  }
}
