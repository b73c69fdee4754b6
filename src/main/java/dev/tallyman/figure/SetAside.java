package dev.tallyman.figure;

import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A number that is no figure, with the reason: "20 months" is a `DURATION`. Nothing numeric
/// vanishes. `quantity`, `unit` and `trend` are given for contexts, durations and distances,
/// `period` for dates.
public record SetAside(
    String quote,
    Span span,
    Reason reason,
    @Nullable Quantity quantity,
    @Nullable String unit,
    @Nullable Trend trend,
    @Nullable Period period) {

  public enum Reason {
    DATE,
    DURATION,
    ORDINAL,
    IDENTIFIER,
    CALIBRE,
    DISTANCE,
    CONTEXT;

    public static Reason parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public SetAside {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote and span differ: " + quote);
    }
  }
}
