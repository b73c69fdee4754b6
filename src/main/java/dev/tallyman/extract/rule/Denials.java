package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Finds the words by which somebody denies what a report, a claim or a rumour says: "Reports that
/// 40 crates were sent are false", "It is not true that 40 were sent", "; the airline ruled it
/// out".
record Denials(Grammar grammar, Draft draft) {

  private static final Lexicon FALSEHOODS = Lexicon.load("falsehoods");
  private static final Set<String> RUMOURS =
      WordSet.of(
          "report",
          "reports",
          "claim",
          "claims",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "story",
          "stories",
          "allegation",
          "allegations",
          "suggestion",
          "suggestions",
          "talk",
          "assertion",
          "assertions",
          "charge",
          "idea",
          "notion",
          "written",
          "said",
          "alleged",
          "claimed",
          "it",
          "accusation",
          "accusations",
          "wrong");
  private static final Set<String> REJECTING =
      WordSet.of(
          "rejected",
          "rejects",
          "rejecting",
          "dismissed",
          "dismisses",
          "dismissing",
          "refuted",
          "refutes",
          "ridiculed",
          "ridicules",
          "contested",
          "contests",
          "disputed",
          "disputes",
          "disowned",
          "rebutted",
          "denied",
          "denies",
          "denying");
  private static final Set<String> OBJECTS =
      WordSet.of("it", "this", "that", "both", "these", "them", "any", "everything");

  private static final Set<String> AUXILIARIES =
      WordSet.of("did", "do", "does", "have", "has", "had", "was", "were", "is", "are");

  private static final PhraseSet UNTRUE =
      PhraseSet.of(
          "is false",
          "is untrue",
          "is not true",
          "is not so",
          "is a lie",
          "is nonsense",
          "are false",
          "was false",
          "was untrue");

  private static final PhraseSet NOT_MEANT =
      PhraseSet.of(
          "no intention of",
          "no plan to",
          "no plans to",
          "no plans for",
          "no question of",
          "no thought of",
          "no wish to",
          "no desire to",
          "no mandate to",
          "no way of",
          "no means of",
          "no chance of",
          "no prospect of",
          "no reason to",
          "short of supplying",
          "short of sending",
          "short of shipping",
          "short of delivering",
          "short of selling",
          "short of giving");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean deny() {
    return isCalledFalse()
        || isWrongToSay()
        || isRejected()
        || isAnsweredNo()
        || isNotMeant()
        || isDeniedBehind(draft.sentenceIndex, draft.quoteTo)
        || toldBefore() && isDeniedNext();
  }

  /// "Reports of 40 drones are false", "It is untrue that 40 drones": the number stands in what is
  /// told, and what is told is called false.
  private boolean isCalledFalse() {
    for (Match match : grammar.clauses(draft).phrases(FALSEHOODS)) {
      int at = match.from();
      if (isPredicate(tokens(), at)) {
        boolean before = match.to() <= draft.quoteFrom;
        return before ? isOfClaim(match.to()) && isNear(at) : toldBefore() || isFronted();
      }
    }
    return false;
  }

  /// "It is false that 40", "there is no truth in the claim that 40".
  private boolean isOfClaim(int at) {
    return reads(tokens(), at, "that", "of")
        || Words.isOneOf(tokens(), at, "the", "a") && reads(tokens(), at + 2, "that", "of");
  }

  /// "That 500 lorries are coming he calls nonsense".
  private boolean isFronted() {
    int first = Words.isWord(tokens(), 0) ? 0 : 1;
    return Words.is(tokens(), first, "that") && draft.quoteFrom - first <= 6;
  }

  private boolean isNear(int at) {
    return draft.quoteFrom - at <= 12;
  }

  private static boolean reads(List<Token> words, int at, String... any) {
    return Grammar.has(words, at, at + 1, any);
  }

