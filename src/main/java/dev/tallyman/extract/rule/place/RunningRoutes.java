package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Goes through a report and keeps the flow that each paragraph and the whole report speak of.
public final class RunningRoutes {

  private final Gazetteer gazetteer = Gazetteer.load();

  /// Writes routes and means on the drafts that are figures.
  public void read(Passages passages, List<Draft> drafts) {
    Map<Integer, List<Draft>> figures = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        figures.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
      }
    }
    List<SentenceRoutes> routes = new ArrayList<>();
    for (Sentence sentence : passages.sentences()) {
      List<Draft> here = figures.getOrDefault(routes.size(), List.of());
      routes.add(routes(sentence.tokens(), here));
    }
    Flow report = Topics.report(title(passages), passages.sentences(), routes);
    walk(passages.sentences(), routes, figures, report);
  }

  private SentenceRoutes routes(List<Token> tokens, List<Draft> figures) {
    return new SentenceRoutes(tokens, RouteMentions.of(tokens, gazetteer.in(tokens)), figures);
  }

  private Flow title(Passages passages) {
    String title = passages.report().metadata().title();
    return title == null
        ? Flow.UNKNOWN
        : routes(Tokens.of(title, Span.of(0, title.length())), List.of()).whole();
  }

  private static void walk(
      List<Sentence> sentences,
      List<SentenceRoutes> routes,
      Map<Integer, List<Draft>> figures,
      Flow report) {
    Flow running = Flow.UNKNOWN;
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0 && sentences.get(i).paragraph() != sentences.get(i - 1).paragraph()) {
        running = Flow.UNKNOWN;
      }
      Flow topic = Topics.inDirection(sentences.get(i).tokens(), report);
      Flow paragraph = Topics.inDirection(sentences.get(i).tokens(), running);
      for (Draft figure : figures.getOrDefault(i, List.of())) {
        write(figure, routes.get(i), paragraph, topic);
      }
      Flow whole = routes.get(i).whole().completedBy(paragraph).completedBy(topic);
      running = whole.isWhole() || !running.isKnown() ? whole : running;
    }
  }

  private static void write(Draft figure, SentenceRoutes routes, Flow paragraph, Flow report) {
    Flow own = routes.of(figure);
    Flow flow = own.completedBy(paragraph);
    PlaceLevel level = PlaceLevel.PARAGRAPH;
    if (!flow.isWhole()) {
      Flow wider = flow.completedBy(report);
      level = wider.equals(flow) ? level : PlaceLevel.REPORT;
      flow = wider;
    }
    if (flow.equals(own)) {
      level = routes.isClause(figure) ? PlaceLevel.CLAUSE : PlaceLevel.SENTENCE;
    }
    SentenceRoutes.Span clause = routes.clause(figure);
    figure.modes.addAll(Ways.of(figure, clause.from(), clause.to()));
    if (flow.origin() == null && flow.destination() == null) {
      return;
    }
    figure.origin = flow.origin() == null ? Place.UNSTATED : flow.origin();
    figure.destination = flow.destination() == null ? Place.UNSTATED : flow.destination();
    figure.placeLevel = level;
    figure.fired("routes: " + level.code());
  }
}
