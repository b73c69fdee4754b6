package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.rule.time.Almanac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences under `src/test/resources/corpus/times`, one a line, with their figures in brackets
/// and the period of each: "In May [9 ships] left. | 2024-05/2024-05/-". A pilcrow ends a
/// paragraph. Published on Wednesday 5 March 2025, unless a line "published: …" says otherwise.
class TimesTest {

  private static final Path FOLDER = Path.of("src/test/resources/corpus/times");

  record Line(String phenomenon, String published, String text, String expected) {
    @Override
    public String toString() {
      return phenomenon + ": " + text;
    }
  }

  static Stream<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(lines(Files.readAllLines(file)));
      }
    }
    return lines.stream();
  }

  private static List<Line> lines(List<String> file) {
    List<Line> lines = new ArrayList<>();
    String phenomenon = "";
    String published = "2025-03-05";
    for (String line : file) {
      int bar = line.lastIndexOf(" | ");
      if (line.startsWith("## ")) {
        phenomenon = line.substring(3);
        published = "2025-03-05";
      } else if (line.startsWith("published: ")) {
        published = line.substring("published: ".length());
      } else if (bar > 0 && !line.startsWith("#")) {
        lines.add(
            new Line(
                phenomenon,
                published,
                line.substring(0, bar).strip(),
                line.substring(bar + 3).strip()));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_figure_has_the_window_that_its_words_point_to(Line line) {
    String published = line.published().equals("never") ? null : line.published();
    Bracketed report = Bracketed.of(line.text(), published);
    new Periods(new Almanac(report.passages())).read(report.passages(), report.drafts());
    String read =
        report.drafts().stream().map(Bracketed::window).collect(Collectors.joining(" ; "));
    assertThat(read).as(line.text()).isEqualTo(line.expected());
  }
}
