package dev.tallyman.tally;

import java.util.Locale;

/// What an answer may be grouped by.
public enum Grouping {
  ORIGINATOR,
  MONTH,
  QUARTER,
  YEAR,
  COMMODITY,
  PUBLISHER,
  MODE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isTime() {
    return this == MONTH || this == QUARTER || this == YEAR;
  }
}
