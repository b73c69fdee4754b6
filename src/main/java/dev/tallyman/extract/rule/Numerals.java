package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.are;
import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isHyphen;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Flag;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds every numeric expression of a report and makes a draft of it: "nearly 16,000 containers"
/// yields one for "16,000".
public final class Numerals implements Reading {

  private static final int MOST_SPOKEN = 8;
  private static final Set<String> ORDINALS =
      WordSet.parse(
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
              + " twentieth thirtieth fortieth fiftieth hundredth thousandth millionth");
  private static final Set<String> BARE =
      WordSet.of("hundred", "thousand", "million", "billion", "lakh", "crore", "mln", "bln");

  /// The words that a number begins with, those in "-fold" apart: most words are none.
  private static final Set<String> OPENERS =
      WordSet.joined(
          List.of(
              NumberNames.all(),
              VagueNumbers.all(),
              ORDINALS,
              BARE,
              WordSet.parse(
                  "not none zero nil no a an the half quarter dozen twice double thrice triple"
                      + " treble many several few handful couple nought naught oh")));

  private static final Set<String> ORDINAL_ENDS = WordSet.of("st", "nd", "rd", "th");
  private static final Set<String> NO_COUNT_BEFORE_ONE =
      WordSet.of(
          "no",
          "any",
          "every",
          "some",
          "this",
          "that",
          "the",
          "which",
          "each",
          "last",
          "next",
          "first",
          "second",
          "third",
          "latest",
          "earlier",
          "previous",
          "new",
          "old",
          "big",
          "small",
          "bigger",
          "smaller",
          "larger",
          "other",
          "another",
          "good",
          "bad",
          "same",
          "such",
          "former",
          "latter",
          "right",
          "wrong",
          "biggest",
          "largest",
          "smallest",
          "oldest",
          "newest",
          "loved");
  private static final Set<String> DETERMINERS =
      WordSet.of(
          "the", "an", "'s", "my", "our", "your", "his", "her", "its", "their", "this", "that");
  private static final Set<String> NO_COUNT_AFTER_ONE =
      WordSet.of("another", "day", "'s", "can", "could", "should", "may", "might", "would", "must");

  @Override
  public String name() {
    return "numerals";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Digits digits = new Digits(passages.report().text(), passages.sentences());
    for (int s = 0; s < passages.sentences().size(); s++) {
      Sentence sentence = passages.sentences().get(s);
      for (int i = 0; i < sentence.tokens().size(); ) {
        Numeral number = at(sentence.tokens(), i, digits);
        if (number != null) {
          drafts.add(draft(sentence, s, number));
        }
        i = number == null ? i + 1 : number.to();
      }
    }
  }

  /// Whether the sentences hold more numbers than `most`, told without keeping any.
  public static boolean exceed(Passages passages, int most) {
    Digits digits = new Digits(passages.report().text(), passages.sentences());
    int count = 0;
    for (Sentence sentence : passages.sentences()) {
      for (int i = 0; i < sentence.tokens().size() && count <= most; ) {
        Numeral number = at(sentence.tokens(), i, digits);
        count += number == null ? 0 : 1;
        i = number == null ? i + 1 : number.to();
      }
    }
    return count > most;
  }

  private Draft draft(Sentence sentence, int index, Numeral number) {
    Draft draft = new Draft(sentence, index, number.from(), number.to());
    draft.value = number.value();
    draft.scale = number.scale();
    draft.form = number.form();
    draft.quantity = quantity(number.value(), number.form());
    if (number.unsure()) {
      draft.flags.add(Flag.NUMBER_FORMAT_UNSURE);
    }
    draft.fired(name());
    return draft;
  }

  private static Quantity quantity(BigDecimal value, NumberForm form) {
    Hedge hedge =
        switch (form) {
          case VAGUE -> Hedge.VAGUE;
          case ROUGH -> Hedge.ABOUT;
          case PLAIN, NONE, PERCENT, FRACTION, MULTIPLE, ORDINAL -> Hedge.EXACT;
        };
    return new Quantity(hedge.of(value), hedge);
  }

