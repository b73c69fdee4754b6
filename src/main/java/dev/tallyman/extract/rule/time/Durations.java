package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Window.Role;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lengths of time: "20 months", "a year and a half", "the week to 24 March", as ISO 8601.
final class Durations {

  private static final Map<String, String> UNITS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("year", "Y"),
              Map.entry("years", "Y"),
              Map.entry("month", "M"),
              Map.entry("months", "M"),
              Map.entry("week", "W"),
              Map.entry("weeks", "W"),
              Map.entry("day", "D"),
              Map.entry("days", "D"),
              Map.entry("fortnight", "F")));

  /// A length that begins at the token `from` and ends before `to`.
  record Found(int from, int to, String iso) {}

  private Durations() {}

  static boolean isUnit(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token != null && UNITS.containsKey(token.lower());
  }

  /// Behind "the week beginning", "the week from"; -1 where none stands before the date at `date`.
  static int weekBeginningAt(List<Token> tokens, int before, int date) {
    int link = is(tokens, before, "on") ? before - 1 : before;
    link = is(tokens, date - 1, "beginning", "starting", "commencing") ? date - 1 : link;
    boolean begins = is(tokens, link, "beginning", "starting", "commencing", "from");
    return begins && is(tokens, link - 1, "week") ? link - 1 : -1;
  }

  /// The length whose last day follows "to", "ended" or the like at `link`.
  static @Nullable Found endingAt(List<Token> tokens, int link) {
    int at = is(tokens, link, "on") ? link - 1 : link;
    if (!is(tokens, at, "to", "ending", "ended", "until", "through")) {
      return null;
    }
    int unit = is(tokens, at - 1, "up") ? at - 2 : at - 1;
    unit = is(tokens, unit, "that", "which") ? unit - 1 : unit;
    unit = is(tokens, unit, "period", "stretch", "spell") ? unit - 1 : unit;
    String letter = isUnit(tokens, unit) ? UNITS.get(tokens.get(unit).lower()) : null;
    if (letter == null) {
      return null;
    }
    int number = is(tokens, unit - 1, "-") ? unit - 2 : unit - 1;
    int value = CalendarWords.number(tokens, number);
    boolean label =
        number < 0
            || tokens.get(unit).isCapitalised()
            || !tokens.get(number).isWord() && !tokens.get(number).isDigits();
    if (value == 0 && !label && !is(tokens, number, "the", "a", "full", "per")) {
      return null;
    }
    return new Found(label ? unit : number, at, iso(Math.max(1, value), letter));
  }

  private static String iso(int value, String letter) {
    return letter.equals("F") ? "P" + value * 2 + "W" : "P" + value + letter;
  }

  /// Lengths without an anchor that scope a count: "over 20 months", "in the past two years".
  static List<Window> in(List<Token> tokens, int sentence, List<Window> taken) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Found found = scoping(tokens, i);
      if (found != null
          && taken.stream().noneMatch(w -> w.from() < found.to() && found.from() < w.to())) {
        Period period = new Period(null, null, found.iso());
        windows.add(new Window(sentence, i, found.to(), Role.LASTING, period));
        i = found.to() - 1;
      }
    }
    return windows;
  }

  private static final Set<String> OPENERS =
      WordSet.of("over", "during", "throughout", "across", "in", "within", "for", "the");

  private static @Nullable Found scoping(List<Token> tokens, int i) {
    if (!WordSet.has(OPENERS, tokens.get(i))) {
      return null;
    }
    boolean over = is(tokens, i, "over", "during", "throughout", "across");
    boolean in = is(tokens, i, "in", "within");
    boolean lasting = is(tokens, i, "for") || opensSubject(tokens, i);
    if (!over && !in && !lasting
        || is(tokens, i - 1, "first", "time", "once", "ever")
        || Prepositions.isRecord(tokens, i)) {
      return null;
    }
    int at = i + 1;
    boolean past = false;
    while (is(tokens, at, BEFORE_LENGTH)) {
      past = past || is(tokens, at, "last", "past", "previous", "preceding", "full");
      at++;
    }
    Found length = length(tokens, i, at);
    if (length == null || over || past && (in || lasting)) {
      return length;
    }
    return in && isDone(tokens, i, length) ? length : null;
  }

  /// "The past two weeks alone brought 169 trucks".
  private static boolean opensSubject(List<Token> tokens, int i) {
    return tokens.get(i).is("the")
        && is(tokens, i + 1, "past", "last", "previous")
        && (i == 0 || is(tokens, i - 1, ".", ",", ";", ":", "–", "—", "and", "but", "“"));
  }

  /// "in eleven days 64 ships sailed" lies behind, "in two weeks they will sail" ahead; a single
  /// unit is a rate ("89 ships in a week").
  private static boolean isDone(List<Token> tokens, int from, Found length) {
    Token last = tokens.get(length.to() - 1);
    boolean many = last.is("half") || last.lower().endsWith("s");
    return many && !Outlook.isAhead(tokens, from, length.to()) && ClauseVerbs.hasPast(tokens);
  }

  private static final Set<String> BEFORE_LENGTH =
      WordSet.of(
          "the",
          "a",
          "full",
          "about",
          "some",
          "just",
          "last",
          "past",
          "roughly",
          "nearly",
          "previous",
          "preceding",
          "course",
          "of",
          "more",
          "than",
          "under",
          "only",
          "first",
          "period",
          "space",
          "less",
          "little",
          "well",
          "almost",
          "these");

  /// The length whose number, unit or article stands at `at`.
  private static @Nullable Found length(List<Token> tokens, int from, int at) {
    if (isUnit(tokens, at)
        && is(tokens, at - 1, "a", "past", "last", "previous", "preceding", "full")) {
      boolean half =
          is(tokens, at + 1, "and") && is(tokens, at + 2, "a") && is(tokens, at + 3, "half");
      String letter = UNITS.getOrDefault(tokens.get(at).lower(), "");
      if (half) {
        return letter.equals("Y") ? new Found(from, at + 4, "P18M") : null;
      }
      return is(tokens, at, "years", "months", "weeks", "days")
          ? null
          : new Found(from, at + 1, iso(1, letter));
    }
    int value = amount(tokens, at);
    int unit =
        is(tokens, at + 1, "-") && CalendarWords.ordinal(tokens, at + 2) == 0 ? at + 2 : at + 1;
    unit = isUnit(tokens, unit) ? unit : compound(tokens, at);
    if (value == 0
        || !isUnit(tokens, unit)
        || is(tokens, unit + 1, "old", "later", "earlier", "ago", "of", "before", "after", "'")) {
      return null;
    }
    return new Found(from, unit + 1, iso(value, UNITS.getOrDefault(tokens.get(unit).lower(), "")));
  }

  /// "twenty-four months": the unit stands three tokens on.
  private static int compound(List<Token> tokens, int at) {
    return is(tokens, at + 1, "-") ? at + 3 : at + 1;
  }

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static int amount(List<Token> tokens, int at) {
    Token token = CalendarWords.token(tokens, at);
    if (token != null && token.isDigits() && token.text().length() == 3) {
      return Integer.parseInt(token.text());
    }
    int tens = token == null ? -1 : TENS.indexOf(token.lower());
    if (tens < 0) {
      return is(tokens, at, "dozen") ? 12 : CalendarWords.number(tokens, at);
    }
    int units = is(tokens, at + 1, "-") ? CalendarWords.number(tokens, at + 2) : 0;
    return (tens + 2) * 10 + (units < 10 ? units : 0);
  }
}
