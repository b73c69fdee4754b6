package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Extractor;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Relation;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the short reports of `corpus/meaning/reports` by the whole cascade and compares kind,
/// status, modality and relation of the figures listed under each; `-` leaves a cell open, in the
/// last one it is none. A figure is named by the text at which it begins.
class MeaningReportsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customs",
        "courts",
        "trade",
        "sitrep",
        "checkpoint",
        "questions",
        "corrections",
        "wire",
        "port",
        "blog",
        "transcript",
        "thread",
        "cattle",
        "medicine",
        "oil",
        "manifest",
        "claims",
        "errata"
      })
  void a_short_report_means_what_stands_under_it(String name) {
    String[] parts = file(name).split("=>\n", 2);
    String[] head = parts[0].split("\n", 3);
    String published = head[0].replace("published: ", "");
    Report report =
        Report.of("corpus", name, head[2], new Metadata(null, published, null, null, null));
    Extraction extraction = Extractor.extract(report);
    List<String> expected = parts[1].lines().map(String::strip).toList();
    List<String> read = expected.stream().map(line -> read(extraction, head[2], line)).toList();
    assertThat(String.join("\n", read)).isEqualTo(String.join("\n", expected));
  }

  private static String read(Extraction extraction, String text, String line) {
    String[] cells = line.split(" \\| ", -1);
    int at = text.indexOf(cells[0]);
    return extraction.figures().stream()
        .filter(figure -> figure.span().start() <= at && at < figure.span().end())
        .findFirst()
        .map(figure ->
            String.join(
                " | ",
                cells[0],
                open(cells[1], kind(figure)),
                open(cells[2], figure.meaning().status().code()),
                open(cells[3], figure.meaning().modality().code()),
                relation(extraction, figure)))
        .orElse(cells[0] + " is no figure");
  }

  private static String open(String expected, String read) {
    return expected.equals("-") ? "-" : read;
  }

  private static String kind(Figure figure) {
    return figure.meaning().kind() == null ? "none" : figure.meaning().kind().code();
  }

  private static String relation(Extraction extraction, Figure figure) {
    Relation relation = figure.relation();
    return relation == null
        ? "-"
        : extraction.figures().stream()
            .filter(other -> other.id().equals(relation.to()))
            .map(other -> relation.type().code() + " " + other.quote())
            .findFirst()
            .orElseThrow();
  }

  private static String file(String name) {
    String path = "/corpus/meaning/reports/" + name + ".txt";
    try (InputStream file =
        Objects.requireNonNull(MeaningReportsTest.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
