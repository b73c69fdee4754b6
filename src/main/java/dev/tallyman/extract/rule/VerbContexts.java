package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Chooses the sense of a verb by the words around it: what is taken aboard is shipped, what
/// customs take is seized, and a court finds facts and no goods.
final class VerbContexts {

  /// "That brought the season's total to 7.2 million tonnes."
  private static final String[] TOTALS = {
    "total to", "tally to", "count to", "number to", "figure to", "sum to"
  };

  private VerbContexts() {}

  /// Senses that the words around the verb decide: what is taken aboard is shipped, what is taken
  /// out of a port by guards is seized.
  static String of(Grammar grammar, Draft draft, VerbGroup verb, String word) {
    Clauses clauses = grammar.clauses(draft);
    List<Token> tokens = clauses.tokens();
    int from = verb.to();
    int to = clauses.endOfClause(verb.main());
    if (Handlings.areInHands(clauses, draft, verb)) {
      return "seized";
    }
    if (Handlings.areOffShips(grammar, draft, verb)) {
      return "delivered";
    }
    return switch (verb.sense().lemma()) {
      case "take", "take in", "take out", "take away" -> Takings.of(grammar, draft, verb, word);
      case "pass on" ->
          Grammar.has(tokens, from, tokens.size(), "to")
                  || verb.passive()
                  || !ofTender(tokens, verb)
              ? word
              : "unstated";
      case "weigh" ->
          Grammar.has(
                  tokens,
                  from,
                  from + 4,
                  "export of",
                  "exports of",
                  "shipment of",
                  "shipments of",
                  "sale of",
                  "import of",
                  "imports of")
              ? "planned"
              : word;
      case "return" -> verb.passive() || isTransitive(tokens, from) ? "shipped" : word;
      case "hold" ->
          verb.passive() && Grammar.reads(tokens, from, "by") || isYard(clauses, verb)
              ? "unstated"
              : word;
      case "come" ->
          isPassage(draft, tokens, from)
              ? "unstated"
              : isPacking(draft, verb, tokens) ? "carried" : ofComing(tokens, from, word);
      case "come round" ->
          Grammar.has(tokens, from, from + 1, "by", "via", "through") ? "delivered" : word;
      case "lift", "take off", "bring", "move" ->
          verb.to() <= draft.quoteFrom && isRaisedTo(draft, tokens, from)
              ? "amount"
              : Grammar.has(tokens, from, to, "ashore") ? "delivered" : word;
      case "pull" -> Takings.areByEnforcers(grammar, draft, verb) ? "seized" : word;
      case "lie", "sit", "stand" ->
          isInArrived(clauses, verb)
              ? "delivered"
              : isBehindGoods(grammar, draft, verb)
                  ? "seized"
                  : Grammar.has(tokens, from, from + 2, "under", "behind", "beneath", "among")
                      ? "carried"
                      : word;
      case "cross" -> isOfWaterway(draft, tokens) ? "unstated" : word;
      case "go in" -> draft.quoteFrom == verb.to() ? "shipped" : word;
      case "go over" ->
          Grammar.has(tokens, from, from + 1, "to") || Words.isOneOf(tokens, from + 1, QUAYS)
              ? "shipped"
              : word;
      case "arrive" ->
          Words.is(tokens, from, "at") && draft.quoteFrom == from + 1 ? "amount" : word;
      case "get away" -> grammar.seizures().prevail() ? "unstated" : word;
      case "pass" -> isCrossing(draft, tokens, from) ? "delivered" : word;
      case "turn up" ->
          Grammar.has(tokens, from, from + 3, "in a raid", "in a search", "in raids", "in searches")
                  || isNext(draft, verb)
                  || isNextOf(grammar, draft, verb)
              ? "seized"
              : word;
      case "find" ->
          Valuations.isError(draft)
              ? "shipped"
              : Handlings.areFoundResting(draft, verb)
                  ? "unstated"
                  : isFoundTo(tokens, verb)
                      ? ofFinding(clauses, verb)
                      : isFinding(clauses, verb) || isFoundSo(tokens, verb) ? "unstated" : word;
      case "clear" ->
          verb.passive()
                  || verb.to() <= draft.quoteFrom
                  || draft.figureClass != FigureClass.CONVEYANCE
              ? word
              : "shipped";
      case "issue" -> Promises.isOfPermit(clauses, verb) ? "pledged" : word;
      case "make" -> goesNowhere(draft) ? "unstated" : word;
      case "go", "sail", "head" -> isPassage(draft, tokens, from) ? "unstated" : word;
      default -> word;
    };
  }

