package dev.tallyman.figure;

import java.util.Locale;

/// A warning that travels with a figure; the closed list of `tally.md`.
public enum Flag {
  STACKED_HEDGE,
  INVERTED_RANGE,
  TON_UNQUALIFIED,
  ADDITION,
  NUMBER_FORMAT_UNSURE,
  TOPIC_GUESSED_PLACES;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Flag parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
