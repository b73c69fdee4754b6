package dev.tallyman.figure;

import java.util.Locale;

/// How goods travel, where the clause or the conveyance itself says it.
public enum Mode {
  SEA,
  RAIL,
  ROAD,
  AIR,
  PIPELINE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Mode parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
