package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Place;
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

  private final Gazetteer gazetteer = Gazetteer.get();
  private Namesakes namesakes = new Namesakes();
  private TableRows rows = new TableRows();
  private ListedPartners partners = new ListedPartners();
  private ToldTowns towns = ToldTowns.of(List.of(), List.of());

  /// Writes routes and means on the drafts that are figures.
  public void read(Passages passages, List<Draft> drafts) {
    Map<Integer, List<Draft>> figures = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        figures.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
      }
    }
    List<List<Gazetteer.Name>> named = new ArrayList<>(passages.sentences().size());
    for (Sentence sentence : passages.sentences()) {
      named.add(gazetteer.in(sentence.tokens()));
    }
    towns = ToldTowns.of(passages.sentences(), named);
    Place authority = Home.of(passages.report(), gazetteer);
    Place home =
        authority == null ? Works.of(passages.report(), passages.sentences(), named) : authority;
    Place situation = Home.situation(passages.report(), gazetteer);
    Deictics deictics = new Deictics(situation == null ? home : situation);
    rows = new TableRows();
    partners = new ListedPartners();
    namesakes = Namesakes.of(named);
    boolean korean = Koreas.areMeant(passages.sentences());
    List<SentenceRoutes> routes = new ArrayList<>();
    Manifests manifests = new Manifests(passages.report().text());
    for (Sentence sentence : passages.sentences()) {
      List<Draft> here = figures.getOrDefault(routes.size(), List.of());
      List<Gazetteer.Name> names = named.get(routes.size());
      routes.add(routes(sentence, names, manifests.next(sentence, names), here, korean, deictics));
    }
    SentenceRoutes title = title(passages);
    ReportScenes report =
        new ReportScenes(
            Topics.report(title.whole(), passages.sentences(), routes),
            Topics.common(title.whole(), routes, 3, 80),
            Topics.common(title.whole(), routes, 2, 50),
            Topics.flows(routes),
            home,
            situation,
            title.about(),
            Cast.of(passages.sentences(), routes, title.names(), publisher(passages)));
    new Discourse(passages.sentences(), routes, report).write(figures);
  }

  private SentenceRoutes routes(
      Sentence sentence,
      List<Gazetteer.Name> named,
      List<RouteMention> listed,
      List<Draft> figures,
      boolean korean,
      Deictics deictics) {
    List<Token> tokens = sentence.tokens();
    if (tokens.size() > LONGEST) {
      return new SentenceRoutes(tokens, List.of(), List.of(), figures);
    }
    List<Gazetteer.Name> names = towns.with(tokens, namesakes.settled(tokens, named));
    List<Gazetteer.Name> all = deictics.with(tokens, korean ? Koreas.with(tokens, names) : names);
    RouteMention row = rows.next(tokens, names);
    List<RouteMention> mentions =
        row != null ? List.of(row) : listed.isEmpty() ? RouteMentions.of(tokens, all) : listed;
    deictics.remember(mentions, names);
    return new SentenceRoutes(tokens, names, partners.with(sentence, names, mentions), figures);
  }

  private List<Gazetteer.Name> publisher(Passages passages) {
    String publisher = passages.report().metadata().publisher();
    return publisher == null ? List.of() : gazetteer.in(Tokens.of(publisher));
  }

  private SentenceRoutes title(Passages passages) {
    String title = passages.report().metadata().title();
    String words = title == null ? "" : title;
    Span span = Span.of(0, words.length());
    Sentence line = new Sentence(span, Tokens.of(words, span), 0, Sentence.Layout.HEADING);
    List<Gazetteer.Name> names = gazetteer.in(line.tokens());
    return routes(line, names, List.of(), List.of(), false, new Deictics(null));
  }
}
