package dev.tallyman.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints `docs/performance.md` from what `src/bench/run` measured: lines of a table, a name, for
/// growth a size, and milliseconds, parted by tabs.
public final class PerformancePage {

  private static final Map<String, String> TOOLS =
      Map.of(
          "tallyman", "Tallyman: the full extraction",
          "openNlp", "OpenNLP 2.5.6: sentences, tokens, parts of speech",
          "winkNlp", "wink-nlp 2.4.0: its pipeline (Node.js)",
          "coreNlp", "CoreNLP 4.5.10: its number pipeline",
          "tallymanBySentence", "Tallyman: the full extraction",
          "winkNlpBySentence", "wink-nlp 2.4.0: its pipeline (Node.js)");

  private final List<String[]> lines;
  private final PrintStream page = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private PerformancePage(List<String[]> lines) {
    this.lines = lines;
  }

  public static void main(String[] args) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      new PerformancePage(lines.map(line -> line.split("\t", -1)).toList()).print();
    }
  }

  private void print() throws IOException {
    page.println("# How fast Tallyman reads\n");
    page.println("Printed by `src/bench/run`, which measures all of it in one run on one core.");
    page.printf(
        "Java %s, %s, %s.%n",
        System.getProperty("java.runtime.version"), System.getProperty("os.arch"), processor());
    speed();
    start();
    growth();
    flows();
    queries();
  }

  private void queries() {
    page.println("## Questions\n");
    String[] get = of("query").getFirst();
    String[] tally = of("query").getLast();
    page.printf(
        "`QuerySpeed`: a flow of %,d figures in DynamoDB Local, of which nothing changes. By turns, %s"
            + " times each, the real%nhandler of the query function answers `events/api-tally.json`"
            + " (%,d bytes), and the SDK gets one item as large as that answer is%nkept (%,d bytes)."
            + " Both warm, in one process, with the flags that a function has.%n%n",
        Integer.parseInt(get[2]), tally[6], Integer.parseInt(tally[3]), Integer.parseInt(get[3]));
    page.println("| milliseconds | p50 | p99 |\n|---|---:|---:|");
    row("`GetItem` of the SDK", get[4], get[5]);
    row("an unchanged tally", tally[4], tally[5]);
    row("… times as long", times(tally[4], get[4]), times(tally[5], get[5]));
    String[] load = of("load").getFirst();
    page.printf(
        "%n`QueryLoad`: %s callers at once for %s s over HTTP, each one question after the other, of %s"
            + " different ones (tallies, flows,%nfigures, reports, texts, changes, CSV, the page) about"
            + " the annotated reports of the corpus in `tallyman up`; callers and%nsystem in one"
            + " process.%n%n",
        load[1], load[2], load[3]);
    page.println("| answers | a second | p50 ms | p99 ms | errors |\n|---:|---:|---:|---:|---:|");
    double rate = Double.parseDouble(load[4]) / Double.parseDouble(load[2]);
    row(load[4], number(rate), load[5], load[6], load[7]);
    of("busy")
        .forEach(line ->
            page.printf(
                "%nOther work ran on the machine meanwhile: %s processes wanted its %s cores (load"
                    + " average).%n",
                line[1], line[2]));
  }

  private static String times(String one, String other) {
    return number(Double.parseDouble(one) / Double.parseDouble(other));
  }

  /// The machine, where the system says what it is.
  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.name");
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.name"));
    }
  }

  private List<String[]> of(String table) {
    return lines.stream().filter(line -> line[0].equals(table)).toList();
  }

  private void speed() throws IOException {
    long characters = Texts.all().stream().mapToLong(report -> report.text().length()).sum();
    page.printf(
        "%n## Reading%n%nAll %d annotated reports of the corpus, %,d characters: milliseconds of a"
            + " pass, in the%nfastest of JMH's iterations of a second (wink-nlp: the fastest pass),"
            + " and how many times as long%nas Tallyman that is.%n%n",
        Texts.all().size(), characters);
    compare(List.of("tallyman", "openNlp", "winkNlp", "coreNlp"));
    page.printf(
        "%nThe same text sentence by sentence, each of the %,d as a document of its own, as a set"
            + " of test%nsentences such as NewsQuant is read:%n%n",
        Texts.sentences().size());
    compare(List.of("tallymanBySentence", "winkNlpBySentence"));
  }

  /// A row for each tool that was measured, against the first.
  private void compare(List<String> tools) {
    page.println("| tool | ms | times Tallyman |\n|---|---:|---:|");
    Map<String, Double> millis = new LinkedHashMap<>();
    of("speed").forEach(line -> millis.put(line[1], Double.valueOf(line[2])));
    double own = millis.get(tools.getFirst());
    for (String tool : tools) {
      if (millis.containsKey(tool)) {
        row(TOOLS.get(tool), number(millis.get(tool)), number(millis.get(tool) / own));
      }
    }
  }

  private void start() {
    page.println("\n## Start\n");
    page.println(
        "From the start of a JVM to its end, least of several by turns, with the flags of");
    page.println("`tallyman` (first compiler only, serial collector).\n");
    page.println("| what | ms | times the empty main |\n|---|---:|---:|");
    double empty = Double.parseDouble(of("start").getFirst()[2]);
    of("start").forEach(line -> row(line[1], line[2], number(Double.parseDouble(line[2]) / empty)));
  }

  private void growth() {
    page.println("\n## Growth\n");
    page.println(
        "Milliseconds of processor time to read (or to refuse) a text of so many megabytes.\n");
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String[] line : of("growth")) {
      rows.computeIfAbsent(line[1], _ -> new ArrayList<>()).add(line[3]);
    }
    List<String> sizes = of("growth").stream().map(line -> line[2] + " MB").distinct().toList();
    page.println("| text | " + String.join(" | ", sizes) + " |");
    page.println(sizes.stream().map(_ -> "---:|").collect(Collectors.joining("", "|---|", "")));
    rows.forEach(
        (text, cells) -> page.println("| " + text + " | " + String.join(" | ", cells) + " |"));
  }

  private void flows() {
    page.println("\n## A flow that grows\n");
    page.println(
        "`FlowGrowth`: reports of two hundred figures that tell of ten series each. Calls to read from");
    page.println(
        "the table, calls to write, and milliseconds. A row of the table holds up to four hundred");
    page.println("figures, so that to hand them out is cheap beside tallying them.\n");
    of("flow").stream().map(line -> line[1]).distinct().forEach(this::flows);
  }

  private void flows(String where) {
    List<String[]> own = of("flow").stream().filter(line -> line[1].equals(where)).toList();
    List<String> sizes = own.stream().map(line -> line[3]).distinct().toList();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String[] line : own) {
      boolean isCall = !line[2].equals("all figures tallied");
      String calls = isCall ? line[4] + " + " + line[5] + ", " : "";
      rows.computeIfAbsent(line[2], _ -> new ArrayList<>()).add(calls + line[6] + " ms");
    }
    String table = where.replace("local", "DynamoDB Local").replace("memory", "In memory");
    page.println("| " + table + ": figures | " + String.join(" | ", sizes) + " |");
    page.println(sizes.stream().map(_ -> "---:|").collect(Collectors.joining("", "|---|", "")));
    rows.forEach(
        (what, cells) -> page.println("| " + what + " | " + String.join(" | ", cells) + " |"));
    fit(own.stream().filter(line -> line[2].equals("all figures tallied")).toList());
    page.println();
  }

  /// How the time of a tally grows: the exponent of `n` between the smallest and the largest.
  private void fit(List<String[]> tallies) {
    if (tallies.size() < 2) {
      return;
    }
    List<String> each =
        tallies.stream()
            .map(line -> {
              double n = Double.parseDouble(line[3]);
              return number(1e6 * Double.parseDouble(line[6]) / (n * Math.log(n)));
            })
            .toList();
    row("… ns for each n ln n", String.join(" | ", each));
  }

  private void row(String... cells) {
    page.println("| " + String.join(" | ", cells) + " |");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
  }
}