  /// "60 ships crossed the canal", "40 crossed from the south, in both directions".
  private static boolean isOfWaterway(Draft draft, List<Token> tokens) {
    return draft.measure != null
        && draft.measure.name().equals("vessel")
        && Words.hasAny(tokens, 0, tokens.size(), WATERWAYS);
  }

  /// "640 tons passed the gate", "passed 40 crates to Minsk".
  private static boolean isCrossing(Draft draft, List<Token> tokens, int from) {
    boolean line =
        Words.is(tokens, from, "the") && Words.hasAny(tokens, from + 1, from + 3, CROSSINGS);
    boolean handed =
        Words.is(tokens, from, "to")
            && from + 1 < tokens.size()
            && tokens.get(from + 1).isCapitalised()
            && draft.figureClass == FigureClass.CARGO;
    return line || handed;
  }

  private static final Set<String> CROSSINGS =
      WordSet.parse("gate gates line border frontier crossing checkpoint customs barrier");

  private static final Set<String> QUAYS = WordSet.parse("quay quays jetty wharf berth ramp pier");

  private static final Set<String> WATERWAYS =
      WordSet.of("canal", "canals", "strait", "straits", "locks", "direction", "directions");

  /// "40 ships passed the strait. By noon seven had gone north": ships of a passage.
  private static boolean isPassage(Draft draft, List<Token> tokens, int at) {
    Draft ships = draft.base == null || draft.base.base == null ? draft.base : draft.base.base;
    return ships != null
        && ships.status == Status.UNSTATED
        && ships.measure != null
        && WordSet.isAmong(ships.measure.name(), "vessel", "transit")
        && Words.isOneOf(
            tokens,
            at,
            "north",
            "south",
            "east",
            "west",
            "northbound",
            "southbound",
            "eastbound",
            "westbound",
            "up",
            "down");
  }

  /// "In the first, which reached Hai Phong in May, 40 kilograms lay under nuts."
  private static boolean isInArrived(Clauses clauses, VerbGroup verb) {
    VerbGroup told = clauses.before(verb.from());
    return told != null
        && "delivered".equals(told.sense().status())
        && told.modal() == null
        && !told.negated()
        && told.from() > 0
        && Words.isOneOf(clauses.tokens(), told.from() - 1, "which", "that")
        && Words.isOneOf(clauses.tokens(), 0, "in", "inside", "aboard", "on", "under");
  }

  /// "Jordan's state buyer passed on 120,000 tonnes": it bought nothing.
  private static boolean ofTender(List<Token> tokens, VerbGroup verb) {
    return Grammar.has(
        tokens,
        0,
        verb.from(),
        "buyer",
        "buyers",
        "importer",
        "agency",
        "miller",
        "millers",
        "tender");
  }

  /// "brought the total to 900", "brought exports since May to 61,000 tonnes".
  private static boolean isRaisedTo(Draft draft, List<Token> tokens, int from) {
    boolean to = Grammar.before(draft, 1).equals("to");
    return Grammar.has(tokens, from, draft.quoteFrom, TOTALS)
        || to
            && Grammar.has(
                tokens, draft.quoteTo, draft.quoteTo + 2, "the number", "the total", "the tally")
        || to && Statuses.hasNoun(tokens, from, draft.quoteFrom);
  }

