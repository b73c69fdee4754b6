package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Reads numbers written in digits, with their groups and decimals: "16,000", "28 000", "1,20,000",
/// "4.2". Where the report writes decimal commas, "2,9" is 2.9 and "1.500" is 1500; both are marked
/// as unsure.
final class Digits {

  private static final int LONGEST = 30;
  private static final Set<String> APOSTROPHES = WordSet.of("'", "’");

  private final boolean decimalCommas;
  private final String text;

  Digits(String text, List<Sentence> sentences) {
    this.text = text;
    this.decimalCommas = sentences.stream().anyMatch(s -> hasDecimalComma(s.tokens()));
  }

  private static boolean hasDecimalComma(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (isDigits(tokens, i) && isMark(tokens, i + 1, ",") && isGlued(tokens, i + 2)) {
        int length = length(tokens, i + 2);
        boolean indian = isMark(tokens, i + 3, ",") && length == 2;
        if ((length == 1 || length == 2) && !indian && !isGlued(tokens, i + 3)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMark(List<Token> tokens, int i, String mark) {
    return is(tokens, i, mark) && isGlued(tokens, i);
  }

  private static int length(List<Token> tokens, int i) {
    return isDigits(tokens, i) ? tokens.get(i).text().length() : 0;
  }

  /// The number that begins at the digits `from`; one of more digits than any amount has is none.
  Numeral at(List<Token> tokens, int from) {
    StringBuilder number = new StringBuilder(clip(tokens.get(from).text()));
    boolean unsure = false;
    int to = from + 1;
    String separator = "";
    while (number.length() <= LONGEST) {
      int groupAt = groupAt(tokens, to, separator, length(tokens, from));
      if (groupAt < 0) {
        break;
      }
      separator = groupAt == to ? " " : tokens.get(to).text();
      unsure |= separator.equals(".");
      number.append(clip(tokens.get(groupAt).text()));
      to = groupAt + 1;
    }
    boolean point = isMark(tokens, to, ".") && !separator.equals(".");
    boolean comma = isMark(tokens, to, ",") && !separator.equals(",") && length(tokens, to + 1) < 4;
    if ((point || comma)
        && isDigits(tokens, to + 1)
        && isGlued(tokens, to + 1)
        && !dotted(tokens, to)) {
      number.append('.').append(clip(tokens.get(to + 1).text()));
      unsure |= comma || point && decimalCommas;
      to += 2;
    }
    BigDecimal value = new BigDecimal(number.toString());
    return new Numeral(from, to, value, BigDecimal.ONE, NumberForm.PLAIN, unsure);
  }

  /// "12.03.2024" and "1.2.3" are no decimals.
  private static boolean dotted(List<Token> tokens, int mark) {
    return is(tokens, mark + 2, tokens.get(mark).text())
        && isGlued(tokens, mark + 2)
        && isDigits(tokens, mark + 3)
        && isGlued(tokens, mark + 3);
  }

  private int groupAt(List<Token> tokens, int at, String separator, int first) {
    if (first > 3) {
      return -1;
    }
    if ((separator.isEmpty() || separator.equals(" ")) && isSpacedGroup(tokens, at)) {
      return at;
    }
    boolean marked =
        separator.isEmpty()
            ? isMark(tokens, at, ",") || isOneOf(tokens, at, APOSTROPHES) || pointGroups(tokens, at)
            : is(tokens, at, separator);
    boolean zeros = is(tokens, at, ",") && is(tokens, at + 1, "000"); // "450, 000"
    boolean group = marked && isGlued(tokens, at) && (zeros || isGlued(tokens, at + 1));
    int length = length(tokens, at + 1);
    boolean indian = is(tokens, at, ",") && length == 2 && isMark(tokens, at + 2, ",") && first < 3;
    return group && (length == 3 || indian && isDigits(tokens, at + 3)) ? at + 1 : -1;
  }

  /// A full stop groups where it does so twice, or where the report writes decimal commas.
  private boolean pointGroups(List<Token> tokens, int at) {
    boolean twice =
        isMark(tokens, at + 2, ".") && isGlued(tokens, at + 3) && length(tokens, at + 3) == 3;
    return isMark(tokens, at, ".") && (decimalCommas || twice);
  }

  /// One space and exactly three digits continue a number, unless these begin a calibre.
  private boolean isSpacedGroup(List<Token> tokens, int at) {
    if (length(tokens, at) != 3 || isGlued(tokens, at)) {
      return false;
    }
    char space = text.charAt(tokens.get(at).span().start() - 1);
    if (space == '\t' || space == '\n') {
      return false;
    }
    int gap = tokens.get(at).span().start() - tokens.get(at - 1).span().end();
    int unit = Words.isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    boolean monthBefore = CalendarWords.isMonth(tokens, at - 2);
    return gap == 1 && !is(tokens, unit, "mm") && !monthBefore && !isFraction(tokens, at + 1);
  }

  private static boolean isFraction(List<Token> tokens, int at) {
    return is(tokens, at, "/");
  }

  private static String clip(String digits) {
    return digits.length() > LONGEST ? digits.substring(0, LONGEST) : digits;
  }
}
