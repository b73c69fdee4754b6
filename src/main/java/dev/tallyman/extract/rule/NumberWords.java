package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.are;
import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isHyphen;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers written in words, of any length: "fourteen hundred", "a hundred and twenty", "two
/// and a half million", "half a dozen".
final class NumberWords {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal TWENTY = new BigDecimal("20");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int MOST_WORDS = 24;

  private static final Set<String> FURTHER =
      WordSet.of("further", "another", "additional", "extra", "second", "last", "first", "final");

  private static final Map<String, String> SCALES =
      WordMap.of(
          Map.ofEntries(
              Map.entry("hundred", "100"),
              Map.entry("thousand", "1000"),
              Map.entry("lakh", "100000"),
              Map.entry("lakhs", "100000"),
              Map.entry("lac", "100000"),
              Map.entry("million", "1000000"),
              Map.entry("millions", "1000000"),
              Map.entry("crore", "10000000"),
              Map.entry("crores", "10000000"),
              Map.entry("billion", "1000000000"),
              Map.entry("billions", "1000000000"),
              Map.entry("trillion", "1000000000000"),
              Map.entry("dozen", "12"),
              Map.entry("mln", "1000000"),
              Map.entry("bln", "1000000000")));

  private NumberWords() {}

  static @Nullable BigDecimal scale(List<Token> tokens, int i) {
    String power = SCALES.get(Words.lower(tokens, i));
    return power == null ? null : new BigDecimal(power);
  }

  /// What a number of one word says, or null: "three", "twenty", "hundred".
  static @Nullable BigDecimal value(String word) {
    int small = NumberNames.value(word);
    String power = SCALES.get(word);
    return small > 0 ? BigDecimal.valueOf(small) : power == null ? null : new BigDecimal(power);
  }

  /// A digit as it is spoken behind a point, or null.
  static @Nullable BigDecimal digit(List<Token> tokens, int i) {
    String word = Words.lower(tokens, i);
    if (word.equals("zero") || word.equals("oh") || word.equals("nought")) {
      return BigDecimal.ZERO;
    }
    return isDigit(word) ? BigDecimal.valueOf(NumberNames.value(word)) : null;
  }

  private static boolean isDigit(String word) {
    int value = NumberNames.value(word);
    return value > 0 && value < 10;
  }

  static boolean isSmall(List<Token> tokens, int i) {
    return NumberNames.value(Words.lower(tokens, i)) > 0;
  }

  static boolean isFurther(List<Token> tokens, int at) {
    return isOneOf(tokens, at - 1, FURTHER)
        && isOneOf(tokens, at, "dozen", "hundred", "thousand", "million", "billion");
  }

  /// The number in words that begins at `from`, or null; "a further dozen" and "another million"
  /// are one of them.
  static @Nullable Numeral at(List<Token> tokens, int from) {
    if (are(tokens, from, "half", "-", "a", "-")) {
      return withScales(tokens, from, from + 4, HALF, true);
    }
    if (is(tokens, from, "half") && (is(tokens, from + 1, "a") || is(tokens, from + 1, "-"))) {
      return withScales(tokens, from, from + 2, HALF, true);
    }
    int part = isOneOf(tokens, from, "a", "the") ? from + 1 : from;
    if (isOneOf(tokens, part, "half", "quarter") && isLarge(tokens, part + 1)) {
      BigDecimal share = is(tokens, part, "half") ? HALF : QUARTER;
      return withScales(tokens, is(tokens, from, "the") ? part : from, part + 1, share, true);
    }
    if (is(tokens, from, "quarter") && are(tokens, from + 1, "of", "a")) {
      return withScales(tokens, from, from + 3, QUARTER, true);
    }
    if (is(tokens, from, "a") || is(tokens, from, "an") || is(tokens, from, "the")) {
      boolean the = is(tokens, from, "the");
      if (the && VagueNumbers.all().contains(Words.lower(tokens, from + 1))) {
        return null;
      }
      Numeral number = withScales(tokens, the ? from + 1 : from, from + 1, BigDecimal.ONE, true);
      boolean score = !the && is(tokens, from + 1, "score") && !is(tokens, from + 2, "-");
      if (score && (is(tokens, from + 2, "of") || !Words.isWord(tokens, from + 2))) {
        BigDecimal twenty = new BigDecimal("20");
        return Numeral.plain(from, from + 2, twenty, BigDecimal.ONE);
      }
      return number;
    }
    if (isFurther(tokens, from)) {
      return withScales(tokens, from, from, BigDecimal.ONE, true);
    }
    return isSmall(tokens, from) ? words(tokens, from) : null;
  }

  /// The scale of "half million" and "quarter-million".
  private static boolean isLarge(List<Token> tokens, int at) {
    BigDecimal scale = scaleAt(tokens, at);
    return scale != null && scale.compareTo(HUNDRED) > 0;
  }

