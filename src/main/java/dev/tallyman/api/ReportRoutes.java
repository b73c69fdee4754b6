package dev.tallyman.api;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.json.ReportJson;
import dev.tallyman.service.ListReports;
import dev.tallyman.service.Page;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.service.ShowReport;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /v1/reports` and `GET /v1/reports/{id}`.
final class ReportRoutes {

  private static final Lists.Writing<ReportRecord> WRITING =
      Lists.Writing.of("reports", ReportJson::write, ReportTable::of, ReportRecord::key);

  private final ListReports list;
  private final ShowReport show;
  private final Cursors cursors;

  ReportRoutes(ListReports list, ShowReport show, Cursors cursors) {
    this.list = list;
    this.show = show;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/reports",
            Set.of("status", "publisher", "from", "to", "limit", "cursor", "format"),
            this::reports),
        Route.get("/v1/reports/{id}", Set.of("limit", "cursor"), this::report));
  }

  private ApiResponse reports(Call call) {
    Parameters parameters = call.parameters();
    PartialDate from = QuestionParameters.date(parameters, "from");
    PartialDate to = QuestionParameters.date(parameters, "to");
    QuestionParameters.checkOrder(from, to);
    ListReports.Filter filter =
        new ListReports.Filter(
            parameters.word("status", List.of(ReportStatus.values()), ReportStatus::code),
            parameters.text("publisher"),
            from,
            to);
    Page<ReportRecord> page = list.list(filter, call.position(cursors), call.limit());
    return new Lists(cursors).answer(call, page, WRITING);
  }

  private ApiResponse report(Call call) {
    int limit = call.limit();
    String position = call.position(cursors);
    ShowReport.Shown shown =
        show.show(call.path().getOrDefault("id", ""))
            .orElseThrow(() -> new Refusal(Problem.notFound("There is no report of this id.")));
    int from = position == null ? 0 : start(position, shown.report());
    return page(call, shown, from, limit);
  }

  /// A cursor goes on only while the report is the one whose first page was seen.
  private static int start(String position, ReportRecord report) {
    String[] parts = position.split(" ", -1);
    if (!parts[0].equals(String.valueOf(report.rev()))) {
      throw Parameters.refusal(
          "cursor", "The report has changed since this cursor was given: begin again without it.");
    }
    return Integer.parseInt(parts[1]);
  }

  private ApiResponse page(Call call, ShowReport.Shown shown, int from, int limit) {
    ReportContent content = shown.content();
    int longest =
        Math.max(content.extraction().figures().size(), content.extraction().setAsides().size());
    int items = limit;
    while (true) {
      String next =
          from + items < longest
              ? cursors.sign(call.question(), shown.report().rev() + " " + (from + items))
              : null;
      byte[] body = body(shown, from, items, next);
      if (Lists.fits(body) || items == 1) {
        return ApiResponse.json(body);
      }
      items = items / 2;
    }
  }

  private static byte[] body(ShowReport.Shown shown, int from, int items, @Nullable String next) {
    var extraction = shown.content().extraction();
    return ReportJson.page(
        shown.report(),
        part(extraction.figures(), from, items),
        part(extraction.setAsides(), from, items),
        next);
  }

  private static <T> List<T> part(List<T> list, int from, int items) {
    int start = Math.min(from, list.size());
    return list.subList(start, Math.min(start + items, list.size()));
  }
}
