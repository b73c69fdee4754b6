package dev.tallyman.tally;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Figures as the annotations of a report in `corpus/whole-reports` give them. A field that the
/// annotation leaves open is absent, save the as-of date of a running total, which is the
/// publication date; `with` settles one that a case depends on. Ids are `report:ordinal`.
final class WholeReports {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<Given> figures = new ArrayList<>();
  private final Map<String, Given> byQuote = new HashMap<>();

  private WholeReports(String name) {
    this.name = name;
  }

  static WholeReports report(String name) {
    WholeReports report = new WholeReports(name);
    String path = "/corpus/whole-reports/" + name + ".gold.json";
    try (InputStream gold = WholeReports.class.getResourceAsStream(path)) {
      report.read(JSON.readTree(gold));
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The figure with this quote (the `n`th of that words as `quote#n`), read further.
  WholeReports with(String quote, Consumer<Given> reading) {
    reading.accept(byQuote.get(quote));
    return this;
  }

  String id(String quote) {
    return byQuote.get(quote).id();
  }

  List<PublishedFigure> figures() {
    return figures.stream().map(Given::done).toList();
  }

  private void read(JsonNode gold) {
    JsonNode meta = gold.get("meta");
    for (JsonNode node : gold.get("figures")) {
      Given figure = figure(node).in(name).nth(figures.size() + 1);
      figure.published(text(meta, "publisher"), text(meta, "published"));
      figure.figureClass = FigureClass.parse(or(node, "class", "cargo"));
      times(figure, node);
      String quote = node.get("quote").textValue();
      int occurrence = node.path("occurrence").intValue();
      byQuote.putIfAbsent(quote, figure);
      byQuote.put(quote + "#" + occurrence, figure);
      figures.add(figure);
    }
    int i = 0;
    for (JsonNode node : gold.get("figures")) {
      relate(figures.get(i++), node.path("relation"));
    }
  }

  private void relate(Given figure, JsonNode relation) {
    if (relation.isObject()) {
      Given to = byQuote.get(relation.get("to").textValue());
      figure.relates(RelationType.parse(relation.get("type").textValue()), to.id());
    }
  }

  private static Given figure(JsonNode node) {
    Amount amount = new Amount(bound(node, "low"), decimal(node, "best"), bound(node, "high"));
    Quantity quantity = new Quantity(amount, Hedge.parse(or(node, "hedge", "exact")));
    Given figure = Given.figure(quantity, new Measure(or(node, "measure", "item")));
    String kind = text(node, "kind");
    figure
        .of(text(node, "commodity"))
        .as(kind == null ? null : Kind.parse(kind))
        .as(Status.parse(or(node, "status", "unstated")))
        .as(Modality.parse(or(node, "modality", "asserted")))
        .from(text(node, "origin"))
        .to(text(node, "destination"))
        .by(text(node, "originator"));
    figure.per = text(node, "per");
    figure.relayers = strings(node.path("relayers"));
    figure.modes =
        new java.util.TreeSet<>(strings(node.path("mode")).stream().map(Mode::parse).toList());
    figure.flags =
        new java.util.TreeSet<>(strings(node.path("flags")).stream().map(Flag::parse).toList());
    return figure;
  }

  private static void times(Given figure, JsonNode node) {
    JsonNode period = node.path("period");
    figure.period =
        new Period(
            PartialDate.parse(text(period, "start")),
            PartialDate.parse(text(period, "end")),
            text(period, "duration"));
    boolean counts = figure.kind == Kind.CUMULATIVE || figure.kind == Kind.SNAPSHOT;
    String asOf = text(node, "asOf");
    boolean open = asOf == null && !node.has("asOf");
    String date = open ? figure.published : asOf;
    if (counts && date != null) {
      boolean published = date.equals(figure.published);
      figure.asOf(date, published ? AsOfFrom.PUBLISHED : AsOfFrom.STATED);
    }
  }

  private static @Nullable Bound bound(JsonNode node, String end) {
    BigDecimal value = decimal(node, end);
    return value == null ? null : new Bound(value, node.path(end + "Exclusive").booleanValue());
  }

  private static @Nullable BigDecimal decimal(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : new BigDecimal(text);
  }

  private static String or(JsonNode node, String field, String otherwise) {
    String text = text(node, field);
    return text == null ? otherwise : text;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.textValue()));
    return strings;
  }
}
