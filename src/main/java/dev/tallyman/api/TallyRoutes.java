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

    Place cutTo(int limit) {
      return new Place(
          new TallyWindow(window.firstTally(), window.tallies(), window.firstItem(), limit), state);
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

  /// So long may a cursor be, with the names around it.
  private static final int LONGEST_NEXT = 4_000;

  private final AnswerTally answers;
  private final QuestionParameters questions;
  private final Cursors cursors;
  private final KeptPages kept;

  TallyRoutes(AnswerTally answers, QuestionParameters questions, Cursors cursors, KeptPages kept) {
    this.answers = answers;
    this.questions = questions;
    this.cursors = cursors;
    this.kept = kept;
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
    Format format = Format.of(call);
    String position = call.position(cursors);
    Place place =
        position == null
            ? new Place(TallyWindow.first(call.limit()), null)
            : Place.parse(position).cutTo(call.limit());
    return dressed(
        call,
        format,
        knownAt == null && position == null
            ? firstPage(call, format, question, policy, place)
            : page(call, format, question, answer(question, policy, knownAt, place), place));
  }

  private KeptPages.Page firstPage(
      Call call, Format format, Question question, Policy policy, Place place) {
    String name = KeptPages.name(call, format);
    AnswerTally.Inquiry inquiry = answers.inquire(question, policy, kept.answers(), name);
    return kept.page(
        name,
        inquiry.kept(),
        inquiry.basis(),
        () -> page(call, format, question, inquiry.answer(), place));
  }

  private Answer answer(Question question, Policy policy, @Nullable Instant knownAt, Place place) {
    return knownAt != null
        ? answers.answer(question, policy, knownAt)
        : place.state() == null
            ? answers.inquire(question, policy).answer()
            : answers.continued(question, policy, place.state());
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

  /// The page at a place, or as much of it as may be sent.
  private KeptPages.Page page(
      Call call, Format format, Question question, Answer answer, Place place) {
    Instant state = place.state();
    TallyWindow window = place.window();
    while (true) {
      TallyWindow after = window.next(answer.tallies(), call.limit());
      if (after != null && state == null && !call.parameters().has("knownAt")) {
        state = answers.newestChange(question);
      }
      byte[] body = body(format, question, answer, window.of(answer.tallies()));
      TallyWindow smaller = window.smaller();
      if (Lists.fits(body, LONGEST_NEXT) || smaller == null) {
        return new KeptPages.Page(body, after == null ? null : new Place(after, state).text());
      }
      window = smaller;
    }
  }

  private ApiResponse dressed(Call call, Format format, KeptPages.Page page) {
    String next = page.next() == null ? null : cursors.sign(call.question(), page.next());
    byte[] body = format == Format.JSON ? TallyJson.closed(page.body(), next) : page.body();
    return Lists.dressed(call, format, body, next);
  }

  private static byte[] body(Format format, Question question, Answer answer, List<Tally> tallies) {
    return switch (format) {
      case JSON -> TallyJson.open(answer, tallies);
      case NDJSON -> ListsJson.lines(tallies, TallyJson::write);
      case CSV -> TallyTable.of(tallies, question.groupBy());
    };
  }
}
