package dev.tallyman.api;

import dev.tallyman.json.ListsJson;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.FlowSummary;
import dev.tallyman.service.ListFlows;
import dev.tallyman.service.Page;
import dev.tallyman.tally.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /v1/flows`.
final class FlowRoutes {

  private static final Lists.Writing<FlowSummary> WRITING =
      Lists.Writing.of("flows", ListsJson::flow, null, FlowRoutes::position);

  private final ListFlows flows;
  private final QuestionParameters questions;
  private final Cursors cursors;

  FlowRoutes(ListFlows flows, QuestionParameters questions, Cursors cursors) {
    this.flows = flows;
    this.questions = questions;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/flows",
            Set.of("origin", "destination", "measure", "limit", "cursor"),
            this::flows));
  }

  private ApiResponse flows(Call call) {
    Question question = questions.question(call.parameters(), false);
    String position = call.position(cursors);
    Page<FlowSummary> page =
        flows.list(question, position == null ? null : parse(position), call.limit());
    return new Lists(cursors).answer(call, page, WRITING);
  }

  private static String position(FlowSummary line) {
    return end(line.flow().origin())
        + " "
        + end(line.flow().destination())
        + " "
        + line.indexInFlow();
  }

  private static ListFlows.Position parse(String position) {
    String[] parts = position.split(" ", -1);
    return new ListFlows.Position(
        new FlowKey(parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1]),
        Integer.parseInt(parts[2]));
  }

  private static String end(@Nullable String country) {
    return country == null ? "" : country;
  }
}
