package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What is lacking, used up or dealt out by the head, and moves nowhere: "they are 12,000 tonnes
/// short", "mills use 4 million tonnes a year", "a ration is 15 kilos", "a crane lifts 1,200 tonnes
/// an hour".
record Wants(Draft draft, Governor governor) {

  private static final Set<String> USES =
      WordSet.parse(
          "use uses consume consumes burn burns eat eats drink drinks guzzle guzzles absorb absorbs"
              + " grind grinds crush crushes brew brews smelt smelts used consumed burned burnt");
  private static final Set<String> USED =
      WordSet.parse(
          "use consumption demand usage needs requirement requirements losses mortality deaths");
  private static final Set<String> MACHINES =
      WordSet.parse("scanner scanners machine machines crane cranes loader loaders belt");
  private static final Set<String> HEADS =
      WordSet.parse("family household person child adult mother refugee pupil patient farmer");
  private static final Set<String> RATIONS = WordSet.parse("ration rations portion entitlement");
  private static final Set<String> LACKS =
      WordSet.parse("shortfall gap deficit shortage lack want backlog");
  private static final Set<String> NEEDS = WordSet.parse("need needs needed");
  private static final int FARTHEST = 24;
  private static final int SUBJECT = 4;

  boolean areSpent() {
    List<Token> tokens = draft.sentence.tokens();
    if (isNeeded(tokens)) {
      return true;
    }
    if (draft.figureClass == FigureClass.CONVEYANCE) {
      return isHourly(tokens)
          && Words.hasAny(tokens, draft.quoteFrom - SUBJECT, draft.quoteFrom, MACHINES);
    }
    if (draft.figureClass != FigureClass.CARGO) {
      return false;
    }
    return isShort(tokens)
        || isOneOf(tokens, draft.quoteFrom - 1, "lack", "lacks", "lacked")
        || isOfOne(tokens)
        || isUsed(tokens)
        || Units.isUnit(draft.measure) && (isHourly(tokens) || isRation(tokens));
  }

  /// "It needs to move 10,000 tonnes a week", "300 lorries need to cross", "requires 15 lorries
  /// daily": what is wanted moves nowhere yet.
  private boolean isNeeded(List<Token> tokens) {
    if (draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    if (isOneOf(tokens, draft.quoteFrom - 1, "requires", "require")) {
      return true;
    }
    if (isOneOf(tokens, draft.quoteTo, NEEDS) && is(tokens, draft.quoteTo + 1, "to")) {
      return true;
    }
    VerbGroup verb = governor.verb();
    if (verb == null) {
      return false;
    }
    int to = verb.from() - (is(tokens, verb.from(), "to") ? 0 : 1);
    return is(tokens, to, "to") && isOneOf(tokens, to - 1, NEEDS)
        || is(tokens, verb.main() + 1, "to") && isOneOf(tokens, verb.main(), NEEDS);
  }

  /// "They are 12,000 tonnes short", "900 kits short of the plan", "a shortfall of 900 tonnes".
  private boolean isShort(List<Token> tokens) {
    boolean left = is(tokens, draft.quoteTo, "short");
    boolean of = is(tokens, draft.quoteFrom - 1, "of");
    return left || of && isOneOf(tokens, draft.quoteFrom - 2, LACKS);
  }

  /// "Mills use 4 million tonnes", "domestic use was 2.9 million tonnes".
  private boolean isUsed(List<Token> tokens) {
    if (Units.isUnit(draft.measure) && isOneOf(tokens, draft.quoteFrom - 1, USES)) {
      return true;
    }
    VerbGroup verb = governor.verb();
    if (verb == null || verb.passive() || governor.role() != Governor.Role.OBJECT) {
      return false;
    }
    boolean amounts = "amount".equals(verb.sense().status()) || verb.sense().lemma().equals("be");
    for (int i = verb.from() - 1; amounts && i >= Math.max(0, verb.from() - SUBJECT); i--) {
      if (isOneOf(tokens, i, USED) && !isOneOf(tokens, i - 1, "in", "of", "for", "from")) {
        return true;
      }
      amounts = tokens.get(i).isWord();
    }
    return false;
  }

  /// "1,200 tonnes an hour": how fast a machine works.
  private boolean isHourly(List<Token> tokens) {
    return isOneOf(tokens, draft.quoteTo, "an", "per", "every")
        && is(tokens, draft.quoteTo + 1, "hour");
  }

  /// "A ration is 15 kilos of wheat, one of beans and half a litre of oil", "the ration was cut
  /// from seven pounds to five".
  private boolean isRation(List<Token> tokens) {
    for (int i = draft.quoteFrom - 1; i >= Math.max(1, draft.quoteFrom - FARTHEST); i--) {
      if (isOneOf(tokens, i, ";", ".", ":")) {
        return false;
      }
      if (isOneOf(tokens, i, RATIONS)) {
        boolean holds =
            isOneOf(tokens, i + 1, ClosedWords.BE)
                || isOneOf(tokens, i + 1, "of", "holds", "contains", "comprises", "consists");
        return holds
            && isOneOf(tokens, i - 1, "a", "the", "each", "daily", "monthly", "full", "basic");
      }
    }
    return false;
  }

  /// "A family gets a tent, three blankets and a kit of 14 pieces".
  private boolean isOfOne(List<Token> tokens) {
    for (int i = draft.quoteFrom - 2; i >= Math.max(1, draft.quoteFrom - FARTHEST); i--) {
      if (isOneOf(tokens, i + 1, ";", ".", ":")) {
        return false;
      }
      if (isOneOf(tokens, i, HEADS)) {
        return isOneOf(tokens, i - 1, "a", "an", "each", "every")
            && (isOneOf(tokens, i + 1, "gets", "receives")
                || is(tokens, i + 1, "is") && is(tokens, i + 2, "given"));
      }
    }
    return false;
  }
}
