package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.extract.Extractor;
import dev.tallyman.json.ExtractionJson;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What was read of a report, as its JSON says it: what is measured is what users get.
final class Readings {

  private Readings() {}

  static JsonNode of(Report report) {
    try {
      String line = ExtractionJson.of(report.id(), report, Extractor.extract(report));
      return GoldReport.JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
