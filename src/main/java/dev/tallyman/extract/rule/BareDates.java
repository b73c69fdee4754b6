package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Years and days that no word of a date leads, told by what stands behind them, for they count
/// nothing: "an active 2017", "2018's best sector", "the January 31 deadline".
final class BareDates {

  private static final int LONGEST_NOUN = 5;
  private static final int LONGEST_SUBJECT = 8;

  /// Before a number that is an amount even if it looks like a year: "rose to 1998".
  private static final Set<String> AMOUNTS =
      WordSet.parse(
          "to at about than reached hit totalled totaled was is are were be numbered numbering"
              + " with equals around only just of some exactly stood by over under up down");

  /// Plurals that a year goes before and no number counts: "2019 earnings".
  private static final Set<String> YEARLY =
      WordSet.parse(
          "earnings revenues sales profits results accounts losses levels figures elections"
              + " proceeds finances olympics championships highs lows awards midterms primaries");

  private static final Set<String> OF_AMOUNTS =
      WordSet.parse(
          "total number sum average fleet crew staff stock consignment convoy load batch");

  private static final BigDecimal NOON = new BigDecimal("12");
  private static final Set<String> HOUR_ENDS =
      WordSet.of(".", ",", ";", "and", "on", "tonight", "tomorrow", "today", "sharp", "in");
  private static final Set<String> BEGINS =
      WordSet.parse(
          "open opens opened close closes closed start starts started begin begins began end ends"
              + " ended airs aired leave leaves arrive arrives doors kicks");

  private static final Set<String> LEADS =
      WordSet.parse("the a an this that its their his her our 's dated on by until till since");

  private BareDates() {}

  static boolean isOne(Draft draft, @Nullable Draft previous) {
    boolean plain =
        draft.form == NumberForm.PLAIN
            && draft.figureClass == null
            && draft.numberTo == draft.numberFrom + 1
            && draft.quantity != null
            && draft.quantity.hedge() == Hedge.EXACT;
    return plain
        && (isYear(draft, previous)
            || isOldYear(draft)
            || isEarlyYear(draft)
            || isYear2000(draft)
            || isHour(draft)
            || isDay(draft)
            || isLastDay(draft, previous));
  }

