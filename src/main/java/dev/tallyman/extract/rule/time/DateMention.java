package dev.tallyman.extract.rule.time;

import dev.tallyman.figure.Period;

/// A date in a sentence, at the tokens `from` (inclusive) to `to` (exclusive), and the days that it
/// means, as far as they are known.
public record DateMention(int sentence, int from, int to, Moment moment, Period period) {

  public boolean isClock() {
    return moment instanceof Moment.Clock;
  }
}
