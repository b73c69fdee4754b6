package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.lexicon.NumberNames;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closed classes of the calendar: months, weekdays, ordinals and the numbers spoken in dates.
public final class CalendarWords {

  private static final int LARGEST_NUMBER = 20;
  private static final Map<String, Integer> MONTHS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("january", 1),
              Map.entry("jan", 1),
              Map.entry("february", 2),
              Map.entry("feb", 2),
              Map.entry("march", 3),
              Map.entry("mar", 3),
              Map.entry("april", 4),
              Map.entry("apr", 4),
              Map.entry("may", 5),
              Map.entry("june", 6),
              Map.entry("jun", 6),
              Map.entry("july", 7),
              Map.entry("jul", 7),
              Map.entry("august", 8),
              Map.entry("aug", 8),
              Map.entry("september", 9),
              Map.entry("sept", 9),
              Map.entry("sep", 9),
              Map.entry("october", 10),
              Map.entry("oct", 10),
              Map.entry("november", 11),
              Map.entry("nov", 11),
              Map.entry("december", 12),
              Map.entry("dec", 12)));

  private static final Map<String, Integer> WEEKDAYS =
      ranks("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Map<String, Integer> SHORT_WEEKDAYS =
      ranks("mon", "tue", "wed", "thu", "fri");

  private static final Map<String, Integer> ORDINALS =
      ranks(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  /// All names of months, days and numbers, short ones too.
  static final Set<String> NAMES =
      WordSet.joined(
          List.of(
              MONTHS.keySet(),
              WEEKDAYS.keySet(),
              SHORT_WEEKDAYS.keySet(),
              ORDINALS.keySet(),
              NumberNames.all()));

  private static final Set<String> SUFFIXES = WordSet.of("st", "nd", "rd", "th");

  /// What a month or a year names without a preposition: "May loadings", "2024 exports".
  static final Set<String> FLOWS =
      WordSet.of(
          "loadings",
          "liftings",
          "exports",
          "imports",
          "shipments",
          "arrivals",
          "deliveries",
          "landings",
          "sailings",
          "departures",
          "transits",
          "volumes",
          "seizures",
          "sales",
          "purchases",
          "programme",
          "unloading",
          "loading",
          "crossings",
          "dispatches",
          "figure",
          "figures",
          "total",
          "tally",
          "count",
          "receipts");

  static final Set<String> SEASONS = WordSet.of("spring", "summer", "autumn", "winter", "fall");

  private CalendarWords() {}

  private static Map<String, Integer> ranks(String... words) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String word : words) {
      ranks.put(word, ranks.size() + 1);
    }
    return WordMap.of(ranks);
  }

  /// The token at `i`, or null beyond either end.
  static @Nullable Token token(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  static boolean is(List<Token> tokens, int i, String word) {
    return Words.is(tokens, i, word);
  }

  static boolean is(List<Token> tokens, int i, String a, String b) {
    return Words.isOneOf(tokens, i, a, b);
  }

  static boolean is(List<Token> tokens, int i, String a, String b, String c) {
    return Words.isOneOf(tokens, i, a, b, c);
  }

  static boolean is(List<Token> tokens, int i, String a, String b, String c, String d) {
    return Words.isOneOf(tokens, i, a, b, c, d);
  }

  static boolean is(List<Token> tokens, int i, String a, String b, String c, String d, String e) {
    return Words.isOneOf(tokens, i, a, b, c, d, e);
  }

  static boolean is(List<Token> tokens, int i, Set<String> words) {
    return Words.isOneOf(tokens, i, words);
  }

  static boolean is(List<Token> tokens, int i, String... words) {
    return Words.isOneOf(tokens, i, words);
  }

  /// The month at `i`, or 0. "May" and "March" are words of other kinds too: the caller asks for
  /// the words around them.
  public static int month(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    return token == null || !token.isCapitalised() ? 0 : MONTHS.getOrDefault(token.lower(), 0);
  }

  public static boolean isMonth(List<Token> tokens, int i) {
    return month(tokens, i) > 0;
  }

  /// Whether the word, in lower case, is the name of a weekday in full or of a month.
  public static boolean isDayOrMonth(String lower) {
    return MONTHS.containsKey(lower) || isWeekday(lower);
  }

  public static boolean isWeekday(String lower) {
    return WEEKDAYS.containsKey(lower);
  }

  /// Behind the month's token and the full stop of its abbreviation.
  static int afterMonth(List<Token> tokens, int i) {
    boolean abbreviated = tokens.get(i).text().length() <= 4 && !is(tokens, i, "june", "july");
    Token next = token(tokens, i + 1);
    boolean stop = abbreviated && next != null && next.is(".") && next.glued();
    return stop && i + 2 < tokens.size() && !is(tokens, i, "may") ? i + 2 : i + 1;
  }

  public static boolean isWeekday(List<Token> tokens, int i) {
    return weekday(tokens, i) != null;
  }

  static @Nullable DayOfWeek weekday(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    if (token == null || !token.isCapitalised()) {
      return null;
    }
    int day = WEEKDAYS.getOrDefault(token.lower(), 0);
    day = day == 0 ? SHORT_WEEKDAYS.getOrDefault(token.lower(), 0) : day;
    return day == 0 ? null : DayOfWeek.of(day);
  }

  /// The small number at `i`, in digits or as a word, or 0.
  static int number(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    if (token == null) {
      return 0;
    }
    if (token.isDigits()) {
      return token.text().length() <= 2 ? Integer.parseInt(token.text()) : 0;
    }
    int value = NumberNames.value(token.lower());
    return value <= LARGEST_NUMBER ? value : 0;
  }

  static int ordinal(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    return token == null ? 0 : ORDINALS.getOrDefault(token.lower(), 0);
  }

  /// Whether the digits at `i` stand alone, without a sign, letter or decimals grown onto them.
  static boolean standsAlone(List<Token> tokens, int i) {
    Token before = token(tokens, i - 1);
    boolean joinedBefore =
        before != null
            && tokens.get(i).glued()
            && !isOpening(before)
            && !isDash(before)
            && !before.is("|");
    return !joinedBefore && !isJoined(tokens, i + 1);
  }

  private static boolean isJoined(List<Token> tokens, int i) {
    Token next = token(tokens, i);
    if (next == null || !next.glued()) {
      return false;
    }
    Token second = token(tokens, i + 1);
    boolean carriesOn = second != null && second.glued();
    return switch (next.text()) {
      case ")", "]", "\"", "”", "’", "'", ";", ":", "!", "?", "–", "—", "•", "·", "|" -> false;
      case ".", ",", "-", "/" -> carriesOn && second != null && second.isDigits();
      default -> !next.is("'s");
    };
  }

  /// Whether the mark at `i` parts the digits of one number.
  public static boolean isInNumber(List<Token> tokens, int i) {
    Token next = token(tokens, i + 1);
    return tokens.get(i).glued() && next != null && next.glued() && next.isDigits();
  }

  private static boolean isOpening(Token token) {
    return "([\"“‘'•".contains(token.text());
  }

  static boolean isDash(@Nullable Token token) {
    return token != null && (token.is("-") || token.is("–") || token.is("—"));
  }

  /// The day of a month that begins at `i` ("17", "17th", "fourteenth", "twenty-first"): its value
  /// times 100 plus the tokens it takes, or 0.
  static int dayOfMonth(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    if (token == null) {
      return 0;
    }
    if (token.isDigits()) {
      return digitsOfDay(tokens, i);
    }
    boolean tens = token.is("twenty") || token.is("thirty");
    if (tens && is(tokens, i + 1, "-") && ordinal(tokens, i + 2) > 0) {
      return ((token.is("twenty") ? 20 : 30) + ordinal(tokens, i + 2)) * 100 + 3;
    }
    return token.is("thirtieth")
        ? 3001
        : ordinal(tokens, i) == 0 ? 0 : ordinal(tokens, i) * 100 + 1;
  }

  private static int digitsOfDay(List<Token> tokens, int i) {
    int value = number(tokens, i);
    if (value < 1 || value > 31) {
      return 0;
    }
    Token next = token(tokens, i + 1);
    boolean suffixed = next != null && next.glued() && WordSet.has(SUFFIXES, next);
    return value * 100 + (suffixed ? 2 : 1);
  }

  /// The calendar year written at `i` in four digits, or 0.
  static int yearDigits(List<Token> tokens, int i) {
    Token token = token(tokens, i);
    if (token == null || !token.isDigits() || token.text().length() != 4) {
      return 0;
    }
    int year = Integer.parseInt(token.text());
    return year >= 1800 && year <= 2100 && standsAlone(tokens, i) ? year : 0;
  }

  /// The year in the name of a law: "the Customs Act, 1962", "the Act of 1985".
  public static boolean isOfAct(List<Token> tokens, int year) {
    int name = is(tokens, year - 1, ",", "of") ? year - 2 : year - 1;
    Token act = token(tokens, name);
    return act != null
        && act.isCapitalised()
        && tokens.get(year).text().length() == 4
        && is(tokens, name, "act", "ordinance", "code", "rules", "regulations", "decree");
  }
}
