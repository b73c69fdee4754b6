package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;

/// What is put between commas behind a name: "Ada Bell, a pilot, said", "Reuters, citing Ada Bell,
/// a pilot, said".
final class Insertions {

  private final Wording words;
  private final List<Token> tokens;

  Insertions(Wording words) {
    this.words = words;
    this.tokens = words.tokens();
  }

  /// The comma that opens what `close` ends; -1 where none does.
  int opening(int close) {
    int open = openingComma(close);
    int citing = citing(open);
    return citing > 0 ? citing : open;
  }

  private int openingComma(int close) {
    for (int i = close - 1; i > 0 && close - i < 20; i--) {
      if (words.is(i, ",") && !isInNumber(i)) {
        return i;
      }
    }
    return -1;
  }

  /// The comma before "citing" in "Reuters, citing Ada Bell, a pilot, said"; -1 where none is.
  private int citing(int comma) {
    for (int i = comma; i > 0 && comma - i < 14; i--) {
      if (words.is(i, ",") && Words.isOneOf(tokens, i + 1, "citing", "quoting")) {
        return i;
      }
      if (words.isTail(i) && !words.is(i, ",")) {
        return -1;
      }
    }
    return -1;
  }

  /// The comma of "902,100".
  private boolean isInNumber(int comma) {
    return tokens.get(comma - 1).isDigits() && CalendarWords.isInNumber(tokens, comma);
  }
}
