package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Times of day: "14:30", "10 a.m.", "07:40 UTC", "half past six", "four in the morning", "six
/// o'clock".
final class ClockTimes implements DatePattern {

  private static final Set<String> NAMED =
      WordSet.of("noon", "midnight", "midday", "dawn", "dusk", "daybreak", "nightfall");

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    if (is(tokens, from, "half", "quarter") && is(tokens, from + 1, "past", "to")) {
      boolean hour = CalendarWords.number(tokens, from + 2) > 0 && !is(tokens, from + 3, "-");
      return hour && !tokens.get(from + 2).isDigits() ? clock(from + 3) : null;
    }
    if (is(tokens, from, NAMED)) {
      return clock(from + 1);
    }
    int hour = CalendarWords.number(tokens, from);
    boolean digits = tokens.get(from).isDigits();
    if (hour == 0 && !(digits && isHours(tokens.get(from).text()))) {
      return null;
    }
    int end = digits ? minutes(tokens, from) : from + 1;
    int half = halfOfDay(tokens, end);
    if (half > 0) {
      return clock(half);
    }
    return end > from + 1 ? clock(end) : null;
  }

  /// Hours without an article of time: "00", "0630".
  private static boolean isHours(String digits) {
    char first = digits.charAt(0);
    return digits.length() == 4
        ? first < '2' || first == '2' && digits.charAt(1) < '4'
        : digits.equals("0") || digits.equals("00");
  }

  private static Found clock(int to) {
    return new Found(to, new Moment.Clock());
  }

  /// Behind ":30" or ".30 p.m.", with seconds and zone; `from + 1` where none follow.
  private static int minutes(List<Token> tokens, int from) {
    int at = from + 1;
    boolean colon = isPart(tokens, at, ":");
    boolean stop = isPart(tokens, at, ".") && halfOfDay(tokens, at + 2) > 0;
    if (!colon && !stop || Integer.parseInt(tokens.get(from).text()) > 24) {
      return at;
    }
    at = isPart(tokens, at + 2, ":") ? at + 4 : at + 2;
    return is(tokens, at, "utc", "gmt", "z", "hrs", "hours", "local", "h") ? at + 1 : at;
  }

  private static boolean isPart(List<Token> tokens, int i, String mark) {
    Token digits = CalendarWords.token(tokens, i + 1);
    return is(tokens, i, mark)
        && tokens.get(i).glued()
        && digits != null
        && digits.glued()
        && digits.isDigits()
        && digits.text().length() == 2
        && digits.text().charAt(0) < '6';
  }

  /// Behind "a.m.", "pm", "o'clock", "in the morning", "at night", "hours"; 0 where none stands at
  /// `at`.
  private static int halfOfDay(List<Token> tokens, int at) {
    if (is(tokens, at, "am", "pm")) {
      return at + 1;
    }
    if (is(tokens, at, "a", "p") && is(tokens, at + 1, ".") && is(tokens, at + 2, "m")) {
      return is(tokens, at + 3, ".") && tokens.get(at + 3).glued() ? at + 4 : at + 3;
    }
    if (is(tokens, at, "o") && is(tokens, at + 1, "'clock", "'")) {
      return is(tokens, at + 1, "'") ? at + 3 : at + 2;
    }
    boolean part = is(tokens, at + 2, "morning", "afternoon", "evening");
    if (is(tokens, at, "in") && is(tokens, at + 1, "the") && part) {
      return at + 3;
    }
    return is(tokens, at, "utc", "gmt") ? at + 1 : 0;
  }
}
