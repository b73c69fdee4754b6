package dev.tallyman.service;

import dev.tallyman.figure.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reports with their status, in the order of their keys.
public final class ListReports {

  /// What is asked for; an absent part asks for everything. The window is one of publication.
  public record Filter(
      @Nullable ReportStatus status,
      @Nullable String publisher,
      @Nullable PartialDate from,
      @Nullable PartialDate to) {

    boolean fits(ReportRecord report) {
      PartialDate published = PartialDate.parse(report.metadata().published());
      return FigureFilter.isName(publisher, report.metadata().publisher())
          && FigureFilter.overlaps(from, to, published, published);
    }
  }

  private static final int BATCH = 500;

  private final Reports reports;

  public ListReports(Reports reports) {
    this.reports = reports;
  }

  public Page<ReportRecord> list(Filter filter, @Nullable String after, int limit) {
    List<ReportRecord> found = new ArrayList<>();
    String last = after;
    while (found.size() <= limit) {
      List<ReportRecord> batch = reports.list(filter.status(), last, BATCH);
      batch.stream().filter(filter::fits).forEach(found::add);
      if (batch.size() < BATCH) {
        break;
      }
      last = batch.getLast().key();
    }
    return Page.of(found, limit);
  }
}
