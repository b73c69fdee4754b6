package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordMap;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Amounts of mass in one unit, so that 800 kilograms can be a part of 2 tonnes.
final class Masses {

  private static final Map<String, BigDecimal> KILOGRAMS =
      WordMap.of(
          Map.of(
              "tonne",
              new BigDecimal("1000"),
              "kilogram",
              BigDecimal.ONE,
              "gram",
              new BigDecimal("0.001"),
              "pound",
              new BigDecimal("0.45359237"),
              "short-ton",
              new BigDecimal("907.18474")));

  private Masses() {}

  static boolean areBoth(Draft one, Draft other) {
    return kilograms(one) != null && kilograms(other) != null;
  }

  /// In kilograms where it is a mass, else in its own measure; null where it is not known.
  static @Nullable BigDecimal amount(Draft draft) {
    BigDecimal amount = Relations.nominal(draft);
    BigDecimal unit = kilograms(draft);
    return amount == null || unit == null ? amount : amount.multiply(unit);
  }

  private static @Nullable BigDecimal kilograms(Draft draft) {
    return draft.measure == null ? null : KILOGRAMS.get(draft.measure.name());
  }
}
