package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isWord;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Digits that are written as a code: telephone numbers ("+235 555 0117", "02-555-0133"), the
/// numbers of a list ("3."), and two numbers parted by a mark ("80:20", "14/25").
final class Codes {

  private static final int DIGITS_OF_A_NAME = 7;
  private static final Set<String> BEFORE_A_DAY =
      WordSet.of(
          "on", "of", "from", "since", "by", "until", "till", "before", "after", "dated", "to");
  private static final Pattern OPENING = Pattern.compile("\\p{Lu}\\p{Ll}+|[AI]");
  private static final Set<String> ARC = WordSet.of("'", "’", "′", "\"", "”", "″");
  private static final Set<String> PAIRS = WordSet.of("/", ":", "&");

  private Codes() {}

  static boolean isListNumber(Draft draft, List<Token> tokens) {
    int at = draft.numberFrom;
    boolean first = at == 0 || at == 1 && is(tokens, 0, "(");
    boolean mark = Words.isOneOf(tokens, at + 1, ".", ")", "/");
    boolean alone = draft.numberTo == at + 1 && !isGlued(tokens, at + 2);
    return first
        && mark
        && alone
        && isGlued(tokens, at + 1)
        && tokens.size() > at + 2
        && draft.sentence.layout() != Layout.ROW;
  }

  /// "4.2 The delegation said": the number of a paragraph, or the time of an entry ("12.20 Our
  /// reporter says"), before a word that begins a sentence.
  static boolean isParagraphNumber(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int to = draft.numberTo;
    boolean dotted =
        draft.numberFrom == 0
            && to == 3
            && is(tokens, 1, ".")
            && tokens.get(0).text().length() <= 2
            && tokens.get(2).isDigits()
            && tokens.get(2).text().length() <= 2;
    return dotted
        && draft.form == NumberForm.PLAIN
        && Words.isOne(draft.scale)
        && draft.sentence.layout() != Layout.ROW
        && isWord(tokens, to)
        && OPENING.matcher(tokens.get(to).text()).matches();
  }

  /// "12.20", and not "4.2".
  static boolean isTimeOfEntry(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    String minutes = tokens.get(2).text();
    return minutes.length() == 2
        && minutes.charAt(0) < '6'
        && Integer.parseInt(tokens.get(0).text()) < 24;
  }

  /// "(1)" under a table, to which "22,000 t (1)" points.
  static boolean isNoteNumber(Draft draft) {
    return draft.numberFrom == 1
        && isBracketed(draft)
        && isWord(draft.sentence.tokens(), draft.numberTo + 1);
  }

  /// "(1)", where it stands behind something.
  static boolean isBracketed(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.numberTo == draft.numberFrom + 1
        && tokens.get(draft.numberFrom).isDigits()
        && is(tokens, draft.numberFrom - 1, "(")
        && is(tokens, draft.numberTo, ")");
  }

  /// "80:20", "14/25", "1 & 2" written without a space: neither number counts.
  static boolean isPairOfDigits(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean digits = tokens.get(draft.numberFrom).isDigits() && draft.form == NumberForm.PLAIN;
    return digits
        && draft.numberTo == draft.numberFrom + 1
        && isPair(tokens, draft.numberTo)
        && !isPair(tokens, draft.numberTo + 2);
  }

  /// "from 6/11" is a day, whichever of the two is the month.
  static boolean isDayAndMonth(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    String first = tokens.get(draft.numberFrom).text();
    String second = tokens.get(draft.numberTo - 1).text();
    boolean slash = is(tokens, draft.numberFrom + 1, "/") && isDay(first) && isDay(second);
    boolean month = slash && (Integer.parseInt(first) <= 12 || Integer.parseInt(second) <= 12);
    return month && Words.isOneOf(tokens, draft.numberFrom - 1, BEFORE_A_DAY);
  }

  /// Whether the digits can be the day of a month.
  static boolean isDay(String digits) {
    return digits.length() <= 2 && Integer.parseInt(digits) <= 31;
  }

  private static boolean isPair(List<Token> tokens, int mark) {
    return Words.isOneOf(tokens, mark, PAIRS)
        && isGlued(tokens, mark)
        && isDigits(tokens, mark + 1)
        && isGlued(tokens, mark + 1);
  }

  /// Whether the number has so many digits without groups that it names rather than counts.
  static boolean isLong(Draft draft) {
    return draft.sentence.tokens().get(draft.numberFrom).text().length() >= DIGITS_OF_A_NAME;
  }

