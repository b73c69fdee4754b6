package dev.tallyman.text;

import org.jspecify.annotations.Nullable;

/// The smallest unit the grammar sees: a run of letters, a run of digits, an apostrophe with the
/// letters behind it (`’s`), or one other character. `glued` says that no white space stands before
/// it, so that `4.2m` is four glued tokens and `KN-23` three.
///
/// What nearly every question is about, it holds itself, so that no look at the word is needed.
public final class Token {

  public enum Kind {
    WORD,
    DIGITS,
    MARK
  }

  private final Span span;
  private final Word word;
  private final String lower;

  /// That of `lower`: of two words that differ it nearly always differs too.
  private final int hash;

  private final boolean glued;
  private final boolean isWord;
  private final boolean isDigits;
  private final boolean isCapitalised;

  Token(Span span, Word word, boolean glued) {
    this.span = span;
    this.word = word;
    this.lower = word.lower();
    this.hash = word.lowerHash();
    this.glued = glued;
    this.isWord = word.kind() == Kind.WORD;
    this.isDigits = word.kind() == Kind.DIGITS;
    this.isCapitalised = word.isCapitalised();
  }

  public static Token of(Span span, String text, boolean glued) {
    return new Token(span, Vocabulary.word(text, 0, text.length()), glued);
  }

  public Span span() {
    return span;
  }

  public Word word() {
    return word;
  }

  public boolean glued() {
    return glued;
  }

  public String text() {
    return word.text();
  }

  public String lower() {
    return lower;
  }

  public boolean is(String lowerCase) {
    return hash == lowerCase.hashCode() && lower.equals(lowerCase);
  }

  /// The hash of `lower`, without a look at it.
  public int lowerHash() {
    return hash;
  }

  public boolean isWord() {
    return isWord;
  }

  public boolean isDigits() {
    return isDigits;
  }

  public boolean isCapitalised() {
    return isCapitalised;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Token token
        && token.span.equals(span)
        && token.word.equals(word)
        && token.glued == glued;
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + word.hashCode();
  }

  @Override
  public String toString() {
    return word + " " + span;
  }
}
