package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a column of corrections, and in it the numbers that the paper takes back: "Correction. Our
/// report on tanks said that 14 were given. The number should have been 60."
final class Corrections {

  private static final Lexicon ORGANS = Lexicon.load("organs");
  private static final Set<String> ANNOUNCES =
      WordSet.parse(
          "correction corrections clarification clarifications corrects erratum errata corrigenda");

  private static final int OPENING = 3;
  private static final int LEAD = 4;
  private static final int LABEL = 6;
  private static final int SUBJECT = 24;

  private Corrections() {}

  /// Whether one of the first sentences announces a correction.
  static boolean announced(Grammar grammar) {
    for (int i = 0; i < Math.min(OPENING, grammar.sentences()); i++) {
      List<Token> words = grammar.tokens(i);
      boolean titled =
          words.size() <= LABEL
              && Grammar.has(words, 0, words.size(), "got it wrong", "for the record");
      if (titled || Words.hasAny(words, 0, words.size(), ANNOUNCES)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the sentences just before this number, or its own, opens a correction:
  /// "Correction: bulletin 5 gave", "11:30 CORRECTION."
  static boolean opens(Grammar grammar, Draft draft) {
    for (int i = draft.sentenceIndex; i >= Math.max(0, draft.sentenceIndex - OPENING); i--) {
      List<Token> words = grammar.tokens(i);
      if (Words.hasAny(words, 0, OPENING + 2, ANNOUNCES)) {
        return true;
      }
    }
    return false;
  }

  /// "Correction: the bulletin gave 54,300 tonnes": a label before one sentence.
  static boolean labelled(Grammar grammar, Draft draft) {
    List<Token> words = draft.sentence.tokens();
    boolean label =
        Words.hasAny(words, 0, LEAD, ANNOUNCES) || Grammar.has(words, 0, LEAD, "corrigendum");
    return (label || isUnderLabel(grammar, draft)) && takesBack(grammar, draft);
  }

  /// "Erratum. Our letter gave 1.8 million": a label that is a sentence of its own.
  private static boolean isUnderLabel(Grammar grammar, Draft draft) {
    if (draft.sentenceIndex == 0) {
      return false;
    }
    List<Token> words = grammar.tokens(draft.sentenceIndex - 1);
    return words.size() <= LABEL && Words.hasAny(words, 0, words.size(), ANNOUNCES);
  }

  /// Whether the paper itself said the number, earlier and elsewhere, and does not uphold it.
  static boolean takesBack(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    VerbGroup first =
        clauses.groups().stream()
            .filter(verb ->
                verb.to() <= draft.quoteFrom
                    && (isTelling(clauses, verb, draft) || isGivenThere(grammar, verb, draft)))
            .findFirst()
            .orElse(null);
    return first != null
        && !Grammar.has(clauses.tokens(), first.to(), draft.quoteFrom, ";", ":", "but")
        && !Grammar.has(
            clauses.tokens(),
            draft.quoteTo,
            clauses.tokens().size(),
            "right",
            "actually",
            "in fact",
            "in reality",
            "correct",
            "correctly",
            "stands");
  }

  /// "we reported", "A graph gave …" in the main clause: a past verb that moves no goods, with an
  /// organ of the paper before it.
  private static boolean isTelling(Clauses clauses, VerbGroup verb, Draft draft) {
    return verb.isFinite()
        && verb.tense() == VerbGroup.Tense.PAST
        && !verb.negated()
        && (clauses.clauseAt(verb.main()) == 0 || isOurs(clauses.tokens(), verb.from() - 1))
        && !isReduced(clauses, verb)
        && (!verb.sense().movesGoods() || givesAs(clauses, verb, draft))
        && isOrgan(
            clauses.tokens(),
            Math.max(clauses.startOfClause(verb.main()), verb.from() - SUBJECT),
            verb.from());
  }

  /// "In the same article the share was given as half", in a column of corrections.
  private static boolean isGivenThere(Grammar grammar, VerbGroup verb, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return grammar.tellsOfCorrections()
        && verb.passive()
        && verb.tense() == VerbGroup.Tense.PAST
        && !verb.negated()
        && WordSet.isAmong(verb.sense().lemma(), "give", "put", "state", "report", "stated")
        && Words.isOneOf(tokens, 0, "in", "on")
        && isOrgan(tokens, 0, Math.min(6, verb.from()));
  }

  private static boolean isOurs(List<Token> tokens, int at) {
    return at >= 0 && WordSet.isAmong(tokens.get(at).lower(), "we", "i");
  }

  /// "gave the load as 40 tonnes", "gave 40 tonnes for May" hands nothing over.
  private static boolean givesAs(Clauses clauses, VerbGroup verb, Draft draft) {
    return verb.sense().lemma().equals("give")
        && (Grammar.has(clauses.tokens(), verb.to(), draft.quoteFrom, "as")
            || Grammar.behind(draft, 1).equals("for"));
  }

  /// "Our story about arms shipped to Iran gave …": a past form with a finite verb behind it in its
  /// clause is a participle.
  private static boolean isReduced(Clauses clauses, VerbGroup verb) {
    VerbGroup next = clauses.after(verb.to());
    return verb.sense().movesGoods()
        && verb.from() == verb.main()
        && next != null
        && next.isFinite()
        && clauses.clauseAt(next.main()) == clauses.clauseAt(verb.main())
        && !Grammar.has(clauses.tokens(), verb.to(), next.from(), "and", "but", "that", "which");
  }

  private static boolean isOrgan(List<Token> tokens, int from, int to) {
    return ORGANS.isIn(tokens, from, to);
  }

  /// Whether the report is a column of corrections, or the paragraph begins as one.
  static boolean isColumn(Grammar grammar, Draft draft) {
    return grammar.tellsOfCorrections() || opens(grammar, draft);
  }
}
