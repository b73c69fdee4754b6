package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.figure.Extraction;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No number of a whole report vanishes. How well they are read stands in `docs/accuracy.md`.
class WholeReportsTest {

  static List<GoldReport> reports() throws IOException {
    return GoldReport.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_number_of_a_report_is_in_one_figure_or_set_aside(GoldReport one) {
    Extraction extraction = Extractor.extract(one.report());
    assertThat(Accounting.unlisted(one.report(), extraction)).isEmpty();
    assertThat(Accounting.listedTwice(one.report(), extraction)).isEmpty();
    assertThat(Accounting.unlistedWords(one.report(), extraction)).isEmpty();
  }
}
