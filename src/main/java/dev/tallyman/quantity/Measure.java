package dev.tallyman.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The counting unit as stated, canonical and singular: `container`, `tonne`, `usd`, `percent`.
/// Which words mean which measure is the lexicon's business; which measures convert is said here:
/// mass and volume, within themselves only.
public record Measure(String name) {

  public static final Measure PERCENT = new Measure("percent");

  public Measure {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a measure needs a name");
    }
  }

  /// The measure in which a tally is answered where the question names none: tonnes for kilograms,
  /// cubic metres for litres, itself otherwise.
  public Measure family() {
    return switch (name) {
      case "kilogram" -> new Measure("tonne");
      case "litre" -> new Measure("cubic-metre");
      default -> this;
    };
  }

  public boolean convertsTo(Measure other) {
    return family().equals(other.family());
  }

  /// The exact factor from this measure to `other` of the same family.
  public BigDecimal factorTo(Measure other) {
    if (!convertsTo(other)) {
      throw new IllegalArgumentException(name + " does not convert to " + other.name);
    }
    if (equals(other)) {
      return BigDecimal.ONE;
    }
    return equals(family()) ? new BigDecimal("1000") : new BigDecimal("0.001");
  }

  /// Written out, as readings compare them all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Measure same && name.equals(same.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
