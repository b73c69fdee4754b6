package dev.tallyman.figure;

import java.util.Locale;

/// Where on the way the goods were counted, from the verb.
public enum Point {
  LOADED,
  DEPARTED,
  CROSSED,
  ARRIVED,
  COLLECTED,
  DISTRIBUTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Point parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