  /// "two hundred thousand", "three hundred and ten", "two and a half million", "eleven thousand,
  /// two hundred".
  private static Numeral words(List<Token> tokens, int from) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    int i = from;
    while (i < tokens.size() && i - from < MOST_WORDS && isSmall(tokens, i)) {
      int to = belowHundred(tokens, i);
      BigDecimal part = valueBelowHundred(tokens, i);
      Numeral more = MixedNumbers.behind(tokens, to);
      if (more != null) {
        part = part.add(more.value());
        to = more.to();
      }
      if (is(tokens, to, "score") && part.compareTo(BigDecimal.TEN) < 0 && isScore(tokens, to)) {
        return Numeral.plain(from, to + 1, part.multiply(TWENTY), BigDecimal.ONE);
      }
      BigDecimal above = scaleAt(tokens, to);
      if (above != null && above.compareTo(HUNDRED) == 0) {
        part = part.multiply(HUNDRED);
        to = afterScale(tokens, to);
        int rest = is(tokens, to, "and") ? to + 1 : to;
        if (isSmall(tokens, rest)) {
          part = part.add(valueBelowHundred(tokens, rest));
          to = belowHundred(tokens, rest);
        }
        above = scaleAt(tokens, to);
      }
      scale = BigDecimal.ONE;
      while (above != null && to - from < MOST_WORDS) {
        part = part.multiply(above);
        scale = scale.multiply(above);
        to = afterScale(tokens, to);
        above = scaleAt(tokens, to);
      }
      total = total.add(part);
      boolean goesOn = scale.compareTo(HUNDRED) > 0;
      int next = isHundredsApart(tokens, to) || is(tokens, to, "and") ? to + 1 : to;
      if (!goesOn
          || !isSmall(tokens, next)
          || valueBelowHundred(tokens, next).compareTo(scale) >= 0) {
        return withHalf(tokens, Numeral.plain(from, to, total, scale));
      }
      i = next;
    }
    return Numeral.plain(from, i, total, scale);
  }

  /// The comma of "eleven thousand, two hundred".
  private static boolean isHundredsApart(List<Token> tokens, int comma) {
    return is(tokens, comma, ",")
        && isSmall(tokens, comma + 1)
        && is(tokens, belowHundred(tokens, comma + 1), "hundred");
  }

  /// "three score rifles", not "a one score game".
  private static boolean isScore(List<Token> tokens, int at) {
    return is(tokens, at + 1, "of") || NounPhrases.at(tokens, at + 1, true) != null;
  }

  private static int afterScale(List<Token> tokens, int at) {
    return isHyphen(tokens, at) ? at + 2 : at + 1;
  }

  private static @Nullable BigDecimal scaleAt(List<Token> tokens, int at) {
    return scale(tokens, isHyphen(tokens, at) && Words.isGlued(tokens, at + 1) ? at + 1 : at);
  }

  private static int belowHundred(List<Token> tokens, int at) {
    if (NumberNames.value(tokens.get(at).lower()) >= 20) {
      int unit = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
      if (isDigit(Words.lower(tokens, unit))) {
        return unit + 1;
      }
    }
    return at + 1;
  }

  private static BigDecimal valueBelowHundred(List<Token> tokens, int at) {
    int end = belowHundred(tokens, at);
    int value = NumberNames.value(tokens.get(at).lower());
    int unit = end > at + 1 ? NumberNames.value(tokens.get(end - 1).lower()) : 0;
    return BigDecimal.valueOf(value + unit);
  }

  /// `value` times the scale words at `at`; null where there is none and one is `needed`.
  static @Nullable Numeral withScales(
      List<Token> tokens, int from, int at, BigDecimal value, boolean needed) {
    Numeral number = Numeral.plain(from, at, value, BigDecimal.ONE);
    BigDecimal above = scaleAt(tokens, at);
    while (above != null && number.to() - from < MOST_WORDS) {
      boolean first = number.to() == at;
      number = number.scaled(afterScale(tokens, number.to()), above);
      boolean hundred = first && needed && above.compareTo(HUNDRED) == 0;
      boolean and = is(tokens, number.to(), "and");
      boolean thousand = first && needed && and && !is(tokens, from, "the");
      int rest = and ? number.to() + 1 : number.to();
      Numeral hundreds = first && needed ? hundreds(tokens, rest, above) : null;
      if (hundreds != null) {
        return Numeral.plain(
            from, hundreds.to(), number.value().add(hundreds.value()), BigDecimal.ONE);
      }
      if ((hundred || thousand) && isSmall(tokens, rest)) {
        BigDecimal more = number.value().add(valueBelowHundred(tokens, rest));
        number = Numeral.plain(from, belowHundred(tokens, rest), more, BigDecimal.ONE);
      }
      above = scaleAt(tokens, number.to());
    }
    if (!needed) {
      return number;
    }
    return number.to() == at ? null : withHalf(tokens, number);
  }

  /// The number and the half of "a million and a half".
  private static Numeral withHalf(List<Token> tokens, Numeral number) {
    BigDecimal scale = number.scale();
    if (scale.compareTo(HUNDRED) <= 0 || !are(tokens, number.to(), "and", "a", "half")) {
      return number;
    }
    BigDecimal more = number.value().add(scale.multiply(HALF));
    return Numeral.plain(number.from(), number.to() + 3, more, scale);
  }

  /// The "five hundred" of "a thousand five hundred".
  private static @Nullable Numeral hundreds(List<Token> tokens, int at, BigDecimal above) {
    boolean follows =
        above.compareTo(HUNDRED) > 0
            && isSmall(tokens, at)
            && is(tokens, belowHundred(tokens, at), "hundred");
    Numeral rest = follows ? words(tokens, at) : null;
    return rest != null && rest.value().compareTo(above) < 0 ? rest : null;
  }
}
