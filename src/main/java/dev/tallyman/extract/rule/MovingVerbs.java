package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;

/// Reads the status of a number from a verb that says what became of goods, in its tense and with
/// the verbs it hangs on: "They plan to send 40 crates", "Exports reached 40 tonnes".
final class MovingVerbs {

  private MovingVerbs() {}

  static boolean read(
      Grammar grammar, Draft draft, Governor governor, VerbGroup verb, String word) {
    Clauses clauses = grammar.clauses(draft);
    if (Handlings.isTakingTime(clauses.tokens(), verb)) {
      return Statuses.byNoun(grammar, draft)
          || Statuses.set(draft, Status.UNSTATED, null, "took a time");
    }
    if (word.equals("unstated") && Statuses.byNoun(clauses, draft, draft.numberTo, draft.quoteTo)) {
      return true;
    }
    if (AmountVerbs.state(draft, verb, word)) {
      return Statuses.bySubject(clauses, draft, verb) && AmountVerbs.orPlanned(draft, verb)
          || byTold(clauses, draft)
          || verb.sense().lemma().equals("give") && byGiven(grammar, draft)
          || WordSet.isAmong(String.valueOf(verb.modal()), "may", "might", "will", "could")
              && Lenders.byNeighbour(grammar, draft)
              && AmountVerbs.orPlanned(draft, verb);
    }
    if (AmountVerbs.reach(draft, verb) && Statuses.bySubject(clauses, draft, verb)) {
      return AmountVerbs.orPlanned(draft, verb);
    }
    if (word.equals("amount")) {
      Draft beside = grammar.earlierInSentence(draft);
      if (beside != null && verb.isAt(grammar.governor(beside).verb())) {
        return Lenders.byNeighbour(grammar, draft);
      }
      boolean subject = governor.role() == Governor.Role.SUBJECT;
      return subject && Statuses.byNoun(grammar, draft)
          || Statuses.set(
              draft, Status.UNSTATED, null, "“" + verb.sense().lemma() + "” moves nothing");
    }
    if (isRanked(clauses, verb) && Lenders.byEarlier(grammar, draft)) {
      return true;
    }
    if (isRest(draft, governor)) {
      return Statuses.set(draft, Status.UNSTATED, null, "waits");
    }
    if (isHolder(draft, governor, verb, word)
        && (Lenders.bySame(grammar, draft) || Lenders.byNeighbour(grammar, draft))) {
      return true;
    }
    if (isDoubtful(verb, word)) {
      return Lenders.byConveyance(grammar, draft, verb);
    }
    if (new StoppedLoads(clauses, verb).areSeized()) {
      return Statuses.set(draft, Status.SEIZED, null, "on who or what was stopped");
    }
    if (Timetables.look(grammar, draft, verb)) {
      return Statuses.set(draft, Status.PLANNED, null, "a timetable");
    }
    Status forward = Comparisons.isBase(draft) ? null : Intents.forward(clauses, verb);
    boolean moves =
        !word.equals("pledged") && (!word.equals("ordered") || isTendered(clauses, verb));
    if (forward != null && (moves || forward == Status.PLANNED && !Intents.isConditional(verb))) {
      return Statuses.set(
          draft, forward, null, "looks forward from “" + verb.sense().lemma() + "”");
    }
    String meant = VerbContexts.of(grammar, draft, verb, word);
    if (meant.equals("amount")) {
      return byTold(clauses, draft)
          || Statuses.byNoun(grammar, draft)
          || Lenders.byNeighbour(grammar, draft);
    }
    boolean before =
        verb.tense() == VerbGroup.Tense.PLUPERFECT
            && governor.role() == Governor.Role.SUBJECT
            && new Antecedents(grammar, draft).find() != null
            && Lenders.followsSeizure(grammar, draft);
    Draft stopped = grammar.earlierInSentence(draft);
    if (stopped != null && stopped.status == Status.SEIZED && clauses.isRelative(verb)) {
      return Statuses.set(draft, Status.SEIZED, null, "on what was stopped");
    }
    if (before && !meant.equals("seized") && Lenders.byNeighbour(grammar, draft)) {
      return true;
    }
    if (meant.equals("unstated") && new HeldParts(grammar, draft).hadLeft(verb)) {
      return Statuses.set(draft, Status.SHIPPED, null, "a part of what had left");
    }
    if (isUnderWay(clauses, verb)) {
      return Statuses.set(draft, Status.SHIPPED, null, "bound for a place");
    }
    if (meant.equals("carried") && isByPerson(clauses, verb)) {
      return Statuses.set(draft, Status.SHIPPED, null, "carried by a person");
    }
    if (meant.equals("carried")) {
      return Lenders.byConveyance(grammar, draft, verb);
    }
    if (verb.passive()
        && WordSet.isAmong(verb.sense().lemma(), "mean", "intend", "earmark")
        && Grammar.reads(clauses.tokens(), verb.to(), "for")
        && Lenders.byNeighbour(grammar, draft)) {
      return true;
    }
    if (isOfProgramme(grammar, draft, verb)) {
      return Statuses.set(draft, Status.PLANNED, null, "a part of what is planned");
    }
    Status status = Status.parse(meant);
    String point = verb.sense().point();
    return Statuses.set(
        draft,
        status,
        point == null ? null : Point.parse(point),
        "governed by “" + verb.sense().lemma() + "”");
  }

