package dev.tallyman.tally;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A figure that an answer considered and left out, with the reason and the figure in whose favour,
/// where there is one.
public record Exclusion(String figure, Reason reason, @Nullable String by) {

  public enum Reason {
    OUTSIDE_PERIOD,
    SUPERSEDED_BY,
    LOW_TRUST_COPY,
    RESTATES,
    DUPLICATE_OF,
    PART_OF,
    EQUIVALENT_TO,
    COMPARED_WITH,
    NOT_SUMMABLE_KIND;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
