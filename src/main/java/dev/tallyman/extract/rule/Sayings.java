package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;

/// Numbers of set phrases, which count nothing: "open 24/7", "went 3-for-4", "a two-for-one split".
final class Sayings {

  private Sayings() {}

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int from = draft.numberFrom;
    int to = draft.numberTo;
    boolean first =
        Words.isHyphen(tokens, to)
            && is(tokens, to + 1, "for")
            && Words.isHyphen(tokens, to + 2)
            && isNumber(tokens, to + 3);
    boolean second =
        Words.isHyphen(tokens, from - 1)
            && is(tokens, from - 2, "for")
            && Words.isHyphen(tokens, from - 3)
            && isNumber(tokens, from - 4);
    return first || second || isAlways(tokens, from) || isAlways(tokens, from - 2);
  }

  private static boolean isNumber(List<Token> tokens, int at) {
    return Words.isDigits(tokens, at) || at >= 0 && NumberWords.isSmall(tokens, at);
  }

  private static boolean isAlways(List<Token> tokens, int from) {
    return Words.are(tokens, from, "24", "/", "7");
  }
}
