package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Kind;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells the cap on a flow from a flow: "The quota allows 4,000 tonnes a year", "the gate lets out
/// no more than 120 a day", "may import at most 40 cars".
record Ceilings(Grammar grammar, Draft draft) {

  private static final Set<String> PERMITTING =
      WordSet.of(
          "allow",
          "permit",
          "admit",
          "accept",
          "let",
          "let in",
          "let out",
          "let through",
          "authorise",
          "license",
          "licence",
          "restrict",
          "limit",
          "cap");
  private static final Set<String> RULES =
      WordSet.of(
          "rule",
          "rules",
          "decree",
          "order",
          "permit",
          "licence",
          "license",
          "law",
          "regulation",
          "regulations",
          "resolution",
          "sanctions",
          "ban",
          "cap",
          "quota",
          "ceiling",
          "limit",
          "allowance",
          "restriction",
          "restrictions");

  private static final Set<String> DECIDED =
      WordSet.of("decided", "ruled", "ordered", "decreed", "decides", "rules", "orders");

  private static final Set<String> GRANTED =
      WordSet.parse("for to cover covers covered covering were was issued granted");

  private static final Set<String> PERIODIC =
      WordSet.of("annual", "yearly", "monthly", "weekly", "daily", "export", "import");
  private static final Set<String> ARTICLES = WordSet.of("the", "a", "an", "its", "their", "that");

  private static final Set<String> MARKS = WordSet.of(",", ";", ":", "that", "which");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  boolean isLimit() {
    boolean named =
        new TimeFrames(grammar, draft).says("limit", startOfLimit(), draft.numberFrom)
            && !isUsed()
            && !isByNature()
            && !isForbidden()
            && !isGranted()
            && !isOfOtherVerb()
            && !isOfDraught()
            && !LetIns.isOne(draft, grammar.governor(draft).verb());
    return (named || isOfQuota() || isAllowed()) && !Comparisons.isRatio(draft);
  }

  /// "the 500,000 barrel annual quota", "a 40,000-tonne cap".
  private boolean isOfQuota() {
    int at = draft.quoteTo;
    while (Words.isOneOf(tokens(), at, PERIODIC)) {
      at++;
    }
    return Words.isOneOf(tokens(), at, "quota", "cap", "limit", "ceiling")
        && Words.isOneOf(tokens(), draft.quoteFrom - 1, ARTICLES);
  }

  /// "Of last season's quota 13,200 tonnes were taken up": a part of it moved.
  private boolean isUsed() {
    int start = clauses().startOfClause(draft.numberFrom);
    VerbGroup verb = grammar.governor(draft).main();
    int opening = tokens().get(start).isDigits() ? Math.min(start + 2, draft.quoteFrom) : start;
    return tokens().get(opening).is("of") && verb != null && verb.from() >= draft.quoteTo;
  }

  /// "was not allowed to ship 40 tonnes".
  private boolean isForbidden() {
    VerbGroup verb = grammar.governor(draft).verb();
    VerbGroup above = verb == null ? null : clauses().controllerOf(verb);
    return verb != null
        && verb.tense() == VerbGroup.Tense.INFINITIVE
        && above != null
        && above.negated()
        && PERMITTING.contains(above.sense().lemma());
  }

  /// "Rain limited exports to 40 tonnes", "were limited to 40 tonnes by a strike": it was no more.
  private boolean isByNature() {
    int start = clauses().startOfClause(draft.numberFrom);
    for (int i = start; i < draft.quoteFrom; i++) {
      if (Words.isOneOf(tokens(), i, "limited", "capped", "restricted")) {
        return Words.hasAny(tokens(), start, i, NATURE)
            || Words.is(tokens(), draft.quoteTo, "by")
                && Words.hasAny(tokens(), draft.quoteTo + 1, draft.quoteTo + 4, NATURE);
      }
    }
    return false;
  }

  private static final Set<String> NATURE =
      WordSet.parse(
          "rain rains drought storm storms flood floods fog ice wind winds strike strikes"
              + " weather shortage shortages fire damage breakdown congestion snow typhoon"
              + " hurricane cyclone outage outages");

