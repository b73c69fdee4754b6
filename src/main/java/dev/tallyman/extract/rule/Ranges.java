package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one draft of the two ends of a range: "between 5 and 7 percent", "4.2 to 5.8 million",
/// "three or four". Scale, unit and percent of the second belong to both.
public final class Ranges implements Reading {

  private static final Lexicon TRENDS = Lexicon.load("trends");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Set<String> CHANGES =
      WordSet.of(
          "rose",
          "risen",
          "rise",
          "rises",
          "rising",
          "fell",
          "fallen",
          "fall",
          "falls",
          "falling",
          "grew",
          "grown",
          "grow",
          "grows",
          "growing",
          "up",
          "down",
          "increased",
          "increase",
          "increases",
          "increasing",
          "decreased",
          "decreasing",
          "cut",
          "raised",
          "dropped",
          "drop",
          "drops",
          "dropping",
          "jumped",
          "climbed",
          "climbs",
          "climbing",
          "went",
          "lowered",
          "reduced",
          "changed",
          "corrected",
          "corrects",
          "amends",
          "revised",
          "doubled",
          "slowed",
          "slid",
          "goes",
          "go",
          "going",
          "gone",
          "soared",
          "surged",
          "plunged",
          "plummeted",
          "tumbled",
          "slumped",
          "shrank",
          "shrunk",
          "declined",
          "narrowed",
          "widened",
          "eased",
          "expanded",
          "boosted",
          "improved",
          "worsened",
          "shot",
          "leapt",
          "leaped",
          "swelled",
          "dwindled",
          "upgraded",
          "downgraded",
          "lifted",
          "moved",
          "dipped",
          "slipped",
          "sank",
          "crept");

  @Override
  public String name() {
    return "ranges";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Set<Draft> joined = new HashSet<>();
    for (int i = 0; i + 1 < drafts.size(); ) {
      Draft low = drafts.get(i);
      Draft high = drafts.get(i + 1);
      if (low.sentenceIndex == high.sentenceIndex && canJoin(low) && canJoin(high)) {
        if (Remainders.isOne(low, high)) {
          Remainders.join(low, high);
          joined.add(low);
          i++;
        } else if (isRange(low, high)) {
          join(low, high);
          joined.add(low);
          i++;
        } else if (isFromTo(low, high)) {
          Scales.rescale(low, shared(low, high).divide(low.value));
        }
      }
      i++;
    }
    drafts.removeIf(joined::contains);
  }

  private static boolean canJoin(Draft draft) {
    boolean set =
        draft.setAside == null
            || draft.setAside == SetAside.Reason.DURATION
            || draft.figureClass == FigureClass.VALUE;
    boolean form =
        draft.form == NumberForm.PLAIN
            || draft.form == NumberForm.NONE && isZero(draft)
            || draft.form == NumberForm.PERCENT
            || draft.form == NumberForm.FRACTION;
    return set && form && draft.upper == null && draft.value != null;
  }

  private static boolean isPlain(Draft low) {
    return low.form == NumberForm.PLAIN || low.form == NumberForm.NONE;
  }

  /// "zero to 60 mph"; "none" and "no" begin no range.
  private static boolean isZero(Draft draft) {
    return is(draft.sentence.tokens(), draft.numberFrom, "zero");
  }

  private static boolean isRange(Draft low, Draft high) {
    List<Token> tokens = low.sentence.tokens();
    RangeLink link = RangeLink.between(low, high);
    if (link == null || !isPlain(low) && low.form != high.form) {
      return false;
    }
    int from = link.hedgesFrom(low.numberFrom);
    boolean direct = link.from() == low.numberTo;
    return switch (link.word()) {
      case "and" ->
          is(tokens, from - 1, "between")
              || is(tokens, from - 2, "between")
              || Words.are(tokens, from - 4, "between", "the", "ages", "of");
      case "to", "through" ->
          !isChange(low, high, from, direct)
              && !isFall(low, high, from)
              && !bothMoney(low, high)
              && !isStep(low, high, from);
      case "or" -> direct && isNextStep(low, high);
      case "," -> direct && isGuess(low, high);
      case "-" -> link.isGlued() || link.isEnDash() && direct || isSpacedDash(low, high, link);
      default -> false;
    };
  }