  private static boolean isYear(Draft draft, @Nullable Draft previous) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    int to = draft.numberTo;
    if (!isLikely(tokens.get(at).text())) {
      return false;
    }
    boolean owns = isOneOf(tokens, to, "s", "'s", "’s", "′s", "′") && isGlued(tokens, to);
    boolean second =
        previous != null
            && previous.setAside == SetAside.Reason.DATE
            && previous.sentenceIndex == draft.sentenceIndex
            && previous.numberTo == at - 1
            && isOneOf(tokens, at - 1, "and", "to", "or", ",", "through");
    boolean of =
        is(tokens, at - 1, "of") && Words.isWord(tokens, at - 2) && !Goods.isCounted(tokens, to);
    boolean event =
        at > 2
            && isName(tokens, at - 1)
            && isName(tokens, at - 2)
            && !isOneOf(tokens, at - 3, "in", "at", "from", "to");
    return owns
        || event
        || isToldYear(tokens, at)
        || second
        || of && !isOneOf(tokens, at - 2, OF_AMOUNTS)
        || !isOneOf(tokens, at - 1, AMOUNTS) && !isCounting(tokens, to);
  }

  /// A word of a name that is no month.
  static boolean isName(List<Token> tokens, int at) {
    return Words.isWord(tokens, at)
        && tokens.get(at).isCapitalised()
        && !NounPhrases.isStop(tokens, at)
        && !CalendarWords.isMonth(tokens, at);
  }

  /// "The building dates to 1887", "a custom that goes back to 1702".
  private static boolean isOldYear(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    int back = is(tokens, at - 2, "back") ? at - 3 : at - 2;
    String digits = tokens.get(at).text();
    return isOneOf(tokens, at - 1, "to", "from")
        && isOneOf(tokens, back, "dates", "dated", "date", "dating", "goes", "going", "went")
        && (back < at - 2 || tokens.get(back).lower().startsWith("dat"))
        && digits.length() == 4
        && digits.compareTo("1000") > 0
        && digits.compareTo("2060") < 0;
  }

  /// "confirmed in 1701", "higher compared to 1850": from before what else is read as a year.
  private static boolean isEarlyYear(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    String digits = tokens.get(at).text();
    boolean compared =
        isOneOf(tokens, at - 1, "to", "with")
            && isOneOf(tokens, at - 2, "compared", "relative", "compare");
    return (is(tokens, at - 1, "in") || compared)
        && digits.length() == 4
        && digits.compareTo("1000") > 0
        && digits.compareTo(compared ? "2060" : "1900") < 0
        && !isCounting(tokens, draft.numberTo);
  }

  /// "the 2000 Olympics", "her 2000 album": a round number counts where it can.
  private static boolean isYear2000(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    return tokens.get(at).text().equals("2000")
        && isOneOf(tokens, at - 1, ClosedWords.DETERMINERS)
        && Words.isWord(tokens, draft.numberTo)
        && !isCounting(tokens, draft.numberTo);
  }

  /// "The worst year on record was 2003".
  private static boolean isToldYear(List<Token> tokens, int at) {
    return isOneOf(tokens, at - 1, "was", "is")
        && Grammar.lastOf(tokens, Math.max(0, at - LONGEST_SUBJECT), at, "year") >= 0;
  }

  private static boolean isLikely(String digits) {
    return digits.length() == 4
        && digits.compareTo("1900") >= 0
        && digits.compareTo("2060") < 0
        && !digits.equals("2000");
  }

  /// Whether a plural or a unit stands behind, so that the number counts.
  private static boolean isCounting(List<Token> tokens, int from) {
    if (isOneOf(tokens, from, YEARLY)) {
      return false;
    }
    return Words.isHyphen(tokens, from)
        || UnitWord.at(tokens, from) != null
        || NounPhrases.hasPlural(tokens, from, LONGEST_NOUN)
        || Goods.isCounted(tokens, from);
  }

  /// "Doors open at 7."
  private static boolean isHour(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    boolean ends =
        draft.numberTo >= tokens.size()
            || isOneOf(tokens, draft.numberTo, HOUR_ENDS)
            || CalendarWords.isWeekday(tokens.get(draft.numberTo).lower());
    return ends
        && is(tokens, at - 1, "at")
        && draft.value != null
        && draft.value.signum() > 0
        && draft.value.compareTo(NOON) <= 0
        && Words.hasAny(tokens, at - LONGEST_NOUN, at - 1, BEGINS);
  }

  /// The 9 of "Aug. 7 to 9".
  private static boolean isLastDay(Draft draft, @Nullable Draft previous) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    boolean second =
        previous != null
            && previous.setAside == SetAside.Reason.DATE
            && previous.sentenceIndex == draft.sentenceIndex
            && previous.numberTo == at - 1
            && isOneOf(tokens, at - 1, "and", "to", "or", "through");
    int month = second ? previous.numberFrom - 1 : -1;
    month = is(tokens, month, ".") ? month - 1 : month;
    return month >= 0
        && CalendarWords.isMonth(tokens, month)
        && Words.isDigits(tokens, at)
        && Codes.isDay(tokens.get(at).text())
        && !isCounting(tokens, draft.numberTo)
        && !UnitWord.isOne(tokens, draft.numberTo);
  }

  /// "the January 31 deadline", "Sept. 11 attacks"; "in March 17 trucks" counts trucks.
  private static boolean isDay(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int month = is(tokens, draft.numberFrom - 1, ".") ? draft.numberFrom - 2 : draft.numberFrom - 1;
    String day = tokens.get(draft.numberFrom).text();
    boolean dated =
        month >= 0
            && Words.isDigits(tokens, draft.numberFrom)
            && Codes.isDay(day)
            && tokens.get(month).isCapitalised()
            && CalendarWords.isMonth(tokens, month);
    return dated
        && !UnitWord.isOne(tokens, draft.numberTo)
        && (isOneOf(tokens, month - 1, LEADS) || !isCounting(tokens, draft.numberTo));
  }
}
