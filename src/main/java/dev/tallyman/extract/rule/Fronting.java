package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells numbers of an adverbial that stands before the subject: "After the seizure of 4 tonnes,
/// Vietnam promised".
final class Fronting {

  private static final Set<String> WORDS =
      WordSet.of(
          "after", "following", "with", "despite", "upon", "amid", "unlike", "pending", "without");

  private Fronting() {}

  /// "After the seizure of 4 tonnes in Haiphong, Vietnam promised": an adverbial before the
  /// subject.
  static boolean isFronted(Clauses clauses, Draft draft, VerbGroup verb) {
    List<Token> tokens = clauses.tokens();
    int start = clauses.startOfClause(draft.numberFrom);
    if (start >= draft.quoteFrom || !WordSet.has(WORDS, tokens.get(start))) {
      return false;
    }
    for (int i = draft.quoteTo; i < verb.from() - 1; i++) {
      if (tokens.get(i).is(",")) {
        return tokens.get(i + 1).isWord()
            && !WordSet.has(Governor.RELATIVES, tokens.get(i + 1))
            && !WordSet.isAmong(tokens.get(i + 1).lower(), "or", "and", "including", "of");
      }
    }
    return false;
  }
}
