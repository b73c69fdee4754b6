package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole reports of many genres: where goods went, when, and on whose word.
class ProvenanceTest {

  static Stream<Provenance> reports() throws IOException {
    return Provenance.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_report_is_read_as_the_corpus_says(Provenance report) {
    assertThat(report.read()).isEqualTo(report.wanted());
  }
}
