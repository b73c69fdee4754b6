package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report of `corpus/marked-reports`, in which each figure stands in marks and is described on a
/// line below the text: "[[1|40 trucks]]" by "1: class=conveyance measure=truck from=KE". Fields
/// that a line leaves out are null, and a question mark leaves a field open. Values and hedges are
/// not annotated, nor what the other numbers are.
public final class MarkedReport {

  private static final Path FOLDER = Path.of("src/test/resources/corpus/marked-reports");
  private static final Pattern DIVIDER = Pattern.compile("^===\\s*$", Pattern.MULTILINE);
  private static final Pattern HEAD =
      Pattern.compile("(?m)^(publisher|published|title|url): *(.*)$");
  private static final Pattern MARK = Pattern.compile("\\[\\[(\\d+)\\|(.*?)\\]\\]", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("(\\w+)=(.*?)(?=\\s+\\w+=|\\s*$)");

  /// The fields of a line, with their names in a gold annotation.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("class", "class"),
          Map.entry("measure", "measure"),
          Map.entry("goods", "commodity"),
          Map.entry("kind", "kind"),
          Map.entry("per", "per"),
          Map.entry("status", "status"),
          Map.entry("mod", "modality"),
          Map.entry("from", "origin"),
          Map.entry("to", "destination"),
          Map.entry("mode", "mode"),
          Map.entry("period", "period"),
          Map.entry("asof", "asOf"),
          Map.entry("who", "originator"),
          Map.entry("relayers", "relayers"),
          Map.entry("rel", "relation"));

  private final Map<String, Span> marks = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private MarkedReport(String marked) {
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      text.append(marked, from, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      marks.put(mark.group(1), Span.of(start, text.length()));
      from = mark.end();
    }
    text.append(marked, from, marked.length());
  }

  /// All of a shelf, by name: those to `develop` on, those kept `aside` from who makes rules, which
  /// the opinions alone learn from, and the `unseen`, which teach nothing.
  public static List<GoldReport> all(String shelf) throws IOException {
    Part part = shelf.equals("develop") ? Part.DEVELOP : Part.ASIDE;
    try (Stream<Path> files = Files.list(FOLDER.resolve(shelf))) {
      return files.sorted().map(file -> read(file, part)).toList();
    }
  }

  private static GoldReport read(Path file, Part part) {
    try {
      String name = String.valueOf(file.getFileName()).replace(".txt", "");
      String[] parts = DIVIDER.split(Files.readString(file), 3);
      MarkedReport marked = new MarkedReport(parts[1].strip() + "\n");
      Map<String, String> head = new HashMap<>();
      HEAD.matcher(parts[0])
          .results()
          .forEach(line -> head.put(line.group(1), line.group(2).strip()));
      Metadata metadata =
          new Metadata(
              stated(head.get("publisher")),
              stated(head.get("published")),
              stated(head.get("url")),
              stated(head.get("title")),
              null);
      Report report =
          Report.of("corpus", "reports/" + name + ".txt", marked.text.toString(), metadata);
      return new GoldReport(name, part, report, marked.gold(parts[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String stated(@Nullable String value) {
    return value == null || value.isEmpty() || value.equals("-") ? null : value;
  }

  private ObjectNode gold(String lines) {
    Map<Integer, ObjectNode> figures = new TreeMap<>();
    for (String line : lines.strip().lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      Span span = marks.get(line.substring(0, colon).strip());
      figures.put(span.start(), figure(span, line.substring(colon + 1).strip()));
    }
    ObjectNode gold = GoldReport.JSON.createObjectNode();
    gold.putArray("figures").addAll(new ArrayList<>(figures.values()));
    gold.putArray("setAside");
    return gold;
  }

  private ObjectNode figure(Span span, String line) {
    Map<String, String> given = new HashMap<>(Map.of("class", "cargo", "mod", "asserted"));
    FIELD
        .matcher(line)
        .results()
        .forEach(field -> given.put(field.group(1), field.group(2).strip()));
    ObjectNode figure = GoldReport.JSON.createObjectNode();
    figure.put("quote", span.of(text.toString()));
    figure.putObject("span").put("start", span.start()).put("end", span.end());
    FIELDS.forEach((field, name) -> put(figure, name, stated(given.get(field))));
    return figure;
  }

  private void put(ObjectNode figure, String name, @Nullable String value) {
    if (value == null) {
      figure.putNull(name);
    } else if (!value.equals("?")) {
      switch (name) {
        case "mode", "relayers" -> {
          ArrayNode all = figure.putArray(name);
          Stream.of(value.split(",", -1)).map(String::strip).forEach(all::add);
        }
        case "period" -> period(figure.putObject(name), value.split("/", -1));
        case "relation" -> {
          String[] relation = value.split(">", 2);
          Span to = marks.get(relation[1]);
          figure.putObject(name).put("type", relation[0]).put("to", to.of(text.toString()));
        }
        default -> figure.put(name, value);
      }
    }
  }

  private static void period(ObjectNode period, String[] parts) {
    boolean bare = parts.length == 1;
    end(period, "start", bare ? "" : parts[0]);
    end(period, "end", bare ? "" : parts[1]);
    end(period, "duration", bare ? parts[0] : parts.length > 2 ? parts[2] : "");
  }

  private static void end(ObjectNode period, String name, String value) {
    if (value.isEmpty() || value.equals("..")) {
      period.putNull(name);
    } else if (!value.equals("?")) {
      period.put(name, value);
    }
  }
}