  /// "rose from 5.2 to 5.8 million tonnes": two numbers with one scale.
  private static boolean isFromTo(Draft low, Draft high) {
    RangeLink link = RangeLink.between(low, high);
    return link != null
        && link.word().equals("to")
        && link.from() == low.numberTo
        && is(low.sentence.tokens(), link.hedgesFrom(low.numberFrom) - 1, "from")
        && low.form == NumberForm.PLAIN
        && high.form == NumberForm.PLAIN
        && low.value.signum() > 0
        && shared(low, high).compareTo(low.value) > 0;
  }

  /// "2000 - 2500 calories": in prose, rising, with a noun behind.
  private static boolean isSpacedDash(Draft low, Draft high, RangeLink link) {
    boolean prose = low.sentence.layout() == Layout.PROSE && link.from() == low.numberTo;
    return prose && isNextStep(low, high) && Words.isWord(low.sentence.tokens(), high.numberTo);
  }

  private static boolean bothMoney(Draft low, Draft high) {
    return low.measure != null && high.measure != null && !low.measure.equals(high.measure);
  }

  /// "rose from three to seven" and "rose by 200 to 1,400" have two numbers; "by 5 to 7 percent" is
  /// one.
  private static boolean isChange(Draft low, Draft high, int from, boolean direct) {
    List<Token> tokens = low.sentence.tokens();
    boolean by =
        is(tokens, from - 1, "by") && !(direct && low.measure == null && isNear(low, high));
    if (!is(tokens, from - 1, "from") && !by) {
      return false;
    }
    return Words.hasAny(tokens, from - 10, from - 1, CHANGES);
  }

  /// "slackened from thirteen to twelve": from more to less is no range.
  private static boolean isFall(Draft low, Draft high, int from) {
    List<Token> tokens = low.sentence.tokens();
    boolean verb = from > 1 && tokens.get(from - 2).lower().endsWith("ed");
    return verb && is(tokens, from - 1, "from") && shared(low, high).compareTo(high.value) > 0;
  }

  /// "fell $12 to $1,285", "rose $1.01 to $1.31" and "slipped 0.7 percent or 49 to 6,728" tell a
  /// step and where it led.
  private static boolean isStep(Draft low, Draft high, int from) {
    List<Token> tokens = low.sentence.tokens();
    var verb = from > 0 ? TRENDS.at(tokens, from - 1).orElse(null) : null;
    boolean cents = low.figureClass == FigureClass.VALUE && isPointed(low) && isPointed(high);
    boolean again =
        is(tokens, from - 1, "or") && isOneOf(tokens, from - 2, "%", "percent", "cent", "points");
    boolean changed = verb != null && verb.to() == from;
    return changed && (cents || !isNear(low, high)) || again && !isNear(low, high);
  }

  private static boolean isPointed(Draft draft) {
    return is(draft.sentence.tokens(), draft.numberTo - 2, ".");
  }

  /// "three or four", "ten or eleven": near neighbours alone are one guess.
  private static boolean isNextStep(Draft low, Draft high) {
    BigDecimal shared = shared(low, high);
    return shared.compareTo(high.value) < 0 && isNear(low, high);
  }

  /// "two, three hundred", "sixty, seventy thousand" as it is spoken: neighbours with one scale,
  /// and no list.
  private static boolean isGuess(Draft low, Draft high) {
    List<Token> tokens = low.sentence.tokens();
    BigDecimal shared = shared(low, high);
    BigDecimal step = high.value.subtract(shared);
    boolean alone =
        !is(tokens, low.numberFrom - 1, ",")
            && !is(tokens, high.numberTo, ",")
            && !Words.isDigits(tokens, low.numberFrom)
            && !Words.isDigits(tokens, high.numberFrom);
    return alone
        && shared.compareTo(low.value) > 0
        && step.signum() > 0
        && (step.multiply(low.value).compareTo(shared) == 0
            || step.multiply(low.value).compareTo(shared.multiply(BigDecimal.TEN)) == 0);
  }

