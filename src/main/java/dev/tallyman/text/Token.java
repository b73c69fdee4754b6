package dev.tallyman.text;

/// The smallest unit the grammar sees: a run of letters, a run of digits, an apostrophe with the
/// letters behind it (`’s`), or one other character. `glued` says that no white space stands before
/// it, so that `4.2m` is four glued tokens and `KN-23` three.
public record Token(Span span, Word word, boolean glued) {

  public enum Kind {
    WORD,
    DIGITS,
    MARK
  }

  public static Token of(Span span, String text, boolean glued) {
    return new Token(span, Word.of(text), glued);
  }

  public String text() {
    return word.text();
  }

  public String lower() {
    return word.lower();
  }

  public boolean is(String lowerCase) {
    return word.lower().equals(lowerCase);
  }

  public boolean isWord() {
    return word.kind() == Kind.WORD;
  }

  public boolean isDigits() {
    return word.kind() == Kind.DIGITS;
  }

  public boolean isCapitalised() {
    return word.isCapitalised();
  }
}
