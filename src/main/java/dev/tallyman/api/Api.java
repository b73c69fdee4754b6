package dev.tallyman.api;

import dev.tallyman.service.StillCounting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The HTTP contract without a transport: takes a request, finds its route, answers. Whatever goes
/// wrong comes out as a problem; what is our own fault goes to `failures`, and nothing of it
/// outside.
public final class Api {

  private final List<Route> routes;
  private final Consumer<RuntimeException> failures;
  private final AllowedOrigins origins;

  public Api(
      UseCases use, Vocabulary vocabulary, Cursors cursors, Consumer<RuntimeException> failures) {
    KeptPages kept = new KeptPages(use.keptAnswers());
    QuestionParameters questions = new QuestionParameters(vocabulary);
    this.routes =
        Stream.of(
                new TallyRoutes(use.answerTally(), questions, cursors, kept).routes(),
                new FlowRoutes(use.listFlows(), questions, cursors).routes(),
                new FigureRoutes(use.listFigures(), use.showFigure(), questions, cursors).routes(),
                new ReportRoutes(use.listReports(), use.showReport(), cursors).routes(),
                new TextRoutes(use.showText(), cursors).routes(),
                new UploadRoutes(use.offerUpload()).routes(),
                new ChangeRoutes(use.listChanges(), questions, cursors).routes(),
                new PageRoutes(use.offerUpload()).routes())
            .flatMap(List::stream)
            .toList();
    this.failures = failures;
    this.origins = AllowedOrigins.NONE;
  }

  private Api(List<Route> routes, Consumer<RuntimeException> failures, AllowedOrigins origins) {
    this.routes = routes;
    this.failures = failures;
    this.origins = origins;
  }

  /// The same for pages of other origins too.
  public Api sharedWith(AllowedOrigins others) {
    return new Api(routes, failures, others);
  }

  public ApiResponse answer(ApiRequest request) {
    return origins.isAskedBeforehand(request)
        ? origins.beforehand(request)
        : origins.share(request, answerAlone(request));
  }

  private ApiResponse answerAlone(ApiRequest request) {
    try {
      return Conditional.finish(request, route(request));
    } catch (Refusal e) {
      return e.problem().response();
    } catch (StillCounting e) {
      return Problem.stillCounting(e.done(), e.of()).response();
    } catch (RuntimeException e) {
      failures.accept(e);
      return Problem.internal().response();
    }
  }

  private ApiResponse route(ApiRequest request) {
    Set<String> methods = new LinkedHashSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> held = route.match(request.path());
      if (held.isPresent() && route.method().equals(request.method())) {
        checkBody(request);
        return route.answer(request, held.get());
      }
      held.ifPresent(_ -> methods.add(route.method()));
    }
    throw new Refusal(
        methods.isEmpty()
            ? Problem.notFound("There is nothing at this address.")
            : Problem.method(request.method(), List.copyOf(methods)));
  }

  private static void checkBody(ApiRequest request) {
    if (request.method().equals("GET") && request.body().length > 0) {
      throw new Refusal(
          Problem.bad(400, "bad-body", "Bad body", "A question is asked without a body."));
    }
  }

  List<Route> routes() {
    return routes;
  }
}
