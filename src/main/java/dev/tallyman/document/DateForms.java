package dev.tallyman.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as documents write them, put into ISO form at their own precision: `2025-04-18T06:30Z` is
/// 2025-04-18, "18 April 2025" too, "April 2025" is 2025-04. What could be read in two ways
/// ("03/04/2025") is no date to us.
final class DateForms {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";

  /// A whole day in words, with day and month in either order; five groups.
  static final Pattern DAY =
      Pattern.compile(
          WEEKDAY
              + "(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+"
              + MONTH
              + ",?|"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?)\\s+(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile(MONTH + ",?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:([-/.]?)(\\d{2})(?:\\2(\\d{2}))?)?(?:[T ].{0,40})?");
  private static final Pattern PDF = Pattern.compile("D:(\\d{4})(\\d{2})(\\d{2}).{0,30}");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private DateForms() {}

  static @Nullable String normalise(@Nullable String written) {
    if (written == null || written.length() > 80) {
      return null;
    }
    String text = written.strip();
    try {
      return parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String parse(String text) {
    Matcher match = ISO.matcher(text);
    if (match.matches()) {
      return iso(match);
    }
    match = PDF.matcher(text);
    if (match.matches()) {
      return day(match.group(1), number(match.group(2)), match.group(3));
    }
    match = DAY_FIRST.matcher(text);
    if (match.matches()) {
      return day(match.group(3), number(match.group(2)), match.group(1));
    }
    match = DAY.matcher(text);
    if (match.lookingAt()) {
      return inWords(match);
    }
    match = MONTH_OF_YEAR.matcher(text);
    return match.matches() ? month(match.group(2), month(match.group(1))) : null;
  }

  /// The ISO form of a match of `DAY`; null where the calendar has no such day.
  static @Nullable String inWords(Matcher day) {
    boolean dayFirst = day.group(1) != null;
    try {
      return day(day.group(5), month(day.group(dayFirst ? 2 : 3)), day.group(dayFirst ? 1 : 4));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String iso(Matcher match) {
    String year = match.group(1);
    if (match.group(3) == null) {
      return year;
    }
    // Six digits without a separator are as likely a number as a month.
    if (match.group(4) == null) {
      return match.group(2).isEmpty() ? null : month(year, number(match.group(3)));
    }
    return day(year, number(match.group(3)), match.group(4));
  }

  private static String day(String year, int month, String day) {
    return LocalDate.of(number(year), month, number(day)).toString();
  }

  private static String month(String year, int month) {
    return YearMonth.of(number(year), month).toString();
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
