package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What raises a total says what became of all of it: "The find brings the total to 120 tusks",
/// "This delivery takes the year's count to 40 wagons".
public final class RaisedTotals {

  private static final Set<String> RAISES =
      WordSet.parse("bring take push raise lift carry swell put");

  private static final Set<String> FINDS =
      WordSet.parse("find catch raid discovery operation capture arrest arrests finds");

  private static final Set<String> WHOLES =
      WordSet.of("total", "tally", "count", "haul", "number", "sum", "figure");

  private RaisedTotals() {}

  static boolean raise(Draft draft, @Nullable VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    return verb != null
        && RAISES.contains(verb.sense().lemma())
        && verb.to() < draft.quoteFrom
        && Grammar.before(draft, 1).equals("to")
        && Words.hasAny(tokens, verb.to(), draft.quoteFrom, WHOLES);
  }

  /// "takes total shipments to Yemen to 900 tonnes": by the words of the clause, whatever governs.
  static boolean isRaised(Draft draft, int start) {
    List<Token> tokens = draft.sentence.tokens();
    if (!Grammar.before(draft, 1).equals("to")) {
      return false;
    }
    for (int i = Math.max(start, draft.quoteFrom - SUBJECT); i < draft.quoteFrom - 2; i++) {
      if (Words.isOneOf(tokens, i, FORMS) && Words.hasAny(tokens, i + 1, i + 4, WHOLES)) {
        return true;
      }
    }
    return false;
  }

  private static final int SUBJECT = 20;

  private static final Set<String> FORMS =
      WordSet.parse(
          "brings bringing brought takes taking took pushes pushing pushed raises raising raised"
              + " lifts lifting lifted carrying making");

  /// Whether a verb that raises stands between, and what it raises behind it: "taking the total".
  public static boolean stand(List<Token> tokens, int from, int to) {
    boolean raised = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (raised && WordSet.has(WHOLES, token)) {
        return true;
      }
      raised = raised || WordSet.has(FORMS, token);
    }
    return false;
  }

  static boolean read(Grammar grammar, Draft draft, VerbGroup verb) {
    Clauses clauses = grammar.clauses(draft);
    List<Token> tokens = clauses.tokens();
    if (!raise(draft, verb)) {
      return false;
    }
    int start = clauses.startOfSubject(verb.main());
    if (Words.hasAny(tokens, start, verb.from(), FINDS)) {
      return Statuses.set(draft, Status.SEIZED, null, "a find raises the total");
    }
    return Statuses.byNoun(clauses, draft, start, verb.from())
        || Lenders.byNeighbour(grammar, draft);
  }
}
