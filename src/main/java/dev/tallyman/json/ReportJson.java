package dev.tallyman.json;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.SetAside;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ShowText;
import dev.tallyman.text.Metadata;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as the API shows it: in a list with counts, alone with what was read in it, and its
/// text with the places of its numbers.
public final class ReportJson {

  private ReportJson() {}

  public static void write(Json json, ReportRecord report) {
    json.object(() -> {
      head(json, report);
      json.field("figures", report.figures()).field("setAsides", report.setAsides());
      json.field("recordedAt", instant(report.recordedAt()));
    });
  }

  /// One report with a page of its figures and set-asides.
  public static byte[] page(
      ReportRecord report, List<Figure> figures, List<SetAside> setAsides, @Nullable String next) {
    return Json.bytes(json ->
        json.object(() -> {
          head(json, report);
          json.array("figures", figures, figure -> FigureJson.write(json, figure))
              .array("setAsides", setAsides, one -> SetAsideJson.write(json, one))
              .field("recordedAt", instant(report.recordedAt()))
              .field("next", next);
        }));
  }

  public static byte[] text(ShowText.Part part, @Nullable String next) {
    return Json.bytes(json ->
        json.object(() ->
            json.field("text", part.text())
                .field("sha256", part.sha256())
                .array("figures", part.figures(), figure -> place(json, figure))
                .array("setAsides", part.setAsides(), one -> place(json, one))
                .field("next", next)));
  }

  private static void head(Json json, ReportRecord report) {
    Metadata metadata = report.metadata();
    var rejection = report.rejection();
    json.field("id", report.id())
        .field("key", report.key())
        .field("status", report.status().code())
        .field("stale", report.stale())
        .field("reason", rejection == null ? null : rejection.reason().code())
        .field("message", rejection == null ? null : rejection.message())
        .field("publisher", metadata.publisher())
        .field("published", metadata.published())
        .field("url", metadata.url())
        .field("title", metadata.title())
        .field("sha256", report.sha256());
  }

  private static void place(Json json, Figure figure) {
    json.object(() ->
        json.field("id", figure.id())
            .field("start", figure.span().start())
            .field("end", figure.span().end()));
  }

  private static void place(Json json, SetAside setAside) {
    json.object(() ->
        json.field("start", setAside.span().start())
            .field("end", setAside.span().end())
            .field("reason", setAside.reason().name()));
  }

  static @Nullable String instant(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
