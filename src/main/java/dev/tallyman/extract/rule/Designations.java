package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isHyphen;
import static dev.tallyman.extract.rule.Words.isOneOf;
import static dev.tallyman.extract.rule.Words.isWord;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Names of types that stand among the words of a counted noun: "48 K9A1 howitzers", "18 Leopard
/// 2A6", "2,000 Chinese Type 56 rifles", "14 Challenger II tanks", "12 F-16C/D fighters".
final class Designations {

  private static final int LONGEST = 9;
  private static final Set<String> LABELS =
      WordSet.of("type", "mk", "mark", "model", "block", "mod");
  private static final Set<String> ROMAN =
      WordSet.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "IIA", "IIB", "IIIC", "IIIA");
  private static final Set<String> JOINTS = WordSet.of("/", "-", "‐", "‑");

  private Designations() {}

  /// The end of the name that begins at `at`, or -1.
  static int end(List<Token> tokens, int at) {
    if (at < 1 || at >= tokens.size()) {
      return -1;
    }
    Token first = tokens.get(at);
    if (Calibres.isWheels(tokens, at)) {
      return at + 3;
    }
    if (first.isDigits() && isGeneration(tokens, at)) {
      return at + 2;
    }
    if (first.isDigits()) {
      return isLettered(tokens, at) ? run(tokens, at) : -1;
    }
    if (!first.isCapitalised()) {
      return -1;
    }
    if (ROMAN.contains(first.text())) {
      return at + 1;
    }
    if (isNumbered(tokens, at)) {
      return run(tokens, at);
    }
    boolean labelled = WordSet.has(LABELS, first) && !isGlued(tokens, at + 1);
    boolean numeral =
        isDigits(tokens, at + 1) || isWord(tokens, at + 1) && isRoman(tokens.get(at + 1).text());
    return labelled && numeral ? run(tokens, at + 1) : -1;
  }

  /// Whether digits at `at` are of such a name and count nothing: the "2" of "2S1", of "2A6", the
  /// "48" of "Mk 48 torpedoes".
  static boolean isCode(List<Token> tokens, int at) {
    boolean mark =
        isOneOf(tokens, at - 1, "mk", "mod")
            && tokens.get(at - 1).isCapitalised()
            && !isGlued(tokens, at);
    boolean wheel = Calibres.isWheels(tokens, at) || Calibres.isWheels(tokens, at - 2);
    return mark && isDigits(tokens, at) || isLettered(tokens, at) || wheel;
  }

  private static boolean isLettered(List<Token> tokens, int at) {
    return isDigits(tokens, at)
        && isGlued(tokens, at + 1)
        && isCapitals(tokens, at + 1)
        && isGlued(tokens, at + 2)
        && isDigits(tokens, at + 2);
  }

  /// Where a name ends that begins at `at`, with all that is joined to it: "F-16C/D", "F-16s".
  static int run(List<Token> tokens, int at) {
    int to = at + 1;
    while (to < at + LONGEST && isGlued(tokens, to)) {
      if (isDigits(tokens, to) || isCapitals(tokens, to) || isOneOf(tokens, to, "s", "m")) {
        to++;
      } else if (isOneOf(tokens, to, JOINTS)
          && isGlued(tokens, to + 1)
          && (isDigits(tokens, to + 1) || isCapitals(tokens, to + 1))) {
        to += 2;
      } else {
        break;
      }
    }
    return to;
  }

  /// The "2" of "14 Challenger 2 tanks": a number behind a name that another number counts.
  static boolean isCountedName(List<Token> tokens, int i) {
    boolean named =
        i > 1
            && isDigits(tokens, i)
            && tokens.get(i - 1).isCapitalised()
            && (tokens.get(i).text().length() < 3 || isTypeNumber(tokens, i));
    return named
        && !CalendarWords.isMonth(tokens, i - 1)
        && (isDigits(tokens, i - 2) || NumberWords.isSmall(tokens, i - 2));
  }

  /// The "136" of "30 Shahed 136 drones", not that of "in 2023 Iran 136 drones".
  private static boolean isTypeNumber(List<Token> tokens, int i) {
    return tokens.get(i).text().length() == 3
        && Goods.isCounted(tokens, i + 1)
        && tokens.get(i - 2).text().length() != 4;
  }

  static boolean isModelOrCalibre(List<Token> tokens, int i) {
    boolean sized = isHyphen(tokens, i + 1) && isWord(tokens, i + 2);
    int last = isDecimal(tokens, i) ? i + 2 : i;
    int unit = isHyphen(tokens, last + 1) ? last + 2 : last + 1;
    return isPackSize(tokens, i, unit)
        || isOneOf(tokens, unit, "mm", "ft", "foot", "'", "′", "m")
        || sized
        || isHyphen(tokens, i - 1)
        || isOneOf(tokens, i - 1, "x", "type", "model", "mk", "mark")
        || isCountedName(tokens, i);
  }

  /// "7.62" is three tokens.
  private static boolean isDecimal(List<Token> tokens, int i) {
    return isDigits(tokens, i)
        && isOneOf(tokens, i + 1, ".")
        && isGlued(tokens, i + 1)
        && isGlued(tokens, i + 2)
        && isDigits(tokens, i + 2);
  }

  /// The point of "360 7.62 mm rounds".
  static boolean isPointOfCalibre(List<Token> tokens, int point) {
    return isDecimal(tokens, point - 1) && isModelOrCalibre(tokens, point - 1);
  }

  /// The "50" of "900 50 kg bags of rice", not that of "in 2024 50 kg bags".
  private static boolean isPackSize(List<Token> tokens, int i, int unit) {
    Goods pack = isOneOf(tokens, unit, PACKED) ? Goods.at(tokens, unit + 1) : null;
    boolean counted =
        isDigits(tokens, i - 1) && !isYear(tokens.get(i - 1).text())
            || i > 0 && NumberWords.isSmall(tokens, i - 1);
    return counted
        && pack != null
        && pack.measure() != null
        && pack.measure().name().equals("package");
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private static final Set<String> PACKED =
      WordSet.of("kg", "kilo", "kilogram", "litre", "liter", "lb", "tonne", "gallon", "gram");

  /// The "3D" of "40 3D printers", the "5G" of "40 5G phones".
  private static boolean isGeneration(List<Token> tokens, int at) {
    return tokens.get(at).text().length() == 1
        && isGlued(tokens, at + 1)
        && isOneOf(tokens, at + 1, "d", "g", "k")
        && isUpper(tokens.get(at + 1))
        && isWord(tokens, at + 2)
        && !isGlued(tokens, at + 2)
        && (isDigits(tokens, at - 1) || NumberWords.isSmall(tokens, at - 1));
  }

  /// "K9", "FGM-148", "Missile-3"
  private static boolean isNumbered(List<Token> tokens, int at) {
    int digits = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    return isGlued(tokens, digits) && isDigits(tokens, digits);
  }

  private static boolean isCapitals(List<Token> tokens, int at) {
    return isWord(tokens, at) && tokens.get(at).text().length() < 4 && isUpper(tokens.get(at));
  }

  private static boolean isUpper(Token token) {
    return token.text().chars().allMatch(Character::isUpperCase);
  }

  private static boolean isRoman(String text) {
    return text.equals("I") || text.equals("V") || text.equals("X") || ROMAN.contains(text);
  }
}
