package dev.tallyman.api;

import dev.tallyman.json.ListsJson;
import dev.tallyman.service.Change;
import dev.tallyman.service.ListChanges;
import dev.tallyman.service.Page;
import dev.tallyman.tally.Question;
import java.time.Instant;
import java.util.List;

/// `GET /v1/changes`.
final class ChangeRoutes {

  private final ListChanges changes;
  private final QuestionParameters questions;
  private final Cursors cursors;

  ChangeRoutes(ListChanges changes, QuestionParameters questions, Cursors cursors) {
    this.changes = changes;
    this.questions = questions;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/changes",
            QuestionParameters.filtersAnd("from", "to", "limit", "cursor"),
            this::changes));
  }

  private ApiResponse changes(Call call) {
    Question filter = questions.question(call.parameters(), false);
    Instant from = QuestionParameters.instant(call.parameters(), "from");
    Instant to = QuestionParameters.instant(call.parameters(), "to");
    QuestionParameters.checkOrder(from, to);
    String position = call.position(cursors);
    int skip = position == null ? 0 : Integer.parseInt(position);
    Page<Change> page = changes.list(filter, from, to, skip, call.limit());
    return new Lists(cursors)
        .answer(
            call,
            page,
            new Lists.Writing<>(
                "changes",
                ListsJson::change,
                null,
                last -> String.valueOf(skip + page.items().indexOf(last) + 1)));
  }
}
