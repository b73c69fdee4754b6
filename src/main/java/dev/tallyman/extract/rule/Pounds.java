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
  private static final int BESIDE = 4;

  private static final Set<String> PRICED =
      WordSet.parse(
          "cost costs costing paid pay pays paying worth fined fine price earned earns spent spend"
              + " spends salary value valued fee fees wage wages");

  /// What says money of goods that move, too.
  private static final Set<String> TRADED =
      WordSet.joined(
          List.of(
              PRICED,
              WordSet.parse(
                  "fetch fetched sold asks asking charge charges charged charging earn bribe bribes"
                      + " toll")));

  /// What says money where no goods move.
  private static final Set<String> PAID =
      WordSet.joined(
          List.of(
              PRICED,
              WordSet.parse(
                  "priced raised values budget debt bill bonus deal loan grant rent revenue revenues"
                      + " profit profits sales turnover funding fund invest invested bid offer tax")));

  /// What is done with money, where no weight of something is told.
  private static final Set<String> SPENT =
      WordSet.parse(
          "withdrew withdraw withdrawn discount saved refund refunded donated donation ticket tickets"
              + " lottery jackpot prize bet wager cash wallet deposit sold bought cheaper dearer"
              + " rent wages note notes");

  private static final Set<String> MONEY =
      WordSet.of("£", "€", "$", "euros", "dollars", "pence", "sterling", "pounds-worth");
  private static final Set<String> WEIGHS =
      WordSet.parse("weigh weighs weighed weighing weight thrust heavy lost lose loses gained");

  private Pounds() {}

  /// "worth 40 million pounds" is money beside goods that move, "sold 40 million pounds of rice" a
  /// weight. Soles are told from the fish alike.
  static boolean arePaid(Draft draft, int to) {
    return hasAny(draft.sentence.tokens(), draft.quoteFrom - BESIDE, draft.quoteFrom, TRADED)
        && !areOfGoods(draft.sentence.tokens(), to);
  }

  /// "pounds of rice"; pounds of aid or arms may be their worth.
  private static boolean areOfGoods(List<Token> tokens, int of) {
    Goods goods = is(tokens, of, "of") ? Goods.at(tokens, of + 1) : null;
    if (goods == null || goods.commodity() == null) {
      return false;
    }
    String path = goods.commodity().path();
    return !path.startsWith("aid") && !path.startsWith("arms");
  }

  /// Whether pounds of what does not move are money.
  static boolean areMoney(Draft draft, int to) {
    List<Token> tokens = draft.sentence.tokens();
    if (isOneOf(tokens, to - 1, "lb", "lbs")) {
      return false;
    }
    if (is(tokens, to, "of") || hasAny(tokens, draft.quoteFrom - NEAR, to + 2, WEIGHS)) {
      return hasAny(tokens, draft.quoteFrom - NEAR, draft.quoteFrom, PAID)
          && !hasAny(tokens, draft.quoteFrom - NEAR, to + 2, WEIGHS);
    }
    boolean spent = hasAny(tokens, draft.quoteFrom - NEAR, to + 2, SPENT);
    boolean large = draft.value != null && draft.value.compareTo(MILLION) >= 0;
    return large
        || spent
        || hasAny(tokens, draft.quoteFrom - NEAR, draft.quoteFrom, PAID)
        || hasAny(tokens, draft.quoteFrom - FAR, to + FAR, MONEY);
  }
}
