package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads multiples of another number as percentages: "twice", "half as many", "threefold", "5x as
/// much", "one and a half times".
final class Multiples {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Set<String> BASES = WordSet.of("the", "that", "its", "their");
  static final Set<String> MULTIPLIED =
      WordSet.of("the", "that", "its", "what", "this", "their", "last", "those", "our");
  private static final Set<String> COMPARED_BY = WordSet.of("as", "the", "more", "higher");
  private static final Set<String> COMPARED =
      WordSet.of("more", "less", "fewer", "greater", "higher", "larger", "bigger", "heavier");

  private Multiples() {}

  /// A multiple said without a numeral before it, at `from`, or null.
  static @Nullable Numeral at(List<Token> tokens, int from) {
    boolean based = isOneOf(tokens, from + 1, BASES);
    if (is(tokens, from, "twice") || based && is(tokens, from, "double")) {
      return times(tokens, from, from + 1, new BigDecimal("2"));
    }
    if (is(tokens, from, "thrice") || based && isOneOf(tokens, from, "triple", "treble")) {
      return times(tokens, from, from + 1, new BigDecimal("3"));
    }
    return fold(tokens, from);
  }

  /// The number with what makes it a multiple behind it, or null: "4 times as many".
  static @Nullable Numeral behind(List<Token> tokens, Numeral number) {
    int to = number.to();
    return is(tokens, to, "times")
        ? times(tokens, number.from(), to + 1, number.value())
        : multiplied(tokens, number);
  }

  /// "threefold", "a hundredfold"
  private static @Nullable Numeral fold(List<Token> tokens, int from) {
    String word = Words.lower(tokens, from);
    if (word.length() < 7 || !word.endsWith("fold")) {
      return null;
    }
    BigDecimal times = NumberWords.value(word.substring(0, word.length() - 4));
    return times == null
        ? null
        : Numeral.of(from, from + 1, times.multiply(HUNDRED), NumberForm.MULTIPLE);
  }

  /// "half as many" is 50, "half as much again" 150.
  static @Nullable Numeral half(List<Token> tokens, int from, int as) {
    if (!is(tokens, as + 1, "many") && !is(tokens, as + 1, "much")) {
      return null;
    }
    boolean again = is(tokens, as + 2, "again");
    BigDecimal percent = new BigDecimal(again ? "150" : "50");
    return Numeral.of(from, again ? as + 3 : as + 2, percent, NumberForm.MULTIPLE);
  }

  /// "5x as many", "10-fold"
  private static @Nullable Numeral multiplied(List<Token> tokens, Numeral number) {
    int to = number.to();
    int fold = Words.isHyphen(tokens, to) ? to + 1 : to;
    boolean folded = is(tokens, fold, "fold") && isGlued(tokens, fold);
    boolean x = is(tokens, to, "x") && isGlued(tokens, to);
    if (!folded && !(x && isOneOf(tokens, to + 1, COMPARED_BY))) {
      return null;
    }
    int many = isOneOf(tokens, to + 2, "many", "much") ? to + 3 : to + 2;
    int end = folded ? fold + 1 : is(tokens, to + 1, "the") ? to + 1 : many;
    return Numeral.of(number.from(), end, number.value().multiply(HUNDRED), NumberForm.MULTIPLE);
  }

  private static Numeral times(List<Token> tokens, int from, int to, BigDecimal times) {
    Numeral number = Numeral.of(from, to, times.multiply(HUNDRED), NumberForm.MULTIPLE);
    boolean as = is(tokens, to, "as") && (is(tokens, to + 1, "many") || is(tokens, to + 1, "much"));
    if (as) {
      return number.endingAt(to + 2);
    }
    if (isOneOf(tokens, to, COMPARED)) {
      return number.endingAt(is(tokens, to + 1, "than") ? to + 2 : to + 1);
    }
    boolean base = isOneOf(tokens, to, MULTIPLIED);
    return base || !is(tokens, to - 1, "times")
        ? number
        : Numeral.plain(from, to - 1, times, BigDecimal.ONE);
  }
}
