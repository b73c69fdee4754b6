package dev.tallyman.extract.rule.opinion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.accuracy.Part;
import dev.tallyman.extract.Corpus;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The short texts of the corpus as annotated reports, so that what is learned from whole reports
/// stays true of a single sentence.
final class Sayings {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Pattern MARK = Pattern.compile("(\\[\\[?)([^\\]]+)\\]\\]?(?:\\{[^}]*\\})?");
  private static final Pattern ASIDE = Pattern.compile("[A-Z]{4,}( .*)?");

  private Sayings() {}

  static List<GoldReport> all() throws IOException {
    List<GoldReport> all = new ArrayList<>();
    Corpus.blocks().forEach(block -> all.add(block(block.text(), block.expected())));
    all.addAll(marked(Files.readAllLines(CORPUS.resolve("meaning/kinds.txt")), "kind"));
    all.addAll(marked(Files.readAllLines(CORPUS.resolve("meaning/statuses.txt")), "status"));
    List<String> verbs =
        Stream.of("verbs", "nouns")
            .flatMap(name -> Lexicon.load(name).lines().stream())
            .flatMap(line -> line.examples().stream().map(one -> one + " => " + line.expected()))
            .toList();
    all.addAll(marked(verbs, "status"));
    for (String file : List.of("constructions", "reports", "sentences", "null-ends")) {
      List<String> routes = Files.readAllLines(CORPUS.resolve("routes/" + file + ".txt"));
      all.addAll(marked(routes.stream().map(Sayings::ofRoute).toList(), ""));
    }
    return all;
  }

  /// A text of which each line names a number and says what it is.
  private static GoldReport block(String text, String lines) {
    ObjectNode gold = GoldReport.JSON.createObjectNode();
    ArrayNode figures = gold.putArray("figures");
    int from = 0;
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" \\| ", 2);
      int at = text.indexOf(parts[0], from);
      if (at >= 0 && parts.length == 2) {
        from = at + 1;
        if (!ASIDE.matcher(parts[1]).matches()) {
          span(figures.addObject(), at, at + parts[0].length());
        }
      }
    }
    return report(text, gold);
  }

  /// Sentences with marked figures, of which the one in double brackets is asked about.
  private static List<GoldReport> marked(List<String> lines, String field) {
    List<GoldReport> reports = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" => ", 2);
      if (parts.length == 2 && !line.startsWith("#")) {
        String expected = parts[1].strip().split(" ", 2)[0];
        reports.add(marked(parts[0], field, expected.equals("none") ? null : expected));
      }
    }
    return reports;
  }

  /// "[40 trucks] left Kenya. | KE>-" without the ends.
  private static String ofRoute(String line) {
    int bar = line.lastIndexOf('|');
    String text = bar < 0 ? line : line.substring(0, bar).strip();
    return text.replace("¶", "\n\n").replace("↵", "\n") + " => route";
  }

  private static GoldReport marked(String line, String field, @Nullable String expected) {
    StringBuilder plain = new StringBuilder();
    ObjectNode gold = GoldReport.JSON.createObjectNode();
    ArrayNode figures = gold.putArray("figures");
    Matcher mark = MARK.matcher(line);
    int at = 0;
    while (mark.find()) {
      plain.append(line, at, mark.start());
      ObjectNode figure = figures.addObject();
      span(figure, plain.length(), plain.length() + mark.group(2).length());
      if (mark.group(1).equals("[[")) {
        figure.put(field, expected);
      }
      plain.append(mark.group(2));
      at = mark.end();
    }
    plain.append(line.substring(at));
    return report(plain.toString(), gold);
  }

  private static void span(ObjectNode figure, int start, int end) {
    figure.putObject("span").put("start", start).put("end", end);
  }

  private static GoldReport report(String text, ObjectNode gold) {
    Report report = Report.of("corpus", "saying", text, new Metadata(null, null, null, null, "en"));
    return new GoldReport("saying", Part.DEVELOP, report, gold);
  }
}
