package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Reads the status of a number from a verb that moves nothing by itself: "We logged 14 flights
/// from Tehran to Moscow", "The 1,200 tablets are already in Blantyre".
final class StillVerbs {

  private static final Set<String> COUNTING =
      WordSet.of("count", "log", "record", "see", "observe", "register", "list", "document");

  private static final Set<String> SPENDING =
      WordSet.of("spend", "spent", "use", "used", "pay", "paid", "invest", "invested");

  private static final Set<String> OPERATING =
      WordSet.of(
          "operate",
          "operated",
          "run",
          "ran",
          "perform",
          "performed",
          "complete",
          "completed",
          "mount",
          "mounted",
          "conduct",
          "conducted");

  private StillVerbs() {}

  static boolean read(Grammar grammar, Draft draft, Governor governor, VerbGroup verb) {
    Clauses clauses = grammar.clauses(draft);
    if (Lenders.followsSeizure(grammar, draft)) {
      return Lenders.byNeighbour(grammar, draft);
    }
    if (isCountedIn(clauses, draft, verb)) {
      return Statuses.set(draft, Status.DELIVERED, null, "counted coming in");
    }
    if (isOperated(draft, verb)) {
      Status made = verb.looksForward() ? Status.PLANNED : Status.SHIPPED;
      return Statuses.set(draft, made, null, "trips that are made");
    }
    if (isCountedOnRoute(clauses, draft, verb)) {
      return Statuses.set(draft, Status.SHIPPED, null, "counted on a route");
    }
    if (verb.sense().lemma().equals("be") && isDue(clauses.tokens(), verb.to())) {
      return Statuses.set(draft, Status.PLANNED, null, "due");
    }
    VerbGroup plan = verb.tense() == VerbGroup.Tense.INFINITIVE ? clauses.controllerOf(verb) : null;
    String ahead = plan == null ? null : plan.sense().status();
    if (ahead != null
        && WordSet.isAmong(ahead, "planned", "pledged")
        && verb.to() <= draft.quoteFrom) {
      return Statuses.set(draft, Status.parse(ahead), null, "looks forward");
    }
    boolean willBe =
        verb.sense().lemma().equals("be")
            && WordSet.isAmong(String.valueOf(verb.modal()), "will", "'ll")
            && verb.to() <= draft.quoteFrom
            && draft.quoteFrom - verb.to() <= 1
            && Words.isOneOf(clauses.tokens(), verb.from() - 1, "it", "that", "there");
    if (willBe) {
      return Statuses.set(draft, Status.PLANNED, null, "what it will be");
    }
    if (ElidedVerbs.hasHad(clauses.tokens(), verb) && verb.to() <= draft.quoteFrom) {
      return Statuses.set(draft, Status.DELIVERED, null, "has had it");
    }
    if (draft.figureClass == FigureClass.SHARE
        && Grammar.has(clauses.tokens(), verb.to() - 1, verb.to() + 1, "bound")) {
      return Statuses.bySubject(clauses, draft, verb)
          || Statuses.set(draft, Status.UNSTATED, null, "bound for a place");
    }
    if (byPutting(clauses, draft, verb) || Lenders.bySame(grammar, draft)) {
      return true;
    }
    boolean already =
        Grammar.has(clauses.tokens(), verb.from(), verb.to() + 1, "already in", "already at");
    if (verb.sense().lemma().equals("be")
        && (already
            || Grammar.reads(clauses.tokens(), verb.to(), "in")
                && Grammar.has(clauses.tokens(), verb.from(), verb.to(), "already"))) {
      return Statuses.set(draft, Status.DELIVERED, null, "is there already");
    }
    if (isTold(draft, verb)) {
      return draft.head < 0 || Units.isUnit(draft.measure)
          ? Lenders.byNeighbour(grammar, draft)
          : Statuses.set(draft, Status.UNSTATED, null, "only told of");
    }
    Draft holder = grammar.earlierInSentence(draft);
    boolean within =
        holder != null
            && holder.status != null
            && verb.sense().lemma().equals("be")
            && Grammar.has(clauses.tokens(), holder.quoteTo, verb.from(), "in which there");
    if (within) {
      return Statuses.set(draft, holder.status, null, "in what was told of");
    }
    if (isInside(clauses, draft, verb)) {
      return Lenders.byConveyance(grammar, draft, verb);
    }
    boolean share =
        draft.figureClass == FigureClass.SHARE || draft.figureClass == FigureClass.VALUE;
    if (share && verb.looksForward() && SPENDING.contains(verb.sense().lemma())) {
      return Statuses.set(draft, Status.PLANNED, null, "what it will be spent on");
    }
    boolean stands = governor.role() == Governor.Role.SUBJECT && !verb.sense().isStance();
    boolean own = !verb.sense().lemma().equals("be");
    return verb.sense().lemma().equals("be") && Statuses.bySubject(clauses, draft, verb)
        || stands
            && own
            && !Statuses.byNoun(grammar, draft)
            && Statuses.set(
                draft, Status.UNSTATED, null, "“" + verb.sense().lemma() + "” moves nothing");
  }

