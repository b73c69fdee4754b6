package dev.tallyman.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads all text reports of a folder and writes what was read as `NAME.pred.json`, for the scorer.
public final class Predict {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Predict() {}

  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      List<Path> texts =
          files.filter(f -> f.toString().matches(".*\\.(txt|html)")).sorted().toList();
      for (Path text : texts) {
        String name = Objects.requireNonNull(text.getFileName()).toString();
        Report report = report(text);
        ObjectNode json = json(report, Extractor.extract(report));
        Files.writeString(
            out.resolve(name.replaceFirst("(txt|html)$", "pred.json")), json.toPrettyString());
      }
    }
  }

  static Report report(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    String words = Files.readString(file);
    words = name.endsWith(".html") ? article(words) : words;
    return Report.of("local", name, words, metadata(file));
  }

  private static String article(String html) {
    Document page = Jsoup.parse(html);
    page.select("script,style,nav,aside,footer,button,form,header nav,[class*=share],[class*=ad-]")
        .remove();
    Element article = page.selectFirst("article");
    StringBuilder text = new StringBuilder();
    Element root = article == null ? page.body() : article;
    for (Element block : root.select("h1,h2,h3,h4,p,li,tr,figcaption,caption,blockquote,time")) {
      if (block.select("p,li,tr").size() > (block.is("p,li,tr") ? 1 : 0)) {
        continue;
      }
      String line =
          block.is("tr") ? String.join("\t", block.select("th,td").eachText()) : block.text();
      text.append(line).append(block.is("tr,li") ? "\n" : "\n\n");
    }
    return text.toString();
  }

  static Metadata metadata(Path text) throws IOException {
    Path sidecar = Path.of(text + ".meta.json");
    if (!Files.exists(sidecar)) {
      return Metadata.NONE;
    }
    JsonNode meta = JSON.readTree(Files.readString(sidecar));
    return new Metadata(
        text(meta, "publisher"),
        text(meta, "published"),
        text(meta, "url"),
        text(meta, "title"),
        text(meta, "language"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static ObjectNode json(Report report, Extraction extraction) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("report").put("id", report.id()).put("text", report.text());
    ArrayNode figures = json.putArray("figures");
    extraction.figures().forEach(figure -> figures.add(json(figure)));
    ArrayNode asides = json.putArray("setAside");
    extraction.setAsides().forEach(aside -> asides.add(json(aside)));
    return json;
  }

  private static ObjectNode json(Figure f) {
    ObjectNode json = JSON.createObjectNode().put("id", f.id()).put("quote", f.quote());
    json.set("span", json(f.span()));
    json.put("class", f.figureClass().code());
    json.set("quantity", json(f.quantity()));
    json.put("measure", f.counted().measure().name());
    json.put("commodity", Objects.toString(f.counted().commodity(), null));
    json.put("item", f.counted().item()).put("calibre", f.counted().calibre());
    json.put("kind", f.meaning().kind() == null ? null : f.meaning().kind().code());
    json.put("per", f.meaning().per()).put("status", f.meaning().status().code());
    json.put("modality", f.meaning().modality().code());
    json.put("origin", f.route().origin().country()).put("originPlace", f.route().origin().name());
    json.put("destination", f.route().destination().country());
    json.put("destinationPlace", f.route().destination().name());
    ArrayNode modes = json.putArray("mode");
    f.route().modes().forEach(mode -> modes.add(mode.code()));
    json.set("period", json(f.timing().period()));
    json.put("asOf", Objects.toString(f.timing().asOf(), null));
    ObjectNode source = json.putObject("attribution");
    source.put("originator", f.attribution().originator());
    ArrayNode relayers = source.putArray("relayers");
    f.attribution().relayers().forEach(relayers::add);
    if (f.relation() != null) {
      json.putObject("relation")
          .put("type", f.relation().type().code())
          .put("to", f.relation().to());
    }
    ArrayNode rules = json.putArray("rule");
    f.rules().forEach(rules::add);
    return json;
  }

  private static ObjectNode json(SetAside s) {
    ObjectNode json = JSON.createObjectNode().put("quote", s.quote());
    json.set("span", json(s.span()));
    json.put("reason", s.reason().name());
    if (s.quantity() != null) {
      json.set("quantity", json(s.quantity()));
    }
    json.put("unit", s.unit()).put("trend", s.trend() == null ? null : s.trend().code());
    if (s.period() != null) {
      json.set("period", json(s.period()));
    }
    return json;
  }

  private static ObjectNode json(Period period) {
    return JSON.createObjectNode()
        .put("start", Objects.toString(period.start(), null))
        .put("end", Objects.toString(period.end(), null))
        .put("duration", period.duration());
  }

  private static ObjectNode json(Span span) {
    return JSON.createObjectNode().put("start", span.start()).put("end", span.end());
  }

  private static ObjectNode json(Quantity quantity) {
    ObjectNode json = JSON.createObjectNode();
    Bound low = quantity.amount().low();
    Bound high = quantity.amount().high();
    json.put("low", low == null ? null : low.value().toPlainString());
    json.put("lowExclusive", low != null && low.exclusive());
    json.put(
        "best", quantity.amount().best() == null ? null : quantity.amount().best().toPlainString());
    json.put("high", high == null ? null : high.value().toPlainString());
    json.put("highExclusive", high != null && high.exclusive());
    return json.put("hedge", quantity.hedge().code());
  }
}
