package dev.tallyman.text;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// The tokens of a text or of a stretch of it, which never change. All lists of tokens are of this
/// one class: where the reading asks for a word, which it does everywhere, the machine then knows
/// that it looks into an array.
final class TokenList extends AbstractList<Token> implements RandomAccess {

  private final Token[] tokens;
  private final int from;
  private final int size;

  /// The tables to which all the words were found to be strange.
  private long strangers;

  private TokenList(Token[] tokens, int from, int size) {
    this.tokens = tokens;
    this.from = from;
    this.size = size;
  }

  static TokenList copyOf(List<Token> tokens) {
    return tokens instanceof TokenList list
        ? list
        : new TokenList(tokens.toArray(new Token[0]), 0, tokens.size());
  }

  /// One walk answers for all tables; it ends at the first word that this one may know.
  boolean areStrangeTo(long table) {
    if ((strangers & table) != 0) {
      return true;
    }
    long all = -1;
    for (int i = from; i < from + size; i++) {
      all &= tokens[i].word().strangers();
      if ((all & table) == 0) {
        return false;
      }
    }
    strangers |= all;
    return true;
  }

  @Override
  public Token get(int index) {
    return tokens[from + Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public List<Token> subList(int start, int end) {
    Objects.checkFromToIndex(start, end, size);
    return new TokenList(tokens, from + start, end - start);
  }
}
