package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The words between a verb that values and its value, which say nothing of the goods: "put the
/// grain exported since the deal was reached at 40 tonnes".
final class Estimates {

  private static final int REACH = 40;
  private static final int PACT = 5;
  private static final int TO_WORTH = 6;
  private static final Set<String> WORTHS = WordSet.of("worth", "value", "valued", "msrp", "cost");

  private static final Set<String> VALUING =
      WordSet.of(
          "put",
          "puts",
          "putting",
          "peg",
          "pegs",
          "pegged",
          "estimate",
          "estimates",
          "estimated",
          "assess",
          "assesses",
          "assessed",
          "reckons",
          "reckoned",
          "calculates",
          "calculated");

  private static final Set<String> PACTS =
      WordSet.of(
          "deal",
          "deals",
          "agreement",
          "agreements",
          "accord",
          "pact",
          "truce",
          "ceasefire",
          "cease-fire",
          "compromise",
          "settlement",
          "conclusion",
          "verdict",
          "consensus",
          "decision",
          "memorandum",
          "understanding",
          "terms",
          "milestone",
          "record");

  private Estimates() {}

  /// Where to look for the verb that governs the number at `number`: before a clause of time that
  /// stands between the goods and "at".
  static int valued(List<Token> tokens, int number) {
    if (!Words.is(tokens, number - 1, "at")) {
      return number;
    }
    int time = -1;
    for (int i = number - 2; i >= Math.max(0, number - REACH); i--) {
      if (Words.isOneOf(tokens, i, "since", "after", "when", "until", "before")) {
        time = i;
      } else if (time > 0 && WordSet.has(VALUING, tokens.get(i))) {
        return time;
      } else if (!tokens.get(i).isWord() && !tokens.get(i).isDigits() && !tokens.get(i).glued()) {
        return number;
      }
    }
    return number;
  }

  /// "seized 90 kilograms, estimated to be worth $3 million", "with an estimated street value of":
  /// the worth is estimated, the goods before it are weighed.
  static boolean isOfWorth(Draft draft, int behind) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.figureClass == FigureClass.VALUE || behind < draft.quoteTo) {
      return false;
    }
    boolean sum = Words.is(tokens, behind, "at") && !Words.isWord(tokens, behind + 1);
    return sum || Words.hasAny(tokens, behind, Math.min(tokens.size(), behind + TO_WORTH), WORTHS);
  }

  /// "A deal was reached": the parties came to terms, and no goods to a place.
  static boolean isPact(List<Token> tokens, VerbGroup verb) {
    if (!verb.passive() || !verb.sense().lemma().equals("reach")) {
      return false;
    }
    return Words.hasAny(tokens, verb.from() - PACT, verb.from(), PACTS);
  }
}
