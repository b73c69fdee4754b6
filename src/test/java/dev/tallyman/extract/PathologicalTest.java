package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.ProcessorTime;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile texts are read in bounded time, or refused with a reason.
class PathologicalTest {

  private static final int LENGTH = Boolean.getBoolean("tallyman.long") ? 500_000 : 200_000;
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
        "5 mines ",
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
  void much_of_one_thing_is_read_in_bounded_time(String thing) {
    String text = thing.repeat(LENGTH / thing.length());
    ProcessorTime.isWithin(
        LIMIT, () -> assertThat(Extractor.extract(Readings.report(text, null))).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wheat 40 tonnes, rice 30 tonnes, ",
        "Egypt 40 tonnes, Jordan 30 tonnes, ",
        "| Wheat | 40 ",
        "a thousand five hundred ",
        "40, 30 and 20 tonnes of wheat, rice and coal respectively and ",
        "it was wrong to say 5 rifles, ",
        "false that 5 rifles left, ",
        "5 rifles if true, ",
        "probably 5 rifles, ",
        "5 rifles, originally reported in error, ",
        "seizures of 5 rifles, ",
        "5 rifles so far and "
      })
  void a_list_without_end_is_read_in_bounded_time(String item) {
    String text = "Exports in May: " + item.repeat(LENGTH / 2 / item.length());
    ProcessorTime.isWithin(
        LIMIT, () -> assertThat(Extractor.extract(Readings.report(text, null))).isNotNull());
  }

  /// No line looks for its colon beyond its own end.
  @Test
  void megabytes_of_lines_without_a_colon_are_parted_in_bounded_time() {
    String line =
        "The harbour master had nothing to say about the quay, as before, and went home.\n";
    Report report = Readings.report(line.repeat(49_000), null);
    ProcessorTime.isWithin(LIMIT, () -> assertThat(Extractor.refusal(report)).isEmpty());
  }

  /// Whether a row heads a table is asked once, and not at each of its words.
  @Test
  void a_row_of_words_without_end_is_read_in_bounded_time() {
    String row = "wheat\t".repeat(LENGTH / 6);
    Report report = Readings.report(row + "\n\nIran sent 40 tonnes of wheat to Iraq.\n", null);
    ProcessorTime.isWithin(LIMIT, () -> assertThat(Extractor.extract(report).figures()).hasSize(1));
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

  @ParameterizedTest
  @ValueSource(strings = {"-", "\u201c", "x\n", "7 ", "(\u201c["})
  void a_text_of_more_words_and_marks_than_any_report_has_is_refused(String thing) {
    assertRefused(thing.repeat(3_000_001 / thing.strip().length() + 1), "3,000,000 words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14/25 ", "1 container, ", "a million ", "one of the two ships and "})
  void a_text_of_more_numbers_than_any_report_has_is_refused(String thing) {
    assertRefused(thing.repeat(200_001), "200,000 numbers");
  }

  @Test
  void a_customs_table_of_twenty_thousand_figures_is_read() {
    String rows = "Maize\t41,200\t58,750\nDiesel\t2,000\t900\n".repeat(5_000);
    Report report =
        Readings.report(
            "Table 1. Unloaded at Beira, in tonnes\n\nGoods\tMay\tJune\n" + rows, "2025-01-01");
    assertThat(Extractor.refusal(report)).isEmpty();
    assertThat(Extractor.extract(report).figures()).hasSize(20_000);
  }

  /// No number ends the search for what adds up to another.
  @Test
  void a_long_table_of_growing_numbers_is_read_in_bounded_time() {
    String rows =
        IntStream.range(3_000, 23_000)
            .mapToObj(i -> "Maize\t" + i + "\t" + (i + 50_000) + "\n")
            .collect(Collectors.joining());
    Report report =
        Readings.report("Unloaded at Beira, in tonnes\n\nGoods\tMay\tJune\n" + rows, null);
    ProcessorTime.isWithin(
        LIMIT.multipliedBy(2),
        () -> assertThat(Extractor.extract(report).figures()).hasSize(40_000));
  }

  private static void assertRefused(String text, String why) {
    assertThat(Extractor.refusal(Readings.report(text, null)))
        .hasValueSatisfying(rejection -> {
          assertThat(rejection.reason()).isEqualTo(Rejection.Reason.TOO_EXPENSIVE);
          assertThat(rejection.message()).contains(why);
        });
  }
}
