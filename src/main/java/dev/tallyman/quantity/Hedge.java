package dev.tallyman.quantity;

import java.math.BigDecimal;
import java.util.Locale;

/// How a report holds back from a bare number. Section 2.1 of the codebook gives the bounds of
/// each.
public enum Hedge {
  EXACT,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  NEARLY,
  JUST_OVER,
  UP_TO,
  LESS_THAN,
  RANGE,
  VAGUE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Hedge parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The interval of one number under this hedge. A range has two numbers: `Amount.between`.
  public Amount of(BigDecimal value) {
    return switch (this) {
      case EXACT -> Amount.exactly(value);
      case ABOUT -> Amount.about(value);
      case AT_LEAST, VAGUE -> Amount.atLeast(value);
      case MORE_THAN -> Amount.moreThan(value);
      case NEARLY -> Amount.nearly(value);
      case JUST_OVER -> Amount.justOver(value);
      case UP_TO -> Amount.upTo(value);
      case LESS_THAN -> Amount.lessThan(value);
      case RANGE -> throw new IllegalArgumentException("a range has two ends");
    };
  }
}
