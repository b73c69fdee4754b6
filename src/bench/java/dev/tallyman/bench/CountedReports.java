package dev.tallyman.bench;

import dev.tallyman.aws.DynamoDbStore;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.text.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes reports of one flow into a store, as if they had been read: each tells of ten of so many
/// series.
record CountedReports(DynamoDbStore store, int series) {

  private static final int SERIES_OF_A_REPORT = 10;
  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

  /// Writes the report of this number, with so many figures.
  void put(int number, int count) {
    String id = "r_%016x".formatted(number);
    List<Figure> some = new ArrayList<>();
    Metadata metadata = Metadata.NONE;
    for (int i = 0; i < count; i++) {
      int told = (number * SERIES_OF_A_REPORT + i % SERIES_OF_A_REPORT) % series;
      PublishedFigure one =
          Counted.Telling.counting(100 + i % 7)
              .in(id, i)
              .by("Body " + told)
              .day(number / 100 * 20 + i / SERIES_OF_A_REPORT)
              .publishedBy("Paper " + number % 50)
              .figure();
      some.add(one.figure());
      metadata = one.source().metadata();
    }
    Extraction extraction = new Extraction("bench", some, List.of());
    ReportRecord head =
        new ReportRecord(
            id,
            "reports/" + id,
            1,
            ReportStatus.EXTRACTED,
            false,
            null,
            metadata,
            "hash",
            "sha256 of " + number,
            "bench",
            count,
            0,
            DAY.plusSeconds(number));
    if (!store.commit(null, head, new ReportContent("words", extraction))) {
      throw new IllegalStateException("somebody else writes " + id);
    }
  }
}
