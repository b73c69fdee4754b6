package dev.tallyman.api;

import dev.tallyman.json.ProvenanceJson;
import dev.tallyman.service.ListFigures;
import dev.tallyman.service.Page;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.ShowFigure;
import dev.tallyman.tally.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// `GET /v1/figures` and `GET /v1/figures/{id}`.
final class FigureRoutes {

  private static final Lists.Writing<RecordedFigure> WRITING =
      Lists.Writing.of("figures", ProvenanceJson::write, FigureTable::of, FigureRoutes::position);

  private final ListFigures list;
  private final ShowFigure show;
  private final QuestionParameters questions;
  private final Cursors cursors;

  FigureRoutes(ListFigures list, ShowFigure show, QuestionParameters questions, Cursors cursors) {
    this.list = list;
    this.show = show;
    this.questions = questions;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/figures",
            QuestionParameters.filtersAnd("from", "to", "knownAt", "limit", "cursor", "format"),
            this::figures),
        Route.get("/v1/figures/{id}", Set.of(), this::figure));
  }

  private ApiResponse figures(Call call) {
    Question filter = questions.question(call.parameters(), true);
    String position = call.position(cursors);
    Page<RecordedFigure> page =
        list.list(
            filter,
            QuestionParameters.instant(call.parameters(), "knownAt"),
            position == null ? null : parse(position),
            call.limit());
    return new Lists(cursors).answer(call, page, WRITING);
  }

  private ApiResponse figure(Call call) {
    return show.show(call.path().getOrDefault("id", ""))
        .map(shown -> ApiResponse.json(ProvenanceJson.explained(shown)))
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no figure of this id.")));
  }

  private static String position(RecordedFigure figure) {
    ListFigures.Position position = ListFigures.Position.of(figure);
    return position.id() + " " + (position.published() == null ? "" : position.published());
  }

  private static ListFigures.Position parse(String position) {
    String[] parts = position.split(" ", -1);
    return new ListFigures.Position(
        parts[1].isEmpty() ? null : LocalDate.parse(parts[1]), parts[0]);
  }
}
