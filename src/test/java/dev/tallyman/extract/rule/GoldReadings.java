package dev.tallyman.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Measures how figures are meant, given right quantities: arguments are a folder of annotated
/// reports, `even` or `odd`, and `-v` for one line per difference.
final class GoldReadings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Reading> READINGS =
      List.of(
          new Statuses(new Syntax()),
          new Modalities(new Syntax()),
          new Kinds(new Syntax()),
          new Relations(new Syntax()));

  private final boolean verbose;
  private final Map<String, int[]> scores = new TreeMap<>();
  private final Map<String, Integer> confusions = new TreeMap<>();

  private GoldReadings(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] args) throws IOException {
    GoldReadings run = new GoldReadings(List.of(args).contains("-v"));
    int part = args[1].equals("even") ? 0 : 1;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path gold : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        String name = gold.getFileName().toString().replace(".gold.json", "");
        if (part(name) == part) {
          run.report(gold.resolveSibling(name), JSON.readTree(gold.toFile()));
        }
      }
    }
    run.print();
  }

  private static int part(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(BigInteger.TWO).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path report) throws IOException {
    Path plain = Path.of(report + ".txt");
    if (Files.exists(plain)) {
      return Files.readString(plain);
    }
    Element body = Jsoup.parse(Files.readString(Path.of(report + ".html"))).body();
    body.select("script,style,nav,aside,footer,button").remove();
    StringBuilder text = new StringBuilder();
    for (Element block : body.select("h1,h2,h3,h4,p,li,tr,figcaption,caption,div,time")) {
      List<Element> cells = block.select("td,th");
      boolean leaf = block.is("tr") || block.select("p,li,tr,h1,h2,h3,h4,div").size() <= 1;
      if (leaf && (!cells.isEmpty() || !block.text().isBlank())) {
        text.append(
            cells.isEmpty()
                ? block.text()
                : String.join("\t", cells.stream().map(Element::text).toList()));
        text.append(block.is("tr") ? "\n" : "\n\n");
      }
    }
    return text.toString();
  }

  private void report(Path path, JsonNode gold) throws IOException {
    String published = gold.path("meta").path("published").asText(null);
    Metadata metadata = new Metadata(null, published, null, null, "en");
    Passages passages = Passages.of(Report.of("gold", path.toString(), text(path), metadata));
    IdentityHashMap<Draft, JsonNode> answers = new IdentityHashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (JsonNode figure : gold.path("figures")) {
      GoldDrafts.of(passages, figure)
          .ifPresentOrElse(
              draft -> {
                drafts.add(draft);
                answers.put(draft, figure);
              },
              () -> System.out.println("? " + path.getFileName() + " " + figure.path("quote")));
    }
    for (JsonNode other : gold.path("setAside")) {
      GoldDrafts.located(passages, other.path("quote").asText(), other.path("occurrence").asInt(1))
          .ifPresent(draft -> {
            draft.setAside = SetAside.Reason.parse(other.path("reason").asText());
            drafts.add(draft);
          });
    }
    drafts.sort(
        java.util.Comparator.comparingInt((Draft d) -> d.sentenceIndex)
            .thenComparingInt(d -> d.quoteFrom));
    READINGS.forEach(reading -> reading.read(passages, drafts));
    for (Draft draft : drafts) {
      JsonNode figure = answers.get(draft);
      if (figure != null) {
        compare(path.getFileName().toString(), passages.report().text(), draft, figure);
      }
    }
  }

  private void compare(String file, String text, Draft draft, JsonNode gold) {
    String where =
        file
            + ": ["
            + draft.quote().of(text).replaceAll("\\s+", " ")
            + "] "
            + draft.sentence.span().of(text).replaceAll("\\s+", " ");
    field("status", gold, draft.status == null ? null : draft.status.code(), where, draft);
    field("modality", gold, draft.modality == null ? null : draft.modality.code(), where, draft);
    field("kind", gold, draft.kind == null ? null : draft.kind.code(), where, draft);
    field("per", gold, draft.per, where, draft);
    if (gold.has("relation")) {
      JsonNode relation = gold.get("relation");
      String type = relation.isNull() ? null : relation.path("type").asText();
      String got = draft.relation == null ? null : draft.relation.code();
      score("relation", type, got, where, draft);
      if (type != null) {
        score("relation where not null", type, got, "", draft);
        String to = draft.related == null ? null : draft.related.quote().of(text);
        score(
            "relation.to",
            relation.path("to").asText().replaceAll("\\s+", " "),
            to == null ? null : to.replaceAll("\\s+", " "),
            type.equals(got) ? where : "",
            draft);
      }
    }
  }

  private void field(String field, JsonNode gold, @Nullable String got, String where, Draft draft) {
    if (gold.has(field)) {
      JsonNode node = gold.get(field);
      score(field, node.isNull() ? null : node.asText(), got, where, draft);
    }
  }

  private void score(
      String field, @Nullable String want, @Nullable String got, String where, Draft draft) {
    int[] score = scores.computeIfAbsent(field, _ -> new int[2]);
    score[1]++;
    if (java.util.Objects.equals(want, got)) {
      score[0]++;
      return;
    }
    if (!field.equals("relation.to")) {
      confusions.merge(field + ": " + want + " read as " + got, 1, Integer::sum);
    }
    if (verbose && !where.isEmpty()) {
      System.out.println(
          field + " want " + want + " got " + got + "\n  " + where + "\n    " + draft.rules);
    }
  }

  private void print() {
    confusions.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(40)
        .forEach(entry -> System.out.println(entry.getValue() + "  " + entry.getKey()));
    scores.forEach((field, score) ->
        System.out.printf(
            java.util.Locale.ROOT,
            "%-24s %4d of %4d  %.1f%n",
            field,
            score[0],
            score[1],
            100.0 * score[0] / score[1]));
  }
}
