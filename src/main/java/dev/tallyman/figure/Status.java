package dev.tallyman.figure;

import java.util.Locale;

/// How far the goods got, by the words of the report.
public enum Status {
  PLANNED,
  PLEDGED,
  ORDERED,
  SHIPPED,
  DELIVERED,
  SEIZED,
  UNSTATED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Status parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
