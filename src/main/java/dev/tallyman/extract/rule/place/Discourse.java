package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Goes from sentence to sentence with the flows that the paragraph, the section and the report
/// speak of, and gives each figure the ends that its own sentence leaves open.
final class Discourse {

  private final List<Sentence> sentences;
  private final List<SentenceRoutes> routes;
  private final ReportScenes report;
  private final HomeTrade home;
  private HomeTrade country;
  private @Nullable Place head;
  private Flow running = Flow.UNKNOWN;

  /// Whether what runs was told as exports or as imports.
  private Way trade = Way.NEITHER;

  /// Whether what runs is the way of one haul, which all that was seized in a year did not come.
  private boolean ofHaul;

  private Flow before = Flow.UNKNOWN;

  /// The first whole flow of the paragraph, which an aside on the way back does not end.
  private Flow main = Flow.UNKNOWN;

  private @Nullable Commodity beforeGoods;

  /// The whole route that stands over the table at hand: "Maize shipped from Beira to Malawi:".
  private Flow caption = Flow.UNKNOWN;

  private Flow section = Flow.UNKNOWN;

  /// Whether its sections are headed by routes, so that none speaks of another's.
  private final boolean isSectioned;

  private boolean isApart;

  /// Whether the section is headed "Imports" or "Loaded"; one of sentences ends with the next head.
  private boolean isOfTrade;

  private final Set<String> places = new HashSet<>();
  private final Means means;
  private @Nullable Draft last;
  private final Ledger ledger = new Ledger();
  private Setting.Surroundings surroundings = Setting.Surroundings.NONE;
  private @Nullable Source lastSource;

  /// What the words of the figure at hand say, read when the first scene is weighed.
  private @Nullable Way way;

  private @Nullable Standing standing;
  private Set<Trait> traits = Set.of();
  private final Known known = new Known();
  private final Gates gates = new Gates();
  private final Recall recall = new Recall();
  private final Heard heard = new Heard();
  private final Partners partners;

  Discourse(List<Sentence> sentences, List<SentenceRoutes> routes, ReportScenes report) {
    this.sentences = sentences;
    this.routes = routes;
    this.report = report;
    this.home = new HomeTrade(report.home(), false);
    this.country = home;
    this.means = new Means(sentences);
    this.partners = new Partners(sentences);
    this.isSectioned = isSectioned();
  }

