package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Over what stretch of time a number holds, by its period and the words beside it: a running total
/// ("since May", "so far"), a bounded window ("last week", "in the seven days to Sunday"), one day.
record TimeFrames(Grammar grammar, Draft draft) {

  private static final Lexicon WINDOWS = Lexicon.load("windows");
  private static final Set<String> UNITS =
      Set.of("hours", "days", "weeks", "months", "quarters", "years", "hour", "day", "week");

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

  /// Whether a word of `windows.lex` with this meaning stands in `[from, to)`.
  boolean says(String meaning, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Lexicon.Match> match = WINDOWS.at(tokens(), i);
      if (match.isPresent() && match.get().meaning().equals(meaning)) {
        return true;
      }
    }
    return false;
  }

  boolean says(String meaning) {
    return says(meaning, start(), end());
  }

  boolean isRunning() {
    Period period = draft.period;
    boolean since = period.start() != null && period.end() == null && period.duration() == null;
    boolean over = period.duration() != null && period.start() == null && period.end() == null;
    boolean named =
        says("increment", 0, tokens().size())
            || Grammar.has(tokens(), 0, tokens().size(), "this year", "first half");
    return since && (!named || Grammar.has(tokens(), 0, tokens().size(), "since"))
        || over
            && !isLastStretch()
            && !isPastStretch()
            && Grammar.has(tokens(), 0, tokens().size(), "over", "in", "for", "during");
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
      if (UNITS.contains(tokens().get(i).lower())
          && (Grammar.has(tokens(), Math.max(0, i - 3), i, "last", "past", "previous")
              || Grammar.has(tokens(), i + 1, i + 2, "to"))) {
        return true;
      }
    }
    return false;
  }

  boolean isBounded() {
    return draft.period.isStated() || says("increment");
  }

  /// Whether the clause of the number itself names a window or a date.
  boolean isOwn() {
    int clause = clauses().clauseAt(draft.numberFrom);
    for (int i = start(); i < end(); i++) {
      boolean own = clauses().clauseAt(i) == clause;
      Optional<Lexicon.Match> match = own ? WINDOWS.at(tokens(), i) : Optional.empty();
      if (match.isPresent() && match.get().meaning().equals("increment")
          || own && grammar.isDate(draft.sentenceIndex, i)) {
        return true;
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

  /// Whether only an end is stated: "by 1 November 212,000 tonnes had left".
  boolean isUntil() {
    Period period = draft.period;
    return period.end() != null && period.start() == null && period.duration() == null;
  }
}
