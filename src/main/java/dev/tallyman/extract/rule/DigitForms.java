package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rarer ways to write a number: ".5", "2½", "½", "3×10^8".
final class DigitForms {

  private static final int MOST_DECIMALS = 30;
  private static final Set<String> TIMES = WordSet.of("×", "x", "*");
  private static final Set<String> MINUS = WordSet.of("-", "−", "–");
  private static final Map<String, String> VULGAR =
      Map.ofEntries(
          Map.entry("½", "0.5"),
          Map.entry("¼", "0.25"),
          Map.entry("¾", "0.75"),
          Map.entry("⅓", "0.3333"),
          Map.entry("⅔", "0.6667"),
          Map.entry("⅕", "0.2"),
          Map.entry("⅖", "0.4"),
          Map.entry("⅗", "0.6"),
          Map.entry("⅘", "0.8"),
          Map.entry("⅙", "0.1667"),
          Map.entry("⅛", "0.125"),
          Map.entry("⅜", "0.375"),
          Map.entry("⅝", "0.625"),
          Map.entry("⅞", "0.875"));

  private DigitForms() {}

  /// ".001" without a digit before the point.
  static @Nullable Numeral point(List<Token> tokens, int i) {
    boolean begins =
        is(tokens, i, ".") && isDigits(tokens, i + 1) && isGlued(tokens, i + 1) && opens(tokens, i);
    if (!begins || tokens.get(i + 1).text().length() > MOST_DECIMALS) {
      return null;
    }
    BigDecimal value = new BigDecimal("0." + tokens.get(i + 1).text());
    return Numeral.plain(i, i + 2, value, BigDecimal.ONE);
  }

  private static boolean opens(List<Token> tokens, int i) {
    return !isGlued(tokens, i) || isOneOf(tokens, i - 1, "(", "$", "£", "€", "~", "-", "+");
  }

  /// "½" alone: a share, or with a scale behind it a number ("½ million").
  static @Nullable Numeral vulgar(List<Token> tokens, int i) {
    String part = VULGAR.get(Words.lower(tokens, i));
    if (part == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(part);
    Numeral scaled = NumberWords.withScales(tokens, i, i + 1, value, true);
    return scaled != null
        ? scaled
        : Numeral.of(i, i + 1, value.movePointRight(2), NumberForm.FRACTION);
  }

  /// The number with what follows its digits: "2½", "2-½" and "2 and a half" are 2.5, "3×10^8" 300
  /// million.
  static Numeral behind(List<Token> tokens, Numeral number) {
    int at = mixedAt(tokens, number);
    String part = VULGAR.get(Words.lower(tokens, at));
    if (part != null) {
      BigDecimal value = number.value().add(new BigDecimal(part));
      return Numeral.plain(number.from(), at + 1, value, BigDecimal.ONE);
    }
    Numeral more = MixedNumbers.behind(tokens, number.to());
    if (more != null) {
      BigDecimal value = number.value().add(more.value());
      return Numeral.plain(number.from(), more.to(), value, BigDecimal.ONE);
    }
    BigDecimal mixed = mixed(tokens, number);
    return mixed == null
        ? power(tokens, number)
        : Numeral.plain(number.from(), mixedAt(tokens, number) + 3, mixed, BigDecimal.ONE);
  }

  /// "2 1/2", "3-1/2"
  private static @Nullable BigDecimal mixed(List<Token> tokens, Numeral number) {
    int at = mixedAt(tokens, number);
    boolean fraction =
        isDigits(tokens, at)
            && is(tokens, at + 1, "/")
            && isGlued(tokens, at + 1)
            && isOneOf(tokens, at + 2, "2", "3", "4", "5", "8", "16")
            && isGlued(tokens, at + 2)
            && tokens.get(at).text().length() < 3;
    if (!fraction || number.value().scale() > 0) {
      return null;
    }
    BigDecimal part = new BigDecimal(tokens.get(at).text());
    BigDecimal whole = new BigDecimal(tokens.get(at + 2).text());
    return part.compareTo(whole) < 0
        ? number.value().add(part.divide(whole, 4, RoundingMode.HALF_UP))
        : null;
  }

  private static int mixedAt(List<Token> tokens, Numeral number) {
    return Words.isHyphen(tokens, number.to()) ? number.to() + 1 : number.to();
  }

  private static Numeral power(List<Token> tokens, Numeral number) {
    int at = number.to();
    if (!isOneOf(tokens, at, TIMES) || !is(tokens, at + 1, "10")) {
      return number;
    }
    int sign = is(tokens, at + 2, "^") ? at + 3 : at + 2;
    boolean minus = isOneOf(tokens, sign, MINUS);
    int exponent = minus ? sign + 1 : sign;
    boolean written =
        exponent > at + 2
            && isDigits(tokens, exponent)
            && isGlued(tokens, exponent)
            && tokens.get(exponent).text().length() < 3;
    if (!written) {
      return number;
    }
    int power = Integer.parseInt(tokens.get(exponent).text());
    BigDecimal value = number.value().scaleByPowerOfTen(minus ? -power : power);
    return Numeral.plain(number.from(), exponent + 1, value, BigDecimal.ONE);
  }
}
