package dev.tallyman.text;

import java.util.Arrays;

/// A text as it is read: marks that only set it on a page are spaces in it, and every other
/// character stands where it stood, so that a span means the same in both. Such marks are the `>`
/// of a quoted mail, the `#` of a heading and the `**` round strong words in Markdown, and spaces
/// of other widths.
public final class Undecorated {

  private static final int MOST_HASHES = 6;
  private static final int MOST_STARS = 3;

  /// Between words it leaves them as near to each other as they were.
  private static final char WORD_JOINER = 0x2060;

  private Undecorated() {}

  /// The same text where it has none of these.
  public static String of(String text) {
    if (!mayHaveAny(text)) {
      return text;
    }
    char[] plain = text.toCharArray();
    for (int at = 0; at < plain.length; ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? plain.length : end;
      line(text, plain, at, end);
      at = end + 1;
    }
    for (int i = 0; i < plain.length; i++) {
      if (isWidth(plain[i]) && !isBetweenDigits(plain, i)) {
        plain[i] = ' ';
      }
    }
    return new String(plain);
  }

  private static boolean mayHaveAny(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWidth(c) || c == '*' || (c == '>' || c == '#') && isFirst(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirst(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  private static void line(String text, char[] plain, int from, int to) {
    int at = from;
    if (isQuoted(text, from, to)) {
      while (at < to && (plain[at] == '>' || isBlank(plain[at]))) {
        plain[at] = ' ';
        at++;
      }
    }
    while (at < to && isBlank(plain[at])) {
      at++;
    }
    int behind = at;
    while (behind < to && plain[behind] == '#' && behind - at < MOST_HASHES) {
      behind++;
    }
    if (behind > at && behind < to && plain[behind] == ' ') {
      blank(plain, at, behind);
      at = behind + 1;
    }
    emphasised(plain, at, to);
  }

  /// "**Total**", "*provisional*": as many stars behind some words as before them.
  private static void emphasised(char[] plain, int from, int to) {
    int open = from;
    int stars = 0;
    for (int at = from; at < to; at++) {
      int end = at;
      while (end < to && plain[end] == '*') {
        end++;
      }
      int run = end - at;
      boolean closes = at > from && !isBlank(plain[at - 1]) && "|(".indexOf(plain[at - 1]) < 0;
      if (run > 0 && run == stars && closes) {
        Arrays.fill(plain, open, open + run, open == from ? ' ' : WORD_JOINER);
        Arrays.fill(plain, at, end, end == to ? ' ' : WORD_JOINER);
        stars = 0;
      } else if (run > 0 && run <= MOST_STARS && !closes) {
        open = at;
        stars = end < to && !isBlank(plain[end]) ? run : 0;
      }
      at = Math.max(at, end - 1);
    }
  }

  /// A line of a mail that another quotes: it and one beside it begin with the mark.
  private static boolean isQuoted(String text, int from, int to) {
    if (from == to || text.charAt(from) != '>') {
      return false;
    }
    int before = from < 2 ? -1 : text.lastIndexOf('\n', from - 2) + 1;
    return text.startsWith(">", to + 1) || text.startsWith(">", before);
  }

  private static void blank(char[] plain, int from, int to) {
    Arrays.fill(plain, from, to, ' ');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == 0xA0;
  }

  /// A space of another width.
  private static boolean isWidth(char c) {
    return c > 127 && Character.isSpaceChar(c);
  }

  /// Between digits a narrow space groups them.
  private static boolean isBetweenDigits(char[] text, int at) {
    return at > 0
        && at + 1 < text.length
        && Character.isDigit(text[at - 1])
        && Character.isDigit(text[at + 1]);
  }
}
