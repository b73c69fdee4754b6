package dev.tallyman.extract.rule;

import dev.tallyman.quantity.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures that are units rather than things, and the short forms that hide a scale: "Mt", "mb/d".
final class Units {

  private static final Set<String> UNITS =
      Set.of(
          "tonne",
          "kilogram",
          "gram",
          "quintal",
          "bushel",
          "pound",
          "barrel",
          "litre",
          "cubic-metre",
          "cubic-foot",
          "board-foot",
          "milligram",
          "hundredweight",
          "ounce",
          "carat",
          "feu",
          "teu");
  private static final Map<String, BigDecimal> FACTORS =
      Map.of(
          "Mt",
          new BigDecimal("1000000"),
          "kt",
          new BigDecimal("1000"),
          "mb",
          new BigDecimal("1000000"),
          "mbd",
          new BigDecimal("1000000"),
          "mbpd",
          new BigDecimal("1000000"),
          "bcf",
          new BigDecimal("1000000000"),
          "bcm",
          new BigDecimal("1000000000"));

  private Units() {}

  static boolean isUnit(@Nullable Measure measure) {
    return measure != null && UNITS.contains(measure.name());
  }

  static BigDecimal factor(String asWritten) {
    return FACTORS.getOrDefault(asWritten, BigDecimal.ONE);
  }
}
