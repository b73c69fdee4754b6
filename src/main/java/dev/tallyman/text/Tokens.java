package dev.tallyman.text;

import java.util.ArrayList;
import java.util.List;

/// Splits text into tokens, in one pass.
public final class Tokens {

  private Tokens() {}

  /// Whether the text has more tokens than `most`, told without making any.
  public static boolean exceed(String text, int most) {
    int count = 0;
    for (int at = 0; at < text.length() && count <= most; ) {
      int point = text.codePointAt(at);
      boolean space = isSpace(point);
      at = space ? at + Character.charCount(point) : endOfToken(text, at, text.length());
      count += space ? 0 : 1;
    }
    return count > most;
  }

  public static List<Token> of(String text) {
    return of(text, Span.of(0, text.length()));
  }

  public static List<Token> of(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    boolean glued = false;
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      if (isSpace(point)) {
        glued = false;
        at += Character.charCount(point);
        continue;
      }
      int end = endOfToken(text, at, within.end());
      tokens.add(new Token(Span.of(at, end), Vocabulary.word(text, at, end), glued));
      glued = true;
      at = end;
    }
    return TokenList.copyOf(tokens);
  }

  /// Whether no phrase of the table with this bit is known to begin with any of the tokens.
  public static boolean areStrangeTo(List<Token> tokens, long table) {
    return tokens instanceof TokenList list && list.areStrangeTo(table);
  }

  static Token.Kind kind(String token) {
    int point = token.codePointAt(0);
    if (isDigit(point)) {
      return Token.Kind.DIGITS;
    }
    return isLetter(point) || isApostrophe(point) && token.length() > 1
        ? Token.Kind.WORD
        : Token.Kind.MARK;
  }

  private static int endOfToken(String text, int at, int limit) {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    if (isDigit(point)) {
      return runOfDigits(text, end, limit);
    }
    boolean elision =
        isApostrophe(point)
            && at > 0
            && isLetter(text.codePointBefore(at))
            && end < limit
            && isLetter(text.codePointAt(end));
    return isLetter(point) || elision ? runOfLetters(text, end, limit) : end;
  }

  private static int runOfDigits(String text, int from, int limit) {
    int end = from;
    while (end < limit && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int runOfLetters(String text, int from, int limit) {
    int end = from;
    while (end < limit) {
      int point = text.charAt(end) < 128 ? text.charAt(end) : text.codePointAt(end);
      if (!isLetter(point)) {
        return end;
      }
      end += point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 2;
    }
    return end;
  }

  /// ASCII digits alone: other digits are letters of a name to us, as no grammar here reads them.
  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  private static boolean isLetter(int point) {
    if (point < 128) {
      return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z';
    }
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isApostrophe(int point) {
    return point == '\'' || point == '’';
  }

  static boolean isSpace(int point) {
    return point <= ' '
        || point == 0xA0
        || point > 127 && (Character.isSpaceChar(point) || isWidthless(point));
  }

  /// Marks of no width, which set a text on a page.
  private static boolean isWidthless(int point) {
    return point >= 0x200B && point <= 0x200F && point != 0x200D
        || point == 0x2060
        || point == 0xFEFF;
  }
}
