package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Small numbers without a noun that count nothing: ages ("Emeka Oduya, 44, went"), times of day
/// ("left at 6") and addresses ("page 7").
record AgesAndClocks(Draft draft, List<Token> tokens) {

  private static final BigDecimal LAST_DAY = new BigDecimal("32");
  private static final BigDecimal OLDEST = new BigDecimal("110");
  private static final Set<String> AGES = WordSet.parse("is am 'm aged age was turned");
  private static final Set<String> AGED =
      WordSet.parse("children people women men boys girls adults kids pupils minors");
  private static final Set<String> ADDRESSES =
      WordSet.parse(
          "kilometre kilometer km mile page annex chapter figure table factor berth"
              + " gate line room row channel extension code week day month year pop"
              + " population alt part number version item question mostly no nos between"
              + " paragraph box stall phase level square annexes tables pages chapters figures"
              + " siding sidings hatch hatches lock hold holds plot plots reference"
              + " articles counts items numbers desk force magnitude category grade building wing"
              + " zone sector floor");

  private static final Set<String> CAUGHT =
      WordSet.parse("held nabbed detained apprehended jailed charged booked caught remanded");

  private static final Set<String> TURNS =
      WordSet.parse("died retired quit resigned married joined left");

  static AgesAndClocks of(Draft draft) {
    return new AgesAndClocks(draft, draft.sentence.tokens());
  }

  /// Not above what a person can be old.
  boolean isYoung() {
    return draft.value != null && draft.value.compareTo(OLDEST) < 0;
  }

  /// "40 kg of heroin seized, two held": beside goods it is people who are caught.
  boolean isCaught() {
    int end = draft.quoteTo + 1;
    boolean closes = !Words.isWord(tokens, end) && !Words.isDigits(tokens, end);
    return !Words.isWord(tokens, draft.quoteFrom - 1)
        && isOneOf(tokens, draft.quoteTo, CAUGHT)
        && (closes || isOneOf(tokens, end, ClosedWords.PREPOSITIONS));
  }

  boolean isAge() {
    boolean age = isOneOf(tokens, draft.quoteFrom - 1, AGES) && isPerson();
    boolean people =
        isOneOf(tokens, draft.numberFrom - 2, AGED)
            && isOneOf(tokens, draft.numberFrom - 1, "under", "over", "aged", "below");
    boolean ended = !Words.isWord(tokens, draft.numberTo) || is(tokens, draft.numberTo, "and");
    return isYoung()
        && (people
            || isOfPerson() && !NounPhrases.isCountable(tokens, draft.numberTo)
            || PersonAges.of(draft).isOne()
            || ended && (age || isNamed() || isOfPerson() || isTurn()));
  }

  /// "a forester who quit its service at 41".
  private boolean isTurn() {
    int at = draft.quoteFrom - 1;
    return is(tokens, at, "at")
        && draft.value.compareTo(LAST_DAY) > 0
        && Words.hasAny(tokens, at - 4, at, TURNS);
  }

  /// "a man of 44 was held", "the driver, 51,".
  private boolean isOfPerson() {
    boolean of =
        is(tokens, draft.quoteFrom - 1, "of")
            && isOneOf(tokens, draft.quoteFrom - 3, "a", "an", "the");
    boolean beside = is(tokens, draft.quoteFrom - 1, ",") && isOneOf(tokens, draft.numberTo, ",");
    return (of || beside) && PersonNouns.endsAt(tokens, draft.quoteFrom - 2);
  }

  /// "who is 63", "Krol was 89".
  private boolean isPerson() {
    int before = draft.quoteFrom - 2;
    return isOneOf(tokens, draft.quoteFrom - 1, "aged", "age", "turned")
        || isOneOf(tokens, before, "who", "he", "she", "i", "youngest", "oldest", "eldest", "elder")
        || before > 0
            && tokens.get(before).isCapitalised()
            && !isOneOf(tokens, before, "it", "this", "that", "there", "they", "which", "what")
            && !CalendarWords.isMonth(tokens, before);
  }

