package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Over what stretch of time a number holds, by its period and the words beside it: a running total
/// ("since May", "so far"), a bounded window ("last week", "in the seven days to Sunday"), one day.
record TimeFrames(Grammar grammar, Draft draft) {

  /// How many words an adverbial before the subject may have: "For 2026 the volumes".
  private static final int OPENING = 5;

  private static final String[] SINCE = {
    "since",
    "that began",
    "which began",
    "that opened",
    "which opened",
    "that started",
    "which started"
  };

  private static final Set<String> UNITS =
      WordSet.of("hours", "days", "weeks", "months", "quarters", "years", "hour", "day", "week");

  private static final Set<String> WITHIN = WordSet.of("in", "during", "throughout", "for");

  /// "44 tanks since 2020, twelve of them this spring": a number set behind with a window of its
  /// own.
  boolean isAppended() {
    Draft earlier = grammar.earlierInSentence(draft);
    VerbGroup verb = clauses().before(draft.quoteFrom);
    boolean listed =
        earlier != null
            && draft.quoteFrom - earlier.quoteTo == 1
            && Grammar.before(draft, 1).equals("and");
    if (earlier == null || listed || verb == null || verb.to() > earlier.quoteFrom) {
      return false;
    }
    for (int i = draft.quoteTo; i < Math.min(tokens().size(), draft.quoteTo + 5); i++) {
      if (!tokens().get(i).isWord() && !tokens().get(i).isDigits()) {
        return false;
      }
      if (words().isWindow(i, draft.quoteTo) || isDateAt(i)) {
        return !Grammar.has(tokens(), draft.quoteTo, i + 1, "since", "by", "until");
      }
    }
    return false;
  }

  boolean isDateAt(int at) {
    return grammar.isDate(draft.sentenceIndex, at) || CalendarWords.isMonth(tokens(), at);
  }

  static boolean isUnit(Token token) {
    return WordSet.has(UNITS, token)
        || token.is("month")
        || token.is("year")
        || token.is("quarter");
  }

