package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Moment.Unit;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates that lean on one named before: "that day", "the same months of 2023", "the previous week",
/// "two days later", "a year earlier", "the night after that".
final class LeaningDates implements DatePattern {

  private static final int COMPARES = 14;

  private static final Map<String, Unit> UNITS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("day", Unit.DAY),
              Map.entry("days", Unit.DAY),
              Map.entry("night", Unit.DAY),
              Map.entry("morning", Unit.DAY),
              Map.entry("evening", Unit.DAY),
              Map.entry("week", Unit.WEEK),
              Map.entry("weeks", Unit.WEEK),
              Map.entry("month", Unit.MONTH),
              Map.entry("months", Unit.MONTH),
              Map.entry("quarter", Unit.QUARTER),
              Map.entry("quarters", Unit.QUARTER),
              Map.entry("year", Unit.YEAR),
              Map.entry("years", Unit.YEAR),
              Map.entry("period", Unit.ANY),
              Map.entry("span", Unit.ANY),
              Map.entry("time", Unit.ANY),
              Map.entry("point", Unit.ANY),
              Map.entry("date", Unit.ANY),
              Map.entry("stage", Unit.ANY)));

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    if (is(tokens, from, "then")) {
      return is(tokens, from - 1, "since")
          ? new Found(from + 1, new Moment.Same(Unit.ANY, null, 0))
          : null;
    }
    if (isThat(tokens, from)) {
      Unit unit = is(tokens, from, "month") ? Unit.MONTH : Unit.QUARTER;
      return new Found(from + 1, new Moment.Same(unit, null, 0));
    }
    int covered = covered(tokens, from);
    if (covered > 0) {
      return new Found(covered, new Moment.Covered());
    }
    Found same = same(tokens, from);
    if (same != null) {
      return same;
    }
    Found beside = beside(tokens, from);
    if (beside != null) {
      return beside;
    }
    Found yearAgo = yearAgo(tokens, from);
    return yearAgo != null ? yearAgo : moved(tokens, from);
  }

  static @Nullable Unit unit(List<Token> tokens, int i) {
    Token token = CalendarWords.token(tokens, i);
    return token == null ? null : UNITS.get(token.lower());
  }

  private static boolean isMoment(List<Token> tokens, int i) {
    return is(tokens, i, "time", "point", "date", "stage");
  }

  private static @Nullable Found same(List<Token> tokens, int from) {
    boolean same = is(tokens, from, "same", "corresponding", "equivalent", "comparable");
    boolean thisTime = is(tokens, from, "this", "that") && isMoment(tokens, from + 1);
    if (!same && !thisTime && !is(tokens, from, "that", "those")) {
      return null;
    }
    int count = same ? CalendarWords.number(tokens, from + 1) : 0;
    if (count > 1 && is(tokens, from + 2, "months", "weeks", "days", "quarters", "years")) {
      boolean alone = !is(tokens, from + 3, "of", "in", "a", "last");
      return alone ? new Found(from + 3, new Moment.Same(Unit.ANY, null, 0)) : null;
    }
    int noun = from + 1;
    Unit unit = same && is(tokens, noun, "half") ? Unit.ANY : unit(tokens, noun);
    if (unit == null || !same && !thisTime && follows(tokens, from)) {
      return null;
    }
    noun = is(tokens, noun + 1, "period") ? noun + 1 : noun;
    int at = is(tokens, noun + 1, "of", "in", "a", "the") ? noun + 2 : noun + 1;
    at = is(tokens, at, "the", "a") ? at + 1 : at;
    int year = CalendarWords.yearDigits(tokens, at);
    if (isMoment(tokens, noun)) {
      if (is(tokens, noun, "date") && year == 0 && isOtherYear(tokens, at)) {
        return new Found(at + 2, new Moment.Same(Unit.DAY, null, 1));
      }
      boolean other = year > 0 || isOtherYear(tokens, at);
      return other ? new Found(at + (year > 0 ? 1 : 2), new Moment.Formless()) : null;
    }
    if (year > 0) {
      Unit stretch = is(tokens, noun, "months") ? Unit.ANY : unit;
      return new Found(at + 1, new Moment.Same(stretch, year, 0));
    }
    if (!isOtherYear(tokens, at)) {
      return new Found(noun + 1, new Moment.Same(unit, null, 0));
    }
    Moment moment =
        is(tokens, at, "last") ? new Moment.Same(unit, null, 1) : new Moment.Moved(Unit.YEAR, -1);
    return new Found(at + 2, unit == Unit.WEEK ? new Moment.Formless() : moment);
  }

  /// "40 tonnes left in the month.": the one that was named.
  private static boolean isThat(List<Token> tokens, int from) {
    Token next = CalendarWords.token(tokens, from + 1);
    boolean ends = next == null || ",.;:!?".contains(next.text()) || next.is("under");
    return is(tokens, from, "month", "quarter")
        && is(tokens, from - 1, "the")
        && is(tokens, from - 2, "in", "during")
        && (ends || is(tokens, from + 1, "was", "were"));
  }

  /// Behind "the reporting week", "the period under review"; 0 where none stands there.
  private static int covered(List<Token> tokens, int from) {
    if (!is(tokens, from - 1, "the", "this")) {
      return 0;
    }
    if (is(tokens, from, "reporting", "reported") && unit(tokens, from + 1) != null) {
      return from + 2;
    }
    boolean under = is(tokens, from + 1, "under") && is(tokens, from + 2, "review", "report");
    return unit(tokens, from) != null && under ? from + 3 : 0;
  }

  private static boolean isOtherYear(List<Token> tokens, int at) {
    return is(tokens, at, "last", "previous", "preceding", "prior", "past")
            && is(tokens, at + 1, "year")
        || is(tokens, at, "year") && is(tokens, at + 1, "earlier", "ago", "before");
  }

  /// "ships that day after day …": a date needs a preposition or the start of a clause before it,
  /// or the end of one behind it ("were put ashore that night.").
  private static boolean follows(List<Token> tokens, int from) {
    Token behind = CalendarWords.token(tokens, from + 2);
    boolean closes =
        is(tokens, from, "that") && (behind == null || ",.;:!?".contains(behind.text()));
    return from > 0
        && !closes
        && CalendarWords.month(tokens, from - 1) == 0
        && !is(
            tokens, from - 1, "in", "on", "over", "during", "by", ",", "of", "later", "for", "“");
  }

  private static @Nullable Found beside(List<Token> tokens, int from) {
    if (is(tokens, from, "next") && is(tokens, from + 1, "day", "night", "morning")) {
      return new Found(from + 2, new Moment.Beside(Unit.DAY, 1));
    }
    Unit unit = unit(tokens, from + 1);
    boolean back = is(tokens, from, "previous", "preceding", "prior");
    if (back && is(tokens, from + 1, "fortnight")) {
      return new Found(from + 2, new Moment.Beside(Unit.WEEK, -2));
    }
    if ((back || is(tokens, from, "following", "subsequent")) && unit != null) {
      boolean one =
          tokens.get(from + 1).lower().charAt(tokens.get(from + 1).text().length() - 1) != 's';
      return one && unit != Unit.ANY
          ? new Found(from + 2, new Moment.Beside(unit, back ? -1 : 1))
          : null;
    }
    return unitBefore(tokens, from);
  }

  private static final Set<String> SINGLE =
      WordSet.of("day", "night", "morning", "week", "month", "quarter", "year");

  /// "the week before", "the night after that", "the day before yesterday", "the month before
  /// last".
  private static @Nullable Found unitBefore(List<Token> tokens, int from) {
    if (is(tokens, from, "fortnight")
        && is(tokens, from + 1, "before")
        && isEnd(tokens, from + 2)) {
      return new Found(from + 2, new Moment.Beside(Unit.WEEK, -2));
    }
    Unit unit = unit(tokens, from);
    boolean back = is(tokens, from + 1, "before");
    boolean single = is(tokens, from, SINGLE);
    if (unit == null || !single || !back && !is(tokens, from + 1, "after")) {
      return null;
    }
    if (unit == Unit.DAY && is(tokens, from + 2, "yesterday", "tomorrow")) {
      return new Found(from + 3, new Moment.FromPublication(Unit.DAY, back ? -2 : 2));
    }
    if (back && is(tokens, from + 2, "last")) {
      boolean form = unit != Unit.DAY;
      return new Found(
          from + 3, form ? new Moment.FromPublication(unit, -2) : new Moment.Formless());
    }
    int to = is(tokens, from + 2, "that") ? from + 3 : from + 2;
    int shift = back ? -1 : 1;
    if (!isEnd(tokens, to)) {
      return null;
    }
    boolean whole = unit != Unit.YEAR || is(tokens, from - 1, "in", "of");
    return new Found(to, whole ? new Moment.Beside(unit, shift) : new Moment.Moved(unit, shift));
  }

  /// "in the year-earlier quarter", "the year-ago period".
  private static @Nullable Found yearAgo(List<Token> tokens, int from) {
    boolean ago =
        is(tokens, from, "year")
            && is(tokens, from + 1, "-")
            && is(tokens, from + 2, "ago", "earlier");
    if (!ago) {
      return null;
    }
    int to = unit(tokens, from + 3) == null ? from + 3 : from + 4;
    return new Found(to, new Moment.Moved(Unit.YEAR, -1));
  }

  /// "two days earlier", "a year before", "three months ago".
  private static @Nullable Found moved(List<Token> tokens, int from) {
    int count = is(tokens, from, "a", "one") ? 1 : CalendarWords.number(tokens, from);
    Unit unit = unit(tokens, from + 1);
    if (count == 0 || unit == null || unit == Unit.ANY) {
      return null;
    }
    if (is(tokens, from + 2, "ago")) {
      return new Found(from + 3, ago(tokens, from, unit, count));
    }
    boolean back = is(tokens, from + 2, "earlier", "before", "previously", "prior");
    if (!back && !is(tokens, from + 2, "later", "after")) {
      return null;
    }
    boolean clause = is(tokens, from + 2, "before", "after", "prior");
    int to = is(tokens, from + 3, "that") ? from + 4 : from + 3;
    return new Found(
        to,
        clause && !isEnd(tokens, to)
            ? new Moment.Moved(Unit.ANY, 0)
            : new Moment.Moved(unit, back ? -count : count));
  }

  private static Moment ago(List<Token> tokens, int from, Unit unit, int count) {
    if (unit == Unit.DAY) {
      return new Moment.FromPublication(unit, -count);
    }
    if (isCompared(tokens, from)) {
      return new Moment.Moved(unit, -count);
    }
    if (count == 1 && unit == Unit.YEAR) {
      return new Moment.Moved(unit, -1);
    }
    return count > 1 && unit != Unit.WEEK
        ? new Moment.FromPublication(unit, -count)
        : new Moment.Moved(Unit.ANY, 0);
  }

  private static boolean isCompared(List<Token> tokens, int from) {
    for (int i = from - 1; i >= Math.max(0, from - COMPARES); i--) {
      if (is(tokens, i, "against", "from", "compared", "than", "versus", "vs", "many", "much")) {
        return true;
      }
    }
    return false;
  }

  /// Whether no event follows that "before" or "after" would date.
  static boolean isEnd(List<Token> tokens, int at) {
    Token next = CalendarWords.token(tokens, at);
    return next == null
        || !next.isWord() && !next.isDigits()
        || next.isDigits()
        || CalendarWords.number(tokens, at) > 0
        || is(
            tokens, at, "and", "or", "but", "in", "at", "on", "to", "from", "for", "with", "while",
            "it", "they", "there", "another", "some", "about", "that", "were", "was", "had", "came",
            "when", "more", "only", "over", "nearly", "almost");
  }
}
