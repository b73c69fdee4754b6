package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One figure, explained: its words in place, how it was read, where it stands, who else says it.
public final class ShowFigure {

  /// `state` is `current`, `replaced` (its report has new bytes or was read anew) or `withdrawn`.
  /// The surroundings are absent where the report's text of that time is no longer there.
  public record Shown(
      RecordedFigure recorded,
      String state,
      @Nullable Surroundings surroundings,
      @Nullable Standing standing) {}

  private final Flows flows;
  private final Reports reports;
  private final Tallying tallying;

  public ShowFigure(Flows flows, Reports reports, Tallying tallying) {
    this.flows = flows;
    this.reports = reports;
    this.tallying = tallying;
  }

  public Optional<Shown> show(String figureId) {
    String reportId = Figure.reportOf(figureId);
    if (reportId == null) {
      return Optional.empty();
    }
    return reports.find(reportId).flatMap(report -> show(figureId, report));
  }

  private Optional<Shown> show(String figureId, ReportRecord report) {
    ReportContent content = reports.content(report.id()).orElse(ReportContent.NONE);
    return content.extraction().figures().stream()
        .filter(figure -> figure.id().equals(figureId))
        .findFirst()
        .map(figure -> current(figure, report, content))
        .or(() -> past(figureId).map(row -> past(row, report, content)));
  }

  private Shown current(Figure figure, ReportRecord report, ReportContent content) {
    FlowKey flow = FlowKey.of(figure);
    List<RecordedFigure> rows = Gathering.of(flows, flow).around(List.of(flow), null);
    RecordedFigure recorded =
        rows.stream()
            .filter(row -> row.published().id().equals(figure.id()))
            .findFirst()
            .orElseGet(() -> recorded(figure, report));
    return new Shown(
        recorded,
        "current",
        Surroundings.of(content.text(), figure.sentence()),
        standing(figure, rows));
  }

  private static RecordedFigure recorded(Figure figure, ReportRecord report) {
    String sha256 = report.sha256() == null ? "" : report.sha256();
    Source source =
        new Source(report.id(), report.key(), sha256, report.metadata(), report.stale());
    return new RecordedFigure(
        new PublishedFigure(figure, source),
        report.recordedAt(),
        report.stale() ? report.recordedAt() : null,
        null);
  }

  private @Nullable Standing standing(Figure figure, List<RecordedFigure> rows) {
    Question question = ofMeasure(figure.counted().measure());
    return new Standings(
            tallying.of(
                rows.stream().map(RecordedFigure::published).toList(),
                question,
                Policy.LATEST_PER_ORIGINATOR))
        .of(figure.id(), rows);
  }

  private static Question ofMeasure(Measure measure) {
    return new Question(
        null, null, measure, null, null, null, null, null, null, null, null, null, List.of(),
        Set.of());
  }

  /// The newest past version of a figure. Nothing but the flows remembers it, and the id does not
  /// tell which of them.
  private Optional<RecordedFigure> past(String figureId) {
    return flows.all().stream()
        .flatMap(flow -> flows.history(flow).stream())
        .filter(row -> row.published().id().equals(figureId))
        .max(Comparator.comparing(RecordedFigure::recordedAt));
  }

  private static Shown past(RecordedFigure row, ReportRecord report, ReportContent content) {
    boolean isSameText = row.published().source().sha256().equals(report.sha256());
    boolean isWithdrawn = report.status() == ReportStatus.WITHDRAWN;
    return new Shown(
        row,
        isWithdrawn ? "withdrawn" : "replaced",
        isSameText && !content.text().isEmpty()
            ? Surroundings.of(content.text(), row.published().figure().sentence())
            : null,
        null);
  }
}
