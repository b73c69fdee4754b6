package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;

/// Which lines head a section: "LANDED", "Exports to Fiji".
final class Heads {

  private static final int LONGEST = 16;

  private Heads() {}

  /// The head of a table, a dateline: words with digits but "3.", which begin no section.
  static boolean isLabel(List<Token> tokens) {
    boolean numbered = tokens.getFirst().isDigits() && Words.isOneOf(tokens, 1, ".", ")");
    return tokens.size() < 3 || tokens.stream().skip(numbered ? 2 : 0).anyMatch(Token::isDigits);
  }

  static boolean isHeading(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean marked = sentence.layout() == Sentence.Layout.HEADING;
    return marked || tokens.size() <= LONGEST && !".!?”\"".contains(tokens.getLast().text());
  }
}