  private static @Nullable Numeral at(List<Token> tokens, int i, Digits digits) {
    if (tokens.get(i).isDigits()) {
      return inDigits(tokens, i, digits);
    }
    if (!tokens.get(i).isWord()) {
      Numeral mark = DigitForms.point(tokens, i);
      mark =
          mark == null
              ? DigitForms.vulgar(tokens, i)
              : finished(tokens, Scales.behind(tokens, mark));
      return mark;
    }
    String word = tokens.get(i).lower();
    if (!OPENERS.contains(word) && !word.endsWith("fold")) {
      return null;
    }
    Numeral below = belowOne(tokens, i);
    Numeral none = below == null ? Nones.at(tokens, i) : below;
    if (none != null) {
      return none;
    }
    if ((is(tokens, i, "a") || is(tokens, i, "one"))
        && (Goods.isCounted(tokens, i + 1) || UnitWord.isOne(tokens, i + 1))
        && are(tokens, i + 2, "and", "a", "half")) {
      return Numeral.of(i, i + 5, new BigDecimal("1.5"), NumberForm.PLAIN);
    }
    if (Nones.isSingle(tokens, i)) {
      return Numeral.of(i, i + 2, BigDecimal.ONE, NumberForm.PLAIN);
    }
    if (Nones.isDenied(tokens, i)) {
      return Numeral.of(i, i + 1, BigDecimal.ONE, NumberForm.PLAIN);
    }
    Numeral fraction = Fractions.at(tokens, i);
    Numeral words = NumberWords.at(tokens, i);
    if (words != null && (fraction == null || words.to() > fraction.to())) {
      Numeral twice = SpelledTwice.at(tokens, words, digits);
      if (twice != null) {
        return twice;
      }
      Numeral number = finished(tokens, Fractions.behind(tokens, point(tokens, words)));
      return number.form() == NumberForm.PLAIN && isPronoun(tokens, number) ? null : number;
    }
    if (fraction != null) {
      return fraction;
    }
    Numeral vague = VagueNumbers.at(tokens, i);
    if (vague != null) {
      return vague;
    }
    Numeral ordinal = ordinal(tokens, i);
    return ordinal != null ? ordinal : bareScale(tokens, i);
  }

  private static Numeral inDigits(List<Token> tokens, int i, Digits digits) {
    Numeral number = digits.at(tokens, i);
    if (isGlued(tokens, number.to()) && isOneOf(tokens, number.to(), ORDINAL_ENDS)) {
      return Numeral.of(i, number.to() + 1, number.value(), NumberForm.ORDINAL);
    }
    Numeral scaled = Scales.behind(tokens, DigitForms.behind(tokens, number));
    return finished(tokens, Fractions.behind(tokens, scaled));
  }

  private static Numeral finished(List<Token> tokens, Numeral number) {
    int percent =
        number.form() == NumberForm.PLAIN ? Fractions.afterPercent(tokens, number.to()) : -1;
    return percent < 0
        ? number
        : new Numeral(
            number.from(),
            percent,
            number.value(),
            number.scale(),
            NumberForm.PERCENT,
            number.unsure());
  }

  private static boolean isPronoun(List<Token> tokens, Numeral number) {
    int i = number.from();
    boolean alone = number.to() == i + 1 && is(tokens, i, "one");
    boolean bound =
        isHyphen(tokens, i) && !is(tokens, i - 1, ",")
            || isHyphen(tokens, i + 1) && isOneOf(tokens, i + 2, "off", "time", "on", "way");
    return alone
        && (isOneOf(tokens, i - 1, NO_COUNT_BEFORE_ONE)
            || is(tokens, i - 1, "only") && isOneOf(tokens, i - 2, DETERMINERS)
            || bound
            || isOneOf(tokens, i + 1, NO_COUNT_AFTER_ONE));
  }

  /// "one point two million" as it is spoken.
  private static Numeral point(List<Token> tokens, Numeral words) {
    if (!is(tokens, words.to(), "point")) {
      return words;
    }
    BigDecimal value = words.value();
    int at = words.to() + 1;
    int place = 1;
    while (place <= MOST_SPOKEN && NumberWords.digit(tokens, at) != null) {
      value = value.add(NumberWords.digit(tokens, at).movePointLeft(place));
      place++;
      at++;
    }
    return place == 1 ? words : NumberWords.withScales(tokens, words.from(), at, value, false);
  }

  /// "nought point five million".
  private static @Nullable Numeral belowOne(List<Token> tokens, int i) {
    boolean spoken =
        isOneOf(tokens, i, "nought", "naught", "zero", "oh")
            && is(tokens, i + 1, "point")
            && NumberWords.digit(tokens, i + 2) != null;
    return spoken
        ? finished(tokens, point(tokens, Numeral.plain(i, i + 1, BigDecimal.ZERO, BigDecimal.ONE)))
        : null;
  }

  /// "thousand tonnes" over a table, "the rest of the thousand".
  private static @Nullable Numeral bareScale(List<Token> tokens, int i) {
    boolean part = is(tokens, i - 1, "per") || is(tokens, i - 1, "a") && is(tokens, i - 2, "in");
    BigDecimal scale = isOneOf(tokens, i, BARE) && !part ? NumberWords.scale(tokens, i) : null;
    return scale == null ? null : Numeral.plain(i, i + 1, scale, scale);
  }

  private static @Nullable Numeral ordinal(List<Token> tokens, int i) {
    return isOneOf(tokens, i, ORDINALS)
        ? Numeral.of(i, i + 1, BigDecimal.ZERO, NumberForm.ORDINAL)
        : null;
  }
}
