package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sentences of `corpus/phenomena/NAME.txt`. A block is a title after `##`, perhaps lines
/// `published: DATE` and `publisher: NAME`, the text, `=>`, and one line for each number asked
/// about: its quote, a bar, and what must be read of it.
///
/// `nearly 900 rifles | number=900; hedge=nearly; status=shipped` asks for three fields of a
/// figure; a dash stands for absent, `number` is the best amount, else the stated bound, of a range
/// both ends (`3-4`). `relation=part-of 90 crates` names the other figure's quote. `2024 | DATE`
/// asks for a set-aside. One sentence in three is kept aside.
public record Phenomenon(String name, List<Block> blocks) {

  private static final Path FOLDER = Path.of("src/test/resources/corpus/phenomena");

  /// A sentence, or a few, and the lines that ask about it.
  public record Block(String title, Part part, Report report, List<String> lines) {

    @Override
    public String toString() {
      return title;
    }

    /// The lines that are read wrongly, each with what was read instead.
    public List<String> wrong() {
      JsonNode extraction = Readings.of(report);
      List<String> wrong = new ArrayList<>();
      for (String line : lines) {
        String read = answer(line, extraction);
        if (!read.equals(line)) {
          wrong.add(line + "  ←  " + read.substring(read.indexOf('|') + 1).strip());
        }
      }
      return wrong;
    }

    /// The line as it would stand if it asked for what was read.
    private String answer(String line, JsonNode extraction) {
      int bar = line.indexOf('|');
      String quote = line.substring(0, bar).strip();
      String asked = line.substring(bar + 1).strip();
      Span span = Spans.find(report.text(), quote, 1);
      if (span == null) {
        throw new IllegalStateException(title + ": no such words in the text: " + quote);
      }
      JsonNode figure = entry(extraction.path("figures"), span);
      JsonNode aside = entry(extraction.path("setAside"), span);
      String read =
          figure != null
              ? asked.contains("=") ? fields(asked, figure, extraction) : "a figure"
              : aside != null ? aside.path("reason").asText() : "nowhere";
      return line.substring(0, bar + 1) + " " + read;
    }

    private static @Nullable JsonNode entry(JsonNode entries, Span span) {
      JsonNode best = null;
      int most = 0;
      for (JsonNode entry : entries) {
        int overlap = Spans.overlap(span, Spans.of("", entry));
        if (overlap > most) {
          most = overlap;
          best = entry;
        }
      }
      return best;
    }

    private static String fields(String asked, JsonNode figure, JsonNode extraction) {
      List<String> read = new ArrayList<>();
      for (String one : asked.split(";", -1)) {
        String field = one.strip().replaceFirst("=.*", "");
        String value = value(field, figure, extraction);
        read.add(field + "=" + (value.isEmpty() ? "-" : value));
      }
      return String.join("; ", read);
    }
  }

  /// All phenomena, by name.
  public static List<Phenomenon> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Phenomenon::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phenomenon parse(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replace(".txt", "");
      List<Block> blocks = new ArrayList<>();
      String[] parts = Files.readString(file).split("(?m)^## ", -1);
      for (int i = 1; i < parts.length; i++) {
        blocks.add(block(name, parts[i]));
      }
      return new Phenomenon(name, List.copyOf(blocks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Block block(String file, String words) {
    String title = words.substring(0, words.indexOf('\n')).strip();
    int arrow = words.indexOf("\n=>");
    if (arrow < 0) {
      throw new IllegalStateException(file + ": no => under " + title);
    }
    Map<String, String> head = new LinkedHashMap<>();
    String text = words.substring(title.length(), arrow).strip();
    while (text.matches("(?s)(published|publisher|title): .*")) {
      int end = text.indexOf('\n');
      int colon = text.indexOf(": ");
      head.put(text.substring(0, colon), text.substring(colon + 2, end).strip());
      text = text.substring(end + 1).strip();
    }
    Metadata metadata =
        new Metadata(head.get("publisher"), head.get("published"), null, head.get("title"), "en");
    Report report = Report.of("corpus", file + "/" + title + ".txt", text, metadata);
    List<String> lines =
        words.substring(arrow + 3).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return new Block(title, Part.of(file + ": " + title, 3), report, lines);
  }

  private static String value(String field, JsonNode figure, JsonNode extraction) {
    return switch (field) {
      case "number" -> number(figure.path("quantity"));
      case "hedge" -> text(figure.at("/quantity/hedge"));
      case "start", "end", "duration" -> text(figure.at("/period/" + field));
      case "originator" -> text(figure.at("/attribution/originator"));
      case "relayers" -> list(figure.at("/attribution/relayers"));
      case "mode" -> list(figure.path("mode"));
      case "relation" -> relation(figure.path("relation"), extraction);
      case "class",
          "measure",
          "commodity",
          "item",
          "calibre",
          "kind",
          "per",
          "status",
          "point",
          "modality",
          "origin",
          "destination",
          "asOf",
          "trend" ->
          text(figure.path(field));
      default -> throw new IllegalStateException("no such field: " + field);
    };
  }

  private static String number(JsonNode quantity) {
    String low = plain(quantity.path("low"));
    String best = plain(quantity.path("best"));
    String high = plain(quantity.path("high"));
    boolean range = best.isEmpty() && !low.isEmpty() && !high.isEmpty();
    return range ? low + "-" + high : best + (best.isEmpty() ? low + high : "");
  }

  private static String plain(JsonNode number) {
    String text = text(number);
    return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static String text(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.asText();
  }

  private static String list(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(one -> words.add(one.asText()));
    return String.join(", ", words);
  }

  private static String relation(JsonNode relation, JsonNode extraction) {
    String to = text(relation.path("to"));
    for (JsonNode figure : extraction.path("figures")) {
      if (!to.isEmpty() && text(figure.path("id")).equals(to)) {
        return text(relation.path("type"))
            + " "
            + String.join(" ", text(figure.path("quote")).split("\\s+", -1));
      }
    }
    return "";
  }
}
