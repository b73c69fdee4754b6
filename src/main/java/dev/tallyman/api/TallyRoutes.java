package dev.tallyman.api;

import dev.tallyman.json.ListsJson;
import dev.tallyman.json.TallyJson;
import dev.tallyman.service.AnswerTally;
import dev.tallyman.service.AnswerTally.Answer;
import dev.tallyman.service.TallyWindow;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /v1/tally`.
final class TallyRoutes {

  /// Where a cursor stands: a page, and the newest change when the first page was made, so that all
  /// pages show one state.
  private record Place(TallyWindow window, @Nullable Instant state) {

    static Place parse(String position) {
      String[] parts = position.split(" ", -1);
      return new Place(
          new TallyWindow(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              0),
          parts[3].isEmpty() ? null : Instant.parse(parts[3]));
    }

    String text() {
      return window.firstTally()
          + " "
          + window.tallies()
          + " "
          + window.firstItem()
          + " "
          + (state == null ? "" : state);
    }
  }

  private final AnswerTally answers;
  private final QuestionParameters questions;
  private final Cursors cursors;

  TallyRoutes(AnswerTally answers, QuestionParameters questions, Cursors cursors) {
    this.answers = answers;
    this.questions = questions;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/tally",
            QuestionParameters.filtersAnd(
                "from", "to", "knownAt", "groupBy", "include", "policy", "limit", "cursor",
                "format"),
            this::tally));
  }

  private ApiResponse tally(Call call) {
    Question question = questions.question(call.parameters(), true);
    checkNarrowed(question);
    Policy policy = QuestionParameters.policy(call.parameters());
    Instant knownAt = QuestionParameters.instant(call.parameters(), "knownAt");
    int limit = call.limit();
    Format format = Format.of(call);
    String position = call.position(cursors);
    if (position == null) {
      Answer answer = answers.answer(question, policy, knownAt);
      return page(call, format, question, answer, new Place(TallyWindow.first(limit), null));
    }
    Place place = Place.parse(position);
    Answer answer =
        place.state() == null
            ? answers.answer(question, policy, knownAt)
            : answers.continued(question, policy, place.state());
    TallyWindow at = place.window();
    TallyWindow window = new TallyWindow(at.firstTally(), at.tallies(), at.firstItem(), limit);
    return page(call, format, question, answer, new Place(window, place.state()));
  }

  private static void checkNarrowed(Question question) {
    if (question.origin() == null
        && question.destination() == null
        && question.measure() == null
        && question.commodity() == null) {
      throw new Refusal(
          Problem.parameter(
              "origin",
              "At least one of these is needed: origin, destination, measure, commodity.",
              List.of("origin", "destination", "measure", "commodity")));
    }
  }

  private ApiResponse page(
      Call call, Format format, Question question, Answer answer, Place place) {
    Instant state = place.state();
    TallyWindow window = place.window();
    while (true) {
      TallyWindow after = window.next(answer.tallies(), call.limit());
      if (after != null && state == null && !call.parameters().has("knownAt")) {
        state = answers.newestChange(question);
      }
      String next =
          after == null ? null : cursors.sign(call.question(), new Place(after, state).text());
      byte[] body = body(format, question, answer, window.of(answer.tallies()), next);
      TallyWindow smaller = window.smaller();
      if (Lists.fits(body) || smaller == null) {
        return Lists.dressed(call, format, body, next);
      }
      window = smaller;
    }
  }

  private static byte[] body(
      Format format, Question question, Answer answer, List<Tally> tallies, @Nullable String next) {
    return switch (format) {
      case JSON -> TallyJson.page(answer, tallies, next);
      case NDJSON -> ListsJson.lines(tallies, TallyJson::write);
      case CSV -> TallyTable.of(tallies, question.groupBy());
    };
  }
}
