package dev.tallyman.text;

import java.util.List;

/// A sentence, heading, list item or table row with its tokens, and the number of the paragraph it
/// stands in.
public record Sentence(Span span, List<Token> tokens, int paragraph, Layout layout) {

  public enum Layout {
    PROSE,
    HEADING,
    ITEM,
    ROW
  }

  public Sentence {
    tokens = TokenList.copyOf(tokens);
  }

  /// Index of the first token that begins at or after `offset`; `tokens.size()` where there is
  /// none.
  public int tokenAt(int offset) {
    return Ordered.firstPast(tokens, token -> token.span().start() >= offset);
  }
}
