package dev.tallyman.service;

import java.util.Optional;

/// One report with all that was read in it, its text included.
public final class ShowReport {

  /// A report that has no content (yet, or any more) has an empty one.
  public record Shown(ReportRecord report, ReportContent content) {}

  private final Reports reports;

  public ShowReport(Reports reports) {
    this.reports = reports;
  }

  public Optional<Shown> show(String reportId) {
    return reports
        .find(reportId)
        .map(report -> new Shown(report, reports.content(reportId).orElse(ReportContent.NONE)));
  }
}
