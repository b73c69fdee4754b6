package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a number without a noun is of the size of a figure that could be its base: "1.4"
/// goes on from "3.2 million tonnes", "twelve" from "40 trucks".
record ElidedSizes(Draft draft, Draft base) {

  private static final int FARTHEST_ABOARD = 8;
  private static final Set<String> CARRYING = WordSet.of("with", "carrying", "laden", "loaded");
  private static final Set<String> EARLIER = WordSet.of("before", "earlier", "previous", "ago");
  private static final BigDecimal LIKE = new BigDecimal("5");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// A small whole number in words counts things, one with a scale or decimals an amount of goods.
  boolean agree() {
    if (base.value == null) {
      return true;
    }
    boolean word = tokens().get(draft.numberFrom).isWord();
    boolean small = word && draft.value.compareTo(HUNDRED) < 0 && draft.value.scale() <= 0;
    boolean whole = draft.form == NumberForm.PLAIN;
    if (isGroup()) {
      return base.figureClass == FigureClass.CONVEYANCE;
    }
    boolean plural = isOneOf(tokens(), draft.quoteTo - 1, "them", "these", "those", "whom");
    if (plural && isAmount(base) && !Topics.isBox(base) || isBoarded() && isApart()) {
      return false;
    }
    if (small && whole) {
      return !isAmount(base) || Words.isOne(base.scale) && base.value.compareTo(HUNDRED) < 0;
    }
    boolean many = draft.value.compareTo(THOUSAND) >= 0 && base.value.compareTo(HUNDRED) < 0;
    if (many && base.figureClass == FigureClass.CONVEYANCE) {
      return false;
    }
    boolean large = draft.scale.compareTo(THOUSAND) > 0 || draft.value.scale() > 0;
    return !large || isAmount(base) || base.scale.compareTo(THOUSAND) > 0;
  }

  /// "38 vessels to load 1.52 million tonnes; a week earlier it was 44" compares the vessels.
  boolean areAlike() {
    boolean plain = Words.isOne(draft.scale) && Words.isOne(base.scale) && base.value != null;
    boolean same = draft.sentenceIndex == base.sentenceIndex;
    boolean earlier =
        draft.sentenceIndex - base.sentenceIndex == 1
            && !isAmount(base)
            && Words.hasAny(tokens(), 0, tokens().size(), EARLIER);
    return plain && (same || earlier) && draft.value.scale() <= 0 && areNear(draft.value);
  }

  /// Whether the number would be of another size even with the scale of the base.
  boolean areFarOff() {
    return base.value != null
        && !areNear(draft.value)
        && !areNear(draft.value.multiply(base.scale));
  }

  /// "211 lorries with 18,430 sheep; well over 300 passed": what goes on is the conveyances of the
  /// base, and not what is on board.
  boolean isHeldBy(Draft aboard) {
    int of = draft.numberTo;
    boolean named =
        is(tokens(), of, "of") && !isOneOf(tokens(), of + 1, "them", "these", "those", "which");
    return !named
        && base.figureClass == FigureClass.CONVEYANCE
        && base.sentenceIndex == aboard.sentenceIndex
        && aboard.figureClass == FigureClass.CARGO
        && aboard.value != null
        && aboard.quoteFrom - base.quoteTo <= FARTHEST_ABOARD
        && Words.hasAny(base.sentence.tokens(), base.quoteTo, aboard.quoteFrom, CARRYING)
        && aboard.value.compareTo(draft.value) != 0
        && (draft.value.signum() == 0 || areSimilar());
  }

  /// Whether the number could count as many of the same conveyances.
  private boolean areSimilar() {
    return base.value != null
        && Words.isOne(draft.scale)
        && draft.value.scale() <= 0
        && areNear(draft.value)
        && agree();
  }

  private boolean areNear(BigDecimal value) {
    return value.compareTo(base.value.multiply(LIKE)) <= 0
        && value.multiply(LIKE).compareTo(base.value) >= 0;
  }

  /// Whether the figure is told in a unit or in money, and no count of things.
  static boolean isAmount(Draft base) {
    return parcel(base) == null
        && (Units.isUnit(base.measure) || base.figureClass == FigureClass.VALUE);
  }

  /// The "cargo" of "a 66,000-tonne cargo of maize", of which "two more" may follow, or null.
  static @Nullable Goods parcel(Draft base) {
    List<Token> tokens = base.sentence.tokens();
    boolean compound = base.head >= 0 && Words.isHyphen(tokens, base.head - 1);
    Goods goods = compound ? Goods.at(tokens, base.head + 1) : null;
    boolean conveys = goods != null && goods.figureClass() == FigureClass.CONVEYANCE;
    return conveys && Units.isUnit(base.measure) ? goods : null;
  }

  /// "eight came aboard two aircraft; a dozen more may follow": what carried is not what is
  /// counted.
  private boolean isBoarded() {
    return base.figureClass == FigureClass.CONVEYANCE
        && isOneOf(base.sentence.tokens(), base.quoteFrom - 1, "aboard", "on", "by");
  }

  private boolean isApart() {
    boolean apart = isOneOf(tokens(), draft.quoteTo - 1, "more");
    for (int i = base.quoteTo; i < draft.quoteFrom; i++) {
      apart |= is(tokens(), i, ";");
    }
    return apart && base.sentenceIndex == draft.sentenceIndex;
  }

  /// "a convoy of 45" counts conveyances.
  private boolean isGroup() {
    int of = draft.quoteFrom - 1;
    return is(tokens(), of, "of")
        && isOneOf(tokens(), of - 1, "convoy", "queue", "line", "column", "fleet");
  }
}
