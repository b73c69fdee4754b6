package dev.tallyman.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date at its own precision: `2023`, `2024-H1`, `2023-Q3`, `2023-08`, `2023-08-14`; without a
/// year `--03` or `--03-17`, which has no first and no last day.
public record PartialDate(String text) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})|(\\d{4})-H([12])|(\\d{4})-Q([1-4])|(\\d{4})-(\\d{2})|(\\d{4}-\\d{2}-\\d{2})|--\\d{2}(?:-\\d{2})?");

  public PartialDate {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("no date: " + text);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /// The date that `text` writes, or null where it writes none.
  public static @Nullable PartialDate parse(@Nullable String text) {
    if (text == null || !FORM.matcher(text).matches()) {
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

  public boolean hasYear() {
    return !text.startsWith("--");
  }

  public @Nullable LocalDate firstDay() {
    Matcher form = match();
    if (form.group(1) != null) {
      return LocalDate.of(number(form, 1), Month.JANUARY, 1);
    }
    if (form.group(2) != null) {
      return LocalDate.of(number(form, 2), number(form, 3) * 6 - 5, 1);
    }
    if (form.group(4) != null) {
      return LocalDate.of(number(form, 4), number(form, 5) * 3 - 2, 1);
    }
    if (form.group(6) != null) {
      return LocalDate.of(number(form, 6), number(form, 7), 1);
    }
    return form.group(8) == null ? null : LocalDate.parse(form.group(8));
  }

  public @Nullable LocalDate lastDay() {
    LocalDate first = firstDay();
    if (first == null) {
      return null;
    }
    Matcher form = match();
    if (form.group(1) != null) {
      return first.withMonth(12).withDayOfMonth(31);
    }
    if (form.group(2) != null) {
      return YearMonth.from(first).plusMonths(5).atEndOfMonth();
    }
    if (form.group(4) != null) {
      return YearMonth.from(first).plusMonths(2).atEndOfMonth();
    }
    return form.group(6) != null ? YearMonth.from(first).atEndOfMonth() : first;
  }

  private Matcher match() {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalStateException(text);
    }
    return form;
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  @Override
  public String toString() {
    return text;
  }
}