  /// "We logged 61 cargo flights in from the US".
  private static boolean isCountedIn(Clauses clauses, Draft draft, VerbGroup verb) {
    return COUNTING.contains(verb.sense().lemma())
        && verb.to() <= draft.quoteFrom
        && Grammar.has(
            clauses.tokens(),
            draft.quoteTo,
            draft.quoteTo + 3,
            "in from",
            "come in",
            "across",
            "over the");
  }

  /// "The carrier operated 14 relief flights to Yangon."
  private static boolean isOperated(Draft draft, VerbGroup verb) {
    String measure = draft.measure == null ? "" : draft.measure.name();
    return OPERATING.contains(verb.sense().lemma())
        && !verb.negated()
        && (verb.passive() || verb.to() <= draft.quoteFrom)
        && WordSet.isAmong(measure, "flight", "voyage", "trip", "round-trip", "train");
  }

  /// "We logged 14 flights from Tehran to Moscow."
  private static boolean isCountedOnRoute(Clauses clauses, Draft draft, VerbGroup verb) {
    int to = clauses.endOfClause(draft.numberFrom);
    return draft.figureClass == FigureClass.CONVEYANCE
        && COUNTING.contains(verb.sense().lemma())
        && verb.to() <= draft.quoteFrom
        && Grammar.has(clauses.tokens(), draft.quoteTo, to, "from")
        && Grammar.has(clauses.tokens(), draft.quoteTo, to, "to");
  }

  /// "put 150 generators on a landing craft" ships them, "put 150 ashore" delivers them.
  private static boolean byPutting(Clauses clauses, Draft draft, VerbGroup verb) {
    if (!verb.sense().lemma().equals("put") || verb.to() > draft.quoteFrom) {
      return false;
    }
    int to = clauses.endOfClause(verb.main());
    if (Grammar.has(clauses.tokens(), draft.quoteTo, to, "ashore")) {
      return Statuses.set(draft, Status.DELIVERED, Point.ARRIVED, "put ashore");
    }
    return Grammar.has(
            clauses.tokens(),
            draft.quoteTo,
            to,
            "on a",
            "on the",
            "on board",
            "aboard",
            "onto",
            "into",
            "on two",
            "on three")
        && Carriers.hasCarrier(clauses.tokens(), draft.quoteTo, to)
        && Statuses.set(draft, Status.SHIPPED, Point.LOADED, "put on board");
  }

  /// "The prosecutor speaks of a tonne and a half", "There were nine": a number told again.
  private static boolean isTold(Draft draft, VerbGroup verb) {
    boolean told =
        WordSet.isAmong(verb.sense().lemma(), "speak of", "write of", "mention", "name", "speak");
    boolean says =
        draft.head < 0
            && WordSet.isAmong(
                verb.sense().lemma(), "say", "put", "quote", "cite", "show", "claim", "be");
    boolean there = !verb.sense().lemma().equals("be") || Grammar.before(draft, 2).equals("there");
    return verb.to() <= draft.quoteFrom
        && (told || says && there && draft.quoteFrom - verb.to() <= 2);
  }

  /// "In it were several hundred kilos", "On board were 40 sheep".
  private static boolean isInside(Clauses clauses, Draft draft, VerbGroup verb) {
    int start = clauses.startOfClause(verb.main());
    Token first = clauses.tokens().get(start);
    return verb.sense().lemma().equals("be")
        && verb.to() <= draft.quoteFrom
        && verb.from() - start <= 4
        && (WordSet.isAmong(first.lower(), "inside", "aboard")
            || WordSet.isAmong(first.lower(), "in", "on", "under", "behind")
                && Words.isOneOf(clauses.tokens(), start + 1, "it", "them", "her", "board"));
  }

  static boolean isDue(List<Token> tokens, int at) {
    return at < tokens.size() && WordSet.isAmong(tokens.get(at).lower(), "due", "set", "scheduled");
  }

  /// "the 10,000 tonnes that were due by the end of July", "has had 40, with another 350 to
  /// follow".
  static boolean isDueLater(Draft draft) {
    int from = draft.quoteTo;
    return isWithMore(draft)
        || WordSet.isAmong(Grammar.behind(draft, 1), "that", "which")
            && ClosedWords.BE.contains(Grammar.behind(draft, 2))
            && isDue(draft.sentence.tokens(), from + 2);
  }

  private static boolean isWithMore(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int with = draft.quoteFrom - 1;
    while (with > draft.quoteFrom - 4 && Words.isOneOf(tokens, with, MORE)) {
      with--;
    }
    return Words.is(tokens, with, "with")
        && Words.is(tokens, with - 1, ",")
        && (Words.isOneOf(tokens, draft.quoteTo, "due", "set", "scheduled", "planned", "slated")
            || Words.is(tokens, draft.quoteTo, "to")
                && Words.isOneOf(tokens, draft.quoteTo + 1, "follow", "come", "arrive", "go"));
  }

  private static final Set<String> MORE = WordSet.of("a", "another", "further");
}
