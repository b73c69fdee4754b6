package dev.tallyman.json;

import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Counted;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Meaning;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.Timing;
import dev.tallyman.text.Span;
import org.jspecify.annotations.Nullable;

/// A figure, field by field, in the words of the codebook.
public final class FigureJson {

  private FigureJson() {}

  public static void write(Json json, Figure figure) {
    json.object(() -> fields(json, figure, null));
  }

  /// The fields alone, for an object that says more; `sentence` gets its text where that is given.
  static void fields(Json json, Figure figure, @Nullable String sentence) {
    json.field("id", figure.id()).field("quote", figure.quote());
    span(json, "span", figure.span());
    json.object(
        "sentence",
        () -> {
          json.field("start", figure.sentence().start()).field("end", figure.sentence().end());
          if (sentence != null) {
            json.field("text", sentence);
          }
        });
    json.field("class", figure.figureClass().code());
    AmountJson.quantity(json, figure.quantity());
    counted(json, figure.counted());
    meaning(json, figure.meaning());
    route(json, figure.route());
    timing(json, figure.timing());
    attribution(json, figure.attribution());
    relation(json, figure.relation());
    json.field("trend", figure.meaning().trend() == null ? null : figure.meaning().trend().code());
    json.strings("flags", figure.flags().stream().map(Flag::code).toList());
    json.strings("rule", figure.rules());
  }

  static void span(Json json, String name, Span span) {
    json.object(name, () -> json.field("start", span.start()).field("end", span.end()));
  }

  private static void counted(Json json, Counted counted) {
    json.field("measure", counted.measure().name())
        .field("commodity", counted.commodity() == null ? null : counted.commodity().path())
        .field("item", counted.item())
        .field("calibre", counted.calibre());
  }

  private static void meaning(Json json, Meaning meaning) {
    json.field("kind", meaning.kind() == null ? null : meaning.kind().code())
        .field("per", meaning.per())
        .field("status", meaning.status().code())
        .field("point", meaning.point() == null ? null : meaning.point().code())
        .field("modality", meaning.modality().code());
  }

  private static void route(Json json, Route route) {
    place(json, "origin", route.origin());
    place(json, "destination", route.destination());
    json.field("placeLevel", route.level() == null ? null : route.level().code())
        .strings("mode", route.modes().stream().map(Mode::code).toList())
        .strings("carriers", route.carriers());
  }

  private static void place(Json json, String name, Place place) {
    json.field(name, place.country()).field(name + "Place", place.name());
  }

  private static void timing(Json json, Timing timing) {
    AmountJson.period(json, timing.period());
    json.field("asOf", AmountJson.date(timing.asOf()))
        .field("asOfFrom", timing.asOfFrom() == null ? null : timing.asOfFrom().code());
  }

  private static void attribution(Json json, Attribution attribution) {
    json.object(
        "attribution",
        () ->
            json.field("originator", attribution.originator())
                .strings("relayers", attribution.relayers()));
  }

  private static void relation(Json json, @Nullable Relation relation) {
    if (relation == null) {
      json.none("relation");
    } else {
      json.object(
          "relation", () -> json.field("type", relation.type().code()).field("to", relation.to()));
    }
  }
}
