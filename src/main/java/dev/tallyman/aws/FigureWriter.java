package dev.tallyman.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Counted;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Meaning;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Timing;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Writes figures as the table keeps them. A field that is absent is not written.
final class FigureWriter {

  private final JsonGenerator json;

  private FigureWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Extraction extraction, JsonGenerator json) throws IOException {
    new FigureWriter(json).extraction(extraction);
  }

  private void extraction(Extraction extraction) throws IOException {
    json.writeStartObject();
    text("extractor", extraction.extractor());
    json.writeArrayFieldStart("figures");
    for (Figure figure : extraction.figures()) {
      figure(figure);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("setAsides");
    for (SetAside aside : extraction.setAsides()) {
      setAside(aside);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void figure(Figure figure) throws IOException {
    json.writeStartObject();
    text("id", figure.id());
    text("quote", figure.quote());
    span("span", figure.span());
    span("sentence", figure.sentence());
    text("class", figure.figureClass().code());
    quantity(figure.quantity());
    counted(figure.counted());
    meaning(figure.meaning());
    route(figure.route());
    timing(figure.timing());
    attribution(figure.attribution());
    relation(figure.relation());
    texts("flags", figure.flags().stream().map(Flag::code).toList());
    texts("rules", figure.rules());
    json.writeEndObject();
  }

  private void setAside(SetAside aside) throws IOException {
    json.writeStartObject();
    text("quote", aside.quote());
    span("span", aside.span());
    text("reason", aside.reason().name());
    quantity(aside.quantity());
    text("unit", aside.unit());
    text("item", aside.item());
    text("per", aside.per());
    text("trend", aside.trend() == null ? null : aside.trend().code());
    texts("flags", aside.flags().stream().map(Flag::code).toList());
    if (aside.period() != null) {
      period(aside.period());
    }
    json.writeEndObject();
  }

  private void quantity(@Nullable Quantity quantity) throws IOException {
    if (quantity == null) {
      return;
    }
    json.writeObjectFieldStart("quantity");
    bound("low", quantity.amount().low());
    if (quantity.amount().best() != null) {
      text("best", quantity.amount().best().toPlainString());
    }
    bound("high", quantity.amount().high());
    text("hedge", quantity.hedge().code());
    json.writeEndObject();
  }

  private void bound(String name, @Nullable Bound bound) throws IOException {
    if (bound != null) {
      text(name, bound.value().toPlainString());
      json.writeBooleanField(name + "Exclusive", bound.exclusive());
    }
  }

  private void counted(Counted counted) throws IOException {
    text("measure", counted.measure().name());
    text("commodity", counted.commodity() == null ? null : counted.commodity().path());
    text("item", counted.item());
    text("calibre", counted.calibre());
  }

  private void meaning(Meaning meaning) throws IOException {
    text("kind", meaning.kind() == null ? null : meaning.kind().code());
    text("per", meaning.per());
    text("status", meaning.status().code());
    text("point", meaning.point() == null ? null : meaning.point().code());
    text("modality", meaning.modality().code());
    text("trend", meaning.trend() == null ? null : meaning.trend().code());
  }

  private void route(Route route) throws IOException {
    place("origin", route.origin());
    place("destination", route.destination());
    text("level", route.level() == null ? null : route.level().code());
    texts("modes", route.modes().stream().map(Mode::code).toList());
    texts("carriers", route.carriers());
  }

  private void place(String name, Place place) throws IOException {
    text(name, place.country());
    text(name + "Place", place.name());
  }

  private void timing(Timing timing) throws IOException {
    period(timing.period());
    date("asOf", timing.asOf());
    text("asOfFrom", timing.asOfFrom() == null ? null : timing.asOfFrom().code());
  }

  private void period(Period period) throws IOException {
    json.writeObjectFieldStart("period");
    date("start", period.start());
    date("end", period.end());
    text("duration", period.duration());
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) throws IOException {
    text("originator", attribution.originator());
    texts("relayers", attribution.relayers());
  }

  private void relation(@Nullable Relation relation) throws IOException {
    if (relation != null) {
      text("relation", relation.type().code());
      text("relatedTo", relation.to());
    }
  }

  private void span(String name, Span span) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private void date(String name, @Nullable PartialDate date) throws IOException {
    text(name, date == null ? null : date.text());
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void texts(String name, Collection<String> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
