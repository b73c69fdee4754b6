package dev.tallyman.extract;

/// How a numeral is said, before any hedge: section 2.1 of the codebook.
public enum NumberForm {
  PLAIN,
  /// "dozens", "several hundred": a floor.
  VAGUE,
  /// "a couple": a best value.
  ROUGH,
  /// "none", "not a single", "no" before goods.
  NONE,
  /// "40 percent".
  PERCENT,
  /// "two-thirds", "one in five": as a percentage.
  FRACTION,
  /// "twice", "half as many": as a percentage of what it is compared with.
  MULTIPLE,
  /// "the second", "72nd".
  ORDINAL;

  /// Whether the number is a percentage, of a whole or of what it is compared with.
  public boolean isShare() {
    return this == PERCENT || this == FRACTION || this == MULTIPLE;
  }
}
