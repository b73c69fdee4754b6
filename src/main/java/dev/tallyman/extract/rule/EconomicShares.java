package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Shares that measure an economy, a body of people or a state of things, and no part of goods:
/// "Inflation ran at 9 percent", "shares fell 7 percent", "43 percent are children", "19 percent
/// above target", "a loan at 5 percent".
record EconomicShares(Draft draft, List<Token> tokens) {

  private static final int REACH = 9;
  private static final int NEAR = 4;
  private static final Set<String> NOUNS =
      WordSet.parse(
          "inflation unemployment shares share-price brent crude-price fees fee rates rate rents"
              + " rent wages wage tolls toll premium premiums turnout interest deposit mortgage"
              + " profits profit occupancy discount tribute gdp index dividend yield battery"
              + " humidity moisture purity rupee dollar euro peso currency price prices");
  private static final Set<String> PEOPLE =
      WordSet.parse("children women men girls boys minors adults under over aged female male");
  private static final Set<String> AIMS =
      WordSet.of("target", "estimate", "budget", "forecast", "plan");
  private static final Set<String> PUTS =
      WordSet.parse(
          "put puts has have had it gave gives stood stands stand estimate estimates estimated share is was remained"
              + " remains set fixed capped running runs pegged shares valued value");
  private static final Set<String> LADEN =
      WordSet.of("laden", "loaded", "asleep", "empty", "board", "drowned", "pay", "staff");

  static EconomicShares of(Draft draft) {
    return new EconomicShares(draft, draft.sentence.tokens());
  }

  boolean isOne() {
    return isOfEconomy() || arePeople() || isOfAim() || isRate() || isManner();
  }

  /// "Shares of the three retailers fell 7 percent", "Inflation, at 4.8 percent,".
  private boolean isOfEconomy() {
    if (draft.form != NumberForm.PERCENT || is(tokens, draft.quoteTo, "of") || draft.head >= 0) {
      return false;
    }
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - REACH); i--) {
      if (isOneOf(tokens, i, NOUNS)) {
        return !isOneOf(tokens, i, "rate", "rates", "index") || !is(tokens, i + 1, "of");
      }
      boolean other = Goods.at(tokens, i) != null || Evidence.isMoving(tokens, i) && isNoun(i);
      if (other || isOneOf(tokens, i, ";", ":", "(", "which", "that", "exports", "imports")) {
        return false;
      }
    }
    return false;
  }

  private boolean isNoun(int i) {
    return isOneOf(tokens, i - 1, ClosedWords.DETERMINERS);
  }

  /// "43 percent are children", "49 in 100 of these are under 18", "four in ten of you".
  private boolean arePeople() {
    int be = draft.quoteTo;
    return isOneOf(tokens, be, "are", "were") && isOneOf(tokens, be + 1, PEOPLE)
        || isOneOf(tokens, draft.quoteTo - 1, "you", "us")
        || is(tokens, be, "of") && isOneOf(tokens, be + 1, "you", "us");
  }

  /// "19.5 percent above target", "3 per cent below the Association's own estimate".
  private boolean isOfAim() {
    return isOneOf(tokens, draft.quoteTo, "above", "below")
        && Words.hasAny(tokens, draft.quoteTo + 1, draft.quoteTo + 2 + NEAR, AIMS);
  }

  /// "credit of $20 million at 5 percent", "rejected for ergot at 0.06 percent".
  private boolean isRate() {
    return draft.form == NumberForm.PERCENT
        && is(tokens, draft.quoteFrom - 1, "at")
        && !is(tokens, draft.quoteTo, "of")
        && !Words.hasAny(tokens, draft.quoteFrom - REACH, draft.quoteFrom - 1, PUTS);
  }

  /// "half laden"; "shipments in the half".
  private boolean isManner() {
    boolean half = is(tokens, draft.numberFrom, "half") && draft.quoteTo == draft.numberTo;
    boolean period =
        is(tokens, draft.quoteFrom - 1, "the")
            && isOneOf(tokens, draft.quoteFrom - 2, "in", "for", "over", "during")
            && !is(tokens, draft.quoteTo, "of");
    return half && (period || isOneOf(tokens, draft.quoteTo, LADEN));
  }
}
