package dev.tallyman.json;

import dev.tallyman.service.Change;
import dev.tallyman.service.Event;
import dev.tallyman.service.FlowSummary;
import dev.tallyman.service.Role;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The lists of the API: `{"NAME": […], "next"}`, and the lines of flows and changes.
public final class ListsJson {

  private ListsJson() {}

  public static <T> byte[] page(
      String name, List<T> items, BiConsumer<Json, T> each, @Nullable String next) {
    return Json.bytes(json ->
        json.object(
            () -> json.array(name, items, item -> each.accept(json, item)).field("next", next)));
  }

  /// JSON lines: an object on each.
  public static <T> byte[] lines(List<T> items, BiConsumer<Json, T> each) {
    StringBuilder lines = new StringBuilder();
    for (T item : items) {
      lines.append(Json.text(json -> each.accept(json, item))).append('\n');
    }
    return lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  public static void flow(Json json, FlowSummary line) {
    json.object(() ->
        json.field("origin", line.flow().origin())
            .field("destination", line.flow().destination())
            .field("measure", line.measure().name())
            .field("class", line.figureClass().code())
            .field("figures", line.figures())
            .field("reports", line.reports())
            .field("originators", line.originators())
            .field("newest", AmountJson.date(line.newest())));
  }

  public static void change(Json json, Change change) {
    Event event = change.event();
    json.object(() -> {
      json.field("at", ReportJson.instant(event.at()))
          .field("report", event.report())
          .field("key", change.deed().key())
          .field("cause", change.deed().cause().code())
          .field("origin", event.flow().origin())
          .field("destination", event.flow().destination())
          .field("measure", change.measure().name())
          .field("class", change.figureClass().code())
          .strings("entered", change.entered())
          .strings("left", change.left())
          .array("changed", change.changed(), moved -> moved(json, moved));
      AmountJson.range(json, "before", change.before());
      AmountJson.range(json, "after", change.after());
    });
  }

  private static void moved(Json json, Change.Moved moved) {
    json.object(() -> {
      json.field("figure", moved.figure());
      role(json, "from", moved.from());
      role(json, "to", moved.to());
    });
  }

  private static void role(Json json, String name, Role role) {
    json.object(
        name,
        () ->
            json.field("place", role.place().code())
                .field("reason", role.reason())
                .field("by", role.by()));
  }
}
