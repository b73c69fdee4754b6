package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Years: "in 2024", "2022–24", "the 1990s", "the year two thousand and twenty-two". A number that
/// looks like a year needs the words of a date around it.
final class Years implements DatePattern {

  private static final Set<String> LEADS =
      WordSet.of(
          "in",
          "since",
          "during",
          "until",
          "till",
          "throughout",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "year",
          "period",
          "years",
          "around",
          "all",
          "of",
          "by",
          "from",
          "through",
          "to",
          "between",
          "and",
          "for",
          "than",
          "spring",
          "summer",
          "autumn",
          "winter",
          "over",
          "with",
          "against");
  private static final Set<String> RANKS =
      WordSet.of(
          "first", "second", "third", "fourth", "fifth", "last", "final", "only", "biggest",
          "largest");
  private static final Set<String> OBJECTS =
      WordSet.of(
          "a", "all", "an", "any", "both", "each", "every", "her", "him", "it", "no", "only", "the",
          "them", "us");
  private static final Set<String> SURE =
      WordSet.of("in", "since", "during", "throughout", "year", "until", "till", "calendar");

  private static final int MOST_HEAD_WORDS = 3;
  private static final Set<String> SMALL_WORDS =
      WordSet.parse(
          "a aboard despite towards toward onto across along out about above alongside near"
              + " off carrying bound via after against alone already also amid an another and are"
              + " as at be been before being between but by can compared could did down during"
              + " for from had has have he however if in into is it its may might more most no"
              + " not of on only onward onwards or our over said says she since so still than"
              + " that the their then there these they this those through till to until"
              + " respectively combined together inclusive both up was we were when where which"
              + " while who will with without would rose fell according because under i you his"
              + " her saw brought");

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    Found spoken = SpokenYears.at(tokens, from);
    if (spoken != null) {
      return spoken;
    }
    Found range = range(tokens, from);
    if (range != null) {
      return range;
    }
    int year = CalendarWords.yearDigits(tokens, from);
    if (year == 0 && isShort(tokens, from)) {
      return new Found(from + 1, new Moment.Year(2000 + Integer.parseInt(tokens.get(from).text())));
    }
    if (year == 0) {
      return decade(tokens, from);
    }
    return isYear(tokens, from, year) ? new Found(from + 1, new Moment.Year(year)) : null;
  }

  /// "in '22": two digits behind an apostrophe and a preposition.
  private static boolean isShort(List<Token> tokens, int from) {
    Token token = tokens.get(from);
    return token.isDigits()
        && token.text().length() == 2
        && token.glued()
        && is(tokens, from - 1, "'", "’", "‘")
        && is(tokens, from - 2, "in", "since", "of", "during", "from", "until", "to");
  }

  /// Whether what looks like a year has the cell of a row to itself.
  static boolean isAlone(List<Token> cell) {
    boolean only = cell.size() == 1 || cell.size() == 2 && cell.get(1).is("|");
    return only && CalendarWords.yearDigits(cell, 0) > 0;
  }

  /// A year that has the cell of a row to itself, where such a cell is a label.
  static @Nullable Found label(List<Token> cell) {
    return isAlone(cell) ? labelled(cell, 0) : null;
  }

  /// The year that ends a column's head: "Tonnes 2025".
  static @Nullable Found headed(List<Token> cell, int at) {
    int end = cell.getLast().is("|") ? cell.size() - 1 : cell.size();
    boolean named = at > 0 && at <= MOST_HEAD_WORDS && at == end - 1;
    return named && cell.subList(0, at).stream().allMatch(Token::isWord)
        ? labelled(cell, at)
        : null;
  }

  private static @Nullable Found labelled(List<Token> cell, int at) {
    int year = CalendarWords.yearDigits(cell, at);
    return year >= 1980 && year < 2060 ? new Found(at + 1, new Moment.Year(year)) : null;
  }

  private static @Nullable Found decade(List<Token> tokens, int from) {
    Token token = tokens.get(from);
    Token next = CalendarWords.token(tokens, from + 1);
    boolean plural = next != null && next.glued() && next.is("s");
    return token.isDigits() && token.text().length() == 4 && token.text().endsWith("0") && plural
        ? new Found(from + 2, new Moment.Formless())
        : null;
  }

  private static @Nullable Found range(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    if (!first.isDigits() || first.text().length() != 4 || first.text().compareTo("1800") < 0) {
      return null;
    }
    int year = Integer.parseInt(first.text());
    Token link = CalendarWords.token(tokens, from + 1);
    Token last = CalendarWords.token(tokens, from + 2);
    if (link == null || last == null || !last.isDigits() || !link.glued() || !last.glued()) {
      return null;
    }
    int end = CalendarWords.yearDigits(tokens, from + 2);
    if (end > year && CalendarWords.isDash(link)) {
      return new Found(
          from + 3, new Moment.Stretch(new Moment.Year(year), new Moment.Year(end), false));
    }
    boolean pair = last.text().length() == 2 && (CalendarWords.isDash(link) || link.is("/"));
    int second = pair ? Integer.parseInt(last.text()) : 0;
    if (pair && second == (year + 1) % 100) {
      return new Found(from + 3, new Moment.Formless());
    }
    if (pair && isSpan(tokens, from, year, second)) {
      return new Found(
          from + 3,
          new Moment.Stretch(
              new Moment.Year(year), new Moment.Year(year - year % 100 + second), false));
    }
    boolean month = second > 0 && second <= 12 && link.is("-") && isFree(tokens, from);
    return month && year >= 1980 && year < 2060
        ? new Found(from + 3, new Moment.MonthOfYear(year, second, false))
        : null;
  }

  /// "2015–19", "2009/13": several years, where the second number can be no month.
  private static boolean isSpan(List<Token> tokens, int from, int year, int second) {
    boolean noMonth = second > 12 || is(tokens, from + 1, "–", "—");
    return noMonth && year >= 1900 && year < 2060 && second > year % 100 && isFree(tokens, from);
  }

  /// "2024-03" at the beginning of a cell or line, in brackets or behind a word of time is a month.
  private static boolean isFree(List<Token> tokens, int from) {
    Token before = CalendarWords.token(tokens, from - 1);
    Token after = CalendarWords.token(tokens, from + 3);
    boolean ends = after == null || !after.glued() || ",).;—".contains(after.text());
    return ends && (isPlain(before) || before != null && WordSet.has(LEADS, before));
  }

  private static boolean isYear(List<Token> tokens, int from, int year) {
    Token before = CalendarWords.token(tokens, from - 1);
    boolean mid = is(tokens, from - 1, "-") && is(tokens, from - 2, "mid", "early", "late", "end");
    boolean whole =
        is(tokens, from - 1, "of")
            && is(
                tokens, from - 2, "whole", "all", "course", "rest", "most", "end", "start",
                "months");
    boolean sure = before != null && WordSet.has(SURE, before);
    if (mid || whole || sure || isOfRanked(tokens, from) || isOfAct(tokens, from)) {
      return true;
    }
    boolean floor =
        is(tokens, from - 1, "least")
            && is(tokens, from - 2, "at")
            && is(tokens, from - 3, "since");
    if (floor || is(tokens, from - 1, "the", "'s") && isAverage(tokens, from + 1)) {
      return year >= 1900 && year < 2060;
    }
    Token next = CalendarWords.token(tokens, from + 1);
    if (next != null && year >= 1980 && year < 2060 && WordSet.has(CalendarWords.FLOWS, next)) {
      return before == null || before.is("the") || before.is("full");
    }
    if (year < 1900 || isNoun(tokens, from + 1) || isAfterMoney(tokens, from)) {
      return false;
    }
    return before == null && tokens.size() == 1
        || before != null && (WordSet.has(LEADS, before) || isBracketed(tokens, from))
        || year >= 1980 && year < 2060 && isPlain(before);
  }

  /// "The first convoy of 2009 delivered flour": no 2,009 delivered things.
  private static boolean isOfRanked(List<Token> tokens, int year) {
    Token deed = CalendarWords.token(tokens, year + 1);
    if (!is(tokens, year - 1, "of") || deed == null || !deed.lower().endsWith("ed")) {
      return false;
    }
    for (int i = year - 3; i >= Math.max(0, year - 6); i--) {
      if (is(tokens, i, RANKS)) {
        return true;
      }
    }
    return false;
  }

  /// "The embargo of 2006 bars all arms": what follows is the verb, as its object shows.
  private static boolean isOfAct(List<Token> tokens, int year) {
    Token verb = CalendarWords.token(tokens, year + 1);
    return is(tokens, year - 1, "of")
        && is(tokens, year - 3, "the", "this", "that")
        && verb != null
        && verb.lower().endsWith("s")
        && is(tokens, year + 2, OBJECTS);
  }

  /// "the 2022 average", "the 2022 monthly average".
  private static boolean isAverage(List<Token> tokens, int at) {
    boolean span = is(tokens, at, "monthly", "quarterly", "weekly", "daily", "yearly", "annual");
    return is(tokens, span ? at + 1 : at, "average");
  }

  private static boolean isPlain(@Nullable Token before) {
    return before == null || before.is(",") || before.is("\t") || before.is("(");
  }

  private static boolean isBracketed(List<Token> tokens, int i) {
    return is(tokens, i - 1, "(", "[") && is(tokens, i + 1, ")", "]", ",");
  }

  private static boolean isAfterMoney(List<Token> tokens, int i) {
    Token before = CalendarWords.token(tokens, i - 1);
    return before != null && "$€£¥₹#".contains(before.text());
  }

  /// Whether the word at `i` can be what a number before it counts: no small word of the grammar,
  /// and no name.
  static boolean isNoun(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token != null
        && token.isWord()
        && !token.isCapitalised()
        && !WordSet.has(SMALL_WORDS, token);
  }
}
