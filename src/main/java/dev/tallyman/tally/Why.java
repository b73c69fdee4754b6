package dev.tallyman.tally;

import java.util.Locale;

/// Why a figure stands beside the totals; the first that fits, in this order.
public enum Why {
  DENIED,
  RETRACTED,
  ALTERNATIVE,
  LIMIT,
  RATIO,
  SHARE,
  RATE,
  CAPACITY,
  POSSIBLE,
  PLANNED,
  PLEDGED,
  ORDERED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