  private static boolean isPredicate(List<Token> words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
      if (WordSet.has(ClosedWords.BE, words.get(i))) {
        return true;
      }
    }
    return Grammar.has(
        words,
        0,
        at,
        "called",
        "calls",
        "labelled",
        "branded",
        "described",
        "termed",
        "dubbed",
        "call");
  }

  /// "He was wrong, he said, to say that 800 trucks had crossed".
  private boolean isWrongToSay() {
    int wrong = Grammar.lastOf(tokens(), 0, draft.quoteFrom, "wrong");
    return wrong >= 0
        && !Grammar.has(tokens(), wrong, draft.quoteFrom, ";")
        && Grammar.has(
            tokens(),
            wrong,
            draft.quoteFrom,
            "to say that",
            "to claim that",
            "to suggest that",
            "to write that",
            "to report that");
  }

  /// "rejected as absurd the report that 70 were handed over".
  private boolean isRejected() {
    int from = Math.max(0, draft.quoteFrom - 22);
    for (int i = from; i < draft.quoteFrom; i++) {
      if (WordSet.has(REJECTING, tokens().get(i))) {
        return toldBefore(draft.quoteFrom - i) && !Grammar.has(tokens(), i, draft.quoteFrom, ";");
      }
    }
    return false;
  }

  /// "Is it true that 40 were promised? – No."
  private boolean isAnsweredNo() {
    int next = draft.sentenceIndex + 1;
    boolean asked =
        tokens().getLast().is("?")
            && next < grammar.sentences()
            && !Grammar.has(tokens(), 0, tokens().size(), "how many", "how much", "why", "when");
    if (!asked) {
      return false;
    }
    List<Token> words = grammar.tokens(next);
    int no = Grammar.lastOf(words, 0, Math.min(words.size(), 5), "no");
    return no >= 0 && no + 1 < words.size() && !words.get(no + 1).isWord()
        || grammar.clauses(next).phrases(FALSEHOODS, 0, 3).stream()
            .anyMatch(match -> !Words.isWord(words, match.to()));
  }

  /// "has no intention of exporting 40", "stopped short of supplying 40".
  private boolean isNotMeant() {
    int from =
        Math.max(grammar.clauses(draft).startOfClause(draft.numberFrom), draft.quoteFrom - 8);
    return NOT_MEANT.isIn(tokens(), from, draft.quoteFrom);
  }

  /// Whether a report, a claim or a rumour tells the number.
  private boolean toldBefore() {
    return toldBefore(12);
  }

  private boolean toldBefore(int reach) {
    int from = Math.max(0, draft.quoteFrom - reach);
    for (int i = from; i < draft.quoteFrom; i++) {
      if (WordSet.has(RUMOURS, tokens().get(i))
          && Grammar.has(
              tokens(), i + 1, draft.quoteFrom, "that", "of", "about", "has it", "which")) {
        return true;
      }
    }
    return false;
  }

  /// "; the airline ruled it out", ", which the ministry denied".
  private boolean isDeniedBehind(int sentence, int from) {
    Clauses clauses = grammar.clauses(sentence);
    for (VerbGroup verb : clauses.groups()) {
      boolean denies =
          verb.from() >= from && "denied".equals(verb.sense().stance()) && !verb.negated();
      if (denies && (takesUp(clauses.tokens(), verb) || isRelative(clauses, verb))) {
        return isLast(sentence, verb);
      }
    }
    return false;
  }

  /// No other figure stands between the number and the denial.
  private boolean isLast(int sentence, VerbGroup verb) {
    Draft later = grammar.later(draft);
    return later == null || later.sentenceIndex > sentence || later.quoteFrom >= verb.from();
  }

  private static boolean takesUp(List<Token> words, VerbGroup verb) {
    int from = verb.main() + 1;
    for (int i = from; i < Math.min(words.size(), verb.to() + 1); i++) {
      if (WordSet.has(OBJECTS, words.get(i))) {
        return i + 1 >= words.size()
            || !words.get(i + 1).isWord() && !words.get(i + 1).isDigits()
            || WordSet.isAmong(words.get(i + 1).lower(), "out", "all", "as", "and");
      }
    }
    return false;
  }

  private static boolean isRelative(Clauses clauses, VerbGroup verb) {
    int start = clauses.startOfClause(verb.main());
    boolean which = Grammar.has(clauses.tokens(), start, start + 2, "which");
    int to = verb.to();
    boolean ends = to >= clauses.tokens().size() || !clauses.tokens().get(to).isWord();
    return which && ends;
  }

  private boolean isDeniedNext() {
    int next = draft.sentenceIndex + 1;
    Draft later = grammar.later(draft);
    boolean alone = later == null || later.sentenceIndex != draft.sentenceIndex;
    if (!alone || next >= grammar.sentences()) {
      return false;
    }
    List<Token> words = grammar.tokens(next);
    int to = Math.min(words.size(), 9);
    return isDeniedBehind(next, 0) || isElided(words, to) || UNTRUE.isIn(words, 0, to);
  }

  /// "They did not." – what they did not do is what was told.
  private static boolean isElided(List<Token> words, int to) {
    for (int i = 0; i + 1 < to; i++) {
      if (WordSet.has(AUXILIARIES, words.get(i))
          && words.get(i + 1).is("not")
          && !Words.isWord(words, i + 2)) {
        return true;
      }
    }
    return false;
  }
}
