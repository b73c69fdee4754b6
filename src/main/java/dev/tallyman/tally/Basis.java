package dev.tallyman.tally;

import java.util.Locale;

/// What an entry's amount is: the latest reading of a counter, a sum of disjoint windows, the
/// latest snapshot, or one claim as it stands.
public enum Basis {
  COUNTER,
  SUM,
  SNAPSHOT,
  CLAIM;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
