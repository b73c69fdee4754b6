package dev.tallyman.figure;

import java.util.Locale;

/// What kind of thing a figure counts: section 1 of the codebook.
public enum FigureClass {
  CARGO,
  CONVEYANCE,
  VALUE,
  SHARE,
  PERSONNEL;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static FigureClass parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
