package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;

/// Words between a number and the noun that it counts: "58 nos. of trucks", "12 units of
/// generators", "40 .22 rifles".
final class Pieces {

  private Pieces() {}

  /// Where the counted noun begins, at `at` or behind such words.
  static int behind(List<Token> tokens, int at) {
    int calibre = InchCalibres.end(tokens, at);
    return calibre > 0 ? afterHyphen(tokens, calibre) : afterPieces(tokens, at);
  }

  private static int afterHyphen(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }

  private static int afterPieces(List<Token> tokens, int at) {
    boolean numbers = isOneOf(tokens, at, "nos", "no", "numbers", "pcs", "pieces", "units");
    int of = numbers && is(tokens, at + 1, ".") ? at + 2 : at + 1;
    boolean counted = numbers && is(tokens, of, "of");
    Goods goods = counted ? Goods.at(tokens, of + 1) : null;
    return goods != null && goods.isCounted() && !Units.isUnit(goods.measure()) ? of + 1 : at;
  }

  /// "a 60x scope" is one that sees as much nearer; "5x containers" are five.
  static boolean isPower(List<Token> tokens, Draft draft) {
    int x = draft.numberTo;
    boolean one =
        isOneOf(tokens, draft.numberFrom - 1, "a", "an", "the", "my", "his", "her", "each");
    return one && is(tokens, x, "x") && Words.isGlued(tokens, x) && !Words.isDigits(tokens, x + 1);
  }
}
