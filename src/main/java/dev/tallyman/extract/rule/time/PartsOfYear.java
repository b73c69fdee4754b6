package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parts of a year or a month: "the third quarter of 2024", "Q3", "3Q24", "first half of May", "the
/// first nine months", "the last quarter of last year", "in the fourth"; "week 13" has no form.
final class PartsOfYear implements DatePattern {

  private static final int ELLIPSIS = 40;

  /// Four weeks lie in every month.
  private static final int LAST_OF_WEEKS = 28;

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    Found letter = letter(tokens, from);
    if (letter != null) {
      return letter;
    }
    Found possessed = ofYear(tokens, from);
    if (possessed != null) {
      return possessed;
    }
    int rank = rank(tokens, from);
    if (rank == 0) {
      return fiscalOrWeek(tokens, from);
    }
    boolean last = is(tokens, from, "last", "final", "closing", "latter");
    Found part = part(tokens, from, rank, last);
    if (part != null) {
      return part;
    }
    Found months = months(tokens, from, last);
    if (months != null) {
      return months;
    }
    Found days = partOfMonth(tokens, from, last);
    return days != null ? days : elided(tokens, from, rank);
  }

  /// "last year's fourth quarter", "this year's first half".
  private static @Nullable Found ofYear(List<Token> tokens, int from) {
    int shift = RelativeDates.shift(tokens, from);
    boolean owned =
        shift != RelativeDates.NONE && is(tokens, from + 1, "year") && is(tokens, from + 2, "'s");
    int rank = owned ? rank(tokens, from + 3) : 0;
    boolean quarter = is(tokens, from + 4, "quarter");
    int parts = quarter ? 4 : 2;
    boolean fits = (quarter || is(tokens, from + 4, "half")) && (rank <= parts || rank > 4);
    if (rank == 0 || !fits) {
      return null;
    }
    Moment part = new Moment.PartOfYear(null, quarter ? 'Q' : 'H', Math.min(rank, parts));
    return new Found(from + 5, new Moment.InYear(part, shift));
  }

  /// "first", "opening" are 1, "last" and "closing" the highest rank.
  private static int rank(List<Token> tokens, int from) {
    if (is(tokens, from, "last", "final", "closing", "latter")) {
      return Integer.MAX_VALUE;
    }
    return is(tokens, from, "opening") ? 1 : CalendarWords.ordinal(tokens, from);
  }

  /// "Q1 Chair:", "Q2 Mr Betts:" number a question.
  private static boolean isQuestion(List<Token> tokens) {
    for (int i = 2; i < Math.min(tokens.size(), 7); i++) {
      if (i > 2 && is(tokens, i, ":")) {
        return true;
      }
      if (!tokens.get(i).isCapitalised() && !is(tokens, i, ".", "of")) {
        return false;
      }
    }
    return false;
  }

  /// "Q3 2024", "H1", "3Q24", "1H 2024".
  private static @Nullable Found letter(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    Token second = CalendarWords.token(tokens, from + 1);
    if (second == null || !second.glued()) {
      return null;
    }
    boolean numberFirst = first.isDigits() && (second.is("q") || second.is("h"));
    Token letter = numberFirst ? second : first;
    int value = CalendarWords.number(tokens, numberFirst ? from : from + 1);
    boolean quarter = letter.is("q");
    if (quarter && from == 0 && isQuestion(tokens)) {
      return null;
    }
    if (!quarter && !letter.is("h") || value < 1 || value > (quarter ? 4 : 2)) {
      return null;
    }
    Token digits = numberFirst ? first : second;
    if (!digits.isDigits()) {
      return null;
    }
    int slash = is(tokens, from + 2, "/") && tokens.get(from + 2).glued() ? from + 3 : from + 2;
    int shortYear = shortYear(tokens, slash);
    return shortYear > 0
        ? new Found(slash + 1, new Moment.PartOfYear(shortYear, quarter ? 'Q' : 'H', value))
        : withYear(tokens, from + 2, quarter ? 'Q' : 'H', value);
  }

  private static int shortYear(List<Token> tokens, int i) {
    Token year = CalendarWords.token(tokens, i);
    return year != null && year.glued() && year.isDigits() && year.text().length() == 2
        ? 2000 + Integer.parseInt(year.text())
        : 0;
  }

  private static @Nullable Found part(List<Token> tokens, int from, int rank, boolean last) {
    if (is(tokens, from + 1, "quarter") && (rank <= 4 || last)) {
      Found found = withYear(tokens, from + 2, 'Q', last ? 4 : rank);
      boolean relative = is(tokens, from, "last") && found.to() == from + 2;
      return relative ? null : found;
    }
    if (is(tokens, from + 1, "half") && (rank <= 2 || last)) {
      return half(tokens, from + 2, last ? 2 : rank);
    }
    return null;
  }

  private static Found half(List<Token> tokens, int at, int number) {
    int month = is(tokens, at, "of") ? CalendarWords.month(tokens, at + 1) : 0;
    int shift = is(tokens, at + 2, "month") ? RelativeDates.shift(tokens, at + 1) : -2;
    if (is(tokens, at, "of") && shift >= -1 && number == 1) {
      Moment first = new Moment.DayOfMonth(1, shift);
      return new Found(at + 3, new Moment.Stretch(first, new Moment.DayOfMonth(15, shift), false));
    }
    if (month == 0) {
      return withYear(tokens, at, 'H', number);
    }
    int after = CalendarWords.afterMonth(tokens, at + 1);
    int year = CalendarWords.yearDigits(tokens, after);
    return new Found(
        year > 0 ? after + 1 : after,
        new Moment.HalfOfMonth(year > 0 ? year : null, month, number));
  }

  /// "the first nine months of 2024", "the last three months of last year", "the first three
  /// quarters".
  private static @Nullable Found months(List<Token> tokens, int from, boolean last) {
    boolean quarters = is(tokens, from + 2, "quarters");
    int months = CalendarWords.number(tokens, from + 1) * (quarters ? 3 : 1);
    boolean first = is(tokens, from, "first", "opening");
    boolean unit = quarters || is(tokens, from + 2, "months");
    if (months < 2 || months > 11 || !unit || !first && !last) {
      return null;
    }
    int start = last ? 13 - months : 1;
    int end = last ? 12 : months;
    if (!is(tokens, from + 3, "of")) {
      return last ? null : new Found(from + 3, months(null, start, end));
    }
    int named = from + 4;
    named = is(tokens, named, "the") && is(tokens, named + 1, "calendar") ? named + 1 : named;
    named = is(tokens, named, "calendar") ? named + 1 : named;
    named = named > from + 4 && is(tokens, named, "year") ? named + 1 : named;
    int year = CalendarWords.yearDigits(tokens, named);
    if (year > 0) {
      return new Found(named + 1, months(year, start, end));
    }
    int word = is(tokens, from + 4, "the") && is(tokens, from + 5, "year") ? from + 4 : -1;
    int shift = word > 0 ? 0 : RelativeDates.shift(tokens, from + 4);
    return shift != RelativeDates.NONE && is(tokens, from + 5, "year")
        ? new Found(from + 6, new Moment.InYear(months(null, start, end), shift))
        : null;
  }

  private static Moment months(@Nullable Integer year, int first, int last) {
    return new Moment.Stretch(
        new Moment.MonthOfYear(year, first, false),
        new Moment.MonthOfYear(year, last, false),
        false);
  }

  /// "the first ten days of March", "the first two weeks of May"; "the first week of June", "the
  /// last days of 2024" have no form.
  private static @Nullable Found partOfMonth(List<Token> tokens, int from, boolean last) {
    int days = CalendarWords.number(tokens, from + 1);
    int at = days > 0 ? from + 2 : from + 1;
    boolean unit = is(tokens, at, "week", "weeks", "days", "weekend", "third", "fortnight", "part");
    if (!unit || !is(tokens, at + 1, "of")) {
      return null;
    }
    int name = is(tokens, at + 2, "this", "last") ? at + 3 : at + 2;
    int month = CalendarWords.month(tokens, name);
    int after = month > 0 ? CalendarWords.afterMonth(tokens, name) : name;
    int year = CalendarWords.yearDigits(tokens, after);
    int to = year > 0 ? after + 1 : after;
    days *= is(tokens, at, "weeks") ? 7 : 1;
    boolean counted = is(tokens, at, "days", "weeks") && days <= LAST_OF_WEEKS;
    if (month > 0 && days > 0 && !last && is(tokens, from, "first", "opening") && counted) {
      @Nullable Integer said = year > 0 ? year : null;
      Moment first = new Moment.Day(said, month, 1);
      return new Found(to, new Moment.Stretch(first, new Moment.Day(said, month, days), false));
    }
    return month == 0 && year == 0 ? null : new Found(to, new Moment.Formless());
  }

  /// "in the third quarter of 2023 and 700 in the fourth": the noun and its year stand before.
  private static @Nullable Found elided(List<Token> tokens, int from, int rank) {
    boolean end = !Years.isNoun(tokens, from + 1) && !is(tokens, from + 1, "-");
    if (!end
        || !is(tokens, from - 1, "the")
        || !is(tokens, from - 2, "in", "for", "of", "during")) {
      return null;
    }
    for (int i = from - 3; i > Math.max(0, from - ELLIPSIS); i--) {
      boolean quarter = is(tokens, i, "quarter");
      if ((quarter || is(tokens, i, "half")) && rank(tokens, i - 1) > 0) {
        if (rank != Integer.MAX_VALUE && rank > (quarter ? 4 : 2)) {
          return null;
        }
        char letter = quarter ? 'Q' : 'H';
        int number = rank == Integer.MAX_VALUE ? (quarter ? 4 : 2) : rank;
        return new Found(from + 1, withYear(tokens, i + 1, letter, number).moment());
      }
    }
    return null;
  }

  private static @Nullable Found fiscalOrWeek(List<Token> tokens, int from) {
    if (is(tokens, from, "week")
        && isNumberOfWeek(tokens, from + 1)
        && CalendarWords.month(tokens, from + 2) == 0
        && !CalendarWords.isDash(CalendarWords.token(tokens, from + 2))) {
      return Years.isNoun(tokens, from + 2) ? null : new Found(from + 2, new Moment.Formless());
    }
    return isFiscal(tokens, from)
        ? new Found(fiscalEnd(tokens, from), new Moment.Formless())
        : null;
  }

  private static final Set<String> FISCAL =
      WordSet.of("fiscal", "financial", "marketing", "crop", "tax", "budget");

  /// "the fiscal year that ended in June 2024", "financial year 2024", "the 2024 marketing year".
  private static boolean isFiscal(List<Token> tokens, int from) {
    return is(tokens, from, FISCAL) && is(tokens, from + 1, "year", "quarter", "half")
        || isAbbreviated(tokens, from);
  }

  /// "FY 2012", "FY2024-25", "FY24".
  private static boolean isAbbreviated(List<Token> tokens, int from) {
    Token year = CalendarWords.token(tokens, from + 1);
    boolean named = tokens.get(from).text().equals("FY") && year != null && year.isDigits();
    return named && (year.text().length() == 4 || year.glued() && year.text().length() == 2);
  }

  private static int fiscalEnd(List<Token> tokens, int from) {
    int at = isAbbreviated(tokens, from) ? from + 1 : from + 2;
    int link = is(tokens, at, "that", "which") ? at + 1 : at;
    if (is(tokens, link, "ended", "ending", "to")) {
      int month = is(tokens, link + 1, "in", "on") ? link + 2 : link + 1;
      month = CalendarWords.dayOfMonth(tokens, month) > 0 ? month + 1 : month;
      if (CalendarWords.month(tokens, month) > 0) {
        at = CalendarWords.afterMonth(tokens, month);
      }
    }
    while (at < tokens.size()
        && (tokens.get(at).isDigits() || is(tokens, at, "/", "-", "–") && tokens.get(at).glued())) {
      at++;
    }
    return at;
  }

  private static boolean isNumberOfWeek(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token != null
        && token.isDigits()
        && CalendarWords.number(tokens, i) >= 1
        && CalendarWords.number(tokens, i) <= 53
        && CalendarWords.standsAlone(tokens, i);
  }

  private static Found withYear(List<Token> tokens, int at, char letter, int number) {
    int word = is(tokens, at, "of", ",", "in") ? at + 1 : at;
    int year = CalendarWords.yearDigits(tokens, word);
    if (year > 0) {
      return new Found(word + 1, new Moment.PartOfYear(year, letter, number));
    }
    word = is(tokens, word, "the") ? word + 1 : word;
    if (is(tokens, word, "fiscal", "financial", "season", "marketing", "crop")) {
      int end = isFiscal(tokens, word) ? fiscalEnd(tokens, word) : word;
      return new Found(end, new Moment.Formless());
    }
    int shift = RelativeDates.shift(tokens, word);
    Moment part = new Moment.PartOfYear(null, letter, number);
    return shift != RelativeDates.NONE && is(tokens, word + 1, "year")
        ? new Found(word + 2, new Moment.InYear(part, shift))
        : new Found(at, part);
  }
}
