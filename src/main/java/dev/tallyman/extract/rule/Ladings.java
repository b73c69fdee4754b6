package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells the load of one conveyance: "3,000 tonnes apiece", "a cargo flight landed with 36
/// pallets", "The tanker was carrying 90,000 barrels", "the second brought 40".
record Ladings(Grammar grammar, Draft draft) {

  static final Set<String> CARRYING =
      WordSet.of(
          "bring",
          "take",
          "deliver",
          "load",
          "unload",
          "discharge",
          "transport",
          "haul",
          "fly",
          "lift",
          "land",
          "take on",
          "bring in",
          "put ashore",
          "ferry");
  private static final Set<String> ARRIVALS =
      WordSet.of(
          "arrive",
          "come",
          "reach",
          "dock",
          "berth",
          "land",
          "unload",
          "offload",
          "discharge",
          "load",
          "leave",
          "sail",
          "depart",
          "sink",
          "cross",
          "enter");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  private NamedLoads named() {
    return new NamedLoads(grammar, draft);
  }

  private RankedLoads ranked() {
    return new RankedLoads(grammar, draft);
  }

  private Carriers carriers() {
    return new Carriers(clauses());
  }

  private int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  private int end() {
    return clauses().endOfClause(draft.numberFrom);
  }

  /// Whether the clause puts the goods on one conveyance.
  boolean isOfOne() {
    return isApiece()
        || isOnBoard()
        || ranked().isWith()
        || isBesideOne()
        || isOnOne()
        || named().isOfTheNext()
        || isOfTheOne();
  }

  private boolean isApiece() {
    boolean every = WordSet.isAmong(tokens().get(start()).lower(), "each", "every");
    if (every
        && (carriers().isCarrier(start() + 1)
            || Grammar.reads(tokens(), start() + 1, "of") && grammar.governor(draft).hangs()
            || carriers().isVerb(start() + 1) && movesOrHangs())) {
      return true;
    }
    int to = Math.min(end(), draft.quoteTo + 3);
    boolean eachWith =
        Grammar.before(draft, 2).equals("each")
            && WordSet.isAmong(Grammar.before(draft, 1), "with", "carrying", "of", "bringing");
    return eachWith || Grammar.has(tokens(), draft.numberTo, to, "apiece", "each", "a time");
  }

  /// "it left with 40 on board", "the second carried 40".
  private boolean isOnBoard() {
    boolean board = Grammar.has(tokens(), start(), end(), "on board", "aboard");
    return isInside()
        || isPronoun() && board
        || ranked().isSubject() && (movesOrHangs() || Grammar.before(draft, 1).equals("with"));
  }

  /// "In it were several hundred kilos", "Inside were 40 engines", "In the second lay 40 tusks".
  boolean isInside() {
    boolean ranked =
        Words.isOneOf(tokens(), 0, "in", "inside", "aboard")
            && Words.is(tokens(), 1, "the")
            && Words.isOneOf(tokens(), 2, Carriers.ORDINALS)
            && (Words.is(tokens(), 3, ",") || carriers().isCarrier(3) || carriers().isVerb(3));
    return ranked
        || WordSet.isAmong(
                tokens().get(start()).lower(), "in", "inside", "aboard", "on", "under", "behind")
            && (Grammar.has(tokens(), start(), start() + 3, "it", "her", "board")
                || carriers().isVerb(start() + 1))
            && speaksOfOne();
  }

  private boolean movesOrHangs() {
    VerbGroup verb = grammar.governor(draft).verb();
    return grammar.governor(draft).hangs()
        || verb != null && CARRYING.contains(verb.sense().lemma());
  }

  /// Whether a single conveyance is counted in the same sentence.
  private boolean isBesideOne() {
    for (Draft other : List.of(neighbour(1), neighbour(-1))) {
      if (!other.equals(draft)
          && other.sentenceIndex == draft.sentenceIndex
          && other.figureClass == FigureClass.CONVEYANCE
          && Hauls.isOne(other)
          && other.modality != Modality.CAPACITY) {
        return true;
      }
    }
    return isWithConvoy();
  }

  /// "A 12-truck convoy with 1,100 tents", "a convoy of 71 tankers drove in, with 3 million
  /// litres".
  private boolean isWithConvoy() {
    Draft convoy = grammar.earlierInSentence(draft);
    return convoy != null
        && convoy.figureClass == FigureClass.CONVEYANCE
        && convoy.kind == Kind.EVENT
        && WordSet.isAmong(Grammar.before(draft, 1), "with", "carrying");
  }

