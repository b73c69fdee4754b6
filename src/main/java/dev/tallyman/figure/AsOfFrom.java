package dev.tallyman.figure;

import java.util.Locale;

/// Where an as-of date comes from.
public enum AsOfFrom {
  STATED,
  PUBLISHED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static AsOfFrom parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
