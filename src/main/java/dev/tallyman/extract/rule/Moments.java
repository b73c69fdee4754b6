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
import org.jspecify.annotations.Nullable;

/// Tells what is present at one moment: "40 trucks are waiting", "There were 70 wagons in the
/// siding", "the yard held 212 wagons", "600 are on the water".
record Moments(Grammar grammar, Draft draft) {

  static final Set<String> RESTING =
      WordSet.of(
          "wait",
          "queue",
          "lie",
          "sit",
          "stand",
          "anchor",
          "moor",
          "park",
          "idle",
          "strand",
          "stick",
          "languish",
          "loiter",
          "pile up",
          "bob");

  private static final Set<String> TOTALS = WordSet.of("total", "tally", "count", "sum", "figure");
  private static final int FARTHEST = 12;
  private static final Set<String> STRANDED =
      WordSet.parse(
          "stranded waiting queueing queuing stuck parked idle idled moored anchored trapped"
              + " standing lying");
  private static final Set<String> STOOD =
      WordSet.parse("stood stand lay lie waited wait sat sit queued queue");
  private static final PhraseSet IN_LINE =
      PhraseSet.of(
          "in it",
          "in the queue",
          "in the line",
          "in line",
          "ahead of",
          "in front of",
          "between himself",
          "between herself",
          "between me",
          "between us",
          "at anchor",
          "on the quay");

  private static final String[] UNDER_WAY = {
    "at sea",
    "under way",
    "underway",
    "en route",
    "on the way",
    "on their way",
    "on its way",
    "in transit",
    "on the road"
  };

  private static final int QUEUE = 7;
  private static final Set<String> QUEUES =
      WordSet.of("queue", "queues", "backlog", "tailback", "logjam");
  private static final Set<String> READINGS =
      WordSet.of("at", "to", "of", "is", "was", "numbers", "numbered", "holds", "held", "counts");

  private static final Set<String> STILL = WordSet.of("still");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "14 tankers were lying at anchor, pilots said, four of them without a flag".
  private boolean isPart() {
    Draft whole = grammar.earlierInSentence(draft);
    return whole != null
        && whole.kind == Kind.SNAPSHOT
        && Grammar.has(tokens(), draft.numberTo, draft.quoteTo + 2, "of them")
        && (Grammar.before(draft, 1).equals(",")
                && ClosedWords.PREPOSITIONS.contains(Grammar.behind(draft, 1))
            || isUnderWay());
  }

  /// "and seven of them are rounding the cape".
  private boolean isUnderWay() {
    VerbGroup verb = grammar.governor(draft).main();
    return verb != null
        && verb.from() >= draft.quoteTo
        && Words.isOneOf(tokens(), verb.from(), "are", "is")
        && (verb.tense() == VerbGroup.Tense.PROGRESSIVE || verb.tense() == VerbGroup.Tense.PRESENT);
  }

  private int end() {
    return grammar.clauses(draft).endOfClause(draft.numberFrom);
  }

  /// "The queue is down to 90 lorries", "puts the backlog at 71 ships".
  private boolean isQueue() {
    return draft.figureClass == FigureClass.CONVEYANCE
        && READINGS.contains(Grammar.before(draft, 1))
        && Words.hasAny(tokens(), Math.max(0, draft.quoteFrom - QUEUE), draft.quoteFrom, QUEUES);
  }

  /// "There were 70 wagons", "there have been 70".
  private boolean isThere() {
    boolean there =
        Grammar.before(draft, 2).equals("there")
                && ClosedWords.BE.contains(Grammar.before(draft, 1))
            || Grammar.before(draft, 1).equals("been") && Grammar.before(draft, 3).equals("there");
    return there && draft.modality != Modality.CAPACITY;
  }

  /// "There were 40 kilos in them".
  private boolean isSeized() {
    return draft.status == Status.SEIZED
        || Grammar.has(
            tokens(), draft.quoteTo, draft.quoteTo + 3, "on them", "in them", "on it", "in it");
  }

  /// Whether a number without a noun goes on from one that tells of no moment.
  private boolean isOfOtherKind() {
    Draft giver = draft.head < 0 ? new NeighbourKinds(grammar, draft).giver() : null;
    return giver != null && giver.kind != Kind.SNAPSHOT;
  }

  /// "The total since June stood at 40" lies nowhere.
  private boolean isTotal(VerbGroup verb) {
    int start = grammar.clauses(draft).startOfClause(verb.main());
    return verb.sense().lemma().equals("stand")
        && Words.hasAny(tokens(), start, verb.from(), TOTALS)
        && Grammar.has(tokens(), start, draft.quoteFrom, "since");
  }

