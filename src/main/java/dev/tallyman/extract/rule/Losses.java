package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Goods that went nowhere but were lost, or are what somebody has left: "312 bags went missing",
/// "64 sacks of rice are gone", "14 containers slid off a stack", "We have 30 tanks left".
record Losses(Draft draft, List<Token> tokens) {

  private static final Set<String> GOES = WordSet.of("went", "go", "goes", "gone", "going");
  private static final Set<String> AWAY = WordSet.parse("missing astray bad mouldy rotten under");
  private static final Set<String> LOST =
      WordSet.parse(
          "vanished vanish disappeared disappear leaked leak spoilt spoiled rotted evaporated sank"
              + " burnt burned drowned perished melted exploded");
  private static final Set<String> SLIDES =
      WordSet.of("slid", "fell", "fall", "slide", "toppled", "walked", "rolled");
  private static final Set<String> HAS = WordSet.of("have", "has", "had", "with", "keep", "keeps");
  private static final int FARTHEST_HAVING = 3;

  static Losses of(Draft draft) {
    return new Losses(draft, draft.sentence.tokens());
  }

  boolean isOne() {
    boolean things =
        draft.figureClass == FigureClass.CARGO || draft.figureClass == FigureClass.CONVEYANCE;
    return things && draft.head >= 0 && (isLost() || isLeft());
  }

  private boolean isLost() {
    int at = draft.quoteTo;
    at += isOneOf(tokens, at, "have", "has", "had", "also") ? 1 : 0;
    boolean gone =
        isOneOf(tokens, at, ClosedWords.BE)
            && is(tokens, at + 1, "gone")
            && !isOneOf(tokens, at + 2, "to", "from", "by", "out");
    boolean bare =
        at == draft.quoteTo
            && is(tokens, at, "gone")
            && isOneOf(tokens, at + 1, "in", "within", ".", ",", "since");
    return gone
        || bare
        || isOneOf(tokens, at, GOES) && isOneOf(tokens, at + 1, AWAY)
        || isOneOf(tokens, at, SLIDES) && isOneOf(tokens, at + 1, "off", "overboard")
        || is(tokens, at, "got") && is(tokens, at + 1, "wet")
        || isOneOf(tokens, at, LOST);
  }

  /// "We have 30 tanks left", "a line with two locomotives left".
  private boolean isLeft() {
    boolean left =
        is(tokens, draft.quoteTo, "left")
            && (!Words.isWord(tokens, draft.quoteTo + 1)
                || isOneOf(tokens, draft.quoteTo + 1, "at", "in", "and", "to"));
    for (int i = draft.quoteFrom - 1;
        left && i >= Math.max(0, draft.quoteFrom - FARTHEST_HAVING);
        i--) {
      if (isOneOf(tokens, i, HAS)) {
        return true;
      }
    }
    return false;
  }
}
