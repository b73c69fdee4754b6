package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a present that looks ahead, as a timetable does: "Six more trains leave next week", "the
/// other 18 follow in 2027".
final class Timetables {

  /// Days to come, right behind a verb.
  static final Set<String> SOON = WordSet.of("tomorrow", "tonight", "next", "soon", "shortly");

  private static final Set<String> REST =
      WordSet.of("other", "others", "rest", "remaining", "remainder", "balance");

  private Timetables() {}

  static boolean look(Grammar grammar, Draft draft, VerbGroup verb) {
    boolean present =
        verb.tense() == VerbGroup.Tense.PRESENT
            && verb.modal() == null
            && !verb.passive()
            && !verb.negated()
            && WordSet.isAmong(
                String.valueOf(verb.sense().status()), "shipped", "delivered", "carried");
    if (!present) {
      return false;
    }
    Clauses clauses = grammar.clauses(draft);
    List<Token> tokens = clauses.tokens();
    int from = clauses.startOfClause(verb.main());
    int to = clauses.endOfClause(verb.main());
    return Words.hasAny(tokens, verb.to(), to, SOON)
            && !Grammar.has(tokens, verb.to(), to, "next to")
        || verb.sense().lemma().equals("follow") && Words.hasAny(tokens, from, verb.from(), REST)
        || new Forecasts(grammar, draft).isDatedAhead();
  }
}
