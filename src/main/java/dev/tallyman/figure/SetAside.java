package dev.tallyman.figure;

import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Span;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number that is no figure, with the reason: "20 months" is a `DURATION`. Nothing numeric
/// vanishes. `quantity`, `unit`, `item` (the counted noun phrase), `per`, `trend` and `flags` are
/// given for contexts, durations and distances, `period` for dates.
public record SetAside(
    String quote,
    Span span,
    Reason reason,
    @Nullable Quantity quantity,
    @Nullable String unit,
    @Nullable String item,
    @Nullable String per,
    @Nullable Trend trend,
    Set<Flag> flags,
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

  /// A number of which nothing more is said than why it is set aside.
  public static SetAside bare(String quote, Span span, Reason reason) {
    return new SetAside(quote, span, reason, null, null, null, null, null, Set.of(), null);
  }

  public SetAside {
    flags = Set.copyOf(flags);
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote and span differ: " + quote);
    }
  }
}
