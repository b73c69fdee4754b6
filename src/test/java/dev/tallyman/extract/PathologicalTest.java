package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tallyman.text.Rejection;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/// Hostile texts are read in bounded time, or refused with a reason.
class PathologicalTest {

  private static final int LENGTH = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "-",
        "1-",
        "1,",
        "1.",
        "a million ",
        "million ",
        "hundred and ",
        "one hundred ",
        "5 rifles ",
        "1 000 ",
        "up to ",
        "about 5 ",
        "half of ",
        "two or three ",
        "between 1 and ",
        "x",
        "5 ships,",
        "\n",
        "1\t2\n",
        "- 5\n",
        "one in ",
        "of the ",
        "\u00a0",
        "“",
        "152-mm "
      })
  void a_megabyte_of_one_thing_is_read_in_bounded_time(String thing) {
    String text = thing.repeat(LENGTH / thing.length());
    assertTimeoutPreemptively(
        LIMIT, () -> assertThat(Extractor.extract(Readings.report(text, null))).isNotNull());
  }

  @Test
  void a_text_of_too_many_sentences_or_bytes_is_refused() {
    assertThat(Extractor.refusal(Readings.report("It left. ".repeat(50_001), null)))
        .map(Rejection::reason)
        .contains(Rejection.Reason.TOO_EXPENSIVE);
    assertThat(Extractor.refusal(Readings.report("x".repeat(10 * 1024 * 1024 + 1), null)))
        .map(Rejection::reason)
        .contains(Rejection.Reason.TOO_LARGE);
    assertThat(Extractor.refusal(Readings.report("Five ships left.", null))).isEmpty();
  }
}
