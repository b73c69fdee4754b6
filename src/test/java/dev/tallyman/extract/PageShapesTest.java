package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report reads the same however it is set on its page: two spaces behind a sentence, quoted in a
/// mail, with strong heads as in Markdown, with spaces that do not break.
class PageShapesTest {

  enum Shape {
    TWO_SPACES,
    QUOTED,
    TRAILING,
    UNBREAKABLE,
    STRONG_HEADS;

    private String of(String text) {
      return Arrays.stream(text.split("\n", -1))
          .map(line -> isTabular(line) ? line : set(line))
          .collect(Collectors.joining("\n"));
    }

    private String set(String line) {
      return switch (this) {
        case TWO_SPACES -> line.replaceAll("(?<=[.!?]) (?=\\p{Lu})", "  ");
        case QUOTED -> "> " + line;
        case TRAILING -> line + "  ";
        case UNBREAKABLE -> line.replace(' ', '\u00a0');
        case STRONG_HEADS -> isHead(line) ? "**" + line + "**" : line;
      };
    }

    private static boolean isHead(String line) {
      return line.matches("\\p{Lu}[^.*]{5,60}");
    }

    private static boolean isTabular(String line) {
      return line.contains("  ") || line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_report_reads_the_same_however_it_is_set(Shape shape) throws IOException {
    for (GoldReport gold : GoldReport.all()) {
      Report plain = gold.report();
      boolean isPage = plain.text().lines().anyMatch(Shape::isTabular);
      if (!isPage) {
        Report set = new Report(plain.id(), plain.key(), shape.of(plain.text()), plain.metadata());
        assertThat(readings(set)).as(plain.key()).isEqualTo(readings(plain));
      }
    }
  }

  private static List<String> readings(Report report) {
    Extraction extraction = Extractor.extract(report);
    Stream<String> lines = Readings.lines(extraction).lines();
    Stream<String> claims =
        extraction.figures().stream()
            .map(figure ->
                figure.route().origin()
                    + " "
                    + figure.route().destination()
                    + " "
                    + figure.meaning()
                    + " "
                    + figure.timing().period()
                    + " "
                    + figure.attribution().originator());
    return Stream.concat(lines, claims).map(line -> line.replace('\u00a0', ' ')).toList();
  }
}
