package dev.tallyman.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The reports of `corpus/whole-reports`, each with its annotations, and the floors below which no
/// reading of them may fall.
final class WholeReports {

  static final Path FOLDER = Path.of("src/test/resources/corpus/whole-reports");
  private static final ObjectMapper JSON = new ObjectMapper();

  record Case(String name, Report report, JsonNode gold) {
    @Override
    public String toString() {
      return name;
    }
  }

  private WholeReports() {}

  static Stream<Case> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts = files.filter(WholeReports::isText).sorted().toList();
      return texts.stream().map(WholeReports::read);
    }
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".txt") || file.toString().endsWith(".html");
  }

  private static Case read(Path text) {
    try {
      String name = stem(text);
      Report report = Predict.report(text);
      JsonNode gold = JSON.readTree(Files.readString(FOLDER.resolve(name + ".gold.json")));
      return new Case(name, report, gold);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String stem(Path file) {
    return String.valueOf(file.getFileName())
        .replaceFirst("(\\.gold\\.json|\\.txt\\.meta\\.json|\\.txt|\\.html)$", "");
  }

  /// Names that stand for a text without annotations or the other way round.
  static Set<String> unpaired() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Map<String, Long> kinds =
          files
              .filter(file -> isText(file) || file.toString().endsWith(".gold.json"))
              .collect(Collectors.groupingBy(WholeReports::stem, Collectors.counting()));
      Set<String> unpaired = new TreeSet<>(kinds.keySet());
      unpaired.removeIf(name -> kinds.get(name) == 2);
      return unpaired;
    }
  }

  /// Percentages by report: detection and value, as `NAME detection value` in a line.
  static Map<String, int[]> floors() throws IOException {
    Map<String, int[]> floors = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("floors.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length == 3) {
        floors.put(cells[0], new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])});
      }
    }
    return floors;
  }
}
