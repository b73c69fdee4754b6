package dev.tallyman.extract;

import dev.tallyman.extract.rule.Numerals;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentences;
import dev.tallyman.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How much text is read. 10 MB of prose have two million words and marks and 160,000 numbers: what
/// has far more of either is no report, and is refused before work is spent on it.
final class Limits {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_WORDS = 3_000_000;
  private static final int MOST_SENTENCES = 50_000;
  private static final int MOST_NUMBERS = 200_000;

  private Limits() {}

  static Optional<Rejection> refusal(Report report) {
    String text = report.text();
    if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(
          new Rejection(Rejection.Reason.TOO_LARGE, "The text is longer than 10 MB."));
    }
    return text.length() <= MOST_SENTENCES ? Optional.empty() : tooExpensive(report);
  }

  /// Each bound is asked in turn, as it keeps the next question cheap.
  private static Optional<Rejection> tooExpensive(Report report) {
    if (Tokens.exceed(report.text(), MOST_WORDS)) {
      return tooExpensive("The text has more than 3,000,000 words and marks.");
    }
    List<Sentence> sentences = Sentences.first(report.text(), MOST_SENTENCES);
    if (sentences.size() > MOST_SENTENCES) {
      return tooExpensive("The text has more than 50,000 sentences.");
    }
    boolean many =
        report.text().length() > MOST_NUMBERS
            && Numerals.exceed(Passages.of(report, sentences), MOST_NUMBERS);
    return many ? tooExpensive("The text has more than 200,000 numbers.") : Optional.empty();
  }

  private static Optional<Rejection> tooExpensive(String why) {
    return Optional.of(new Rejection(Rejection.Reason.TOO_EXPENSIVE, why));
  }
}
