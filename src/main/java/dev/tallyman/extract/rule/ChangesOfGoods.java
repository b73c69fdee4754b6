package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a share by which goods or their flow have changed, and which is no part of them: "tractors
/// were down by 5.8 percent", "2.2 percent lower than the 42 million tonnes of August".
record ChangesOfGoods(Clauses clauses, Draft draft, Governor governor) {

  private static final int LONGEST = 6;

  private static final Set<String> IMPORTS =
      WordSet.of("import", "imports", "export", "exports", "shipments", "arrivals", "deliveries");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "Tractors were down by 5.8 percent", "their import of fuel rose 23 percent".
  boolean isOne() {
    if (isOffAnother()) {
      return true;
    }
    VerbGroup verb = governor.verb();
    boolean down = isOneOf(tokens(), draft.quoteFrom - 1, "up", "down", "by");
    if (verb != null && isOfFlow(verb)) {
      return true;
    }
    if (verb == null || !down || governor.role() != Governor.Role.OBJECT || draft.head >= 0) {
      return false;
    }
    boolean counted = false;
    for (int i = clauses.startOfSubject(verb.main()); i < verb.from(); i++) {
      Goods goods = Goods.at(tokens(), i);
      counted |= goods != null && goods.isCounted() && !Units.isUnit(goods.measure());
      if (Evidence.isStill(tokens(), i)) {
        return false;
      }
    }
    return counted;
  }

  /// "It was 2.2 percent lower than the 42 million tonnes of August": of what another amount
  /// counts.
  private boolean isOffAnother() {
    int than = draft.quoteTo;
    boolean degree =
        isOneOf(tokens(), than, "higher", "lower", "more", "less", "above", "below")
            || isOneOf(tokens(), than - 1, "more", "less", "higher", "lower");
    int from = isOneOf(tokens(), than, "higher", "lower", "more", "less") ? than + 1 : than;
    if (!degree || !isOneOf(tokens(), from, "than", "above", "below", "from")) {
      return false;
    }
    boolean number = false;
    for (int i = from + 1; i < Math.min(tokens().size(), from + LONGEST + 2); i++) {
      number |= Words.isDigits(tokens(), i);
      if (number && Goods.isUnit(tokens(), i)) {
        return true;
      }
    }
    return false;
  }

  /// "Their import of refined products rose 23 percent": the flow is the subject.
  private boolean isOfFlow(VerbGroup verb) {
    int start = clauses.startOfSubject(verb.main());
    boolean flow = false;
    for (int i = start; i < verb.from() && !is(tokens(), i, "of"); i++) {
      flow |= isOneOf(tokens(), i, IMPORTS);
    }
    return flow && Shares.isChange(verb) && draft.quoteFrom - verb.to() <= 1;
  }
}
