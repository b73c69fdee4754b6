package dev.tallyman.json;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.SetAside;

/// A number that is no figure: quote, span and reason; where it is a quantity nevertheless
/// (context, duration, distance) also what it says, and of a date its period.
public final class SetAsideJson {

  private SetAsideJson() {}

  public static void write(Json json, SetAside setAside) {
    json.object(() -> {
      json.field("quote", setAside.quote());
      FigureJson.span(json, "span", setAside.span());
      json.field("reason", setAside.reason().name());
      switch (setAside.reason()) {
        case CONTEXT, DURATION, DISTANCE -> quantity(json, setAside);
        case DATE -> period(json, setAside);
        case ORDINAL, IDENTIFIER, CALIBRE -> {}
      }
    });
  }

  private static void quantity(Json json, SetAside setAside) {
    if (setAside.quantity() == null) {
      json.none("quantity");
    } else {
      AmountJson.quantity(json, setAside.quantity());
    }
    json.field("unit", setAside.unit())
        .field("item", setAside.item())
        .field("per", setAside.per())
        .field("trend", setAside.trend() == null ? null : setAside.trend().code())
        .strings("flags", setAside.flags().stream().map(Flag::code).sorted().toList());
  }

  private static void period(Json json, SetAside setAside) {
    if (setAside.period() == null) {
      json.none("period");
    } else {
      AmountJson.period(json, setAside.period());
    }
  }
}
