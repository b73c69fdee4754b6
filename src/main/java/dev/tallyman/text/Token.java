package dev.tallyman.text;

/// The smallest unit the grammar sees: a run of letters, a run of digits, an apostrophe with the
/// letters behind it (`’s`), or one other character. `glued` says that no white space stands before
/// it, so that `4.2m` is four glued tokens and `KN-23` three.
public record Token(Span span, String text, String lower, Kind kind, boolean glued) {

  public enum Kind {
    WORD,
    DIGITS,
    MARK
  }

  public static Token of(Span span, String text, Kind kind, boolean glued) {
    return new Token(span, text, Vocabulary.Word.of(text).lower(), kind, glued);
  }

  public boolean is(String lowerCase) {
    return lower.equals(lowerCase);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  public boolean isCapitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }
}