  /// Telephone ("555 0149") and registration numbers, versions, codes with a slash or letters
  /// behind.
  static boolean isCode(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    int to = draft.numberTo;
    String digits = tokens.get(at).text();
    boolean plain = to == at + 1 && draft.form == NumberForm.PLAIN;
    boolean zero = digits.length() > 1 && digits.startsWith("0") && plain && !is(tokens, to, ":");
    boolean plus =
        draft.sentence.layout() != Layout.ROW
            && is(tokens, at - 1, "+")
            && isGlued(tokens, at)
            && (digits.length() > 1 || Words.isDigits(tokens, at + 1));
    boolean slash =
        is(tokens, to, "/")
            && isGlued(tokens, to)
            && isWord(tokens, to + 1)
            && isGlued(tokens, to + 1)
            && tokens.get(to + 1).text().length() == 1
            && tokens.get(to + 1).isCapitalised();
    boolean bracketed =
        is(tokens, to, "(")
            && isGlued(tokens, to)
            && isWord(tokens, to + 1)
            && tokens.get(to + 1).text().length() == 1
            && is(tokens, to + 2, ")")
            && plain;
    boolean named =
        plain
            && digits.length() == 1
            && isGlued(tokens, to)
            && to < tokens.size()
            && tokens.get(to).text().equals("D");
    boolean filed = plain && Words.isHyphen(tokens, to) && isForm(tokens, to + 1);
    boolean hash = is(tokens, at - 1, "#") && isGlued(tokens, at);
    boolean dashed = isDashedChain(tokens, at, to);
    boolean tooLong =
        plain
            && isLong(draft)
            && draft.sentence.layout() != Layout.ROW
            && !NounPhrases.isCountable(tokens, to);
    boolean group =
        plain
            && draft.sentence.layout() != Layout.ROW
            && isDigits(tokens, to)
            && !isGlued(tokens, to)
            && tokens.get(to).text().matches("0[0-9]{2,3}");
    return zero || group || plus || slash || bracketed || named || filed || hash || dashed
        || tooLong;
  }

  /// "1800 555 019", "02 555": groups of digits parted by spaces that no amount is written in.
  static boolean isGroupsOfTelephone(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    int to = draft.numberTo;
    if (!isDigits(tokens, at) || draft.sentence.layout() == Layout.ROW) {
      return false;
    }
    boolean zero =
        to == at + 2 && isDigits(tokens, at + 1) && tokens.get(at).text().startsWith("0");
    boolean first = to == at + 1 && isGroup(tokens, to) && isGroup(tokens, to + 1);
    boolean last = to == at + 2 && isGroup(tokens, at + 1) && isDigits(tokens, at - 1);
    int from = last ? at - 1 : at;
    boolean dated = Words.isOneOf(tokens, from - 1, BEFORE_A_DAY) || is(tokens, from - 1, "in");
    int end = first ? to + 2 : to;
    return zero || (first || last) && !dated && LabelledNumbers.isEnded(tokens, end);
  }

  private static boolean isGroup(List<Token> tokens, int at) {
    return isDigits(tokens, at) && tokens.get(at).text().length() == 3 && !isGlued(tokens, at);
  }

  /// "12°30'N": the minutes and seconds of a position.
  static boolean isMinutesOfArc(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    boolean minutes = is(tokens, at - 1, "°") && Words.isOneOf(tokens, draft.numberTo, ARC);
    boolean seconds = Words.isOneOf(tokens, at - 1, ARC) && is(tokens, at - 3, "°");
    return minutes || seconds;
  }

  /// The "K" of "a 10-K", the "Q" of "the 10-Q".
  private static boolean isForm(List<Token> tokens, int at) {
    return at < tokens.size()
        && isGlued(tokens, at)
        && (tokens.get(at).text().equals("K") || tokens.get(at).text().equals("Q"));
  }

  /// "02-555-0133": three or more groups of digits joined by hyphens.
  private static boolean isDashedChain(List<Token> tokens, int at, int to) {
    int joined = 0;
    for (int i = to; Words.isHyphen(tokens, i) && isDigits(tokens, i + 1) && joined < 4; i += 2) {
      joined++;
    }
    for (int i = at;
        i >= 2 && Words.isHyphen(tokens, i - 1) && isDigits(tokens, i - 2) && joined < 4;
        i -= 2) {
      joined++;
    }
    return joined >= 2;
  }
}
