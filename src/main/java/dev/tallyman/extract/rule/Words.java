package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks at the tokens of a sentence without falling off its ends.
public final class Words {

  private Words() {}

  static boolean isOne(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) == 0;
  }

  public static boolean is(List<Token> tokens, int i, String lower) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(lower);
  }

  public static boolean isOneOf(List<Token> tokens, int i, Set<String> lower) {
    return i >= 0 && i < tokens.size() && WordSet.has(lower, tokens.get(i));
  }

  /// Up to six words need no array, as in `List.of`.
  public static boolean isOneOf(List<Token> tokens, int i, String a, String b) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), a, b);
  }

  public static boolean isOneOf(List<Token> tokens, int i, String a, String b, String c) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), a, b, c);
  }

  public static boolean isOneOf(List<Token> tokens, int i, String a, String b, String c, String d) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), a, b, c, d);
  }

  public static boolean isOneOf(
      List<Token> tokens, int i, String a, String b, String c, String d, String e) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), a, b, c, d, e);
  }

  public static boolean isOneOf(
      List<Token> tokens, int i, String a, String b, String c, String d, String e, String f) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), a, b, c, d, e, f);
  }

  public static boolean isOneOf(List<Token> tokens, int i, String... lower) {
    return i >= 0 && i < tokens.size() && WordSet.isAmong(tokens.get(i).lower(), lower);
  }

  /// Whether one of the tokens from `from` up to `to` is such a word.
  public static boolean hasAny(List<Token> tokens, int from, int to, Set<String> lower) {
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (WordSet.has(lower, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean are(List<Token> tokens, int from, String a, String b) {
    return is(tokens, from, a) && is(tokens, from + 1, b);
  }

  static boolean are(List<Token> tokens, int from, String a, String b, String c) {
    return is(tokens, from, a) && are(tokens, from + 1, b, c);
  }

  static boolean are(List<Token> tokens, int from, String... lower) {
    for (int i = 0; i < lower.length; i++) {
      if (!is(tokens, from + i, lower[i])) {
        return false;
      }
    }
    return true;
  }

  /// "In fact it was 16", "Actually, nobody came": the sentence sets right the one before.
  public static boolean openInFact(List<Token> tokens) {
    return is(tokens, 0, "actually")
        || is(tokens, 0, "in") && isOneOf(tokens, 1, "fact", "truth", "reality");
  }

  static boolean isGlued(List<Token> tokens, int i) {
    return i > 0 && i < tokens.size() && tokens.get(i).glued();
  }

  static boolean isWord(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
  }

  static boolean isDigits(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isDigits();
  }

  static String lower(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  /// Whether a word has no small letter.
  public static boolean isUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        return false;
      }
    }
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /// Whether no word of the line has a small letter.
  static boolean areUpper(List<Token> line) {
    for (Token token : line) {
      if (!isUpper(token.text())) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word of the line is written with a capital.
  public static boolean hasCapital(List<Token> line) {
    for (Token token : line) {
      if (token.isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  /// Whether every word of the line is.
  public static boolean areCapitalised(List<Token> line) {
    for (Token token : line) {
      if (!token.isCapitalised()) {
        return false;
      }
    }
    return true;
  }

  static boolean isHyphen(List<Token> tokens, int i) {
    return isOneOf(tokens, i, HYPHENS) && isGlued(tokens, i);
  }

  static final Set<String> HYPHENS = WordSet.of("-", "‐", "‑");
  static final Set<String> DASHES = WordSet.of("-", "‐", "‑", "–", "—", "−");
}
