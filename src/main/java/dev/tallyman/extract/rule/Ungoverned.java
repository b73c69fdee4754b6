package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells verbs that stand near a number and do not govern it: "Talk of 40 tonnes should be taken
/// with salt", "If parliament agrees, 40 a month".
final class Ungoverned {

  /// How far before its verb a clause may open.
  private static final int REACH = 5;

  private Ungoverned() {}

  /// "40 tonnes came since access was agreed on 12 May, half of it by road".
  static boolean isSetBehind(Draft draft, VerbGroup verb) {
    return draft.quoteFrom - verb.to() > 2
        && Grammar.before(draft, 1).equals(",")
        && endsInPronoun(draft, verb)
        && ClosedWords.PREPOSITIONS.contains(Grammar.behind(draft, 1));
  }

  /// "240 tonnes of it".
  static boolean endsInPronoun(Draft draft, VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    return verb.sense().movesGoods()
        && !"unstated".equals(verb.sense().status())
        && draft.quoteTo - draft.quoteFrom > 2
        && tokens.get(draft.quoteTo - 2).is("of")
        && WordSet.isAmong(tokens.get(draft.quoteTo - 1).lower(), "it", "them", "that");
  }

  /// "If parliament passes the budget, between 500 and 600 a month": behind the comma of a clause
  /// that stands first.
  static boolean isOfCondition(Clauses clauses, Draft draft, VerbGroup verb) {
    List<Token> tokens = clauses.tokens();
    int comma = draft.quoteFrom - 1;
    boolean apart = comma > verb.to() && tokens.get(comma).is(",");
    for (int i = apart ? clauses.startOfClause(verb.main()) : comma; i < verb.from() - 1; i++) {
      if (WordSet.isAmong(tokens.get(i).lower(), "if", "when", "once", "unless", "should")) {
        return clauses.before(verb.from()) == null || clauses.before(verb.from()).from() < i;
      }
    }
    return false;
  }

  /// "14 lorries crossed while I sat at the gate, and on Thursday nine": a number set behind shares
  /// the verb of the main clause, and not the one of the clause between.
  static @Nullable VerbGroup shared(Clauses clauses, Draft draft, VerbGroup between) {
    List<Token> tokens = clauses.tokens();
    int and = Grammar.lastOf(tokens, between.to(), draft.quoteFrom, "and");
    boolean behind =
        draft.head < 0
            && and > between.to()
            && tokens.get(and - 1).is(",")
            && !Words.isWord(tokens, draft.quoteTo);
    for (int i = between.from() - 1; behind && i >= Math.max(1, between.from() - REACH); i--) {
      if (Words.isOneOf(tokens, i, "while", "when", "as", "where", "because", "although")) {
        return clauses.before(i);
      }
      if (!tokens.get(i).isWord()) {
        return null;
      }
    }
    return null;
  }

  /// "Talk of 40 tonnes sold to China should be taken with salt": the talk should.
  static boolean isOfTalk(Draft draft) {
    return WordSet.isAmong(Grammar.before(draft, 1), "of", "about")
        && WordSet.isAmong(
            Grammar.before(draft, 2), "talk", "rumours", "rumors", "reports", "news", "claims");
  }

  /// "19 containers taken on in Latakia and 17 put ashore": each number has its own participle.
  static boolean isListed(Clauses clauses, Draft draft, VerbGroup verb) {
    VerbGroup own = clauses.after(draft.quoteTo);
    boolean adjacent =
        own != null
            && own.from() == draft.quoteTo
            && own.from() == own.main()
            && own.sense().movesGoods();
    return adjacent
        && verb.tense() == VerbGroup.Tense.PARTICIPLE
        && WordSet.isAmong(Grammar.before(draft, 1), "and", ",");
  }
}
