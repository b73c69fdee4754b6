package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Quarters, halves and weeks: "the third quarter of 2024", "Q3", "first half of May", "week 13".
final class PartsOfYear implements DatePattern {

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    Found letter = letter(tokens, from);
    return letter != null ? letter : words(tokens, from);
  }

  /// "Q3 2024", "H1", "3Q24" is not read.
  private static @Nullable Found letter(List<Token> tokens, int from) {
    Token number = CalendarWords.token(tokens, from + 1);
    boolean quarter = is(tokens, from, "q");
    if (!quarter && !is(tokens, from, "h") || number == null || !number.glued()) {
      return null;
    }
    int value = CalendarWords.number(tokens, from + 1);
    if (value < 1 || value > (quarter ? 4 : 2) || !number.isDigits()) {
      return null;
    }
    return withYear(tokens, from + 2, quarter ? 'Q' : 'H', value);
  }

  private static @Nullable Found words(List<Token> tokens, int from) {
    int number = CalendarWords.ordinal(tokens, from);
    if (is(tokens, from, "week")
        && isNumberOfWeek(tokens, from + 1)
        && !Years.isNoun(tokens, from + 2)) {
      return new Found(from + 2, new Moment.Formless());
    }
    if (number == 0 && !is(tokens, from, "last", "final", "latter", "closing")) {
      return null;
    }
    if (is(tokens, from + 1, "quarter") && number >= 1 && number <= 4) {
      return withYear(tokens, from + 2, 'Q', number);
    }
    if (is(tokens, from + 1, "half") && (number == 1 || number == 2)) {
      return half(tokens, from + 2, number);
    }
    Found months = number == 1 ? firstMonths(tokens, from) : null;
    return months != null ? months : partOfMonth(tokens, from);
  }

  private static boolean isNumberOfWeek(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token != null
        && token.isDigits()
        && CalendarWords.number(tokens, i) >= 1
        && CalendarWords.number(tokens, i) <= 53
        && CalendarWords.standsAlone(tokens, i);
  }

  private static Found half(List<Token> tokens, int at, int number) {
    int month = is(tokens, at, "of") ? CalendarWords.month(tokens, at + 1) : 0;
    if (month == 0) {
      return withYear(tokens, at, 'H', number);
    }
    int after = CalendarWords.afterMonth(tokens, at + 1);
    int year = CalendarWords.yearDigits(tokens, after);
    return new Found(
        year > 0 ? after + 1 : after,
        new Moment.HalfOfMonth(year > 0 ? year : null, month, number));
  }

  /// "the first nine months of 2024", "the first ten months of the year".
  private static @Nullable Found firstMonths(List<Token> tokens, int from) {
    int months = CalendarWords.number(tokens, from + 1);
    if (months < 2 || months > 12 || !is(tokens, from + 2, "months")) {
      return null;
    }
    if (!is(tokens, from + 3, "of")) {
      return new Found(from + 3, january(null, months));
    }
    int year = CalendarWords.yearDigits(tokens, from + 4);
    if (year > 0) {
      return new Found(from + 5, january(year, months));
    }
    int shift = is(tokens, from + 4, "the") ? 0 : RelativeDates.shift(tokens, from + 4);
    return shift != RelativeDates.NONE && is(tokens, from + 5, "year")
        ? new Found(from + 6, new Moment.InYear(january(null, months), shift))
        : null;
  }

  private static Moment january(@Nullable Integer year, int months) {
    return new Moment.Stretch(
        new Moment.MonthOfYear(year, 1, false), new Moment.MonthOfYear(year, months, false), false);
  }

  /// "the first week of June", "the last days of 2024".
  private static @Nullable Found partOfMonth(List<Token> tokens, int from) {
    int at = CalendarWords.number(tokens, from + 1) > 0 ? from + 2 : from + 1;
    if (!is(tokens, at, "week", "weeks", "days", "weekend", "third") || !is(tokens, at + 1, "of")) {
      return null;
    }
    int month = CalendarWords.month(tokens, at + 2);
    int after = month > 0 ? CalendarWords.afterMonth(tokens, at + 2) : at + 2;
    int year = CalendarWords.yearDigits(tokens, after);
    return month == 0 && year == 0
        ? null
        : new Found(year > 0 ? after + 1 : after, new Moment.Formless());
  }

  private static Found withYear(List<Token> tokens, int at, char letter, int number) {
    int word = is(tokens, at, "of", ",", "in") ? at + 1 : at;
    int year = CalendarWords.yearDigits(tokens, word);
    if (year > 0) {
      return new Found(word + 1, new Moment.PartOfYear(year, letter, number));
    }
    word = is(tokens, word, "the") ? word + 1 : word;
    if (is(tokens, word, "fiscal", "financial", "season", "marketing", "crop")) {
      return new Found(word, new Moment.Formless());
    }
    int shift = RelativeDates.shift(tokens, word);
    Moment part = new Moment.PartOfYear(null, letter, number);
    return shift != RelativeDates.NONE && is(tokens, word + 1, "year")
        ? new Found(word + 2, new Moment.InYear(part, shift))
        : new Found(at, part);
  }
}
