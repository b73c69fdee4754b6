package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.text.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dates in digits: 2024-03-17, 17.03.2024, 17/03/2024. With strokes the order of day and month is
/// known only where one of them is above 12; otherwise the date has no form.
final class NumericDates implements DatePattern {

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    if (!isTriple(tokens, from)) {
      return null;
    }
    String mark = tokens.get(from + 1).text();
    int first = digits(tokens, from);
    int second = digits(tokens, from + 2);
    int third = digits(tokens, from + 4);
    if (first >= 1800 && tokens.get(from).text().length() == 4) {
      return mark.equals(".") ? null : day(from, first, second, third);
    }
    if (tokens.get(from + 4).text().length() != 4 || third < 1800 || third > 2100) {
      return null;
    }
    if (mark.equals("/") && first <= 12 && second <= 12 && first != second) {
      return new Found(from + 5, new Moment.Formless());
    }
    return mark.equals("/") && second > 12
        ? day(from, third, first, second)
        : day(from, third, second, first);
  }

  private static boolean isTriple(List<Token> tokens, int from) {
    return from + 4 < tokens.size()
        && isNumber(tokens, from)
        && is(tokens, from + 1, "-", ".", "/")
        && tokens.get(from + 3).is(tokens.get(from + 1).text())
        && isNumber(tokens, from + 2)
        && isNumber(tokens, from + 4)
        && tokens.subList(from + 1, from + 5).stream().allMatch(Token::glued)
        && beginsAndEnds(tokens, from);
  }

  private static boolean beginsAndEnds(List<Token> tokens, int from) {
    Token before = CalendarWords.token(tokens, from - 1);
    boolean begins =
        before == null || !tokens.get(from).glued() || !before.is(".") && !before.isWord();
    Token after = CalendarWords.token(tokens, from + 5);
    Token second = CalendarWords.token(tokens, from + 6);
    boolean carriesOn =
        after != null
            && after.glued()
            && (after.isWord() && !after.is("t")
                || second != null && second.glued() && second.isDigits());
    return begins && (!carriesOn || after.is("t"));
  }

  private static boolean isNumber(List<Token> tokens, int i) {
    return tokens.get(i).isDigits() && tokens.get(i).text().length() <= 4;
  }

  private static int digits(List<Token> tokens, int i) {
    return Integer.parseInt(tokens.get(i).text());
  }

  private static @Nullable Found day(int from, int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return new Found(from + 5, new Moment.Day(year, date.getMonthValue(), date.getDayOfMonth()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