  void write(Map<Integer, List<Draft>> figures) {
    Ahead ahead = new Ahead(sentences, routes, figures);
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      List<Draft> here = figures.getOrDefault(i, List.of());
      boolean begins = i > 0 && sentences.get(i).paragraph() != sentences.get(i - 1).paragraph();
      boolean answers = begins && (isAnswer(i) || Pronouns.goOnWithHaul(tokens, last));
      if (begins && !(running.isKnown() && answers)) {
        beginParagraph();
        running = answers && routes.get(i - 1).isReversed() ? before.reversed() : running;
      }
      if (here.isEmpty()) {
        means.hear(i, tokens);
        beginSection(i);
      }
      if (sentences.get(i).layout() != Sentence.Layout.ROW) {
        caption = isCaption(i) ? routes.get(i).whole() : Flow.UNKNOWN;
      }
      places.addAll(routes.get(i).whereabouts());
      surroundings = surroundings.then(routes.get(i).names(), begins);
      heard.hear(routes.get(i).names());
      boolean readable = tokens.size() <= RunningRoutes.LONGEST;
      for (Draft figure : readable ? here : List.<Draft>of()) {
        means.write(figure, routes.get(i).clause(figure));
        write(figure, routes.get(i), ahead.flow(i, figure));
        last = figure;
        ledger.enter(figure, wayOf(figure, routes.get(i)));
      }
      recall.hear(i, tokens, routes.get(i).names());
      goOn(routes.get(i), tokens, readable ? here : List.of());
    }
  }

  /// An answer goes on with what the question spoke of.
  private boolean isAnswer(int i) {
    return sentences.get(i - 1).tokens().getLast().is("?")
        && sentences.get(i - 1).layout() != Sentence.Layout.HEADING;
  }

  private void beginParagraph() {
    boolean inland = Flow.isSame(running.origin(), running.destination()) && before.isWhole();
    if (running.isKnown() && !inland && !running.sameCountries(before.reversed())) {
      before = main.isKnown() && running.sameCountries(main.reversed()) ? main : running;
      beforeGoods = last == null ? null : last.commodity;
    }
    running = Flow.UNKNOWN;
    main = Flow.UNKNOWN;
    places.clear();
    if (head != null && head.country() != null) {
      places.add(head.country());
    }
    means.forget();
  }

  private void beginSection(int i) {
    SentenceRoutes sentence = routes.get(i);
    List<Token> tokens = sentences.get(i).tokens();
    Place only = sentence.onlyPlace();
    if (only != null) {
      section = Flow.UNKNOWN;
      country = new HomeTrade(only, true);
      head = only;
      places.clear();
      places.add(String.valueOf(only.country()));
    } else if (Heads.isHeading(sentences.get(i))
        && sentence.names().isEmpty()
        && home.sectionOf(tokens).isKnown()) {
      section = home.sectionOf(tokens);
      running = section;
      isOfTrade = true;
    } else if (Heads.isHeading(sentences.get(i))) {
      country = home;
      head = null;
      Flow heading = sentence.whole();
      boolean opens =
          heading.isKnown()
              || !sentence.names().isEmpty() && !Heads.isLabel(tokens)
              || isOfTrade && i > 0 && sentences.get(i - 1).layout() == Sentence.Layout.PROSE;
      isOfTrade &= !opens;
      section = opens ? heading : section;
      isApart = opens && isSectioned;
      before = opens ? Flow.UNKNOWN : before;
    }
  }

  private boolean isCaption(int i) {
    Sentence line = sentences.get(i);
    boolean leads = Heads.isHeading(line) || line.tokens().getLast().is(":");
    Flow whole = leads ? routes.get(i).whole() : Flow.UNKNOWN;
    return whole.isWhole() && !Flow.isSame(whole.origin(), whole.destination());
  }

  /// Whether a cell of which nothing else says from where to where is under a caption that does.
  private boolean isCaptioned(Draft figure, SentenceRoutes row, Flow own) {
    return caption.isKnown()
        && !own.isKnown()
        && figure.sentence.layout() == Sentence.Layout.ROW
        && row.names().isEmpty();
  }

  private boolean isSectioned() {
    int heads = 0;
    for (int i = 0; i < sentences.size() && heads < 2; i++) {
      heads += routes.get(i).whole().isWhole() && Heads.isHeading(sentences.get(i)) ? 1 : 0;
    }
    return heads > 1;
  }

  private void write(Draft figure, SentenceRoutes sentence, Flow ahead) {
    way = null;
    standing = null;
    Place here = head == null ? report.home() : head;
    Flow own = partners.flow(figure, sentence, sentence.of(figure), here, section);
    Flow topic = running.isKnown() ? running : before;
    if (!own.isKnown()) {
      own = Shareholders.flow(figure, sentence.names(), topic);
      own = own.isKnown() ? own : gates.of(figure);
      Flow other = HomeTrade.other(running, trade, figure, sentence);
      own = own.isKnown() || other.equals(running) || other.isWhole() ? own : other;
    } else if (!own.isWhole() && sentence.listsPartners(own)) {
      own = own.completedBy(topic);
    }
    boolean captioned = isCaptioned(figure, sentence, own);
    Ballot first = captioned ? null : ballot(figure, sentence, own, ahead, false);
    Flow flow = captioned ? caption : first == null ? own : first.filled();
    lastSource = captioned ? Source.PARAGRAPH : first == null ? null : first.source();
    SentenceRoutes.Span clause = sentence.clause(figure);
    List<Token> tokens = figure.sentence.tokens();
    if (!own.isKnown() && lastSource == Source.PARAGRAPH) {
      Flow near = HomeTrade.ofAll(sentence.turned(running), own, tokens, clause);
      boolean whole = near.isWhole() && flow.agreesWith(near);
      flow = whole && !Flow.isSame(near.origin(), near.destination()) ? near : flow;
    }
    Ballot second = first == null ? null : ballot(figure, sentence, flow, ahead, true);
    flow = second == null ? flow : second.filled();
    if (!Directions.isBack(tokens, clause.from(), clause.to())) {
      known.remember(figure, flow);
      gates.remember(figure, flow);
    }
    if (!flow.isKnown()) {
      return;
    }
    figure.origin = flow.origin() == null ? Place.UNSTATED : flow.origin();
    figure.destination = flow.destination() == null ? Place.UNSTATED : flow.destination();
    Source source = second == null ? lastSource : second.source();
    figure.placeLevel = source == null ? level(figure, sentence) : source.level();
    figure.fired("routes: " + figure.placeLevel.code());
  }

  /// The ballot of the end that is surest to be had, if any is; `borrowed` where the other end was
  /// not read in the figure's own words.
  private @Nullable Ballot ballot(
      Draft figure, SentenceRoutes sentence, Flow own, Flow ahead, boolean borrowed) {
    if (own.isWhole() || Takings.isAnother(figure, sentence.clause(figure))) {
      return null;
    }
    List<Scene> scenes = scenes(figure, sentence, own, borrowed, ahead);
    if (scenes.isEmpty()) {
      return null;
    }
    Setting setting = setting(figure, sentence, own);
    Ballot best = null;
    for (End end : End.values()) {
      if (own.at(end) == null) {
        Ballot ballot = Ballot.of(end, own, borrowed, setting, scenes);
        figure.consider(ballot::written);
        boolean leads = best == null || ballot.margin() > best.margin();
        boolean told = ballot.source() == Source.TRADE || ballot.source() == Source.STAGE;
        if (leads && (told || !sentence.isParted(figure, ballot.filled(), end))) {
          best = ballot;
        }
      }
    }
    return best != null && best.margin() > 0 ? best : null;
  }

  private Setting setting(Draft figure, SentenceRoutes sentence, Flow own) {
    if (standing == null) {
      standing = new Standing(figure, sentence.names(), sentence.clause(figure));
      traits = Traits.of(figure, sentence, last, report);
    }
    return new Setting(
        Setting.beside(sentence.whereabouts(), own),
        Setting.beside(places, own),
        figure.commodity,
        wayOf(figure, sentence),
        Traits.with(traits, figure, sentence, own, report),
        figure,
        ledger,
        surroundings,
        report.cast(),
        report.flows(),
        standing,
        recall,
        head == null ? report.home() : head);
  }

  private Way wayOf(Draft figure, SentenceRoutes sentence) {
    Way known = way == null ? Way.finely(figure.sentence.tokens(), sentence.clause(figure)) : way;
    way = known;
    return known;
  }

  private static PlaceLevel level(Draft figure, SentenceRoutes sentence) {
    return sentence.isClause(figure) ? PlaceLevel.CLAUSE : PlaceLevel.SENTENCE;
  }

  private List<Scene> scenes(
      Draft figure, SentenceRoutes sentence, Flow own, boolean borrowed, Flow ahead) {
    List<Token> tokens = figure.sentence.tokens();
    SentenceRoutes.Span clause = sentence.clause(figure);
    List<Scene> scenes = new ArrayList<>();
    boolean same = Directions.isSameWay(tokens, clause.from(), clause.to());
    Flow base = same ? Antecedents.flowOf(last) : Antecedents.flow(figure, last);
    add(scenes, base, Source.ANTECEDENT);
    boolean open = !base.isKnown() && (borrowed || !own.isKnown());
    add(scenes, open ? known.named(figure) : Flow.UNKNOWN, Source.ANTECEDENT);
    add(scenes, base.isKnown() ? Flow.UNKNOWN : known.aboard(tokens, clause), Source.ANTECEDENT);
    Flow paragraph = HomeTrade.other(sentence.turned(running), trade, figure, sentence);
    boolean inAll = figure.status == Status.SEIZED && Antecedents.isTotal(figure);
    paragraph = inAll && ofHaul ? Flow.UNKNOWN : HomeTrade.ofAll(paragraph, own, tokens, clause);
    add(scenes, own.isKnown() && !borrowed ? Flow.UNKNOWN : beside(figure), Source.SENTENCE);
    Flow traded = country.flow(own, tokens, clause);
    Flow ours = Antecedents.isPart(figure) && !traded.allows(base) ? Flow.UNKNOWN : traded;
    add(scenes, ours, Source.TRADE);
    boolean others = figure.status == Status.SEIZED || report.looksOn();
    Flow likely = ours.isKnown() || others ? Flow.UNKNOWN : country.likely(own, tokens, clause);
    add(scenes, likely.allows(base) ? likely : Flow.UNKNOWN, Source.TRADE);
    add(scenes, HomeTrade.continued(own, paragraph, tokens, clause), Source.TRADE);
    add(scenes, paragraph, Source.PARAGRAPH);
    add(scenes, Stage.flow(own, tokens, clause, sentence.whereabouts(), places), Source.STAGE);
    add(scenes, ahead, Source.AHEAD);
    add(scenes, sentence.turned(section), Source.SECTION);
    add(scenes, ReportScenes.opposite(own, head), Source.SECTION);
    if (!isStopped(figure, clause)) {
      add(scenes, ReportScenes.either(Whereabouts.only(sentence.whereabouts())), Source.HERE);
      add(scenes, ReportScenes.either(Whereabouts.only(places)), Source.AROUND);
    }
    List<Scene> far = new ArrayList<>();
    far.add(new Scene(sentence.turned(before), Source.BEFORE, beforeGoods));
    far.addAll(report.scenes(own, figure, sentence));
    far.add(Scene.of(sentence.turned(known.of(figure)), Source.ALIKE));
    UnaryOperator<Flow> side = HomeTrade.side(own, tokens, clause);
    for (Scene scene : isApart ? List.<Scene>of() : far) {
      Flow flow = side.apply(heard.of(scene, figure));
      if (flow.isKnown()) {
        scenes.add(new Scene(flow, scene.source(), scene.goods()));
      }
    }
    boolean orders = figure.status == Status.ORDERED && sentence.hasTaker(figure);
    boolean caught = figure.status == Status.SEIZED && !borrowed;
    scenes.removeIf(scene ->
        !ours.allows(scene.flow())
            || orders && !scene.source().isDirected() && own.isElsewhere(scene.flow())
            || caught && !scene.source().isDirected() && own.isFromElsewhere(scene.flow()));
    if (!report.cast().isBrief()) {
      scenes.addAll(report.cast().scenes());
    }
    return scenes;
  }

  /// "The ship was seized in Augusta with two tonnes aboard": where a ship was stopped, what it
  /// carried neither came from nor was bound for.
  private static boolean isStopped(Draft figure, SentenceRoutes.Span clause) {
    return figure.status != Status.SEIZED
        && Words.hasAny(figure.sentence.tokens(), clause.from(), clause.to(), STOPPED);
  }

  private static final Set<String> STOPPED =
      WordSet.of("seized", "confiscated", "intercepted", "impounded");

  private static void add(List<Scene> scenes, Flow flow, Source source) {
    if (flow.isKnown()) {
      scenes.add(Scene.of(flow, source));
    }
  }

  /// The flow of the figure before in the same sentence: "one of 52 trucks and one of 61".
  private Flow beside(Draft figure) {
    boolean same =
        last != null && last.sentenceIndex == figure.sentenceIndex && lastSource != Source.COMMON;
    return same && Traits.isLike(figure, last) ? Antecedents.flowOf(last) : Flow.UNKNOWN;
  }

  private void goOn(SentenceRoutes sentence, List<Token> tokens, List<Draft> here) {
    if (!sentence.tellsOnlyShares()) {
      Flow told = sentence.whole();
      Flow traded = country.flow(told, tokens, sentence.all());
      told = told.isKnown() && !traded.isKnown() ? told : told.filledFrom(traded);
      Flow whole = told.completedBy(sentence.turned(running));
      Flow agreed = Antecedents.agreed(here, whole);
      boolean differ = whole.isWhole() && !agreed.isWhole();
      boolean goesOn = running.isKnown() && !differ && !agreed.isWhole();
      running = goesOn ? running : agreed;
      ofHaul = goesOn ? ofHaul : here.stream().anyMatch(Antecedents::isHaul);
      trade = goesOn ? trade : HomeTrade.way(tokens, sentence.all());
      main = main.isKnown() || !running.isWhole() ? main : running;
    }
  }
}
