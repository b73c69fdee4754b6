package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a share or a change of a price, and a part of a country, from those of goods: "the price
/// has gone up by 12 percent", "half of Asia was on holiday".
record PricedShares(Draft draft, Governor governor) {

  private static final Set<String> PRICES =
      WordSet.parse("price prices fare rate margin rent surcharge");
  private static final Set<String> PER = WordSet.of("a", "an", "per");

  boolean isOne() {
    return isOfPrice()
        || isMultipleOfPay()
        || isRateOfElse()
        || isOfName()
        || isAtPrice()
        || isBehindPrice();
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "The price has gone up by 12 percent", "the sources differ by 10 percent".
  private boolean isOfPrice() {
    VerbGroup verb = governor.verb();
    return verb != null
        && verb.from() > 0
        && governor.role() == Governor.Role.OBJECT
        && (isOneOf(tokens(), verb.from() - 1, PRICES)
            || isOneOf(tokens(), verb.main(), "differ", "differs", "differed", "vary", "varied"));
  }

  /// "It fetches twenty times that", "a driver earns twice as much".
  private boolean isMultipleOfPay() {
    VerbGroup verb = governor.verb();
    return draft.form == NumberForm.MULTIPLE
        && verb != null
        && verb.to() == draft.quoteFrom
        && isOneOf(tokens(), verb.main(), Shares.PAYS);
  }

  /// "a death rate of 1.06 percent"; "a rate of 40 percent" may be one of a flow.
  private boolean isRateOfElse() {
    int rate = draft.quoteFrom - 2;
    return is(tokens(), rate + 1, "of")
        && isOneOf(tokens(), rate, "rate", "rates")
        && NounPhrases.isCountable(tokens(), rate - 1)
        && !Evidence.isMoving(tokens(), rate - 1)
        && Goods.at(tokens(), rate - 1) == null;
  }

  /// "half of Asia on holiday"; "half of Asia's imports" are goods.
  private boolean isOfName() {
    int at = draft.quoteTo + 1;
    return is(tokens(), at - 1, "of")
        && Words.isWord(tokens(), at)
        && tokens().get(at).isCapitalised()
        && Goods.at(tokens(), at) == null
        && !is(tokens(), at + 1, "'s")
        && !isOneOf(tokens(), at + 1, "and", "-")
        && !NounPhrases.isCountable(tokens(), at + 1);
  }

  /// "freight was $23 a tonne, 4 percent down", "costs $4,100, seven times as much".
  private boolean isBehindPrice() {
    int from = Math.max(0, draft.quoteFrom - 10);
    if (!is(tokens(), draft.quoteFrom - 1, ",")) {
      return false;
    }
    boolean rate = Words.hasAny(tokens(), from, draft.quoteFrom, PER);
    boolean change =
        rate && isOneOf(tokens(), draft.quoteTo, "down", "up", "lower", "higher")
            || draft.form == NumberForm.MULTIPLE
                && Words.hasAny(tokens(), from, draft.quoteFrom, Shares.PAYS);
    for (int i = draft.quoteFrom - 2; change && i >= from; i--) {
      if (Money.isBefore(tokens(), i) || Money.isNamed(tokens(), i)) {
        return true;
      }
    }
    return false;
  }

  /// "Copper is up 2 percent at $11,240 a tonne".
  private boolean isAtPrice() {
    int at = draft.quoteTo;
    return is(tokens(), at, "at")
        && at + 1 < tokens().size()
        && "$€£".contains(tokens().get(at + 1).text());
  }
}
