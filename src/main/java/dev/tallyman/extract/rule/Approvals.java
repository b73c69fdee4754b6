package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Goods whose sale is asked for or allowed, and not yet agreed: "approved a possible sale of 96
/// helicopters", "has requested to buy 263 missiles".
final class Approvals {

  private static final int BEFORE = 6;
  private static final int FARTHEST = 40;
  private static final Set<String> SALES = WordSet.of("sale", "sales");
  private static final Set<String> OPEN =
      WordSet.parse(
          "possible potential proposed prospective approve approves approved approving clear clears"
              + " cleared clearing authorise authorised authorize authorized approval");
  private static final Set<String> ASKING =
      WordSet.parse("request requests requested requesting ask asks asked asking");
  private static final Set<String> BUYING =
      WordSet.of("buy", "purchase", "acquire", "procure", "obtain");
  private static final Set<String> HOLDING =
      WordSet.parse("include includes included cover covers covered comprise comprises");

  private Approvals() {}

  static boolean read(Grammar grammar, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return (isOfSale(grammar, draft, tokens) || isAskedFor(grammar, draft, tokens))
        && Statuses.set(draft, Status.PLEDGED, null, "a sale that is asked for or allowed");
  }

  /// "a possible sale to Chad of 20 drones", "The proposed sale includes 20 drones".
  private static boolean isOfSale(Grammar grammar, Draft draft, List<Token> tokens) {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    start = Math.max(start, draft.quoteFrom - FARTHEST);
    for (int at = draft.quoteFrom - 1; at >= start; at--) {
      if (Words.isOneOf(tokens, at, SALES)) {
        VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
        boolean apart =
            verb != null && verb.from() > at && !Words.isOneOf(tokens, verb.main(), HOLDING);
        return !apart && Words.hasAny(tokens, Math.max(start, at - BEFORE), at, OPEN);
      }
    }
    return false;
  }

  /// "Romania requested to buy 263 missiles"
  private static boolean isAskedFor(Grammar grammar, Draft draft, List<Token> tokens) {
    VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
    return verb != null
        && Words.isOneOf(tokens, verb.main(), BUYING)
        && Words.is(tokens, verb.main() - 1, "to")
        && Words.isOneOf(tokens, verb.main() - 2, ASKING)
        && grammar.governor(draft).role() != Governor.Role.SUBJECT;
  }
}
