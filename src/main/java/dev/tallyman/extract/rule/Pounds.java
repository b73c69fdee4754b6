package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.hasAny;
import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Pounds that are money, told from those that weigh: "costs 25,000 pounds", "a debt of 3 billion
/// pounds" against "7.6 million pounds of thrust".
final class Pounds {

  private static final int NEAR = 6;
  private static final int FAR = 25;
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final Set<String> PAID =
      WordSet.parse(
          "cost costs costing paid pay pays paying worth fined fine price priced earned earns"
              + " raised spent spend spends salary value valued values budget debt bill fee fees"
              + " wage wages bonus deal loan grant rent revenue revenues profit profits sales"
              + " turnover funding fund invest invested bid offer tax");
  private static final Set<String> MONEY =
      WordSet.of("£", "€", "$", "euros", "dollars", "pence", "sterling", "pounds-worth");
  private static final Set<String> WEIGHS =
      WordSet.parse("weigh weighs weighed weighing weight thrust heavy lost lose loses gained");

  private Pounds() {}

  static boolean areMoney(Draft draft, int to) {
    List<Token> tokens = draft.sentence.tokens();
    if (isOneOf(tokens, to - 1, "lb", "lbs")) {
      return false;
    }
    if (is(tokens, to, "of") || hasAny(tokens, draft.quoteFrom - NEAR, to + 2, WEIGHS)) {
      return hasAny(tokens, draft.quoteFrom - NEAR, draft.quoteFrom, PAID)
          && !hasAny(tokens, draft.quoteFrom - NEAR, to + 2, WEIGHS);
    }
    boolean large = draft.value != null && draft.value.compareTo(MILLION) >= 0;
    return large
        || hasAny(tokens, draft.quoteFrom - NEAR, draft.quoteFrom, PAID)
        || hasAny(tokens, draft.quoteFrom - FAR, to + FAR, MONEY);
  }
}
