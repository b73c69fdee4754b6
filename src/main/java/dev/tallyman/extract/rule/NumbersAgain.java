package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number without a noun that says another time what the one before it says, dates left out: a
/// share, a length or a price.
record NumbersAgain(List<Draft> drafts, int at) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int LONGEST_NAME = 5;
  private static final Set<String> LINKS = WordSet.of("and", "or", ",");
  private static final Set<String> COMPARERS =
      WordSet.of("against", "from", "than", "with", "to", "not");
  private static final Set<String> STANDARDS =
      WordSet.of(
          "target",
          "norm",
          "normal",
          "usual",
          "average",
          "standard",
          "goal",
          "maximum",
          "minimum",
          "limit",
          "planned",
          "permitted",
          "customary");

  private static final Set<String> RESTS =
      WordSet.parse("rest worst longest best shortest slowest fastest another");
  private static final Set<String> BEING =
      WordSet.of("is", "was", "were", "been", "be", "had", "has", "'s", "’s", "s");
  private static final Set<String> PRONOUNS = WordSet.of("it", "that", "this", "there", "which");

  private Draft draft() {
    return drafts.get(at);
  }

  private List<Token> tokens() {
    return draft().sentence.tokens();
  }

  Draft before() {
    int previous = at - 1;
    while (previous > 0 && drafts.get(previous).setAside == SetAside.Reason.DATE) {
      previous--;
    }
    return previous < 0 ? draft() : drafts.get(previous);
  }

  /// As what the number before it was set aside.
  SetAside.@Nullable Reason reason() {
    return before().setAside;
  }

  /// "2.1 percent of its boxes; in 2024 it was 1.4", "Chad took 29 percent and Niger about 24", "40
  /// percent went to India, 25 to China".
  boolean isShare() {
    Draft draft = draft();
    Draft percent = before();
    int from = draft.quoteFrom;
    boolean compared = isOneOf(tokens(), from - 1, "was", "from", "against", "than", "with");
    boolean listed = isOneOf(tokens(), from - 1, LINKS) && isNamed(draft.quoteTo + 1);
    boolean taken = isOneOf(tokens(), from - 2, LINKS) && isNamed(from - 1);
    return percent.setAside == null
        && (percent.form == NumberForm.PERCENT || Measure.PERCENT.equals(percent.measure))
        && percent.sentenceIndex == draft.sentenceIndex
        && draft.form == NumberForm.PLAIN
        && draft.quoteTo == draft.numberTo
        && draft.value.compareTo(HUNDRED) <= 0
        && (compared || listed && isOneOf(tokens(), draft.quoteTo, "to", "from", "for") || taken);
  }

  private boolean isNamed(int at) {
    return Words.isWord(tokens(), at) && tokens().get(at).isCapitalised();
  }

  /// "sold for 4,200 francs, against 2,900 on Monday", "186 metres long and not 168".
  boolean isLengthOrPrice() {
    Draft price = before();
    if (price.sentenceIndex != draft().sentenceIndex) {
      return false;
    }
    boolean time = price.setAside == SetAside.Reason.DURATION;
    if (time && !NounPhrases.isCountable(tokens(), draft().quoteTo) && isAlongside(price)) {
      return true;
    }
    if ((time || price.setAside == SetAside.Reason.CONTEXT && isMeasure(price)) && isOther()) {
      return true;
    }
    boolean length = price.head < 0 && price.unit != null && price.measure == null;
    return (price.setAside == SetAside.Reason.CONTEXT
            || time && isOneOf(tokens(), price.quoteFrom - 1, "was", "is", "were", "took", "from"))
        && (price.figureClass == FigureClass.VALUE || length)
        && (isOneOf(tokens(), draft().quoteFrom - 1, COMPARERS) || isAgainstStandard());
  }

  /// "took 3 days instead of 7", "minus 11 degrees rather than minus 20", "waited 2.1 days, the
  /// rest 9.8".
  private boolean isOther() {
    int at = draft().quoteFrom - 1;
    at -= isOneOf(tokens(), at, "minus") ? 1 : 0;
    return Words.are(tokens(), at - 1, "instead", "of")
        || Words.are(tokens(), at - 1, "rather", "than")
        || isOneOf(tokens(), at, RESTS) && draft().quoteTo == draft().numberTo;
  }

  /// A price, a length, a temperature or the like.
  private static boolean isMeasure(Draft before) {
    return before.figureClass == FigureClass.VALUE
        || before.head < 0
            && before.unit != null
            && before.measure == null
            && !before.form.isShare();
  }

  /// "220 euros a kilo; in Hong Kong a kilo stood at 5,800", "36 micrograms. It had been 46": being
  /// says a price or a measure another time.
  boolean isPriceAgain() {
    Draft price = before();
    int at = draft().quoteFrom - 1;
    at -= is(tokens(), at, "at") ? 1 : 0;
    int be = at;
    while (isOneOf(tokens(), be, BEING)) {
      be--;
    }
    boolean stood = isOneOf(tokens(), at, "stood", "stands") && at < draft().quoteFrom - 1;
    boolean pronoun = be < at && isOneOf(tokens(), be, PRONOUNS);
    int gap = draft().sentenceIndex - price.sentenceIndex;
    boolean same = price.sentence.paragraph() == draft().sentence.paragraph();
    return price != draft()
        && price.setAside == SetAside.Reason.CONTEXT
        && isMeasure(price)
        && (gap == 0 && (stood || pronoun) || gap == 1 && same && pronoun);
  }

  /// "31 hours, against a target of 24".
  private boolean isAgainstStandard() {
    int at = draft().quoteFrom - 1;
    at -= Words.is(tokens(), at, "of") ? 1 : 0;
    int determiner = isOneOf(tokens(), at, STANDARDS) ? at - 1 : -1;
    return isOneOf(tokens(), determiner, "a", "the", "its", "their")
        && isOneOf(tokens(), determiner - 1, COMPARERS);
  }

  /// "For gauze 47 days, for plaster 90": a length of time after the same preposition.
  private boolean isAlongside(Draft length) {
    int own = preposition(draft());
    int other = preposition(length);
    return own >= 0
        && other >= 0
        && own >= length.quoteTo
        && isOneOf(tokens(), own - 1, LINKS)
        && Words.is(tokens(), own, tokens().get(other).lower());
  }

  /// The "for" of "for gauze 47 days", or -1.
  private int preposition(Draft draft) {
    for (int i = draft.quoteFrom - 2; i >= Math.max(0, draft.quoteFrom - LONGEST_NAME); i--) {
      if (isOneOf(tokens(), i, "for", "in", "at")) {
        return i;
      }
      if (!Words.isWord(tokens(), i)) {
        return -1;
      }
    }
    return -1;
  }
}
