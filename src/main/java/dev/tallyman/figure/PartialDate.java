package dev.tallyman.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date at its own precision: `2023`, `2024-H1`, `2023-Q3`, `2023-08`, `2023-08-14`; without a
/// year `--03` or `--03-17`, which has no first and no last day.
public record PartialDate(String text) {

  public PartialDate {
    if (!isDate(text)) {
      throw new IllegalArgumentException("no date: " + text);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /// The date that `text` writes, or null where it writes none.
  public static @Nullable PartialDate parse(@Nullable String text) {
    if (text == null || !isDate(text)) {
      return null;
    }
    PartialDate date = new PartialDate(text);
    try {
      date.firstDay();
      return date;
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  public boolean isDay() {
    return precision() == 'D' || !hasYear() && text.length() == 7;
  }

  public boolean isMonth() {
    return precision() == 'M' || !hasYear() && text.length() == 4;
  }

  public boolean hasYear() {
    return !text.startsWith("--");
  }

  public @Nullable LocalDate firstDay() {
    if (!hasYear()) {
      return null;
    }
    int year = number(0, 4);
    return switch (precision()) {
      case 'H' -> LocalDate.of(year, number(6, 7) * 6 - 5, 1);
      case 'Q' -> LocalDate.of(year, number(6, 7) * 3 - 2, 1);
      case 'M' -> LocalDate.of(year, number(5, 7), 1);
      case 'D' -> LocalDate.of(year, number(5, 7), number(8, 10));
      default -> LocalDate.of(year, 1, 1);
    };
  }

  public @Nullable LocalDate lastDay() {
    LocalDate first = firstDay();
    if (first == null) {
      return null;
    }
    return switch (precision()) {
      case 'H' -> first.plusMonths(6).minusDays(1);
      case 'Q' -> first.plusMonths(3).minusDays(1);
      case 'M' -> first.plusMonths(1).minusDays(1);
      case 'D' -> first;
      default -> first.plusYears(1).minusDays(1);
    };
  }

  /// To what a date with a year is known: `Y`, `H`, `Q`, `M` or `D`.
  private char precision() {
    return switch (text.length()) {
      case 4 -> 'Y';
      case 10 -> 'D';
      default -> Character.isDigit(text.charAt(5)) ? 'M' : text.charAt(5);
    };
  }

  private int number(int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isDate(String text) {
    return switch (text.length()) {
      case 4 -> fits(text, "0000") || fits(text, "--00");
      case 7 ->
          fits(text, "0000-00")
              || fits(text, "--00-00")
              || fits(text, "0000-H0") && isIn(text.charAt(6), '1', '2')
              || fits(text, "0000-Q0") && isIn(text.charAt(6), '1', '4');
      case 10 -> fits(text, "0000-00-00");
      default -> false;
    };
  }

  /// Whether the text reads like `form`, in which `0` stands for any digit.
  private static boolean fits(String text, String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == '0' ? !isIn(c, '0', '9') : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(char c, char first, char last) {
    return c >= first && c <= last;
  }

  // The methods that records are given are put together by the first call, at 10 ms of a start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartialDate date && date.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
