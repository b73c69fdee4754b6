package dev.tallyman.extract.rule;

import dev.tallyman.extract.NumberForm;
import java.math.BigDecimal;

/// A numeral at the tokens `from` (inclusive) to `to` (exclusive): "4.2 million" is 4200000 with
/// the scale of a million. `unsure` says that its marks could be read in two ways.
record Numeral(
    int from, int to, BigDecimal value, BigDecimal scale, NumberForm form, boolean unsure) {

  static Numeral plain(int from, int to, BigDecimal value, BigDecimal scale) {
    return new Numeral(from, to, value, scale, NumberForm.PLAIN, false);
  }

  static Numeral of(int from, int to, BigDecimal value, NumberForm form) {
    return new Numeral(from, to, value, BigDecimal.ONE, form, false);
  }

  Numeral scaled(int newTo, BigDecimal factor) {
    return new Numeral(from, newTo, value.multiply(factor), scale.multiply(factor), form, unsure);
  }

  Numeral endingAt(int newTo) {
    return new Numeral(from, newTo, value, scale, form, unsure);
  }
}
