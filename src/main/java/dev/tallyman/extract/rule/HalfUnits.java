package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Parts that are amounts of a unit and no shares of a whole: "a half-mile run", "a quarter point",
/// "1/2 cup of oil", "1/16 of a pint".
final class HalfUnits {

  /// Of these a half without "a" is a name rather than an amount: "half year results".
  private static final Set<String> NAMES =
      WordSet.parse("year day time term season week month night second minute bit degree mole");

  private static final Set<String> ORDINALS =
      WordSet.parse(
          "first second third fourth last next this that each final opening previous the");
  private static final Set<String> NATIONS = WordSet.of("us", "uk", "imperial", "american");

  private HalfUnits() {}

  /// Whether the half or quarter at `name` is of a unit that stands right behind it.
  static boolean areAt(List<Token> tokens, int from, int name) {
    boolean ordered =
        isOneOf(tokens, from - 1, ORDINALS)
            || Words.isHyphen(tokens, from - 1)
            || tokens.get(name).isCapitalised() && name > 0;
    int at = Words.isHyphen(tokens, name + 1) ? name + 2 : name + 1;
    return !ordered && !isOneOf(tokens, at, NAMES) && isUnit(tokens, at) && !isPlural(tokens, at);
  }

  /// Whether what "1/2" measures stands at `at`: "cup", "of a pint", "of a US pint".
  static boolean follow(List<Token> tokens, int at) {
    if (is(tokens, at, "of") && isOneOf(tokens, at + 1, "a", "an")) {
      return isUnit(tokens, isOneOf(tokens, at + 2, NATIONS) ? at + 3 : at + 2);
    }
    return isUnit(tokens, Words.isHyphen(tokens, at) ? at + 1 : at);
  }

  private static boolean isPlural(List<Token> tokens, int at) {
    return tokens.get(at).lower().endsWith("s");
  }

  private static boolean isUnit(List<Token> tokens, int at) {
    if (!Words.isWord(tokens, at) || tokens.get(at).text().length() < 3) {
      return false;
    }
    Goods goods = Goods.at(tokens, at);
    return goods != null && Units.isUnit(goods.measure())
        || goods == null && UnitWord.at(tokens, at) != null;
  }
}