  private boolean isOnOne() {
    for (int i = draft.quoteTo; i < end() - 2; i++) {
      boolean named =
          tokens().get(i + 2).isCapitalised()
              && WordSet.isAmong(tokens().get(i + 1).lower(), "a", "an", "the", "one");
      if (named && (tokens().get(i).is("aboard") || tokens().get(i).is("board"))) {
        return true;
      }
    }
    for (int i = cleft(tokens(), start()); i < end(); i++) {
      if (i >= draft.quoteTo && tokens().get(i).is(";")) {
        return false;
      }
      boolean own = i < draft.quoteFrom || i >= draft.quoteTo;
      boolean one =
          own
              && carriers().isCarrier(i)
              && !isJoined(i)
              && (carriers().isSingular(i, Carriers.ARTICLES)
                  || named().isNamed(i)
                  || named().isOnTheNext(i));
      if (one
          && (carriers().endsNoun(i + 1) || tokens().get(i + 1).isDigits())
          && noFigureBetween(i)) {
        return true;
      }
    }
    return false;
  }

  /// "It was the Sea Star that left with 900 tonnes": where the subject stands, else the start.
  static int cleft(List<Token> tokens, int start) {
    boolean cleft = Grammar.reads(tokens, 0, "it was") || Grammar.reads(tokens, 0, "it is");
    return cleft && Words.isOneOf(tokens, start, "that", "which", "who") ? 2 : start;
  }

  /// "Two barges and a ferry landed 640 tonnes".
  private boolean isJoined(int carrier) {
    Draft ships = grammar.earlierInSentence(draft);
    return ships != null
        && ships.figureClass == FigureClass.CONVEYANCE
        && !Hauls.isOne(ships)
        && ships.quoteTo < carrier
        && Grammar.has(tokens(), ships.quoteTo, carrier, "and a", "and an", "and one");
  }

  /// "The tanker was carrying 90,000 barrels", "It brought 40 tonnes" after a sentence of one ship:
  /// within one day or an open time, as one conveyance makes many trips in a year.
  private boolean isOfTheOne() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    VerbGroup main = grammar.governor(draft).main();
    if (main != null && main.sense().lemma().equals("be") && ranked().leads(main)) {
      return true;
    }
    VerbGroup verb = grammar.governor(draft).verb();
    boolean once = !draft.period.isStated() && !frames.says("increment") || frames.isOneDay();
    boolean amounts = verb != null && "amount".equals(verb.sense().status());
    if (verb != null && (amounts || verb.from() >= draft.quoteFrom) && ranked().leads(verb)) {
      return true;
    }
    if (verb != null && (named().isOfShip(verb) || named().isOfHer(verb))) {
      return true;
    }
    if (!once || verb == null || !movesGoods(verb)) {
      return false;
    }
    if (verb.isPerfect() && verb.modal() == null && !ARRIVALS.contains(verb.sense().lemma())) {
      return false;
    }
    int from = clauses().startOfSubject(draft.numberFrom);
    for (int i = from; i < Math.min(verb.from(), draft.quoteFrom); i++) {
      if (carriers().isCarrier(i)
          && carriers().isSingular(i, Carriers.POINTERS)
          && carriers().endsNoun(i + 1)) {
        return true;
      }
    }
    return isPronoun() && speaksOfOne();
  }

  private boolean isPronoun() {
    for (int i = start(); i < Math.min(start() + 3, draft.quoteFrom); i++) {
      if (WordSet.isAmong(tokens().get(i).lower(), "it", "she")) {
        return true;
      }
    }
    return false;
  }

  private boolean movesGoods(VerbGroup verb) {
    return draft.status == Status.SHIPPED
        || draft.status == Status.DELIVERED
        || draft.status == Status.PLANNED
            && (Grammar.before(draft, 1).equals("with")
                || verb.sense().status() != null && !verb.sense().status().equals("planned"));
  }

  /// Whether the sentence before, or this one before the clause, speaks of a single conveyance.
  private boolean speaksOfOne() {
    boolean here = Carriers.hasCarrier(tokens(), 0, start());
    return here || named().isShipBefore();
  }

  private boolean noFigureBetween(int at) {
    for (Draft other : List.of(neighbour(1), neighbour(-1))) {
      if (!other.equals(draft)
          && other.sentenceIndex == draft.sentenceIndex
          && other.figureClass == FigureClass.CONVEYANCE
          && Math.abs(other.quoteFrom - at) <= 3) {
        return Hauls.isOne(other) || other.kind == Kind.EVENT;
      }
    }
    return true;
  }

  private Draft neighbour(int back) {
    Draft other = back > 0 ? grammar.earlier(draft, 1) : grammar.later(draft);
    return other == null ? draft : other;
  }
}
