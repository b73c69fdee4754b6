package dev.tallyman.api;

import dev.tallyman.service.ReportRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reports as a table, a row for each.
final class ReportTable {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "key",
          "status",
          "stale",
          "reason",
          "message",
          "publisher",
          "published",
          "url",
          "title",
          "sha256",
          "figures",
          "setAsides",
          "recordedAt");

  private ReportTable() {}

  static byte[] of(List<ReportRecord> reports) {
    return Table.of(COLUMNS, reports, ReportTable::cells);
  }

  private static List<@Nullable String> cells(ReportRecord report) {
    var rejection = report.rejection();
    return new Cells()
        .add(report.id())
        .add(report.key())
        .add(report.status().code())
        .add(report.stale())
        .add(rejection == null ? null : rejection.reason().code())
        .add(rejection == null ? null : rejection.message())
        .add(report.metadata().publisher())
        .add(report.metadata().published())
        .add(report.metadata().url())
        .add(report.metadata().title())
        .add(report.sha256())
        .add(report.figures())
        .add(report.setAsides())
        .add(report.recordedAt())
        .list();
  }
}
