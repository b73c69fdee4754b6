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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Years and days that no word of a date leads, told by what stands behind them, for they count
/// nothing: "an active 2017", "2018's best sector", "the January 31 deadline".
final class BareDates {

  private static final int LONGEST_NOUN = 5;

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
    return plain && (isYear(draft, previous) || isDay(draft));
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
    return owns
        || second
        || of && !isOneOf(tokens, at - 2, OF_AMOUNTS)
        || !isOneOf(tokens, at - 1, AMOUNTS) && !isCounting(tokens, to);
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
    if (Words.isHyphen(tokens, from) || UnitWord.at(tokens, from) != null) {
      return true;
    }
    for (int i = from; i < from + LONGEST_NOUN && NounPhrases.isCountable(tokens, i); i++) {
      if (NounPhrases.isPlural(tokens.get(i).lower())) {
        return true;
      }
    }
    return Goods.isCounted(tokens, from);
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
