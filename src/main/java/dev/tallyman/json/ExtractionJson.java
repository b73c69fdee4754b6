package dev.tallyman.json;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;

/// What `tallyman extract` prints and what is stored: one object per report, with its figures and
/// what was set aside.
public final class ExtractionJson {

  private ExtractionJson() {}

  /// The object on one line; `file` is the name by which the user knows the report.
  public static String of(String file, Report report, Extraction extraction) {
    return Json.text(json -> write(json, file, report, extraction));
  }

  public static void write(Json json, String file, Report report, Extraction extraction) {
    json.object(() -> {
      json.field("file", file);
      json.object("report", () -> report(json, report));
      json.array("figures", extraction.figures(), figure -> FigureJson.write(json, figure));
      json.array("setAside", extraction.setAsides(), one -> SetAsideJson.write(json, one));
    });
  }

  private static void report(Json json, Report report) {
    json.field("id", report.id()).field("sha256", report.sha256()).field("text", report.text());
    metadata(json, report.metadata());
  }

  static void metadata(Json json, Metadata metadata) {
    json.field("publisher", metadata.publisher())
        .field("published", metadata.published())
        .field("url", metadata.url())
        .field("title", metadata.title())
        .field("language", metadata.language());
  }
}
