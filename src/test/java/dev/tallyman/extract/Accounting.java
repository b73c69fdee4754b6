package dev.tallyman.extract;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Counts in how many outputs of an extraction each run of digits stands.
final class Accounting {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private Accounting() {}

  static List<String> unlisted(Report report, Extraction extraction) {
    return digits(report, extraction, listed -> listed == 0);
  }

  static List<String> listedTwice(Report report, Extraction extraction) {
    return digits(report, extraction, listed -> listed > 1);
  }

  private static List<String> digits(Report report, Extraction extraction, IntPredicate wanted) {
    List<Span> spans =
        Stream.concat(
                extraction.figures().stream().map(figure -> figure.span()),
                extraction.setAsides().stream().map(aside -> aside.span()))
            .toList();
    List<String> found = new ArrayList<>();
    Matcher digits = DIGITS.matcher(report.text());
    while (digits.find()) {
      Span span = Span.of(digits.start(), digits.end());
      int listed = (int) spans.stream().filter(other -> other.overlaps(span)).count();
      if (wanted.test(listed)) {
        found.add(digits.group() + " at " + span.start());
      }
    }
    return found;
  }
}
