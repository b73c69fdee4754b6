package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

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
    if (!perfect
        || grammar.clauses(draft).clauseAt(verb.main())
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
    Governor governor = grammar.governor(draft);
    VerbGroup verb = governor.main();
    boolean told =
        verb != null
            && (verb.tense() == VerbGroup.Tense.PAST || verb.tense() == VerbGroup.Tense.PLUPERFECT);
    boolean ahead =
        Grammar.has(tokens(), start(), end(), "for next", "for this", "for the season")
            || Grammar.has(tokens(), draft.quoteTo, end(), "delivery", "shipment", "loading")
            || frames.looksAhead();
    boolean sold =
        verb != null
            && governor.role() == Governor.Role.OBJECT
            && TRADING.contains(verb.sense().lemma())
            && !frames.isOneDay();
    boolean signed =
        Grammar.has(tokens(), start(), end(), "signed", "concluded", "placed", "awarded", "sealed");
    boolean announced =
        Grammar.has(
            tokens(),
            draft.quoteTo,
            end(),
            "announced",
            "promised",
            "pledged",
            "agreed",
            "approved");
    if ((signed || announced) && !ahead) {
      return false;
    }
    boolean own = frames.isOwn();
    boolean dated = own || draft.period.isStated() && (ahead || frames.isDatedBefore());
    boolean sales =
        verb != null
            && (!verb.sense().movesGoods() || "amount".equals(verb.sense().status()))
            && !verb.sense().isStance()
            && !frames.isOneDay()
            && !verb.passive()
            && !PROMISING.contains(verb.sense().lemma());
    return own && (sold || sales) || !told && dated || ahead && dated;
  }
}
