package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how far the goods got, and where they were counted, from the verb that governs a number,
/// else from a noun ("arrivals: 40 trucks"), else from the figure it belongs to.
public final class Statuses implements Reading {

  private static final Lexicon NOUNS = Lexicon.load("nouns");
  static final String BEHIND = "by the phrase behind it";
  private static final String ON_ITS_WAY = "statuses: by the noun “on board”";

  /// The longest heading that runs into its paragraph, its full stop included.
  private static final int RUN_IN = 4;

  private final Syntax syntax;

  public Statuses(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "statuses";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(syntax, passages, drafts);
    grammar.overlong().forEach(draft -> set(draft, Status.UNSTATED, null, "no sentence"));
    for (Draft draft : grammar.figures()) {
      read(grammar, draft);
      if (draft.status == Status.UNSTATED
          && isSilent(grammar, draft)
          && grammar.seizures().reach(draft)) {
        set(draft, Status.SEIZED, null, "the report tells of seizures");
      }
    }
  }

  private static boolean isSilent(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).verb();
    return !isShare(draft) && (verb == null || verb.sense().status() == null);
  }

  private static void read(Grammar grammar, Draft draft) {
    if (!Valuations.heldByPackage(grammar, draft)
        && !Captions.byColumn(draft)
        && !Promises.byAdjective(draft)
        && !Promises.inQuote(grammar, draft)
        && !Approvals.read(grammar, draft)
        && !Promises.byPromise(grammar, draft)
        && !(new Forecasts(grammar, draft).tell() && set(draft, Status.PLANNED, null, "a forecast"))
        && !(new Forecasts(grammar, draft).tellTarget()
            && set(draft, Status.PLANNED, null, "a target"))
        && !EchoedVerbs.read(grammar, draft)
        && !StoppedLoads.read(grammar, draft)
        && !Captions.lead(grammar, draft)
        && !byOwnPhrase(grammar, draft)
        && !RelativeClauses.read(grammar, draft)
        && !(Moments.isOfStranded(draft) && set(draft, Status.UNSTATED, null, "held up"))
        && !(Moments.isOfQueue(draft, grammar.governor(draft))
            && set(draft, Status.UNSTATED, null, "in a queue"))
        && !Valuations.byValued(grammar, draft)
        && !Lenders.byComparison(grammar, draft)
        && !Lenders.bySum(grammar, draft)
        && !(draft.rules.contains("tables") && byVisit(draft))
        && !byVerb(grammar, draft)
        && !byNoun(grammar, draft)
        && !byRunIn(grammar, draft)
        && !byVisit(draft)
        && !Captions.read(grammar, draft)
        && !byQuestion(grammar, draft)
        && !Lenders.byNeighbour(grammar, draft)) {
      draft.status = Status.UNSTATED;
      draft.fired("statuses: no word says");
    }
  }

  private static boolean byVerb(Grammar grammar, Draft draft) {
    Governor governor = grammar.governor(draft);
    VerbGroup verb = governor.verb();
    if (StillVerbs.isDueLater(draft)) {
      return set(draft, Status.PLANNED, null, "due");
    }
    if (verb == null) {
      return false;
    }
    if (RaisedTotals.read(grammar, draft, verb)) {
      return true;
    }
    if (LetIns.isOne(draft, verb)) {
      return set(draft, Status.DELIVERED, null, "let in");
    }
    String word = verb.sense().status();
    return word == null
        ? StillVerbs.read(grammar, draft, governor, verb)
        : MovingVerbs.read(grammar, draft, governor, verb, word);
  }

  private static boolean isShare(Draft draft) {
    return draft.figureClass == FigureClass.SHARE;
  }

  static boolean bySubject(Clauses clauses, Draft draft, VerbGroup verb) {
    int from = clauses.startOfSubject(verb.main());
    int relative = clauses.relativeIn(from, verb.from());
    if (relative > from && byNoun(clauses, draft, from, relative)) {
      return true;
    }
    VerbGroup participle = clauses.before(verb.from());
    if (participle != null
        && participle.from() >= from
        && participle.sense().movesGoods()
        && !participle.sense().lemma().equals("make")
        && !Words.is(clauses.tokens(), participle.to(), "that")
        && isStatus(participle.sense().status())) {
      String word = participle.sense().status();
      return set(draft, Status.parse(word), null, "subject “" + participle.sense().lemma() + "”");
    }
    return byNoun(clauses, draft, from, verb.from());
  }

  static boolean isStatus(@Nullable String word) {
    return word != null && !word.equals("carried") && !word.equals("amount");
  }

  static boolean byNoun(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    Draft later = grammar.later(draft);
    boolean beside =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && grammar.governor(draft).role() != Governor.Role.SUBJECT;
    int end = clauses.endOfClause(draft.numberFrom);
    return byNoun(clauses, draft, start, beside ? Math.min(end, later.quoteFrom) : end)
        && orAhead(grammar, draft)
        && (draft.status != Status.SHIPPED
            || !draft.rules.contains(ON_ITS_WAY)
            || new OnBoard(grammar, draft).isTold()
            || !grammar.seizures().reach(draft)
            || set(draft, Status.SEIZED, null, "on its way when it was seized"));
  }

  /// "The bank will finance the import of 1,500 tractors": not yet imported.
  private static boolean orAhead(Grammar grammar, Draft draft) {
    Governor governor = grammar.governor(draft);
    VerbGroup verb = governor.verb();
    boolean ahead =
        verb != null
            && governor.role() == Governor.Role.OBJECT
            && WordSet.isAmong(String.valueOf(verb.modal()), "will", "'ll", "shall", "be to")
            && !verb.isPerfect()
            && (draft.status == Status.SHIPPED || draft.status == Status.DELIVERED);
    boolean moved = draft.status == Status.SHIPPED || draft.status == Status.DELIVERED;
    return !(ahead || moved && isConsidered(grammar, draft))
        || set(draft, Status.PLANNED, null, "what a verb looks forward to");
  }

  /// "is weighing the export of 40 tonnes", "Kenya eyes shipments of 40 tonnes".
  private static boolean isConsidered(Grammar grammar, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = grammar.clauses(draft).startOfClause(draft.numberFrom); i < draft.quoteFrom; i++) {
      if (Words.isOneOf(tokens, i, CONSIDERING) && NOUNS.isIn(tokens, i + 1, i + 4)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CONSIDERING =
      WordSet.parse(
          "weighing weighs weighed considering considers considered mulling mulls mulled eyes"
              + " eyeing discussing discussed debating debated exploring contemplating");

  /// "Imports. Fuel came to 131,000 tonnes": a heading of one or two words opens the paragraph.
  private static boolean byRunIn(Grammar grammar, Draft draft) {
    int first = draft.sentenceIndex;
    while (first > 0
        && grammar.clauses(first - 1).sentence().paragraph() == draft.sentence.paragraph()) {
      first--;
    }
    Clauses head = grammar.clauses(first);
    return first < draft.sentenceIndex
        && grammar.earlierInSentence(draft) == null
        && head.tokens().size() <= RUN_IN
        && WordSet.isAmong(head.tokens().getLast().text(), ".", ":")
        && head.groups().isEmpty()
        && byNoun(head, draft, 0, head.tokens().size());
  }

  static boolean byNoun(Clauses clauses, Draft draft, int from, int to) {
    Lexicon.Match nearest = null;
    for (int i = from; i < to; i++) {
      Optional<Lexicon.Match> match = NOUNS.at(clauses.tokens(), i);
      if (match.isPresent()
          && !Promises.isCause(clauses.tokens(), match.get())
          && !Promises.isPurpose(clauses.tokens(), match.get().from())
          && (nearest == null
              || distance(draft, match.get()) < distance(draft, nearest)
              || isOnPlan(clauses.tokens(), draft, match.get()))) {
        nearest = match.get();
      }
    }
    if (nearest == null) {
      return false;
    }
    boolean aboard = nearest.line().phrases().getFirst().equals("on board");
    for (int i = nearest.to(); aboard && i < clauses.endOfClause(nearest.from()); i++) {
      nearest = NOUNS.at(clauses.tokens(), i).filter(Statuses::isInPort).orElse(nearest);
    }
    String point = nearest.meaning(1);
    return set(
        draft,
        Status.parse(nearest.meaning()),
        point.equals("-") ? null : Point.parse(point),
        "by the noun “" + nearest.line().phrases().getFirst() + "”");
  }

  /// "has 22 sailings on its schedule", "six cargoes in the programme": right behind the number.
  private static boolean isOnPlan(List<Token> tokens, Draft draft, Lexicon.Match match) {
    return match.meaning().equals("planned")
        && match.from() - draft.quoteTo == 2
        && Words.isOneOf(tokens, draft.quoteTo, "on", "in")
        && Words.isOneOf(tokens, draft.quoteTo + 1, ClosedWords.DETERMINERS);
  }

  /// "Two tankers with 900 tonnes aboard were at anchor": these are under way no more.
  private static boolean isInPort(Lexicon.Match match) {
    return match.meaning().equals(Status.UNSTATED.code());
  }

  /// Where the first noun stands that says what became of goods, or the end.
  static int firstNoun(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size() && NOUNS.at(tokens, at).isEmpty()) {
      at++;
    }
    return at;
  }

  /// Whether a noun that says what became of goods begins in `[from, to)`.
  static boolean hasNoun(List<Token> tokens, int from, int to) {
    return NOUNS.isIn(tokens, from, to);
  }

  private static int distance(Draft draft, Lexicon.Match match) {
    return match.from() >= draft.quoteTo
        ? 2 * (match.from() - draft.quoteTo) + 2
        : Math.max(0, draft.quoteFrom - match.to());
  }

  /// "How many will go next year? – Between 500 and 600."
  private static boolean byQuestion(Grammar grammar, Draft draft) {
    Clauses question = grammar.question(draft);
    if (question == null || grammar.governor(draft).verb() != null || isShare(draft)) {
      return false;
    }
    for (VerbGroup verb : question.groups()) {
      String word = verb.sense().status();
      if (isStatus(word)) {
        boolean ahead = verb.looksForward() && !word.equals("pledged") && !word.equals("ordered");
        Status status = ahead ? Status.PLANNED : Status.parse(word);
        return set(draft, status, null, "asked for by “" + verb.sense().lemma() + "”");
      }
    }
    return false;
  }

  /// Calls and transits are neither sent nor come.
  private static boolean byVisit(Draft draft) {
    boolean visit =
        draft.measure != null && WordSet.isAmong(draft.measure.name(), "port-call", "transit");
    return visit && set(draft, Status.UNSTATED, null, "a visit");
  }

  /// "pledged by Japan, 1,200 under contract, 600 on the water": the phrase right behind a number
  /// that no verb of its own governs; what was stopped "on its way" was seized.
  private static boolean byOwnPhrase(Grammar grammar, Draft draft) {
    Optional<Lexicon.Match> match = phraseBehind(draft, 0);
    boolean listed =
        WordSet.isAmong(Grammar.before(draft, 1), ",", ";", ":", "and", "", "with", "another");
    return match.isPresent()
        && listed
        && !Grammar.has(
            draft.sentence.tokens(), match.get().from(), match.get().to(), "on board", "aboard")
        && grammar.governor(draft).role() != Governor.Role.SUBJECT
        && !(grammar.governor(draft).seizes() && match.get().meaning().equals("shipped"))
        && set(draft, Status.parse(match.get().meaning()), null, BEHIND);
  }

  /// The noun with its preposition that stands `away` tokens behind the quote.
  static Optional<Lexicon.Match> phraseBehind(Draft draft, int away) {
    return ClosedWords.PREPOSITIONS.contains(Grammar.behind(draft, away + 1))
        ? NOUNS.at(draft.sentence.tokens(), draft.quoteTo + away)
        : Optional.empty();
  }

  static boolean set(Draft draft, Status status, @Nullable Point point, String why) {
    draft.status = status;
    draft.point = point;
    draft.fired("statuses: " + why);
    return true;
  }
}
