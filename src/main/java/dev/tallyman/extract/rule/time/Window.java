package dev.tallyman.extract.rule.time;

import dev.tallyman.figure.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of time as a sentence states it, at the tokens `from` (with its preposition) to `to`,
/// and what it says: "since August 2023" opens a period, "said on Monday" dates only a statement. A
/// period without form (a season, "next week") is not stated. A list of days ("28 and 31 October")
/// has each of them as one of its `parts`; `isYearless` where the year is not said.
public record Window(
    int sentence,
    int from,
    int to,
    Role role,
    Period period,
    boolean isYearless,
    List<Period> parts) {

  Window(int sentence, int from, int to, Role role, Period period) {
    this(sentence, from, to, role, period, false, List.of());
  }

  /// Whether both are one stretch of words of a sentence.
  boolean isAt(@Nullable Window other) {
    return other != null && other.from == from && other.to == to;
  }

  Window part(int index) {
    return with(parts.get(index));
  }

  Window with(Period other) {
    return new Window(sentence, from, to, role, other, isYearless, List.of());
  }

  Window as(Role other) {
    return new Window(sentence, from, to, other, period, isYearless, parts);
  }

  Window with(List<Period> each) {
    return new Window(sentence, from, to, role, period, isYearless, each);
  }

  public enum Role {
    /// When the goods moved: "in October", "between 1 and 15 August".
    WITHIN,
    /// "since August 2023", "from 2030 on".
    SINCE,
    /// "until March", "by the end of November".
    UNTIL,
    /// "as of 30 July".
    AS_OF,
    /// "over 20 months".
    LASTING,
    /// The day on which somebody spoke.
    STATEMENT,
    /// The day of a promise, an order or a purchase, or a dateline.
    PROMISE,
    /// A date that dates nothing here: "more than in July".
    ASIDE
  }

  /// Whether it can say when goods moved.
  public boolean scopes() {
    return switch (role) {
      case WITHIN, SINCE, UNTIL, LASTING -> true;
      case AS_OF, STATEMENT, PROMISE, ASIDE -> false;
    };
  }
}
