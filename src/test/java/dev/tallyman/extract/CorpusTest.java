package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The corpus says what each text means, number by number; the same must come out of every harmless
/// change of the text.
class CorpusTest {

  static Stream<Corpus.Block> blocks() throws IOException {
    return Corpus.blocks();
  }

  private static String read(Corpus.Block block, String text) {
    return Readings.lines(Extractor.extract(Readings.report(text, block.published())));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void a_text_is_read_as_the_corpus_says(Corpus.Block block) {
    Report report = Readings.report(block.text(), block.published());
    assertThat(read(block, block.text()))
        .as(() -> block + "\n" + Extractor.explain(report))
        .isEqualTo(block.expected());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void line_ends_spaces_and_repetition_change_nothing(Corpus.Block block) {
    assertThat(read(block, block.text().replace("\n", "\r\n"))).isEqualTo(block.expected());
    assertThat(read(block, block.text().replace(' ', '\u00a0'))).isEqualTo(block.expected());
    Report report = Readings.report(block.text(), block.published());
    assertThat(Extractor.extract(report)).isEqualTo(Extractor.extract(report));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void every_prefix_is_read_without_an_exception(Corpus.Block block) {
    int step = Boolean.getBoolean("tallyman.long") ? 2 : 5;
    for (int end = 0; end <= block.text().length(); end += step) {
      Report report = Readings.report(block.text().substring(0, end), block.published());
      assertThat(Extractor.extract(report)).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void every_number_is_in_one_figure_or_set_aside(Corpus.Block block) {
    Report report = Readings.report(block.text(), block.published());
    Extraction extraction = Extractor.extract(report);
    assertThat(Accounting.unlisted(report, extraction)).isEmpty();
    assertThat(Accounting.listedTwice(report, extraction)).isEmpty();
    assertThat(Accounting.unlistedWords(report, extraction)).isEmpty();
  }
}
