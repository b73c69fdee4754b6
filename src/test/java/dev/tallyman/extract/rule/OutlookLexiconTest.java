package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.rule.time.Almanac;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word that looks ahead proves it, once in the example of its line.
class OutlookLexiconTest {

  static Stream<Line> lines() {
    return Lexicon.load("outlook").lines().stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_word_of_a_line_looks_where_the_line_says(Line line) {
    assertThat(line.examples())
        .allSatisfy(example -> assertThat(month(example)).as(example).isEqualTo(line.expected()));
  }

  private static String month(String example) {
    Bracketed report = Bracketed.of(example, "2025-03-05");
    new Periods(new Almanac(report.passages())).read(report.passages(), report.drafts());
    return Objects.toString(report.drafts().getFirst().period.start());
  }
}
