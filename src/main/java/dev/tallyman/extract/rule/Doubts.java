package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the word beside the verb that says how firm a number is: "probably", "enough for 40", "it
/// is likely that 40", "to judge by how low they lay".
record Doubts(Grammar grammar, Draft draft) {

  private static final Lexicon DOUBTS = Lexicon.load("doubts");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  /// The word of `doubts.lex` with this meaning that reaches the number, or null.
  @Nullable String of(String meaning) {
    int own = clauses().startOfClause(draft.numberFrom);
    int near = own == 0 ? 0 : clauses().startOfClause(own - 1);
    int to = clauses().endOfClause(draft.numberFrom);
    for (Match match : clauses().phrases(DOUBTS, 0, to)) {
      int at = match.from();
      boolean judging = isJudging(at);
      if ((at >= near || judging)
          && match.meaning().equals(meaning)
          && (judging || opensThat(match) ? match.to() <= draft.quoteFrom : at >= own)
          && !(meaning.equals("estimated") && Estimates.isOfWorth(draft, match.to()))
          && reaches(match)) {
        return match.line().phrases().getFirst();
      }
    }
    return null;
  }

  /// Whether a word of capacity stands here: "enough for", "equivalent to".
  static boolean isCapacity(List<Token> tokens, int at) {
    return DOUBTS.at(tokens, at).filter(match -> match.meaning().equals("capacity")).isPresent();
  }

  /// "to judge by how low they lay, carried 40 tonnes": over the whole sentence.
  private boolean isJudging(int at) {
    return WordSet.isAmong(tokens().get(at).lower(), "judge", "judging")
        || Grammar.reads(tokens(), at, "to judge");
  }

  /// "it is likely that", "considers it possible that".
  private boolean opensThat(Match match) {
    return Grammar.reads(tokens(), match.to(), "that");
  }

  /// A word of capacity governs what follows it at once, other doubts their whole clause.
  private boolean reaches(Match match) {
    if (!match.meaning().equals("capacity")) {
      if (Comparisons.isBase(draft) && match.to() <= draft.quoteFrom) {
        return false;
      }
      Draft later = grammar.later(draft);
      boolean other =
          later != null
              && later.sentenceIndex == draft.sentenceIndex
              && later.quoteFrom == match.to();
      return !other;
    }
    Draft earlier = grammar.earlierInSentence(draft);
    boolean own = earlier == null || earlier.quoteTo <= match.from();
    return match.to() <= draft.quoteFrom && own && draft.quoteFrom - match.to() <= 3;
  }
}
