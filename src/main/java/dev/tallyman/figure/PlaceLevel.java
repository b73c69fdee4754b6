package dev.tallyman.figure;

import java.util.Locale;

/// Where a place was taken from.
public enum PlaceLevel {
  CLAUSE,
  SENTENCE,
  PARAGRAPH,
  REPORT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static PlaceLevel parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
