package dev.tallyman.figure;

import java.util.Locale;

/// How firmly the number is said.
public enum Modality {
  ASSERTED,
  ESTIMATED,
  POSSIBLE,
  CAPACITY,
  DENIED,
  RETRACTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Modality parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
