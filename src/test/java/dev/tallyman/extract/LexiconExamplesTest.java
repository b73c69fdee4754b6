package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every line of the lexicons of numbers and goods proves itself, once with each of its phrases.
class LexiconExamplesTest {

  private static final List<String> LEXICONS =
      List.of(
          "bounds",
          "currencies",
          "signs",
          "shared-signs",
          "other-signs",
          "third-signs",
          "trends",
          "degrees",
          "units",
          "labels",
          "measures",
          "models",
          "commodities",
          "movement",
          "uncounted",
          "plants",
          "sums");

  /// Proved by the sentences of `corpus/meaning`.
  private static final List<String> MEANINGS = List.of("links", "windows");

  static Stream<Line> lines() {
    return LEXICONS.stream().flatMap(name -> Lexicon.load(name).lines().stream());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_phrase_of_a_line_is_read_as_the_line_says(Line line) {
    List<String> wrong =
        line.examples().stream()
            .filter(example ->
                Readings.of(example).stream().noneMatch(r -> r.startsWith(line.expected())))
            .map(example -> example + " => " + Readings.of(example))
            .toList();
    assertThat(wrong)
        .as(line.file() + ".lex:" + line.number() + " => " + line.expected())
        .isEmpty();
  }

  @Test
  void no_phrase_of_goods_stands_in_two_files() {
    List<String> measures = phrases("measures");
    assertThat(phrases("commodities")).doesNotContainAnyElementsOf(measures);
  }

  /// A table that no test names would be a table whose examples nobody runs.
  @Test
  void every_lexicon_is_claimed_by_a_test() throws IOException {
    String tests = sources();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/tallyman/lexicon"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName()).replace(".lex", "")).toList())
          .filteredOn(name -> !tests.contains('"' + name + '"'))
          .isSubsetOf(MEANINGS);
    }
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/tallyman/extract"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static List<String> phrases(String lexicon) {
    return Lexicon.load(lexicon).lines().stream().flatMap(line -> line.phrases().stream()).toList();
  }
}