  /// "Malaysia returned 267 containers", "returned them", but not "returned to port".
  private static boolean isTransitive(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return false;
    }
    Token word = tokens.get(at);
    return tokens.get(at).isDigits()
        || WordSet.has(ClosedWords.NUMERALS, word)
        || WordSet.has(ClosedWords.DETERMINERS, word)
        || WordSet.isAmong(word.lower(), "them", "it");
  }

  /// "The yard held 212 wagons": a place, and no conveyance, holds them.
  static boolean isYard(Clauses clauses, VerbGroup verb) {
    int from = clauses.startOfClause(verb.main());
    return verb.sense().lemma().equals("hold")
        && Grammar.has(
            clauses.tokens(),
            from,
            verb.from(),
            "yard",
            "yards",
            "port",
            "terminal",
            "depot",
            "siding",
            "sidings",
            "anchorage",
            "roads",
            "quay",
            "station",
            "park",
            "pound");
  }

  /// "They stopped a lorry. Behind the flour stood 40 cartons": what lies in what was seized.
  private static boolean isBehindGoods(Grammar grammar, Draft draft, VerbGroup verb) {
    Draft before = grammar.earlier(draft, 1);
    return verb.to() <= draft.quoteFrom
        && before != null
        && before.status == Status.SEIZED
        && draft.sentenceIndex - before.sentenceIndex <= 1
        && Grammar.has(
            draft.sentence.tokens(),
            grammar.clauses(draft).startOfClause(verb.main()),
            verb.from(),
            "under",
            "behind",
            "beneath",
            "among",
            "between",
            "inside");
  }

  /// "It came in 1,052 bricks".
  private static boolean isPacking(Draft draft, VerbGroup verb, List<Token> tokens) {
    String measure = draft.measure == null ? "" : draft.measure.name();
    return Grammar.reads(tokens, verb.to(), "in")
        && draft.quoteFrom == verb.to() + 1
        && WordSet.isAmong(measure, "package", "item", "container", "pallet");
  }

  /// "barley came last with 90,000" moves nothing; "It came in 40 bricks" tells how it was packed.
  private static String ofComing(List<Token> tokens, int from, String word) {
    boolean ranked =
        Grammar.has(tokens, from, from + 3, "first", "second", "third", "last", "next", "top");
    return ranked ? "amount" : word;
  }

  /// A court finds facts, no goods.
  private static boolean isFinding(Clauses clauses, VerbGroup verb) {
    int from = clauses.startOfClause(verb.main());
    return Grammar.has(
            clauses.tokens(), from, verb.from(), "court", "judge", "jury", "tribunal", "audit")
        || Grammar.has(clauses.tokens(), verb.to(), verb.to() + 1, "that");
  }

  private static boolean isFoundTo(List<Token> tokens, VerbGroup verb) {
    return verb.passive() && Words.is(tokens, verb.to(), "to");
  }

  /// "Sixteen ships were found to have carried arms": what they were found to have done.
  private static String ofFinding(Clauses clauses, VerbGroup verb) {
    VerbGroup found = clauses.after(verb.to());
    String status = found == null || found.from() > verb.to() + 1 ? null : found.sense().status();
    return status == null || status.equals("amount") ? "unstated" : status;
  }

  /// "Thirteen wagons were found empty".
  private static boolean isFoundSo(List<Token> tokens, VerbGroup verb) {
    return verb.passive()
        && Grammar.has(
            tokens,
            verb.to(),
            verb.to() + 1,
            "empty",
            "intact",
            "missing",
            "damaged",
            "spoiled",
            "spoilt",
            "rotten",
            "fake",
            "safe",
            "unfit");
  }

  /// "turned up 33 rifles and 4,000 rounds": the second like the first.
  private static boolean isNextOf(Grammar grammar, Draft draft, VerbGroup verb) {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier != null && earlier.status == Status.SEIZED && isNext(earlier, verb);
  }

  private static boolean isNext(Draft draft, VerbGroup verb) {
    int gap = draft.quoteFrom - verb.to();
    return gap >= 0 && gap <= 1;
  }

  private static boolean goesNowhere(Draft draft) {
    String measure = draft.measure == null ? "" : draft.measure.name();
    return WordSet.isAmong(measure, "port-call", "transit");
  }
}
