package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.quantity.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures that are units rather than things, and the short forms that hide a scale: "Mt", "mb/d".
final class Units {

  private static final Set<String> UNITS =
      WordSet.of(
          "tonne",
          "kilogram",
          "gram",
          "quintal",
          "bushel",
          "pound",
          "short-ton",
          "barrel",
          "litre",
          "gallon",
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
      WordMap.of(
          Map.ofEntries(
              Map.entry("Mt", new BigDecimal("1000000")),
              Map.entry("mmt", new BigDecimal("1000000")),
              Map.entry("MMT", new BigDecimal("1000000")),
              Map.entry("kt", new BigDecimal("1000")),
              Map.entry("kb", new BigDecimal("1000")),
              Map.entry("kbd", new BigDecimal("1000")),
              Map.entry("mb", new BigDecimal("1000000")),
              Map.entry("mbd", new BigDecimal("1000000")),
              Map.entry("mbpd", new BigDecimal("1000000")),
              Map.entry("bcf", new BigDecimal("1000000000")),
              Map.entry("bcm", new BigDecimal("1000000000"))));

  private Units() {}

  static boolean isUnit(@Nullable Measure measure) {
    return measure != null && UNITS.contains(measure.name());
  }

  static BigDecimal factor(String asWritten) {
    return FACTORS.getOrDefault(asWritten, BigDecimal.ONE);
  }

  /// Whether goods of a family are told in a measure: no barrel of wheat, no tonne of lorries. The
  /// families whose goods are counted in the unit most of all: "96 million cubic metres" of a
  /// report that speaks of gas.
  static Set<String> of(Measure measure) {
    return switch (measure.name()) {
      case "barrel", "cubic-metre" -> Set.of("fuel");
      default -> Set.of();
    };
  }

  static boolean canCount(Measure measure, String family) {
    return switch (measure.name()) {
      case "barrel" -> family.equals("fuel");
      case "litre", "gallon" -> WordSet.isAmong(family, "fuel", "food", "aid", "drugs", "other");
      case "cubic-metre", "cubic-foot", "board-foot" ->
          !WordSet.isAmong(
              family, "arms", "drugs", "machinery", "vehicles", "consumer", "metals", "livestock");
      case "bushel" -> family.equals("food") || family.equals("aid");
      case "quintal" -> !WordSet.isAmong(family, "vehicles", "arms", "wildlife", "livestock");
      case "animal" -> family.equals("livestock") || family.equals("wildlife");
      case "carat" -> family.equals("minerals");
      case "tonne" -> !WordSet.isAmong(family, "vehicles");
      default -> true;
    };
  }
}
