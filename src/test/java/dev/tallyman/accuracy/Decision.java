package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Extractor;
import dev.tallyman.extract.rule.Bracketed;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A choice that the extractor has to make for one end of one figure, as `explain` prints it: the
/// countries that could be it, nowhere first, each with its grounds, and which of them are right.
public record Decision(String text, List<Option> options) {

  /// A country, or nowhere, with its points and the grounds for it.
  public record Option(boolean right, int points, List<String> grounds) {}

  private static final Path REPORTS = Path.of("src/test/resources/corpus/ends.reports");
  private static final Path ROUTES = Path.of("src/test/resources/corpus/routes");
  private static final Pattern HEAD = Pattern.compile("\".*\" (\\d+)–(\\d+)");
  private static final Pattern OPTION =
      Pattern.compile("[^a-z]*(then from|from|then to|to) (.+?) (-?\\d+): (.*)");
  private static final String NOWHERE = "nowhere";

  /// How often a line of `corpus/routes` counts: each stands for a construction.
  private static final int LINE = 40;

  /// How often a whole report counts: all its fields were annotated with care.
  private static final int WHOLE = 2;

  /// What the gold says of a figure; `known` is false where it leaves that end open.
  private record Wanted(boolean known, @Nullable String country) {

    boolean isRight(String option) {
      return country == null ? !option.matches("[A-Z]{2}") : country.equals(option);
    }
  }

  /// The whole reports from which weights are learned.
  static Set<String> reports() throws IOException {
    return GoldReport.named(REPORTS);
  }

  /// All of those reports, the marked ones to develop on, and all lines of `corpus/routes`.
  static List<Decision> all() throws IOException {
    List<Decision> all = new ArrayList<>();
    Set<String> reports = reports();
    for (GoldReport report : GoldReport.all()) {
      if (reports.contains(report.name())) {
        add(all, of(report.name(), report.report(), gold(report)), WHOLE);
      }
    }
    for (GoldReport report : MarkedReport.all("develop")) {
      all.addAll(of(report.name(), report.report(), gold(report)));
    }
    try (Stream<Path> files = Files.list(ROUTES)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          List<Decision> made = line.startsWith("#") || line.isBlank() ? List.of() : ofLine(line);
          add(all, made, LINE);
        }
      }
    }
    return all;
  }

  private static void add(List<Decision> all, List<Decision> made, int times) {
    for (int i = 0; i < times; i++) {
      all.addAll(made);
    }
  }

  private static BiFunction<Span, String, Wanted> gold(GoldReport report) {
    Function<Span, @Nullable JsonNode> figures = report.figures();
    return (span, end) -> {
      JsonNode figure = figures.apply(span);
      boolean known = figure != null && figure.has(end);
      boolean stated = known && figure.hasNonNull(end);
      return new Wanted(known, stated ? figure.path(end).asText() : null);
    };
  }

  /// "[40 trucks] left Kenya. | KE>-"
  private static List<Decision> ofLine(String line) {
    int bar = line.lastIndexOf('|');
    String[] ends = line.substring(bar + 1).strip().split(" ; ", -1);
    Bracketed text = Bracketed.of(line.substring(0, bar).strip(), "2025-06-04");
    List<Span> spans = text.drafts().stream().map(Draft::quote).toList();
    return of(
        line,
        text.passages().report(),
        (span, end) -> {
          for (int i = 0; i < Math.min(ends.length, spans.size()); i++) {
            if (Spans.overlap(spans.get(i), span) > 0) {
              String[] both = ends[i].split(">", -1);
              String one = both[end.equals("origin") ? 0 : both.length - 1];
              return new Wanted(!one.equals("*"), one.equals("-") ? null : one);
            }
          }
          return new Wanted(false, null);
        });
  }

  private static List<Decision> of(
      String text, Report report, BiFunction<Span, String, Wanted> wanted) {
    List<Decision> decisions = new ArrayList<>();
    Span span = Span.of(0, 0);
    List<Option> options = List.of();
    List<String> given = List.of();
    for (String line : Extractor.explain(report).split("\n", -1)) {
      Matcher head = HEAD.matcher(line);
      Matcher option = OPTION.matcher(line);
      if (head.matches()) {
        span = Span.of(Integer.parseInt(head.group(1)), Integer.parseInt(head.group(2)));
      } else if (option.matches()) {
        boolean from = option.group(1).endsWith("from");
        Wanted end = wanted.apply(span, from ? "origin" : "destination");
        List<String> grounds = new ArrayList<>(List.of(option.group(4).split(", ", -1)));
        if (option.group(2).equals(NOWHERE)) {
          options = new ArrayList<>();
          given = grounds.stream().filter(ground -> !ground.equals(NOWHERE)).toList();
          if (end.known()) {
            decisions.add(new Decision(text, options));
          }
        } else {
          grounds.addAll(given);
        }
        int points = Integer.parseInt(option.group(3));
        options.add(new Option(end.isRight(option.group(2)), points, grounds));
      }
    }
    return decisions.stream().map(Decision::settled).toList();
  }

  /// Whether the option with the most points, the first of them, is right.
  boolean isRight() {
    Option best = options.getFirst();
    for (Option option : options) {
      best = option.points() > best.points() ? option : best;
    }
    return best.right();
  }

  /// Where the right country is not among the options, it is right to name none.
  private Decision settled() {
    if (options.stream().anyMatch(Option::right)) {
      return this;
    }
    List<Option> silent = new ArrayList<>(options);
    Option nowhere = options.getFirst();
    silent.set(0, new Option(true, nowhere.points(), nowhere.grounds()));
    return new Decision(text, silent);
  }
}
