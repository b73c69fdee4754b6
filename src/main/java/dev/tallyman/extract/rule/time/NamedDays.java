package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days with a name of their own that fall on the same date each year: "since New Year's Day",
/// "before Christmas", "on Boxing Day 2023".
final class NamedDays implements DatePattern {

  @Override
  public @Nullable Found at(List<Token> tokens, int from) {
    if (!tokens.get(from).isCapitalised()
        || !is(
            tokens, from - 1, "since", "before", "by", "until", "till", "after", "at", "on", "over",
            "to", "around", "from")) {
      return null;
    }
    return switch (tokens.get(from).lower()) {
      case "new" -> is(tokens, from + 1, "year") ? newYear(tokens, from) : null;
      case "christmas", "xmas" ->
          is(tokens, from + 1, "eve")
              ? day(tokens, from, from + 2, 12, 24)
              : day(tokens, from, is(tokens, from + 1, "day") ? from + 2 : from + 1, 12, 25);
      case "boxing" -> is(tokens, from + 1, "day") ? day(tokens, from, from + 2, 12, 26) : null;
      case "epiphany" -> day(tokens, from, from + 1, 1, 6);
      case "halloween" -> day(tokens, from, from + 1, 10, 31);
      default -> null;
    };
  }

  private static @Nullable Found newYear(List<Token> tokens, int from) {
    boolean of = is(tokens, from + 2, "'s");
    int at = of ? from + 3 : from + 2;
    if (of && is(tokens, at, "eve")) {
      return day(tokens, from, at + 1, 12, 31);
    }
    return day(tokens, from, of && is(tokens, at, "day") ? at + 1 : at, 1, 1);
  }

  /// The day, where no noun follows that it would only describe: "before Christmas deliveries".
  private static @Nullable Found day(List<Token> tokens, int name, int to, int month, int day) {
    int year = CalendarWords.yearDigits(tokens, to);
    if (year > 0) {
      return new Found(to + 1, new Moment.Day(year, month, day));
    }
    return is(tokens, name - 1, "since")
            || LeaningDates.isEnd(tokens, to)
            || ClauseVerbs.isVerb(tokens, to)
        ? new Found(to, new Moment.Day(null, month, day))
        : null;
  }
}
