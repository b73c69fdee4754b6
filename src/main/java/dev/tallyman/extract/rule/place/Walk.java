package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes from sentence to sentence with the flow that the paragraph, the section and the report
/// speak of. `common` holds the one destination, or the one origin, that most of a report shares.
final class Walk {

  private static final int HEADING = 16;

  private final List<Sentence> sentences;
  private final List<SentenceRoutes> routes;
  private final Flow report;
  private final Flow common;
  private final HomeTrade home;
  private HomeTrade country;
  private Flow running = Flow.UNKNOWN;
  private Flow section = Flow.UNKNOWN;
  private Set<Mode> modes = Set.of();

  Walk(
      List<Sentence> sentences,
      List<SentenceRoutes> routes,
      Flow report,
      Flow common,
      HomeTrade home) {
    this.sentences = sentences;
    this.routes = routes;
    this.report = report;
    this.common = common;
    this.home = home;
    this.country = home;
  }

  void write(Map<Integer, List<Draft>> figures) {
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      List<Draft> here = figures.getOrDefault(i, List.of());
      if (i > 0 && sentences.get(i).paragraph() != sentences.get(i - 1).paragraph()) {
        running = Flow.UNKNOWN;
        modes = Set.of();
      }
      Place head = routes.get(i).onlyPlace();
      if (head != null && here.isEmpty()) {
        section = Flow.UNKNOWN;
        country = new HomeTrade(head, true);
      } else if (here.isEmpty() && isHeading(tokens)) {
        country = home;
        Flow heading = routes.get(i).whole();
        section = heading.isKnown() || !isLabel(tokens) ? heading : section;
      }
      for (Draft figure : tokens.size() > RunningRoutes.LONGEST ? List.<Draft>of() : here) {
        write(figure, routes.get(i), tokens);
      }
      goOn(routes.get(i), tokens);
    }
  }

  private void modes(Draft figure, List<Token> tokens, SentenceRoutes.Span clause) {
    Set<Mode> own = Ways.of(figure, clause.from(), clause.to());
    figure.modes.addAll(
        own.isEmpty() && Ways.takesUp(tokens, clause.from(), clause.to()) ? modes : own);
    if (!figure.modes.isEmpty()) {
      modes = Set.copyOf(figure.modes);
    }
  }

  private void goOn(SentenceRoutes sentence, List<Token> tokens) {
    if (!sentence.tellsOnlyShares()) {
      Flow told = country.completed(sentence.whole(), tokens, sentence.all());
      Flow whole = told.completedBy(Topics.inDirection(tokens, running));
      running = whole.isWhole() || !running.isKnown() ? whole : running;
    }
  }

  /// The head of a table, a dateline: words with digits, which begin no section.
  private static boolean isLabel(List<Token> tokens) {
    return tokens.size() < 3 || tokens.stream().anyMatch(Token::isDigits);
  }

  private static boolean isHeading(List<Token> tokens) {
    return tokens.size() <= HEADING && !".!?”\"".contains(tokens.getLast().text());
  }

  private void write(Draft figure, SentenceRoutes sentence, List<Token> tokens) {
    SentenceRoutes.Span clause = sentence.clause(figure);
    modes(figure, tokens, clause);
    figure.carriers.addAll(Conveyances.in(tokens, clause.from(), clause.to()));
    Flow own = sentence.of(figure);
    Flow near = near(own, sentence, tokens);
    if (isPart(figure)) {
      near = near.isWhole() || !own.isKnown() ? near : near.filledFrom(running);
    }
    near = HomeTrade.continued(near, running, tokens, clause);
    Flow traded = country.completed(near, tokens, clause);
    Flow flow = isTotal(traded, tokens) || country != home ? traded : wider(traded, tokens);
    if (!flow.isKnown()) {
      return;
    }
    figure.origin = flow.origin() == null ? Place.UNSTATED : flow.origin();
    figure.destination = flow.destination() == null ? Place.UNSTATED : flow.destination();
    figure.placeLevel =
        flow.equals(own)
            ? sentence.isClause(figure) ? PlaceLevel.CLAUSE : PlaceLevel.SENTENCE
            : flow.equals(near) ? PlaceLevel.PARAGRAPH : PlaceLevel.REPORT;
    figure.fired("routes: " + figure.placeLevel.code());
  }

  private Flow wider(Flow near, List<Token> tokens) {
    Flow flow = near.isWhole() ? near : near.completedBy(Topics.inDirection(tokens, report));
    return flow.isWhole() ? flow : flow.filledFrom(Topics.inDirection(tokens, common));
  }

  /// "Roughly 70 percent of them", "38 percent of it".
  private static boolean isPart(Draft figure) {
    List<Token> tokens = figure.sentence.tokens();
    for (int i = figure.numberFrom; i < Math.min(tokens.size(), figure.quoteTo + 3); i++) {
      if (Preposition.is(tokens, i, "of")
          && Preposition.is(tokens, i + 1, "them", "it", "those", "which")) {
        return true;
      }
    }
    return false;
  }

  /// All exports of one country, or all its imports, have no other end.
  private static boolean isTotal(Flow own, List<Token> tokens) {
    String word = own.origin() != null && own.destination() == null ? "export" : "import";
    boolean half = (own.origin() == null) != (own.destination() == null);
    return half && tokens.stream().anyMatch(token -> token.lower().startsWith(word));
  }

  private Flow near(Flow own, SentenceRoutes sentence, List<Token> tokens) {
    Flow paragraph = Topics.inDirection(tokens, running.isKnown() ? running : section);
    if (!sentence.goesOn() || own.origin() != null) {
      Flow flow = own.completedBy(paragraph);
      return flow.isWhole() ? flow : flow.completedBy(section);
    }
    Flow before = paragraph.destination() != null ? paragraph : report;
    return before.destination() == null ? own : new Flow(before.destination(), own.destination());
  }
}
