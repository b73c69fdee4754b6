package dev.tallyman.extract;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Short reports under `src/test/resources/corpus/provenance`, and where, when and on whose word
/// each of their figures stands. A block is a title after `##`, metadata, the text, `=>`, and one
/// line for each figure that it asks about: its number's words, then six columns.
record Provenance(String title, Report report, List<Expected> expected) {

  private static final Path FOLDER = Path.of("src/test/resources/corpus/provenance");
  private static final Pattern METADATA = Pattern.compile("(published|publisher|title): (.*)\\n");

  /// What a line says: "nine ships | KE>PK | sea | 2026-02 | - | port office | -".
  record Expected(String quote, List<String> columns) {}

  @Override
  public String toString() {
    return title;
  }

  static Stream<Provenance> all() throws IOException {
    List<Provenance> blocks = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("(?m)^## ", -1);
        for (int i = 1; i < parts.length; i++) {
          blocks.add(parse(parts[i]));
        }
      }
    }
    return blocks.stream();
  }

  private static Provenance parse(String block) {
    int title = block.indexOf('\n');
    int arrow = block.indexOf("\n=>");
    Map<String, String> metadata = new HashMap<>();
    Matcher line = METADATA.matcher(block);
    int at = title + 1;
    while (line.find(at) && line.start() == at) {
      metadata.put(line.group(1), line.group(2));
      at = line.end();
    }
    Metadata head =
        new Metadata(
            metadata.get("publisher"),
            metadata.get("published"),
            null,
            metadata.get("title"),
            "en");
    Report report = Report.of("corpus", "report.txt", block.substring(at, arrow).strip(), head);
    List<Expected> expected =
        block.substring(arrow + 3).strip().lines().map(Provenance::line).toList();
    return new Provenance(block.substring(0, title), report, expected);
  }

  private static Expected line(String line) {
    List<String> columns = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new Expected(columns.getFirst(), columns.subList(1, columns.size()));
  }

  /// One line for each figure asked about, with a star wherever the corpus does not ask.
  String read() {
    Extraction extraction = Extractor.extract(report);
    return expected.stream()
        .map(wanted -> wanted.quote() + " | " + masked(wanted, figure(extraction, wanted.quote())))
        .collect(Collectors.joining("\n"));
  }

  String wanted() {
    return expected.stream()
        .map(line -> line.quote() + " | " + String.join(" | ", line.columns()))
        .collect(Collectors.joining("\n"));
  }

  private @Nullable Figure figure(Extraction extraction, String quote) {
    int from = report.text().indexOf(quote);
    return extraction.figures().stream()
        .filter(f -> from >= 0 && f.span().start() < from + quote.length() && f.span().end() > from)
        .findFirst()
        .orElse(null);
  }

  private static String masked(Expected wanted, @Nullable Figure figure) {
    if (figure == null) {
      return "no figure";
    }
    List<String> columns = columns(figure);
    List<String> masked = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      masked.add(masked(wanted.columns().get(i), columns.get(i)));
    }
    return String.join(" | ", masked);
  }

  private static String masked(String wanted, String read) {
    if (wanted.equals("*")) {
      return "*";
    }
    int arrow = read.indexOf('>');
    int mark = wanted.indexOf('>');
    if (arrow < 0 || mark < 0) {
      return read;
    }
    return masked(wanted.substring(0, mark), read.substring(0, arrow))
        + ">"
        + masked(wanted.substring(mark + 1), read.substring(arrow + 1));
  }

  private static List<String> columns(Figure figure) {
    String modes = figure.route().modes().stream().map(Mode::code).collect(Collectors.joining(" "));
    String relayers = String.join(", ", figure.attribution().relayers());
    return List.of(
        country(figure.route().origin()) + ">" + country(figure.route().destination()),
        modes.isEmpty() ? "-" : modes,
        period(figure.timing().period()),
        Objects.toString(figure.timing().asOf(), "-"),
        Objects.toString(figure.attribution().originator(), "-"),
        relayers.isEmpty() ? "-" : relayers);
  }

  private static String country(Place place) {
    return Objects.toString(place.country(), "-");
  }

  /// "2026-02", "2026-02..-", "-..2026-02-22 P1W".
  private static String period(Period period) {
    if (!period.isStated()) {
      return "-";
    }
    boolean one = period.start() != null && period.start().equals(period.end());
    String start = Objects.toString(period.start(), "-");
    String ends = one ? start : start + ".." + Objects.toString(period.end(), "-");
    boolean lasting = period.start() == null && period.end() == null;
    String duration = period.duration() == null ? "" : period.duration();
    return lasting ? duration : (ends + " " + duration).strip();
  }
}
