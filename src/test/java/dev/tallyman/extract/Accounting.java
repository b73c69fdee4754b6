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

  /// Words that are numbers wherever they stand; "one", "second" and "quarter" are often none.
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven"
              + "|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?"
              + "|millions?|billions?|dozens?|lakhs?|crores?|twice|two-thirds|none)\\b",
          Pattern.CASE_INSENSITIVE);

  private Accounting() {}

  static List<String> unlisted(Report report, Extraction extraction) {
    return digits(report, extraction, listed -> listed == 0);
  }

  static List<String> listedTwice(Report report, Extraction extraction) {
    return digits(report, extraction, listed -> listed > 1);
  }

  /// Numbers in words that stand in no output.
  static List<String> unlistedWords(Report report, Extraction extraction) {
    return listed(WORDS, report, extraction, listed -> listed == 0);
  }

  private static List<String> digits(Report report, Extraction extraction, IntPredicate wanted) {
    return listed(DIGITS, report, extraction, wanted);
  }

  private static List<String> listed(
      Pattern pattern, Report report, Extraction extraction, IntPredicate wanted) {
    List<Span> spans =
        Stream.concat(
                extraction.figures().stream().map(figure -> figure.span()),
                extraction.setAsides().stream().map(aside -> aside.span()))
            .toList();
    List<String> found = new ArrayList<>();
    Matcher digits = pattern.matcher(report.text());
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