  private static boolean isNear(Draft low, Draft high) {
    return high.value.compareTo(shared(low, high).multiply(new BigDecimal("2"))) <= 0;
  }

  /// The first number with the second one's scale where it has none of its own.
  private static BigDecimal shared(Draft low, Draft high) {
    if (low.form == NumberForm.PLAIN && high.form == NumberForm.FRACTION) {
      return low.value.multiply(Fractions.unit(high)).setScale(2, RoundingMode.HALF_UP);
    }
    BigDecimal hundreds = hundreds(high);
    if (hundreds != null && low.value.compareTo(HUNDRED) < 0) {
      BigDecimal first = low.value.multiply(hundreds);
      if (first.compareTo(high.value) < 0) {
        return first;
      }
    }
    BigDecimal scale = hundreds == null ? high.scale : hundreds.divide(HUNDRED);
    boolean whole = high.value.compareTo(scale) == 0 && low.value.compareTo(BigDecimal.ONE) > 0;
    boolean bare = !whole && isBelow(low.scale, scale);
    boolean small =
        low.value.compareTo(scale) < 0 && low.value.compareTo(new BigDecimal("1000")) < 0;
    BigDecimal times = low.value.multiply(scale);
    boolean inverted = low.measure != null && times.compareTo(high.value) > 0;
    boolean far = times.compareTo(high.value.multiply(BigDecimal.TEN)) > 0;
    return bare && small && !inverted && !far ? times : low.value;
  }

  /// "four to five thousand", "a hundred to a hundred and ten thousand".
  private static boolean isBelow(BigDecimal scale, BigDecimal above) {
    boolean one = Words.isOne(scale) || scale.compareTo(HUNDRED) == 0;
    return one && scale.compareTo(above) < 0;
  }

  /// What "hundred" is worth in "four hundred", "five hundred thousand", "a hundred thousand"; null
  /// where the number has no such word or goes on behind it ("four hundred and ten").
  private static @Nullable BigDecimal hundreds(Draft high) {
    List<Token> tokens = high.sentence.tokens();
    int at = high.numberTo - 1;
    BigDecimal worth = BigDecimal.ONE;
    while (at > high.numberFrom && !is(tokens, at, "hundred")) {
      BigDecimal scale = NumberWords.scale(tokens, at);
      if (scale == null && !Words.isHyphen(tokens, at)) {
        return null;
      }
      worth = scale == null ? worth : worth.multiply(scale);
      at--;
    }
    for (int i = high.numberFrom; i < at; i++) {
      if (NumberWords.scale(tokens, i) != null) {
        return null;
      }
    }
    return at > high.numberFrom ? worth.multiply(HUNDRED) : null;
  }

  private void join(Draft low, Draft high) {
    List<Token> tokens = low.sentence.tokens();
    BigDecimal first = shared(low, high);
    BigDecimal second = high.value;
    if (first.compareTo(second) > 0) {
      high.flags.add(Flag.INVERTED_RANGE);
    }
    high.value = first.min(second);
    high.upper = first.max(second);
    high.quantity = new Quantity(Amount.between(high.value, high.upper), Hedge.RANGE);
    high.flags.addAll(low.flags);
    high.numberFrom = low.numberFrom;
    high.quoteFrom = opening(tokens, low.numberFrom);
    if (high.measure == null && low.measure != null) {
      high.measure = low.measure;
      high.unit = low.unit;
      high.figureClass = low.figureClass;
    }
    high.fired(name());
  }

  private static int opening(List<Token> tokens, int from) {
    if (is(tokens, from - 1, "from") && is(tokens, from - 2, "anything")) {
      return from - 2;
    }
    return is(tokens, from - 1, "between") || is(tokens, from - 1, "from") ? from - 1 : from;
  }
}