  /// "gave 54,300 tonnes for the clinker that was landed": by what is told of the goods behind.
  private static boolean byTold(Clauses clauses, Draft draft) {
    VerbGroup next = clauses.after(draft.quoteTo);
    String status = next == null ? null : next.sense().status();
    boolean near = next != null && next.from() - draft.quoteTo <= 8;
    return near
        && status != null
        && WordSet.isAmong(status, "shipped", "delivered", "seized")
        && Statuses.set(draft, Status.parse(status), null, "told of the goods behind it");
  }

  /// "Our letter gave 1.8 million for Vancouver": a flow, by its noun or the figure before it.
  private static boolean byGiven(Grammar grammar, Draft draft) {
    return Statuses.byNoun(grammar, draft)
        || Lenders.byNeighbour(grammar, draft)
        || Statuses.set(draft, Status.SHIPPED, null, "given as a flow");
  }

  /// "lists 44 cargoes, six of which go to Greece": the present of a programme looks ahead.
  private static boolean isOfProgramme(Grammar grammar, Draft draft, VerbGroup verb) {
    Draft whole = grammar.earlierInSentence(draft);
    return verb.tense() == VerbGroup.Tense.PRESENT
        && verb.modal() == null
        && draft.head < 0
        && whole != null
        && whole.status == Status.PLANNED;
  }

  /// "The 28,000 containers could hold 12 million rounds", "Six of them bore a label": what holds
  /// is as it was told before.
  private static boolean isHolder(Draft draft, Governor governor, VerbGroup verb, String word) {
    return governor.role() == Governor.Role.SUBJECT
        && word.equals("carried")
        && !verb.passive()
        && (verb.modal() != null
            || verb.tense() == VerbGroup.Tense.PAST
                && verb.from() <= draft.quoteTo + 1
                && TenseKinds.isOfThem(draft));
  }

  /// "states that she carried two suitcases to Lisbon".
  private static boolean isByPerson(Clauses clauses, VerbGroup verb) {
    boolean person =
        verb.from() > 0
            && !verb.passive()
            && WordSet.isAmong(
                clauses.tokens().get(verb.from() - 1).lower(),
                "he",
                "she",
                "i",
                "we",
                "it",
                "they");
    return person
        && Grammar.has(clauses.tokens(), verb.to(), clauses.endOfClause(verb.main()), "to", "into");
  }

  /// "They may contain 400,000 shells" doubts what is in them, "They may bring 40" whether they
  /// will.
  private static boolean isDoubtful(VerbGroup verb, String word) {
    return word.equals("carried")
        && verb.modal() != null
        && WordSet.isAmong(verb.modal(), "may", "might", "must", "could")
        && WordSet.isAmong(verb.sense().lemma(), "contain", "hold", "hide", "conceal");
  }

  /// "From the hill we counted 31 lorries bound for Senegal", which do not lie anywhere.
  private static boolean isUnderWay(Clauses clauses, VerbGroup verb) {
    VerbGroup main = clauses.after(verb.to());
    return verb.sense().lemma().equals("bound for")
        && verb.from() == verb.main()
        && (main == null || !Moments.RESTING.contains(main.sense().lemma()));
  }

  /// "14 lorries await inspection", "14 lorries awaiting inspection".
  private static boolean isRest(Draft draft, Governor governor) {
    VerbGroup verb = governor.verb();
    return verb != null
        && (governor.role() == Governor.Role.SUBJECT || draft.quoteTo == verb.from())
        && verb.sense().lemma().equals("await");
  }

  /// "Mexico took 900 tonnes, followed by Peru with 400": the next of a ranking is as the first.
  private static boolean isRanked(Clauses clauses, VerbGroup verb) {
    return verb.sense().lemma().equals("follow")
        && verb.modal() == null
        && Words.is(clauses.tokens(), verb.to(), "by")
        && !Words.isOneOf(clauses.tokens(), verb.from(), ClosedWords.BE);
  }

  /// "a tender to buy 40 tonnes": nothing is bought yet.
  private static boolean isTendered(Clauses clauses, VerbGroup verb) {
    int to = Words.is(clauses.tokens(), verb.from(), "to") ? verb.from() : verb.from() - 1;
    return Words.isOneOf(clauses.tokens(), to - 1, "tender", "tenders");
  }
}
