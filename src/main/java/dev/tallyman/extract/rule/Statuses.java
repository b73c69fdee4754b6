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
  private static final Set<String> COUNTING =
      WordSet.of("count", "log", "record", "see", "observe", "register", "list", "document");
  private static final String ON_ITS_WAY = "statuses: by the noun “on board”";
  private static final int LOOK_BACK = 3;

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
      if (grammar.seizures().reach(draft)
          && draft.status == Status.UNSTATED
          && isSilent(grammar, draft)) {
        set(draft, Status.SEIZED, null, "the report tells of seizures");
      }
    }
  }

  private static boolean isSilent(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).verb();
    return !isShare(draft) && (verb == null || verb.sense().status() == null);
  }

  private static void read(Grammar grammar, Draft draft) {
    if (!Promises.byAdjective(draft)
        && !Promises.inQuote(draft)
        && !Promises.byPromise(grammar, draft)
        && !Captions.lead(grammar, draft)
        && !byOwnPhrase(grammar, draft)
        && !(isOfStranded(draft) && set(draft, Status.UNSTATED, null, "held up"))
        && !byVerb(grammar, draft)
        && !byNoun(grammar, draft)
        && !byVisit(draft)
        && !Captions.read(grammar, draft)
        && !byNeighbour(grammar, draft)) {
      draft.status = Status.UNSTATED;
      draft.fired("statuses: no word says");
    }
  }

  private static boolean byVerb(Grammar grammar, Draft draft) {
    Governor governor = grammar.governor(draft);
    if (isDueLater(draft)) {
      return set(draft, Status.PLANNED, null, "due");
    }
    VerbGroup verb = governor.verb();
    if (verb == null) {
      return false;
    }
    Clauses clauses = grammar.clauses(draft);
    String word = verb.sense().status();
    if (word == null) {
      if (followsSeizure(grammar, draft)) {
        return byNeighbour(grammar, draft);
      }
      if (isCountedIn(clauses, draft, verb)) {
        return set(draft, Status.DELIVERED, null, "counted coming in");
      }
      if (isCountedOnRoute(clauses, draft, verb)) {
        return set(draft, Status.SHIPPED, null, "counted on a route");
      }
      if (verb.sense().lemma().equals("be") && isDue(clauses.tokens(), verb.to())) {
        return set(draft, Status.PLANNED, null, "due");
      }
      boolean had = Grammar.has(clauses.tokens(), verb.from() + 1, verb.to(), "had");
      if (verb.sense().lemma().equals("have") && had && verb.to() <= draft.quoteFrom) {
        return set(draft, Status.DELIVERED, null, "has had it");
      }
      if (isShare(draft) && Grammar.has(clauses.tokens(), verb.to() - 1, verb.to() + 1, "bound")) {
        return bySubject(clauses, draft, verb)
            || set(draft, Status.UNSTATED, null, "bound for a place");
      }
      if (byPutting(clauses, draft, verb) || bySame(grammar, draft)) {
        return true;
      }
      boolean already =
          Grammar.has(clauses.tokens(), verb.from(), verb.to() + 1, "already in", "already at");
      if (verb.sense().lemma().equals("be")
          && (already
              || Grammar.reads(clauses.tokens(), verb.to(), "in")
                  && Grammar.has(clauses.tokens(), verb.from(), verb.to(), "already"))) {
        return set(draft, Status.DELIVERED, null, "is there already");
      }
      if (isTold(draft, verb)) {
        return draft.head < 0 || Units.isUnit(draft.measure)
            ? byNeighbour(grammar, draft)
            : set(draft, Status.UNSTATED, null, "only told of");
      }
      if (isInside(clauses, draft, verb)) {
        return byConveyance(grammar, draft, verb);
      }
      boolean stands = governor.role() == Governor.Role.SUBJECT && !verb.sense().isStance();
      boolean own = !verb.sense().lemma().equals("be");
      return verb.sense().lemma().equals("be") && bySubject(clauses, draft, verb)
          || stands
              && own
              && !byNoun(grammar, draft)
              && set(draft, Status.UNSTATED, null, "“" + verb.sense().lemma() + "” moves nothing");
    }
    if (AmountVerbs.state(draft, verb, word)) {
      return bySubject(clauses, draft, verb) && AmountVerbs.orPlanned(draft, verb)
          || byTold(clauses, draft);
    }
    if (AmountVerbs.reach(draft, verb) && bySubject(clauses, draft, verb)) {
      return AmountVerbs.orPlanned(draft, verb);
    }
    if (word.equals("amount")) {
      Draft beside = grammar.earlierInSentence(draft);
      if (beside != null && verb.equals(grammar.governor(beside).verb())) {
        return byNeighbour(grammar, draft);
      }
      return set(draft, Status.UNSTATED, null, "“" + verb.sense().lemma() + "” moves nothing");
    }
    if (isRest(governor)) {
      return set(draft, Status.UNSTATED, null, "waits");
    }
    Status forward = Comparisons.isBase(draft) ? null : forward(clauses, verb);
    boolean moves = !word.equals("pledged") && !word.equals("ordered");
    if (forward != null && (moves || forward == Status.PLANNED && !isConditional(verb))) {
      return set(draft, forward, null, "looks forward from “" + verb.sense().lemma() + "”");
    }
    String meant = VerbContexts.of(grammar, draft, verb, word);
    if (meant.equals("amount")) {
      return byNeighbour(grammar, draft);
    }
    boolean before =
        verb.tense() == VerbGroup.Tense.PLUPERFECT
            && governor.role() == Governor.Role.SUBJECT
            && new Antecedents(grammar, draft).find() != null
            && followsSeizure(grammar, draft);
    Draft stopped = grammar.earlierInSentence(draft);
    if (stopped != null && stopped.status == Status.SEIZED && clauses.isRelative(verb)) {
      return set(draft, Status.SEIZED, null, "on what was stopped");
    }
    if (before && !meant.equals("seized") && byNeighbour(grammar, draft)) {
      return true;
    }
    if (isHeldPart(grammar, draft, meant)) {
      return set(draft, Status.SHIPPED, null, "a part of what had left");
    }
    if (meant.equals("carried")) {
      return byConveyance(grammar, draft, verb);
    }
    if (verb.passive()
        && WordSet.isAmong(verb.sense().lemma(), "mean", "intend", "earmark")
        && Grammar.reads(clauses.tokens(), verb.to(), "for")
        && byNeighbour(grammar, draft)) {
      return true;
    }
    if (isOfProgramme(grammar, draft, verb)) {
      return set(draft, Status.PLANNED, null, "a part of what is planned");
    }
    Status status = Status.parse(meant);
    String point = verb.sense().point();
    return set(
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
        && set(draft, Status.parse(status), null, "told of the goods behind it");
  }

  /// "In it were several hundred kilos", "On board were 40 sheep".
  private static boolean isInside(Clauses clauses, Draft draft, VerbGroup verb) {
    int start = clauses.startOfClause(verb.main());
    String first = clauses.tokens().get(start).lower();
    return verb.sense().lemma().equals("be")
        && verb.to() <= draft.quoteFrom
        && verb.from() - start <= 4
        && Set.of("in", "inside", "aboard", "on", "under", "behind").contains(first)
        && Grammar.has(
            clauses.tokens(), start, verb.from(), "it", "them", "her", "board", "inside", "aboard");
  }

  /// "Two of the 20 trucks that it sent over were turned back": they had left before.
  private static boolean isHeldPart(Grammar grammar, Draft draft, String meant) {
    Draft whole = grammar.later(draft);
    boolean part =
        meant.equals("unstated")
            && whole != null
            && whole.sentenceIndex == draft.sentenceIndex
            && Grammar.before(whole, 1).equals("the")
            && Grammar.before(whole, 2).equals("of")
            && whole.quoteFrom - draft.quoteTo <= 3;
    VerbGroup left = part ? grammar.governor(whole).verb() : null;
    return left != null && "shipped".equals(left.sense().status()) && left.modal() == null;
  }

  /// "The prosecutor speaks of a tonne and a half", "There were nine": a number told again.
  private static boolean isTold(Draft draft, VerbGroup verb) {
    boolean told =
        Set.of("speak of", "write of", "mention", "name", "speak").contains(verb.sense().lemma());
    boolean says =
        draft.head < 0
            && Set.of("say", "put", "quote", "cite", "show", "claim", "be")
                .contains(verb.sense().lemma());
    boolean there = !verb.sense().lemma().equals("be") || Grammar.before(draft, 2).equals("there");
    return verb.to() <= draft.quoteFrom
        && (told || says && there && draft.quoteFrom - verb.to() <= 2);
  }

  /// "put 150 generators on a landing craft" ships them.
  private static boolean byPutting(Clauses clauses, Draft draft, VerbGroup verb) {
    int to = clauses.endOfClause(verb.main());
    return verb.sense().lemma().equals("put")
        && verb.to() <= draft.quoteFrom
        && Grammar.has(
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
        && Hauls.hasCarrier(clauses.tokens(), draft.quoteTo, to)
        && set(draft, Status.SHIPPED, Point.LOADED, "put on board");
  }

  /// "the 28,000 containers would be equivalent to": as the same number before.
  private static boolean bySame(Grammar grammar, Draft draft) {
    Draft same = new Antecedents(grammar, draft).same();
    return same != null
        && same.status != null
        && set(draft, same.status, null, "as the same number before");
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

  /// "We logged 14 flights from Tehran to Moscow."
  private static boolean isCountedOnRoute(Clauses clauses, Draft draft, VerbGroup verb) {
    int to = clauses.endOfClause(draft.numberFrom);
    return draft.figureClass == FigureClass.CONVEYANCE
        && COUNTING.contains(verb.sense().lemma())
        && verb.to() <= draft.quoteFrom
        && Grammar.has(clauses.tokens(), draft.quoteTo, to, "from")
        && Grammar.has(clauses.tokens(), draft.quoteTo, to, "to");
  }

  /// "We logged 61 cargo flights in from the US".
  private static boolean isCountedIn(Clauses clauses, Draft draft, VerbGroup verb) {
    return COUNTING.contains(verb.sense().lemma())
        && verb.to() <= draft.quoteFrom
        && Grammar.has(clauses.tokens(), draft.quoteTo, draft.quoteTo + 3, "in from", "come in");
  }

  /// "the 10,000 tonnes that were due by the end of July".
  private static boolean isDueLater(Draft draft) {
    int from = draft.quoteTo;
    return WordSet.isAmong(Grammar.behind(draft, 1), "that", "which")
        && ClosedWords.BE.contains(Grammar.behind(draft, 2))
        && isDue(draft.sentence.tokens(), from + 2);
  }

  private static boolean isDue(List<Token> tokens, int at) {
    return at < tokens.size() && WordSet.isAmong(tokens.get(at).lower(), "due", "set", "scheduled");
  }

  private static boolean followsSeizure(Grammar grammar, Draft draft) {
    Draft earlier = grammar.earlier(draft, 1);
    return earlier != null
        && earlier.status == Status.SEIZED
        && !isShare(draft)
        && draft.sentenceIndex - earlier.sentenceIndex <= 3;
  }

  private static boolean isShare(Draft draft) {
    return draft.figureClass == FigureClass.SHARE;
  }

  private static boolean isConditional(VerbGroup verb) {
    return verb.modal() != null && !WordSet.isAmong(verb.modal(), "will", "'ll", "shall", "be to");
  }

  /// The status that a plan, a promise or the future gives to the verb that hangs on it.
  private static @Nullable Status forward(Clauses clauses, VerbGroup verb) {
    boolean ahead = WordSet.isAmong(String.valueOf(verb.modal()), "be to", "will", "'ll", "shall");
    if (verb.modal() != null && (!verb.isPerfect() || ahead)) {
      VerbGroup promise = verb.isFinite() ? clauses.controllerOf(verb) : null;
      if (promise != null
          && "pledged".equals(promise.sense().status())
          && !WordSet.isAmong(promise.sense().lemma(), "announce", "approve", "agree", "unveil")) {
        return Status.PLEDGED;
      }
      return Status.PLANNED;
    }
    Status intended =
        verb.tense() == VerbGroup.Tense.INFINITIVE ? Promises.toDo(clauses, verb) : null;
    if (intended != null) {
      return intended;
    }
    VerbGroup controller = clauses.controllerOf(verb);
    if (controller == null || verb.tense() != VerbGroup.Tense.INFINITIVE) {
      return null;
    }
    int gap = controller.to();
    if (Grammar.has(clauses.tokens(), gap, verb.from() + 1, "due", "set", "likely", "ready")) {
      return Status.PLANNED;
    }
    String status = controller.sense().status();
    return status != null && WordSet.isAmong(status, "planned", "pledged")
        ? Status.parse(status)
        : null;
  }

  private static boolean isRest(Governor governor) {
    VerbGroup verb = governor.verb();
    return verb != null
        && governor.role() == Governor.Role.SUBJECT
        && verb.sense().lemma().equals("await");
  }

  private static boolean bySubject(Clauses clauses, Draft draft, VerbGroup verb) {
    int from = clauses.startOfClause(verb.main());
    VerbGroup participle = clauses.before(verb.from());
    if (participle != null
        && participle.from() >= from
        && participle.sense().movesGoods()
        && isStatus(participle.sense().status())) {
      String word = participle.sense().status();
      return set(draft, Status.parse(word), null, "subject “" + participle.sense().lemma() + "”");
    }
    return byNoun(clauses, draft, from, verb.from());
  }

  static boolean isStatus(@Nullable String word) {
    return word != null && !word.equals("carried") && !word.equals("amount");
  }

  /// What conveyances carry has their status; a load without them was shipped.
  private static boolean byConveyance(Grammar grammar, Draft draft, VerbGroup verb) {
    for (int back = 1; back <= LOOK_BACK; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null
          || draft.sentenceIndex - earlier.sentenceIndex
              > (earlier.status == Status.SEIZED ? 3 : 1)) {
        break;
      }
      if ((earlier.figureClass == FigureClass.CONVEYANCE || earlier.status == Status.SEIZED)
          && earlier.status != null
          && earlier.status != Status.UNSTATED) {
        Point point = earlier.sentenceIndex == draft.sentenceIndex ? earlier.point : null;
        return set(draft, earlier.status, point, "carried by conveyances");
      }
    }
    if (byTeller(grammar, draft)) {
      return true;
    }
    Draft earlier = grammar.earlier(draft, 1);
    int start = grammar.clauses(draft).startOfClause(verb.main());
    boolean pronoun =
        ClosedWords.PRONOUNS.contains(grammar.clauses(draft).tokens().get(start).lower());
    if (pronoun
        && earlier != null
        && earlier.status != null
        && earlier.status != Status.UNSTATED
        && draft.sentenceIndex - earlier.sentenceIndex <= 1) {
      return set(draft, earlier.status, null, "held by the one before it");
    }
    boolean seized =
        grammar.seizures().reach(draft)
            || Seizures.isContraband(draft) && Seizures.hasEnforcer(grammar.clauses(draft), verb);
    Status status = seized ? Status.SEIZED : Status.SHIPPED;
    return set(draft, status, null, "governed by “" + verb.sense().lemma() + "”");
  }

  /// "The aircraft landed at Dhaka. It carried 320 tents": what became of the one conveyance that
  /// the sentence before tells of.
  private static boolean byTeller(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    String first = clauses.tokens().get(clauses.startOfClause(draft.numberFrom)).lower();
    if (draft.sentenceIndex == 0 || !WordSet.isAmong(first, "it", "she", "they", "its")) {
      return false;
    }
    Clauses before = grammar.clauses(draft.sentenceIndex - 1);
    VerbGroup last = null;
    for (VerbGroup verb : before.groups()) {
      boolean moves =
          WordSet.isAmong(String.valueOf(verb.sense().status()), "shipped", "delivered", "seized");
      last = moves && verb.isFinite() && verb.modal() == null && !verb.negated() ? verb : last;
    }
    boolean one = last != null && Hauls.hasCarrier(before.tokens(), 0, before.tokens().size());
    return one
        && set(
            draft,
            Status.parse(java.util.Objects.requireNonNull(last.sense().status())),
            null,
            "carried by what “" + last.sense().lemma() + "” tells of");
  }

  private static boolean byNoun(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    return byNoun(clauses, draft, start, clauses.endOfClause(draft.numberFrom))
        && (draft.status != Status.SHIPPED
            || !draft.rules.contains(ON_ITS_WAY)
            || !grammar.seizures().reach(draft)
            || set(draft, Status.SEIZED, null, "on its way when it was seized"));
  }

  static boolean byNoun(Clauses clauses, Draft draft, int from, int to) {
    Lexicon.Match nearest = null;
    for (int i = from; i < to; i++) {
      Optional<Lexicon.Match> match = NOUNS.at(clauses.tokens(), i);
      if (match.isPresent()
          && (nearest == null || distance(draft, match.get()) < distance(draft, nearest))) {
        nearest = match.get();
      }
    }
    if (nearest == null) {
      return false;
    }
    String point = nearest.meaning(1);
    return set(
        draft,
        Status.parse(nearest.meaning()),
        point.equals("-") ? null : Point.parse(point),
        "by the noun “" + nearest.line().phrases().getFirst() + "”");
  }

  private static int distance(Draft draft, Lexicon.Match match) {
    return match.from() >= draft.quoteTo
        ? 2 * (match.from() - draft.quoteTo) + 2
        : Math.max(0, draft.quoteFrom - match.to());
  }

  /// Calls and transits are neither sent nor come.
  private static boolean byVisit(Draft draft) {
    boolean visit =
        draft.measure != null && WordSet.isAmong(draft.measure.name(), "port-call", "transit");
    return visit && set(draft, Status.UNSTATED, null, "a visit");
  }

  static boolean isOfStranded(Draft draft) {
    for (int i = draft.numberTo; i < draft.quoteTo; i++) {
      if (Set.of(
              "stranded",
              "waiting",
              "queueing",
              "queuing",
              "stuck",
              "parked",
              "idle",
              "idled",
              "moored",
              "anchored",
              "trapped")
          .contains(draft.sentence.tokens().get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /// "pledged by Japan, 1,200 under contract, 600 on the water": the phrase right behind a number
  /// that no verb of its own governs.
  private static boolean byOwnPhrase(Grammar grammar, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    Optional<Lexicon.Match> match = NOUNS.at(tokens, draft.quoteTo);
    String mark = Grammar.before(draft, 1);
    boolean listed = WordSet.isAmong(mark, ",", ";", ":", "and", "");
    return match.isPresent()
        && listed
        && ClosedWords.PREPOSITIONS.contains(Grammar.behind(draft, 1))
        && !Set.of("on board", "aboard")
            .contains(
                String.join(
                    " ",
                    tokens.subList(match.get().from(), match.get().to()).stream()
                        .map(Token::lower)
                        .toList()))
        && grammar.governor(draft).role() != Governor.Role.SUBJECT
        && set(draft, Status.parse(match.get().meaning()), null, "by the phrase behind it");
  }

  /// A number without verb or noun of its own takes the status of the one before it.
  private static boolean byNeighbour(Grammar grammar, Draft draft) {
    Draft earlier = lender(grammar, draft);
    return earlier != null
        && set(
            draft,
            java.util.Objects.requireNonNull(earlier.status),
            earlier.sentenceIndex == draft.sentenceIndex ? earlier.point : null,
            "as the figure before it");
  }

  /// The figure that its subject takes up, else the one before; what is past is not as what is
  /// planned.
  private static @Nullable Draft lender(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).main();
    boolean past =
        verb != null
            && verb.modal() == null
            && (verb.tense() == VerbGroup.Tense.PAST || verb.isPerfect());
    Draft taken = new Antecedents(grammar, draft).find();
    if (taken != null && taken.status != null && !(past && isProspective(taken))) {
      return taken;
    }
    for (int back = 1; back <= LOOK_BACK; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || !isNear(grammar, earlier, draft)) {
        return null;
      }
      if (earlier.status != null && !(past && isProspective(earlier))) {
        return earlier;
      }
    }
    return null;
  }

  private static boolean isProspective(Draft draft) {
    return draft.status == Status.PLANNED || draft.status == Status.PLEDGED;
  }

  private static boolean isNear(Grammar grammar, Draft earlier, Draft draft) {
    int gap = draft.sentenceIndex - earlier.sentenceIndex;
    return gap <= 1 && grammar.sameParagraph(earlier, draft)
        || gap <= 3 && (earlier.status == Status.SEIZED || draft.figureClass == FigureClass.VALUE);
  }

  static boolean set(Draft draft, Status status, @Nullable Point point, String why) {
    draft.status = status;
    draft.point = point;
    draft.fired("statuses: " + why);
    return true;
  }
}
