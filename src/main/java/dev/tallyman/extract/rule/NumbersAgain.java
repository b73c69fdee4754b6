package dev.tallyman.extract.rule;

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
  private static final Set<String> LINKS = WordSet.of("and", "or", ",");

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
    boolean length = price.head < 0 && price.unit != null && price.measure == null;
    return (price.setAside == SetAside.Reason.CONTEXT
            || price.setAside == SetAside.Reason.DURATION
                && isOneOf(tokens(), price.quoteFrom - 1, "was", "is", "were", "took", "from"))
        && (price.figureClass == FigureClass.VALUE || length)
        && price.sentenceIndex == draft().sentenceIndex
        && isOneOf(tokens(), draft().quoteFrom - 1, "against", "from", "than", "with", "to", "not");
  }
}