  boolean isSnapshot() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    Draft before = grammar.earlier(draft, 1);
    if (isThere() && !hasWindow(frames, before) && !isSeized() && !isOfOtherKind()) {
      return true;
    }
    VerbGroup verb = grammar.governor(draft).main();
    boolean handled =
        verb != null
            && verb.tense() == VerbGroup.Tense.PROGRESSIVE
            && Words.isOneOf(tokens(), verb.from(), "is", "are")
            && WordSet.isAmong(verb.sense().lemma(), "load", "discharge", "unload")
            && !frames.isOwn();
    if (isPart() || handled || isQueue()) {
      return true;
    }
    boolean lies =
        verb != null
                && RESTING.contains(verb.sense().lemma())
                && draft.status != Status.DELIVERED
                && !isTotal(verb)
                && !(verb.tense() == VerbGroup.Tense.PERFECT && verb.passive())
            || verb != null && VerbContexts.isYard(grammar.clauses(draft), verb);
    boolean underWay =
        verb != null
            && WordSet.isAmong(verb.sense().lemma(), "be", "have", "count", "show", "track")
            && (verb.tense() == VerbGroup.Tense.PRESENT
                || verb.tense() == VerbGroup.Tense.PAST
                    && Words.hasAny(tokens(), verb.from(), verb.to() + 1, STILL))
            && Grammar.has(tokens(), verb.to(), end(), UNDER_WAY);
    boolean placed =
        draft.figureClass == FigureClass.CONVEYANCE
            && verb != null
            && verb.sense().lemma().equals("put")
            && verb.to() <= draft.quoteFrom
            && WordSet.isAmong(Grammar.behind(draft, 1), "off", "near", "outside", "at");
    placed |= isAwaiting(verb) || isThoughtUnderWay();
    placed |= isCountedInLine(verb) || isStillThere(verb);
    boolean past =
        verb != null
            && verb.tense() == VerbGroup.Tense.PAST
            && verb.passive()
            && verb.sense().lemma().equals("hold up");
    boolean part = past && before != null && before.kind == Kind.INCREMENT;
    boolean one = Hauls.isOne(draft) && !lies;
    if (part && !lies || one && past || (past || one) && hasWindow(frames, before)) {
      return false;
    }
    return (lies || placed || underWay || isOfStranded(draft) || frames.says("snapshot"))
        && draft.status != Status.SEIZED
        && !Kinds.PROSPECTIVE.contains(draft.status)
        && !isLoad(verb);
  }

  /// A window of its own, which is no moment.
  private boolean hasWindow(TimeFrames frames, @Nullable Draft before) {
    return (before == null || before.kind != Kind.SNAPSHOT)
        && !frames.isOneDay()
        && frames.isOwn()
        && !frames.says("snapshot");
  }

  /// What one ship has brought.
  private boolean isLoad(@Nullable VerbGroup verb) {
    return draft.figureClass != FigureClass.CONVEYANCE
        && verb != null
        && verb.isPerfect()
        && new Hauls(grammar, draft).isSingle();
  }

  /// "1,260 boxes were awaiting clearance", "six ships were heading for Damietta as of Monday".
  private boolean isAwaiting(@Nullable VerbGroup verb) {
    return verb != null
        && verb.from() >= draft.quoteTo
        && verb.isFinite()
        && (verb.sense().lemma().equals("await")
            || verb.sense().lemma().equals("head")
                && Grammar.has(tokens(), verb.to(), tokens().size(), "as of"));
  }

  /// "Three tankers are believed to be at sea."
  private boolean isThoughtUnderWay() {
    int be = draft.quoteTo;
    return Words.isOneOf(tokens(), be, "is", "are")
        && Grammar.reads(tokens(), be + 2, "to be")
        && Grammar.has(tokens(), be + 4, be + 8, UNDER_WAY);
  }

  /// "She has counted 38 lorries in it", "counted 64 trucks ahead of him".
  private boolean isCountedInLine(@Nullable VerbGroup verb) {
    return verb != null
        && draft.figureClass == FigureClass.CONVEYANCE
        && WordSet.isAmong(verb.sense().lemma(), "count", "see")
        && verb.to() <= draft.quoteFrom
        && IN_LINE.isIn(tokens(), draft.quoteTo, draft.quoteTo + 3);
  }

  /// "eleven were still there on Saturday".
  private boolean isStillThere(@Nullable VerbGroup verb) {
    return verb != null
        && verb.from() >= draft.quoteTo
        && verb.sense().lemma().equals("be")
        && Grammar.has(tokens(), verb.from(), verb.to() + 3, "still there", "still here");
  }

  /// "The queue has by now passed 1,300 trucks".
  static boolean isOfQueue(Draft draft, Governor governor) {
    VerbGroup verb = governor.verb();
    return verb != null
        && draft.figureClass == FigureClass.CONVEYANCE
        && WordSet.isAmong(verb.sense().lemma(), "pass", "reach", "top", "exceed", "cross", "hit")
        && Words.isOneOf(draft.sentence.tokens(), verb.from() - 1, QUEUES);
  }

  static boolean isOfStranded(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return Words.hasAny(tokens, draft.numberTo, draft.quoteTo, STRANDED) || waits(draft);
  }

  /// "nine tankers with 5 million barrels of fuel that are waiting for orders".
  private static boolean waits(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteTo; i < Math.min(tokens.size(), draft.quoteTo + FARTHEST); i++) {
      if (Words.isOneOf(tokens, i, "that", "which")) {
        boolean amount = Words.isOneOf(tokens, i + 2, "at") && Words.isDigits(tokens, i + 3);
        return Words.isOneOf(tokens, i + 1, STOOD) && !amount
            || Words.isOneOf(tokens, i + 1, "are", "were")
                && Words.isOneOf(tokens, i + 2, STRANDED);
      }
      if (!tokens.get(i).isWord() && !tokens.get(i).isDigits() && !tokens.get(i).glued()
          || Words.is(tokens, i, ",")) {
        return false;
      }
    }
    return false;
  }
}
