package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The sign before a number: "+0.2%", "-1.3%", "minus 40 degrees". Goods are never negative, so
/// that only quantities that are set aside have one.
final class Signs {

  private static final BigDecimal MINUS_ONE = new BigDecimal("-1");
  private static final Set<String> MINUSES = WordSet.of("-", "−", "–");

  private Signs() {}

  static boolean isPlus(Draft draft) {
    int sign = digits(draft) - 1;
    return stands(draft.sentence.tokens(), sign) && is(draft.sentence.tokens(), sign, "+");
  }

  static boolean isMinus(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int sign = digits(draft) - 1;
    boolean word = is(tokens, sign, "minus") && !is(tokens, sign - 1, "or");
    boolean joined = Words.isHyphen(tokens, sign) && is(tokens, sign - 1, "minus");
    return word || joined || isOneOf(tokens, sign, MINUSES) && stands(tokens, sign);
  }

  /// Turns an exact number behind a minus into a negative one.
  static void apply(Draft draft) {
    Quantity quantity = draft.quantity;
    boolean low =
        quantity != null
            && draft.upper != null
            && quantity.hedge() == Hedge.RANGE
            && is(draft.sentence.tokens(), draft.numberFrom - 1, "minus")
            && draft.value != null
            && draft.value.signum() > 0;
    if (low) {
      draft.value = draft.value.negate();
      draft.quantity = new Quantity(Amount.between(draft.value, draft.upper), Hedge.RANGE);
      draft.quoteFrom = Math.min(draft.quoteFrom, draft.numberFrom - 1);
      return;
    }
    boolean point =
        quantity != null
            && draft.upper == null
            && draft.value != null
            && (quantity.hedge() == Hedge.EXACT || quantity.hedge() == Hedge.ABOUT);
    if (point && draft.value.signum() > 0 && isMinus(draft)) {
      draft.value = draft.value.negate();
      draft.quantity = new Quantity(quantity.amount().times(MINUS_ONE), quantity.hedge());
      boolean word = is(draft.sentence.tokens(), digits(draft) - 2, "minus");
      draft.quoteFrom = Math.min(draft.quoteFrom, digits(draft) - (word ? 2 : 1));
    }
  }

  /// Glued to the number and to nothing before it but the sign of a currency.
  private static boolean stands(List<Token> tokens, int sign) {
    return sign >= 0
        && isGlued(tokens, sign + 1)
        && (!isGlued(tokens, sign) || isOneOf(tokens, sign - 1, "$", "€", "£", "¥", "("));
  }

  private static int digits(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    while (at + 1 < draft.numberTo && !tokens.get(at).isDigits() && !is(tokens, at, ".")) {
      at++;
    }
    return tokens.get(at).isDigits() || is(tokens, at, ".") ? at : draft.numberFrom;
  }
}
