package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Years as they are spoken: "the year two thousand and twenty-two", "in twenty twenty-four".
final class SpokenYears {

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private SpokenYears() {}

  /// A year behind its own word, or one that can be no other number.
  static DatePattern.@Nullable Found at(List<Token> tokens, int from) {
    if (is(tokens, from, "year")) {
      return year(tokens, from + 1);
    }
    return isSpoken(tokens, from) ? year(tokens, from) : null;
  }

  /// "nineteen forty", "twenty twenty-four": two numbers that can be no other one, with no noun
  /// that the second counts ("twenty twenty-foot boxes").
  private static boolean isSpoken(List<Token> tokens, int from) {
    boolean twenties = is(tokens, from, "twenty") && is(tokens, from + 1, "twenty");
    boolean last = is(tokens, from, "nineteen") && TENS.contains(lower(tokens, from + 1));
    if (!twenties && !last) {
      return false;
    }
    boolean joined = is(tokens, from + 2, "-");
    boolean unit = joined && CalendarWords.number(tokens, from + 3) > 0;
    int to = unit ? from + 4 : from + 2;
    return (unit || !joined) && !Years.isNoun(tokens, to);
  }

  private static String lower(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token == null ? "" : token.lower();
  }

  /// The year whose first word stands at `at`.
  static DatePattern.@Nullable Found year(List<Token> tokens, int at) {
    int begin = at;
    int year;
    if (is(tokens, at, "two") && is(tokens, at + 1, "thousand")) {
      year = 2000;
      begin += is(tokens, at + 2, "and") ? 3 : 2;
    } else if (is(tokens, at, "nineteen")) {
      year = 1900;
      begin += 1;
    } else if (is(tokens, at, "twenty") && is(tokens, at + 1, "twenty")) {
      year = 2000;
      begin += 1;
    } else {
      return null;
    }
    return rest(tokens, begin, year);
  }

  private static DatePattern.@Nullable Found rest(List<Token> tokens, int at, int century) {
    int tens = TENS.indexOf(at < tokens.size() ? tokens.get(at).lower() : "");
    int next = tens < 0 ? at : is(tokens, at + 1, "-") ? at + 2 : at + 1;
    int units = CalendarWords.number(tokens, next);
    boolean word = units > 0 && tokens.get(next).isWord();
    int year = century + (tens < 0 ? 0 : (tens + 2) * 10) + (word ? units : 0);
    boolean range = is(tokens, at, "to", "or") && CalendarWords.number(tokens, at + 1) > 0;
    boolean said = tens >= 0 || word || century == 2000 && !range;
    return said ? new DatePattern.Found(word ? next + 1 : next, new Moment.Year(year)) : null;
  }
}
