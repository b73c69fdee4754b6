package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
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

  /// A longer "sentence" is a list or a dump; its words are too far apart to belong together, and
  /// comparing all of them would take more than linear time.
  static final int LONGEST = 240;

  private final Gazetteer gazetteer = Gazetteer.load();

  /// Writes routes and means on the drafts that are figures.
  public void read(Passages passages, List<Draft> drafts) {
    Map<Integer, List<Draft>> figures = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        figures.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
      }
    }
    boolean korean = Koreas.areMeant(passages.sentences());
    List<SentenceRoutes> routes = new ArrayList<>();
    for (Sentence sentence : passages.sentences()) {
      List<Draft> here = figures.getOrDefault(routes.size(), List.of());
      routes.add(routes(sentence.tokens(), here, korean));
    }
    Flow title = title(passages);
    Walk walk =
        new Walk(
            passages.sentences(),
            routes,
            Topics.report(title, passages.sentences(), routes),
            Topics.common(title, routes));
    walk.write(figures);
  }

  private SentenceRoutes routes(List<Token> tokens, List<Draft> figures, boolean korean) {
    if (tokens.size() > LONGEST) {
      return new SentenceRoutes(tokens, List.of(), figures);
    }
    List<Gazetteer.Name> names = gazetteer.in(tokens);
    List<Gazetteer.Name> all = korean ? Koreas.with(tokens, names) : names;
    return new SentenceRoutes(tokens, RouteMentions.of(tokens, all), figures);
  }

  private Flow title(Passages passages) {
    String title = passages.report().metadata().title();
    return title == null
        ? Flow.UNKNOWN
        : routes(Tokens.of(title, Span.of(0, title.length())), List.of(), false).whole();
  }
}
