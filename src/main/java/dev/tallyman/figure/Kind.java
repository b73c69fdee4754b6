package dev.tallyman.figure;

import java.util.Locale;

/// What a number is over time: a running total, a bounded window, one event, one moment, or no
/// count at all.
public enum Kind {
  CUMULATIVE,
  INCREMENT,
  EVENT,
  SNAPSHOT,
  RATE,
  SHARE,
  RATIO,
  LIMIT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Kind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
