package dev.tallyman.api;

import dev.tallyman.json.ListsJson;
import dev.tallyman.service.Change;
import dev.tallyman.service.Event;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ListChanges;
import dev.tallyman.service.ListChanges.Found;
import dev.tallyman.service.ListChanges.Position;
import dev.tallyman.service.Page;
import dev.tallyman.tally.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Position start = position == null ? null : parse(position);
    Found found = changes.list(filter, from, to, start, call.limit());
    return new Lists(cursors)
        .answer(
            call,
            found.page(),
            new Lists.Writing<>(
                "changes", ListsJson::change, null, shown -> position(next(found, shown))));
  }

  /// Where to go on after what is shown of a page.
  private static Position next(Found found, Page<Change> shown) {
    return shown.equals(found.page()) && found.next() != null
        ? found.next()
        : Position.after(shown.items().getLast());
  }

  private static String position(Position position) {
    Event event = position.event();
    return String.join(
        " ",
        event.at().toString(),
        event.report(),
        String.valueOf(event.flow().origin()),
        String.valueOf(event.flow().destination()),
        String.valueOf(position.told()));
  }

  private static Position parse(String position) {
    String[] parts = position.split(" ", -1);
    FlowKey flow = new FlowKey(end(parts[2]), end(parts[3]));
    return new Position(
        new Event(Instant.parse(parts[0]), parts[1], flow), Integer.parseInt(parts[4]));
  }

  private static @Nullable String end(String country) {
    return country.equals("null") ? null : country;
  }
}
