package dev.tallyman.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Measures the readings of places and times alone: drafts are made from the annotations of a
/// folder of gold reports, read, and compared field by field.
///
/// Arguments: the folder, `even` or `odd`, and `-v` to list what is wrong.
public final class GoldFields {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, int[]> scores = new TreeMap<>();
  private final boolean verbose;

  private GoldFields(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws Exception {
    GoldFields fields = new GoldFields(args.length > 2);
    int part = args[1].equals("odd") ? 1 : 0;
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path gold : files.sorted().filter(f -> f.toString().endsWith(".gold.json")).toList()) {
        String name = gold.getFileName().toString().replace(".gold.json", "");
        if (part(name) == part) {
          fields.report(name, gold);
        }
      }
    }
    fields.print();
  }

  private static int part(String name) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("MD5")
            .digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new BigInteger(1, digest).mod(BigInteger.TWO).intValue();
  }

  private void report(String name, Path file) throws IOException {
    JsonNode gold = JSON.readTree(file.toFile());
    JsonNode meta = gold.get("meta");
    Metadata metadata =
        new Metadata(
            text(meta, "publisher"), text(meta, "published"), null, text(meta, "title"), null);
    Passages passages = Passages.of(Report.of("b", name, words(file, name), metadata));
    Map<Draft, JsonNode> drafts = new LinkedHashMap<>();
    for (JsonNode figure : gold.get("figures")) {
      Draft draft = draft(passages, figure);
      if (draft != null) {
        drafts.put(draft, figure);
      } else {
        System.out.println(name + ": not found " + figure.get("quote"));
      }
    }
    List<Draft> list = new ArrayList<>(drafts.keySet());
    list.sort(
        java.util.Comparator.comparingInt((Draft d) -> d.sentenceIndex)
            .thenComparingInt(d -> d.numberFrom));
    new Periods(new Almanac()).read(passages, list);
    new Routes().read(passages, list);
    new AsOfs(new Almanac()).read(passages, list);
    drafts.forEach((draft, figure) -> compare(name, draft, figure));
    setAsides(name, passages, gold.get("setAside"));
  }

  private static String words(Path gold, String name) throws IOException {
    Path plain = gold.resolveSibling(name + ".txt");
    if (Files.exists(plain)) {
      return Files.readString(plain);
    }
    Document page = Jsoup.parse(Files.readString(gold.resolveSibling(name + ".html")));
    page.select("script,style,nav,aside,footer,button,form").remove();
    page.select("p,h1,h2,h3,li,tr,figcaption,div,section").append("\n\n");
    page.select("td,th").append("\t");
    return page.wholeText();
  }

  private static @Nullable Draft draft(Passages passages, JsonNode figure) {
    int[] span =
        locate(
            passages.report().text(),
            figure.get("quote").asText(),
            figure.path("occurrence").asInt(1));
    if (span == null) {
      return null;
    }
    for (int i = 0; i < passages.sentences().size(); i++) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.span().start() <= span[0] && span[0] < sentence.span().end()) {
        int from = sentence.tokenAt(span[0]);
        int to = Math.max(from + 1, sentence.tokenAt(span[1]));
        Draft draft = new Draft(sentence, i, from, Math.min(to, sentence.tokens().size()));
        draft.kind = text(figure, "kind") == null ? null : Kind.parse(figure.get("kind").asText());
        draft.status =
            text(figure, "status") == null ? null : Status.parse(figure.get("status").asText());
        draft.figureClass =
            text(figure, "class") == null ? null : FigureClass.parse(figure.get("class").asText());
        draft.measure =
            text(figure, "measure") == null ? null : new Measure(figure.get("measure").asText());
        return draft;
      }
    }
    return null;
  }

  private static int @Nullable [] locate(String text, String quote, int occurrence) {
    StringBuilder pattern = new StringBuilder();
    for (String word : quote.strip().split("\\s+", -1)) {
      pattern
          .append(pattern.isEmpty() ? "" : "[\\s\\u00A0]+")
          .append(java.util.regex.Pattern.quote(word));
    }
    var matcher = java.util.regex.Pattern.compile(pattern.toString()).matcher(text);
    int at = 0;
    for (int n = 0; matcher.find(at); at = matcher.start() + 1) {
      if (++n == occurrence) {
        return new int[] {matcher.start(), matcher.end()};
      }
    }
    return null;
  }

  private void compare(String name, Draft draft, JsonNode figure) {
    check(name, "origin", figure, draft, text(figure, "origin"), draft.origin.country());
    check(
        name,
        "destination",
        figure,
        draft,
        text(figure, "destination"),
        draft.destination.country());
    check(name, "asOf", figure, draft, text(figure, "asOf"), Objects.toString(draft.asOf, null));
    if (figure.has("mode")) {
      List<String> modes = new ArrayList<>();
      figure.get("mode").forEach(mode -> modes.add(mode.asText()));
      String read =
          draft.modes.stream().map(dev.tallyman.figure.Mode::code).sorted().toList().toString();
      String said = modes.stream().sorted().toList().toString();
      check(
          name,
          "mode",
          figure,
          draft,
          said.equals("[]") ? null : said,
          read.equals("[]") ? null : read);
    }
    if (figure.has("period")) {
      JsonNode period = figure.get("period");
      String said = "";
      String read = "";
      for (String end : List.of("start", "end", "duration")) {
        if (period.isNull() || period.has(end)) {
          said += end + "=" + (period.isNull() ? null : text(period, end)) + " ";
          read +=
              end
                  + "="
                  + switch (end) {
                    case "start" -> Objects.toString(draft.period.start(), null);
                    case "end" -> Objects.toString(draft.period.end(), null);
                    default -> draft.period.duration();
                  }
                  + " ";
        }
      }
      boolean none = !said.replaceAll("\\w+=null ", "").contains("=");
      boolean nothing = !read.replaceAll("\\w+=null ", "").contains("=");
      check(name, "period", null, draft, none ? null : said, nothing ? null : read);
    }
  }

  private void check(
      String name,
      String field,
      @Nullable JsonNode figure,
      Draft draft,
      @Nullable String said,
      @Nullable String read) {
    if (figure != null && !figure.has(field)) {
      return;
    }
    int[] score = scores.computeIfAbsent(field, _ -> new int[4]);
    int at = said == null ? 2 : 0;
    score[at + 1]++;
    if (Objects.equals(said, read)) {
      score[at]++;
    } else if (verbose) {
      System.out.printf("%s %s: «%s» said %s, read %s%n", name, field, quote(draft), said, read);
    }
  }

  private static String quote(Draft draft) {
    int from = Math.max(0, draft.quoteFrom - 8);
    int to = Math.min(draft.sentence.tokens().size(), draft.quoteTo + 12);
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == draft.quoteFrom ? " [" : " ").append(draft.sentence.tokens().get(i).text());
      text.append(i == draft.quoteTo - 1 ? "]" : "");
    }
    return text.toString();
  }

  private record Said(int start, int end, String reason) {}

  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "twenty",
          "thirty",
          "half",
          "third",
          "quarter",
          "first",
          "dozen",
          "hundred",
          "thousand",
          "million",
          "fourteenth");

  /// One draft for each numeral: what is set aside as a date must be one, and the reverse.
  private void setAsides(String name, Passages passages, JsonNode entries) {
    List<Draft> drafts = new ArrayList<>();
    for (int s = 0; s < passages.sentences().size(); s++) {
      Sentence sentence = passages.sentences().get(s);
      for (int i = 0; i < sentence.tokens().size(); i++) {
        var token = sentence.tokens().get(i);
        if (token.isDigits() || NUMBER_WORDS.contains(token.lower())) {
          int from = i;
          while (i + 2 < sentence.tokens().size()
              && token.isDigits()
              && sentence.tokens().get(i + 1).text().matches("[.,]")
              && sentence.tokens().get(i + 1).glued()
              && sentence.tokens().get(i + 2).glued()
              && sentence.tokens().get(i + 2).isDigits()) {
            i += 2;
          }
          drafts.add(new Draft(sentence, s, from, i + 1));
        }
      }
    }
    new Dates(new Almanac()).read(passages, drafts);
    List<Said> said = new ArrayList<>();
    for (JsonNode entry : entries) {
      int[] span =
          locate(
              passages.report().text(),
              entry.get("quote").asText(),
              entry.path("occurrence").asInt(1));
      if (span != null) {
        said.add(new Said(span[0], span[1], entry.get("reason").asText()));
      }
    }
    for (Draft draft : drafts) {
      String read = draft.setAside == null ? null : draft.setAside.name();
      String gold =
          said.stream()
              .filter(e -> e.start() < draft.quote().end() && draft.quote().start() < e.end())
              .map(Said::reason)
              .findFirst()
              .orElse("FIGURE");
      boolean time = gold.equals("DATE") || gold.equals("DURATION");
      if (time || read != null) {
        check(name, time ? gold : "not a time", null, draft, time ? gold : null, read);
      }
    }
  }

  private void print() {
    scores.forEach((field, s) ->
        System.out.printf(
            "%-12s where given %3d/%3d = %.1f   absent %3d/%3d%n",
            field, s[0], s[1], 100.0 * s[0] / Math.max(1, s[1]), s[2], s[3]));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isNull() || node.path(field).isMissingNode()
        ? null
        : node.get(field).asText();
  }
}
