package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// What a share has to do with the `recent` figures, mostly with the latest of them: "half of
/// them", "she said two-fifths"; or no share at all: "Two barges came. A third is loading."
record SharesBefore(Draft draft, Deque<Draft> recent) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Set<String> COMPARED =
      WordSet.of("more", "fewer", "less", "higher", "lower");
  private static final Set<String> PRONOUNS =
      WordSet.of("them", "these", "those", "which", "it", "that", "this");

  /// "Two barges came. A third is loading."
  boolean isNextOne() {
    List<Token> tokens = draft.sentence.tokens();
    boolean bare = draft.form == NumberForm.FRACTION && draft.head < 0;
    return bare
        && is(tokens, draft.numberFrom, "a")
        && !isOneOf(tokens, draft.numberTo, "of", "less", "more", "fewer")
        && recent.stream().anyMatch(this::isOneLess);
  }

  /// Whether `before`, a count of whole things, lacks one of being so many: two before "a third".
  private boolean isOneLess(Draft before) {
    if (before.value == null || draft.value == null || before.value.signum() <= 0) {
      return false;
    }
    boolean near = draft.sentenceIndex - before.sentenceIndex <= 2;
    BigDecimal parts = HUNDRED.divide(draft.value, 0, RoundingMode.HALF_UP);
    return near
        && !Units.isUnit(before.measure)
        && before.figureClass != FigureClass.SHARE
        && parts.subtract(BigDecimal.ONE).compareTo(before.value) == 0;
  }

  /// "She said two-fifths", "we look into three boxes in a hundred".
  boolean isBeside() {
    Draft latest = recent.peekLast();
    List<Token> tokens = draft.sentence.tokens();
    boolean share =
        isOneOf(tokens, draft.quoteFrom - 1, ClosedWords.BE)
            && is(tokens, draft.quoteFrom - 2, "share");
    boolean said =
        share
            || is(tokens, draft.quoteFrom - 1, "at")
            || draft.form != NumberForm.PERCENT
            || isListed(tokens);
    return draft.figureClass == FigureClass.SHARE
        && draft.head < 0
        && latest != null
        && said
        && !isOneOf(tokens, draft.quoteFrom - 1, "up", "down", "by", ":")
        && draft.sentenceIndex - latest.sentenceIndex <= 2
        && draft.sentence.paragraph() - latest.sentence.paragraph() <= 2;
  }

  /// "Two thirds of the weight was rice and 29 percent maize."
  private boolean isListed(List<Token> tokens) {
    Draft latest = recent.peekLast();
    return latest != null
        && latest.figureClass == FigureClass.SHARE
        && latest.sentenceIndex == draft.sentenceIndex
        && isOneOf(tokens, draft.quoteFrom - 1, "and", ",")
        && Goods.at(tokens, draft.quoteTo) != null;
  }

  /// "That was 9.2 percent fewer than a year earlier."
  private boolean isThat(List<Token> tokens) {
    boolean compared = isOneOf(tokens, draft.quoteTo - 1, COMPARED);
    boolean that = isOneOf(tokens, 0, "that", "this", "it") && draft.quoteFrom == 2;
    return compared && that && isOneOf(tokens, 1, ClosedWords.BE);
  }

  /// "two-thirds went by rail, against 58 percent a year earlier".
  private static boolean isCompared(List<Token> tokens, int at) {
    return isOneOf(tokens, at - 1, "against", "versus")
        || isOneOf(tokens, at - 1, "with", "to") && is(tokens, at - 2, "compared")
        || is(tokens, at - 1, "from") && isOneOf(tokens, at - 2, "up", "down");
  }

  /// "half of them", "about 90 percent will be spent" right behind a figure.
  boolean isOfThem() {
    Draft latest = recent.peekLast();
    if (draft.figureClass != FigureClass.SHARE || latest == null || draft.head >= 0) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    int away = draft.sentenceIndex - latest.sentenceIndex;
    boolean points = draft.quoteTo > draft.numberTo && isOneOf(tokens, draft.quoteTo - 1, PRONOUNS);
    int at = draft.quoteFrom;
    points |= away <= 1 && isThat(tokens);
    points |= is(tokens, at - 1, "which") || is(tokens, at, "of") && is(tokens, at + 1, "which");
    points |=
        away == 0 && (isOneOf(tokens, draft.quoteTo - 1, COMPARED) || is(tokens, at - 1, "or"));
    points |= away == 0 && latest.figureClass == FigureClass.SHARE && isCompared(tokens, at);
    boolean opens = draft.quoteFrom == 0 || isOneOf(tokens, draft.quoteFrom - 1, ";", ":");
    boolean same = draft.sentence.paragraph() == latest.sentence.paragraph();
    return same && (points && away <= 2 || opens && away <= 1);
  }
}