  /// "Emeka Oduya, 44, went".
  private boolean isNamed() {
    return is(tokens, draft.numberFrom - 1, ",")
        && isOneOf(tokens, draft.numberTo, ",", ".")
        && draft.numberFrom > 2
        && tokens.get(draft.numberFrom - 2).isCapitalised()
        && (tokens.get(draft.numberFrom - 3).isCapitalised()
            || isOneOf(tokens, draft.numberFrom - 3, "said", "says", "adds", "added"));
  }

  /// Of the minutes of "16.59" there are no more.
  private static final BigDecimal HOUR = new BigDecimal("0.60");

  /// "left at 6", "by 16.00", "at ten to nine"; `counted` is whether a verb of counting governs it.
  boolean isClock(boolean counted) {
    int before = draft.quoteFrom - 1;
    boolean at = isOneOf(tokens, before, "at", "till", "until", "since", "before", "after", "past");
    boolean put = isOneOf(tokens, before - 1, "stood", "stands", "is", "was", "it");
    boolean hour = draft.value != null && draft.value.compareTo(LAST_DAY) < 0;
    boolean whole = draft.quoteTo == draft.numberTo && !isInWindow();
    boolean noon =
        is(tokens, before, "between")
            && is(tokens, draft.quoteTo, "and")
            && isOneOf(tokens, draft.quoteTo + 1, "noon", "midnight");
    boolean day =
        isOneOf(tokens, draft.quoteTo, "this", "tomorrow", "tonight", "today", "yesterday", "sharp")
            || is(tokens, draft.quoteTo, "in") && !isInWindow();
    return noon
        || hour && is(tokens, before, "at") && day
        || hour && whole && (isInMinutes() || at && !put && !counted);
  }

  /// "twenty minutes past seven", "at six tomorrow morning".
  boolean isHour() {
    int before = draft.quoteFrom - 1;
    boolean day =
        is(tokens, before, "at")
            && (isOneOf(tokens, draft.quoteTo, "tomorrow", "tonight", "sharp")
                || Words.are(tokens, draft.quoteTo, "this", "morning")
                || Words.are(tokens, draft.quoteTo, "this", "afternoon")
                || Words.are(tokens, draft.quoteTo, "this", "evening"));
    boolean past =
        is(tokens, before, "past") && isOneOf(tokens, before - 1, "five", "ten", "twenty");
    return day
        || past
        || isOneOf(tokens, before, "past", "to")
            && isOneOf(tokens, before - 1, "minutes", "quarter", "half");
  }

  /// "after four in the week before".
  private boolean isInWindow() {
    return is(tokens, draft.quoteTo, "in")
        && !isOneOf(tokens, draft.quoteTo + 2, "morning", "afternoon", "evening")
        && Words.isWord(tokens, draft.quoteTo + 1);
  }

  private boolean isInMinutes() {
    boolean changed = isOneOf(tokens, draft.quoteFrom - 2, "up", "down", "rose", "fell", "revised");
    return draft.value != null
        && draft.value.scale() == 2
        && draft.value.compareTo(BigDecimal.ONE) >= 0
        && draft.value.remainder(BigDecimal.ONE).compareTo(HOUR) < 0
        && !changed
        && isOneOf(
            tokens, draft.quoteFrom - 1, "at", "by", "from", "until", "before", "on", "since");
  }

  /// "berth 4", "a staff of 12", "a force 7 wind".
  boolean isAddress() {
    int at = is(tokens, draft.quoteFrom - 1, ".") ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    boolean within = isOneOf(tokens, at - 1, "a", "an") && tokens.get(draft.numberFrom).isDigits();
    return isFactorOf()
        || within && NounPhrases.isCountable(tokens, draft.quoteTo)
        || isOneOf(tokens, at, ADDRESSES) && !isOneOf(tokens, at - 1, ClosedWords.DETERMINERS);
  }

  private boolean isFactorOf() {
    return is(tokens, draft.quoteFrom - 1, "of")
        && isOneOf(
            tokens,
            draft.quoteFrom - 2,
            "factor",
            "staff",
            "crew",
            "fleet",
            "age",
            "scale",
            "panel",
            "family",
            "team",
            "teams",
            "crews",
            "gangs",
            "panels",
            "pairs",
            "country",
            "nation",
            "town",
            "city",
            "village",
            "island",
            "population",
            "board",
            "committee",
            "jury",
            "delegation",
            "household",
            "gang",
            "band");
  }
}