  /// "The permits covered 40 rifles", "a permit for 200 rifles": what is granted is no cap.
  private boolean isGranted() {
    for (int i = draft.quoteFrom - 1; i >= startOfLimit(); i--) {
      if (Words.isOneOf(tokens(), i, "permit", "permits")) {
        return Words.isOneOf(tokens(), i + 1, GRANTED);
      }
    }
    return false;
  }

  /// "since permits became compulsory, and had taken 40": the permits have a verb of their own.
  private boolean isOfOtherVerb() {
    VerbGroup verb = grammar.governor(draft).main();
    return verb != null
        && verb.to() <= draft.quoteFrom
        && verb.sense().movesGoods()
        && verb.isPerfect()
        && verb.modal() == null
        && Words.is(tokens(), verb.from() - 1, "and")
        && Words.is(tokens(), verb.from() - 2, ",");
  }

  /// "Draft limits have cut the average load to 2,600 tonnes": no cap on what flows.
  private boolean isOfDraught() {
    for (int i = startOfLimit() + 1; i < draft.quoteFrom; i++) {
      if (Words.isOneOf(tokens(), i, "limits", "limit", "restrictions")
          && Words.isOneOf(
              tokens(), i - 1, "draft", "draught", "speed", "weight", "axle", "depth")) {
        return true;
      }
    }
    return false;
  }

  /// A limit reaches the first number behind it, and others joined to that one.
  private int startOfLimit() {
    int start = clauses().startOfClause(draft.numberFrom);
    Draft earlier = grammar.earlierInSentence(draft);
    boolean joined =
        earlier == null
            || earlier.kind == Kind.LIMIT && draft.quoteFrom - earlier.quoteTo <= 4
            || earlier.quoteTo <= start;
    return joined ? start : earlier.quoteTo;
  }

  /// A ceiling on what somebody lets through, or on what may be done by a rule.
  private boolean isAllowed() {
    boolean ceiling = draft.quantity != null && draft.quantity.hedge() == Hedge.UP_TO;
    if (!ceiling) {
      return false;
    }
    VerbGroup verb = grammar.governor(draft).verb();
    if (verb == null) {
      return hasRule(0, draft.quoteFrom);
    }
    boolean present =
        verb.tense() == VerbGroup.Tense.PRESENT || verb.tense() == VerbGroup.Tense.INFINITIVE;
    boolean lets = PERMITTING.contains(verb.sense().lemma()) && (present || verb.modal() != null);
    lets = lets || isLetTo(verb) || isLetEachDay(verb);
    boolean may = WordSet.isAmong(verb.modal() == null ? "" : verb.modal(), "may", "can", "must");
    boolean strict =
        Grammar.has(
            tokens(), draft.quoteFrom, draft.numberFrom, "more", "most", "maximum", "exceed");
    boolean ruled = may && !verb.passive() && hasRule(draft.quoteTo, tokens().size());
    boolean each = verb.tense() == VerbGroup.Tense.FUTURE && Rates.of(draft) != null;
    return lets
        || may && strict
        || ruled
        || strict && (present || each) && hasRule(0, tokens().size())
        || strict && each && Words.hasAny(tokens(), 0, tokens().size(), DECIDED);
  }

  /// "The guards let at most ten trucks a day pass": a form that is past and present alike.
  private boolean isLetEachDay(VerbGroup verb) {
    return Words.is(tokens(), verb.main(), "let")
        && Rates.of(draft) != null
        && (!draft.period.isStated()
            || Grammar.has(tokens(), draft.quoteFrom, draft.numberFrom, "maximum"));
  }

  /// "will let mills export up to 40 tonnes", "allows traders to ship at most 40".
  private boolean isLetTo(VerbGroup verb) {
    VerbGroup outer = clauses().before(verb.from());
    return outer != null
        && PERMITTING.contains(outer.sense().lemma())
        && outer.isFinite()
        && (outer.tense() != VerbGroup.Tense.PAST || outer.modal() != null)
        && verb.to() <= draft.quoteFrom
        && !Words.hasAny(tokens(), outer.to(), verb.from(), MARKS);
  }

  private boolean hasRule(int from, int to) {
    return Words.hasAny(tokens(), from, to, RULES);
  }
}