  /// "had reached the districts by the 19th": a running total up to a day.
  boolean isBy() {
    VerbGroup verb = grammar.governor(draft).main();
    if (verb == null || !verb.isPerfect() || verb.modal() != null) {
      return false;
    }
    for (int i = start(); i < end() - 1; i++) {
      int day = tokens().get(i + 1).is("the") ? i + 2 : i + 1;
      boolean end =
          Grammar.reads(tokens(), i + 1, "the end of")
              || Grammar.reads(tokens(), i + 1, "the close of")
              || Grammar.reads(tokens(), i + 1, "year 's end");
      if (tokens().get(i).is("by") && (isDateAt(day) || end)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a date stands before the number in its sentence: "For 2026 the volumes under
  /// contract".
  boolean isDatedBefore() {
    for (int i = 0; i < draft.quoteFrom; i++) {
      boolean own = i < OPENING || clauses().clauseAt(i) == clauses().clauseAt(draft.numberFrom);
      if (own && isDateAt(i)) {
        return true;
      }
    }
    return false;
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  int end() {
    return clauses().endOfClause(draft.numberFrom);
  }

  boolean says(String meaning, int from, int to) {
    return words().says(meaning, from, to);
  }

  private WindowWords words() {
    return new WindowWords(clauses());
  }

  /// Whether the window lies ahead of the report: "in 2027", "next year".
  boolean looksAhead() {
    return Grammar.has(tokens(), start(), end(), "next", "coming", "from now on");
  }

  boolean says(String meaning) {
    return says(meaning, start(), end());
  }

  boolean isRunning() {
    Period period = draft.period;
    boolean since = period.start() != null && period.end() == null && period.duration() == null;
    boolean over = period.duration() != null && period.start() == null && period.end() == null;
    boolean named =
        words().isListed("increment", 0, tokens().size())
            || Grammar.has(tokens(), 0, tokens().size(), "this year", "first half");
    return !period.isStated() && !named && Baselines.has(tokens(), start(), end())
        || since && (!named || Grammar.has(tokens(), 0, tokens().size(), SINCE))
        || over
            && !isLastStretch()
            && !isPastStretch()
            && Grammar.has(tokens(), 0, tokens().size(), "over", "in", "for", "during");
  }

  /// "80,000 skins in 2022 and none since".
  boolean isSinceThen() {
    int behind = draft.quoteTo + 1;
    return Grammar.behind(draft, 1).equals("since")
        && (behind >= tokens().size()
            || !tokens().get(behind).isWord() && !tokens().get(behind).isDigits());
  }

  /// "have seized 1.3 tonnes in a container", no window or running total beside it.
  boolean isInOne() {
    return Grammar.has(
            tokens(),
            draft.quoteTo,
            end(),
            "in a",
            "from a",
            "on a",
            "inside a",
            "aboard a",
            "on board a")
        && !says("cumulative")
        && !Baselines.has(tokens(), start(), end());
  }

  /// "was carried in 43 days": a stretch that is over and lies nowhere.
  private boolean isPastStretch() {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null
        && verb.tense() == VerbGroup.Tense.PAST
        && !verb.isPerfect()
        && Grammar.has(tokens(), draft.quoteTo, tokens().size(), "in")
        && !Grammar.has(tokens(), 0, tokens().size(), "over");
  }

  /// "in the last three days", "the seven days to Sunday".
  private boolean isLastStretch() {
    for (int i = 2; i < tokens().size(); i++) {
      if (WordSet.has(UNITS, tokens().get(i))
          && (Grammar.has(tokens(), Math.max(0, i - 3), i, "last", "past", "previous")
              || Grammar.has(tokens(), i + 1, i + 2, "to"))) {
        return true;
      }
    }
    return false;
  }

  boolean isBounded() {
    return draft.period.isStated()
        || says("increment")
        || isInMonth()
        || Grammar.has(tokens(), start(), end(), "during the", "throughout the", "during this")
        || Grammar.has(tokens(), 0, tokens().size(), "month is out", "year is out", "week is out");
  }

  /// "in November" in the clause of the number, whatever it dates.
  private boolean isInMonth() {
    int clause = clauses().clauseAt(draft.numberFrom);
    for (int i = start() + 1; i < end(); i++) {
      boolean in = WordSet.has(WITHIN, tokens().get(i - 1));
      boolean rest = i > draft.quoteTo && Grammar.has(tokens(), draft.quoteTo, i, ", with");
      if (in && !rest && clauses().clauseAt(i) == clause && isDateAt(i)) {
        return true;
      }
    }
    return false;
  }

  /// "the 12,000 pledged for 2025", "sold for June": the window of the goods.
  boolean isForDate() {
    for (int i = draft.quoteTo; i < Math.min(tokens().size() - 1, draft.quoteTo + 10); i++) {
      if (tokens().get(i).is("for") && isDateAt(i + 1) && !tokens().get(i + 1).is("the")) {
        return true;
      }
      if (!tokens().get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /// Whether the clause of the number itself names a window or a date.
  boolean isOwn() {
    int clause = clauses().clauseAt(draft.numberFrom);
    for (int i = start(); i < end(); i++) {
      boolean own = clauses().clauseAt(i) == clause;
      boolean window = words().isWindow(i, start());
      if (own && (window || isDateAt(i)) && !isOfPromise(i)) {
        return true;
      }
    }
    return false;
  }

  /// "200 of the 900 tonnes promised in May have been delivered", "Of the October purchase 90 have
  /// come": the date of another's promise.
  private boolean isOfPromise(int date) {
    if (date < draft.quoteFrom && Promises.isDeal(tokens(), date + 1)) {
      return true;
    }
    VerbGroup promise = clauses().before(date);
    return promise != null
        && date - promise.to() <= 6
        && promise.from() == promise.main()
        && !Grammar.has(tokens(), promise.to(), date, "for")
        && (promise.from() >= draft.quoteTo
            || promise.tense() == VerbGroup.Tense.PARTICIPLE
            || clauses().isRelative(promise))
        && Governor.PROSPECTIVE.contains(String.valueOf(promise.sense().status()))
        && !promise.isAt(grammar.governor(draft).main());
  }

  /// "in a year and a half", "over nine weeks": so much time, and no window that has a place.
  boolean isLasting() {
    for (int i = start() + 2; i < end(); i++) {
      boolean unit = isUnit(tokens().get(i));
      int number = i - 1;
      boolean counted =
          tokens().get(number).isDigits()
              || WordSet.has(ClosedWords.NUMERALS, tokens().get(number))
              || tokens().get(number).is("a");
      if (unit && counted && Grammar.has(tokens(), i - 4, number, "in", "over", "within")) {
        boolean over = Grammar.has(tokens(), i - 4, number, "over");
        return over || !Grammar.has(tokens(), i - 4, i, "last", "past", "first", "next");
      }
    }
    return false;
  }

  /// "this year", "this month": a window that is still open.
  boolean isCurrent() {
    return Grammar.has(
            tokens(), start(), end(), "this year", "this month", "this week", "this season")
        && !Grammar.has(tokens(), start(), end(), "last", "past", "half");
  }

  boolean isOneDay() {
    Period period = draft.period;
    return period.start() != null
        && period.start().equals(period.end())
        && period.start().text().length() == 10;
  }

  /// "Five are due in the coming week, provided that the paper is stamped by Sunday": the end is
  /// that of something else.
  boolean isWithin() {
    return says("increment")
        && !Grammar.has(tokens(), start(), end(), "by", "until", "till", "before");
  }

  /// "will arrive by Thursday".
  boolean isUntilDay() {
    return isUntil()
        && draft.period.end().text().length() == 10
        && Grammar.has(tokens(), start(), end(), "by", "before");
  }

  /// Whether only an end is stated: "by 1 November 212,000 tonnes had left".
  boolean isUntil() {
    Period period = draft.period;
    return period.end() != null && period.start() == null && period.duration() == null;
  }
}
