package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.document.Admission;
import dev.tallyman.document.Documents;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report of `corpus/whole-reports` with its annotations: `NAME.txt` or `NAME.html`, perhaps
/// `NAME.txt.meta.json`, and `NAME.gold.json`.
public record GoldReport(String name, Part part, Report report, JsonNode gold) {

  public static final Path FOLDER = Path.of("src/test/resources/corpus/whole-reports");

  public static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String toString() {
    return name;
  }

  /// All reports of the folder, by name.
  public static List<GoldReport> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(GoldReport::isReport).sorted().map(GoldReport::read).toList();
    }
  }

  /// The reports that a list of the corpus names.
  public static Set<String> named(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toSet());
  }

  /// For each span the figure that it overlaps most, or null.
  public Function<Span, @Nullable JsonNode> figures() {
    Map<JsonNode, @Nullable Span> placed = new LinkedHashMap<>();
    gold.path("figures").forEach(figure -> placed.put(figure, Spans.of(report.text(), figure)));
    return span -> {
      JsonNode best = null;
      int most = 0;
      for (var figure : placed.entrySet()) {
        int overlap = Spans.overlap(figure.getValue(), span);
        best = overlap > most ? figure.getKey() : best;
        most = Math.max(most, overlap);
      }
      return best;
    };
  }

  /// Names that stand for a text without annotations or the other way round.
  public static Set<String> unpaired() throws IOException {
    Set<String> texts = new TreeSet<>();
    Set<String> golds = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        if (isReport(file)) {
          texts.add(stem(file));
        } else if (file.toString().endsWith(".gold.json")) {
          golds.add(stem(file));
        }
      }
    }
    Set<String> unpaired = new TreeSet<>(texts);
    unpaired.addAll(golds);
    unpaired.removeIf(name -> texts.contains(name) && golds.contains(name));
    return unpaired;
  }

  private static boolean isReport(Path file) {
    return file.toString().endsWith(".txt") || file.toString().endsWith(".html");
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(\\.gold\\.json|\\.txt|\\.html)$", "");
  }

  private static GoldReport read(Path file) {
    try {
      String name = stem(file);
      JsonNode gold = JSON.readTree(FOLDER.resolve(name + ".gold.json").toFile());
      return new GoldReport(name, Part.of(name, 2), report(file), gold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report report(Path file) throws IOException {
    Path sidecar = Path.of(file + ".meta.json");
    byte[] metadata = Files.exists(sidecar) ? Files.readAllBytes(sidecar) : null;
    String key = "reports/" + file.getFileName();
    byte[] bytes = Files.readAllBytes(file);
    return switch (Documents.read("corpus", key, bytes, null, Map.of(), metadata)) {
      case Admission.Accepted accepted -> accepted.report();
      case Admission.Rejected rejected ->
          throw new IllegalStateException(file + ": " + rejected.rejection().message());
    };
  }
}
