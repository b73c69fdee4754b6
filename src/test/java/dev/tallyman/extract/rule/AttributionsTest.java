package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.ProcessorTime;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.Attribution;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionsTest {

  /// A text of the corpus with the lines that are to be read from it.
  record Case(String title, @Nullable String publisher, String text, List<String> expected) {

    @Override
    public String toString() {
      return title;
    }
  }

  static List<Case> corpus() throws IOException, URISyntaxException {
    Path folder = Path.of(AttributionsTest.class.getResource("/corpus/attribution").toURI());
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String[] blocks = Files.readString(file).split("\n## ", -1);
        Stream.of(blocks).skip(1).map(AttributionsTest::block).forEach(cases::add);
      }
    }
    return cases;
  }

  private static Case block(String block) {
    String[] head = block.split("\n", 2);
    String[] parts = head[1].split("\n=>\n", 2);
    boolean published = parts[0].startsWith("publisher: ");
    String[] first = parts[0].split("\n", 2);
    return new Case(
        head[0],
        published ? first[0].substring("publisher: ".length()) : null,
        published ? first[1] : parts[0],
        parts[1].strip().lines().toList());
  }

  private static Attribution read(Report report, String quote) {
    Passages passages = Passages.of(report);
    int at = report.text().indexOf(quote);
    assertThat(at).as(quote).isNotNegative();
    List<Sentence> sentences = passages.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).span().end() > at) {
        int from = sentences.get(i).tokenAt(at);
        Draft draft = new Draft(sentences.get(i), i, from, from + 1);
        new Attributions().read(passages, List.of(draft));
        return draft.attribution;
      }
    }
    throw new AssertionError(quote);
  }

  private static Report report(@Nullable String publisher, String text) {
    return Report.of("b", "k", text, new Metadata(publisher, null, null, null, null));
  }

  private static String line(String quote, Attribution attribution) {
    String relayers = String.join(", ", attribution.relayers());
    String originator = attribution.originator() == null ? "-" : attribution.originator();
    return quote + " | " + originator + " | " + (relayers.isEmpty() ? "-" : relayers);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void each_text_of_the_corpus_names_who_claims_its_numbers(Case text) {
    List<String> read = new ArrayList<>();
    for (String expected : text.expected()) {
      String quote = expected.substring(0, expected.indexOf(" |"));
      String line = line(quote, read(report(text.publisher(), text.text()), quote));
      read.add(matches(expected, line) ? expected : line);
    }
    assertThat(String.join("\n", read)).isEqualTo(String.join("\n", text.expected()));
  }

  /// A star stands for anything.
  private static boolean matches(String expected, String line) {
    String[] wanted = expected.split(" \\| ", -1);
    String[] got = line.split(" \\| ", -1);
    return IntStream.range(0, wanted.length)
        .allMatch(i -> wanted[i].equals("*") || wanted[i].equals(got[i]));
  }

  static List<String[]> lexicon() {
    return Stream.of("speech", "agencies", "speakers", "bodies")
        .flatMap(name -> Lexicon.load(name).lines().stream())
        .flatMap(line ->
            line.phrases().stream()
                .map(phrase ->
                    new String[] {
                      line.example().replace("~", phrase),
                      line.expected().replace("~", phrase),
                      line.file()
                    }))
        .toList();
  }

  @Test
  void every_line_of_the_word_tables_reads_its_example() {
    List<String> wrong = new ArrayList<>();
    for (String[] line : lexicon()) {
      Attribution read = read(report(null, line[0]), "12 ships");
      String who =
          line[2].equals("agencies") ? String.join(", ", read.relayers()) : read.originator();
      if (!line[1].equalsIgnoreCase(who)) {
        wrong.add(line[0] + " => " + who);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_long_text_without_a_full_stop_is_read_in_time() {
    String text = "the ministry said, it counted, by its count, ".repeat(20_000) + "12 ships";
    ProcessorTime.isWithin(
        Duration.ofSeconds(10), () -> assertThat(read(report(null, text), "12 ships")).isNotNull());
  }
}
