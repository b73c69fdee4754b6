package dev.tallyman.tally;

import java.util.Locale;

/// A flag of a tally or of an entry: the closed list of `tally.md`.
public enum Warning {
  DIRECTION_CONFLICT,
  AMOUNT_CONFLICT,
  PERIOD_CONFLICT,
  MODALITY_RAISED,
  NEW_BASELINE,
  DROP,
  OVERLAPS,
  ADDITION,
  UNDATED,
  PERIOD_NARROWED,
  ORIGINATOR_REPLACED,
  STALE,
  PARTS_EXCEED_TOTAL,
  PARTS_DIFFER_FROM_TOTAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
