package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the tense of a verb makes of the window beside it: a perfect that runs to now, a trade that
/// goes on, an order whose day is no window of the goods.
record VerbTimes(Grammar grammar, Draft draft) {

  private static final Set<String> TELLING =
      WordSet.of(
          "write",
          "speak of",
          "say",
          "report",
          "tell",
          "mention",
          "claim",
          "cite",
          "note",
          "quote",
          "state");
  private static final Set<String> TRADING = WordSet.of("sell", "buy", "purchase");
  private static final Set<String> MOVED =
      WordSet.parse(
          "railed shipped delivered loaded landed trucked flown sent carried brought unloaded"
              + " discharged moved lifted transported dispatched exported imported");
  private static final Set<String> ORDERS =
      WordSet.of("order", "contract", "deal", "tender", "pledge", "promise", "offer", "booking");
  private static final Set<String> PROMISING =
      WordSet.of("become", "announce", "sign", "place", "conclude", "agree", "close", "seal");

  /// Whether a perfect that tells of goods, and not of words, governs the number.
  boolean isPerfect() {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null
        && verb.isPerfect()
        && verb.modal() == null
        && !TELLING.contains(verb.sense().lemma());
  }

  /// Whether what governs the number looks ahead from now: "will arrive", not "was to arrive".
  boolean isPresent() {
    VerbGroup verb = grammar.governor(draft).main();
    for (int i = 0; verb != null && i < 3 && !verb.isFinite(); i++) {
      verb = grammar.clauses(draft).controllerOf(verb);
    }
    return verb != null
        && (verb.tense() == VerbGroup.Tense.PRESENT || verb.tense() == VerbGroup.Tense.FUTURE);
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private int start() {
    return grammar.clauses(draft).startOfClause(draft.numberFrom);
  }

  private int end() {
    return grammar.clauses(draft).endOfClause(draft.numberFrom);
  }

  /// A present perfect reaches to now, unless its own clause bounds it: "None of the doses that
  /// were pledged in May has been sent", "has sent 40 this year".
  boolean isOpen() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    VerbGroup verb = grammar.governor(draft).main();
    while (verb != null && verb.tense() == VerbGroup.Tense.INFINITIVE) {
      verb = grammar.clauses(draft).controllerOf(verb);
    }
    boolean perfect = verb != null && verb.isPerfect() && verb.modal() == null;
    boolean adjacent = perfect && verb.from() == draft.quoteTo;
    if (!perfect
        || !adjacent
            && grammar.clauses(draft).clauseAt(verb.main())
                != grammar.clauses(draft).clauseAt(draft.numberFrom)) {
      return false;
    }
    boolean since = Grammar.has(tokens(), verb.from(), end(), "since");
    boolean present = verb.tense() == VerbGroup.Tense.PERFECT;
    return since || present && (frames.isCurrent() || frames.isLasting() || !frames.isOwn());
  }

  /// "has sold it oil worth billions until today": a trade, and no single order.
  boolean isTrade() {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null
        && verb.isPerfect()
        && Grammar.has(
            tokens(), start(), end(), "since", "so far", "to date", "until today", "until now")
        && TRADING.contains(verb.sense().lemma());
  }

  /// The day of a pledge or an order is no window of the goods, nor is that of another clause; the
  /// month of a sale is.
  boolean isWindowOfGoods() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    boolean ahead = isForLater(frames);
    if (!ahead && isAgreed() || isOfOrder()) {
      return false;
    }
    boolean own = frames.isOwn();
    boolean dated = own || draft.period.isStated() && (ahead || frames.isDatedBefore());
    VerbGroup verb = grammar.governor(draft).main();
    boolean told = isPast(verb) || isPast(grammar.governor(draft).verb());
    boolean sold = own && verb != null && !frames.isOneDay() && isSale(verb);
    boolean sales =
        own && !frames.isOneDay() && Grammar.has(tokens(), start(), draft.quoteFrom, "sales of");
    return sold || sales || dated && (ahead || !told);
  }

  private static boolean isPast(@Nullable VerbGroup verb) {
    return verb != null
        && (verb.tense() == VerbGroup.Tense.PAST || verb.tense() == VerbGroup.Tense.PLUPERFECT);
  }

  /// "Its tender for the fourth quarter sought 40 cargoes".
  private boolean isDealForDate(TimeFrames frames) {
    for (int i = start() + 1; i < draft.quoteFrom - 1; i++) {
      if (tokens().get(i).is("for") && Promises.isDeal(tokens(), i - 1)) {
        return frames.isDateAt(i + 1) || frames.isDateAt(i + 2);
      }
    }
    return false;
  }

  private boolean isForLater(TimeFrames frames) {
    return frames.isForDate()
        || isDealForDate(frames)
        || Grammar.has(tokens(), start(), end(), "for next", "for this", "for the season")
        || Grammar.has(tokens(), draft.quoteTo, end(), "delivery", "shipment", "loading")
        || frames.looksAhead()
        || isToBeMoved(frames);
  }

  /// "have signed for 30,000 tonnes, to be railed in November".
  private boolean isToBeMoved(TimeFrames frames) {
    boolean moved = false;
    for (int i = draft.quoteTo; i < tokens().size(); i++) {
      moved |= Grammar.reads(tokens(), i, ", to be") && WordSet.has(MOVED, tokens().get(i + 3));
      if (moved && frames.isDateAt(i)) {
        return true;
      }
    }
    return false;
  }

  /// "Last year's order was for ten thousand": the year of the order.
  private boolean isOfOrder() {
    for (int i = start() + 1; i < draft.quoteFrom; i++) {
      if (Words.is(tokens(), i - 1, "'s") && Words.isOneOf(tokens(), i, ORDERS)) {
        return true;
      }
    }
    return false;
  }

  /// "a contract signed in May", "40 wagons promised in May": the day is that of the words.
  private boolean isAgreed() {
    return Grammar.has(
            tokens(), start(), end(), "signed", "concluded", "placed", "awarded", "sealed")
        || Grammar.has(
            tokens(),
            draft.quoteTo,
            end(),
            "announced",
            "promised",
            "pledged",
            "agreed",
            "approved");
  }

  /// Whether the number is sold, or stands with a verb that neither moves nor promises anything.
  private boolean isSale(VerbGroup verb) {
    boolean sold =
        grammar.governor(draft).role() == Governor.Role.OBJECT
            && TRADING.contains(verb.sense().lemma());
    boolean still = !verb.sense().movesGoods() || "amount".equals(verb.sense().status());
    return sold
        || still
            && !verb.sense().isStance()
            && !verb.passive()
            && !PROMISING.contains(verb.sense().lemma());
  }
}
