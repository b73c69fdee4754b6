package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;

/// Finds the condition on which a plan hangs: "if the price holds" beside the clause of the number.
final class Conditions {

  private static final Lexicon CONDITIONS = Lexicon.load("conditions");

  private Conditions() {}

  /// "If it is right, ten more are on the water", "if confirmed", "if it was ever made".
  static boolean doubtTruth(Clauses clauses, Draft draft) {
    int clause = clauses.clauseAt(draft.numberFrom);
    for (Match match : clauses.phrases(CONDITIONS)) {
      if (match.meaning().equals("truth")
          && Math.abs(clauses.clauseAt(match.from()) - clause) <= 1) {
        return true;
      }
    }
    return false;
  }

  /// A condition stands in the clause of the number or in one beside it: "if the price holds".
  static boolean bind(Clauses clauses, Draft draft) {
    int from = 0;
    for (Match match : clauses.phrases(CONDITIONS)) {
      if (match.from() >= from && isNear(clauses, draft, match.from())) {
        if (!match.meaning().equals("aside") && reaches(clauses, draft, match.from())) {
          return true;
        }
        from = match.to();
      }
    }
    return false;
  }

  /// Beside the clause of the number, what is only said between them apart: "If it holds, he says,
  /// 40 will follow".
  private static boolean isNear(Clauses clauses, Draft draft, int at) {
    int apart = clauses.clauseAt(draft.numberFrom) - clauses.clauseAt(at);
    boolean opener =
        apart == 2
            && (clauses.clauseAt(at + 1) > clauses.clauseAt(at)
                || clauses.groups().stream()
                    .anyMatch(verb ->
                        verb.sense().isStance()
                            && clauses.clauseAt(verb.main()) == clauses.clauseAt(at) + 1));
    return Math.abs(apart) <= 1
        || opener
        || apart == -2 && isTime(clauses, at)
        || at == 0 && apart > 1 && isFronted(clauses, draft);
  }

  /// "If the fuel that donors have promised arrives, the office will fly": one comma ends it.
  private static boolean isFronted(Clauses clauses, Draft draft) {
    int commas = 0;
    for (int i = 0; i < draft.quoteFrom; i++) {
      boolean mark = Words.isOneOf(clauses.tokens(), i, ",", ";", "and", "but", "–", ":");
      commas +=
          mark && !clauses.tokens().get(i).glued() || Words.is(clauses.tokens(), i, ",") ? 1 : 0;
    }
    return commas == 1;
  }

  /// "will sail before the month is out, if the river rises": only a clause of time between.
  private static boolean isTime(Clauses clauses, int at) {
    int start = at - 1;
    int clause = clauses.clauseAt(at) - 1;
    while (start > 0 && clauses.clauseAt(start - 1) >= clause) {
      start--;
    }
    return Words.isOneOf(
        clauses.tokens(), start, "before", "until", "till", "after", "when", "once");
  }

  /// "13 are due; if the strike goes on it may be ten" sets no condition to the 13, and "the plan
  /// had provided for 40" none at all.
  private static boolean reaches(Clauses clauses, Draft draft, int at) {
    boolean turns =
        at >= draft.quoteTo
            && Words.isOneOf(
                clauses.tokens(), at - 1, "though", "but", "although", "and", "while", ";", ":");
    boolean verb =
        Words.is(clauses.tokens(), at, "provided")
            && (Words.is(clauses.tokens(), at + 1, "for")
                || at > 0 && ClosedWords.isAuxiliary(clauses.tokens().get(at - 1)));
    return !turns && !verb;
  }
}
