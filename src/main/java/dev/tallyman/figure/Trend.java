package dev.tallyman.figure;

import java.util.Locale;

/// Which way a change goes: "rose 5 percent" is up.
public enum Trend {
  UP,
  DOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Trend parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
