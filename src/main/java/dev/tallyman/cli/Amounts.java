package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Amounts for people: `> 5,000`, `≤ 16,000`, `–` where there is no such end.
final class Amounts {

  static final String NONE = "–";

  private Amounts() {}

  static String low(JsonNode amount) {
    return end(amount, "low", amount.path("lowExclusive").asBoolean() ? "> " : "≥ ");
  }

  static String best(JsonNode amount) {
    return end(amount, "best", "");
  }

  static String high(JsonNode amount) {
    return end(amount, "high", amount.path("highExclusive").asBoolean() ? "< " : "≤ ");
  }

  /// Grouped by thousands, with as many decimals as there are.
  static String grouped(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  private static String end(JsonNode amount, String name, String sign) {
    JsonNode value = amount.path(name);
    return value.isTextual() ? sign + grouped(value.asText()) : NONE;
  }
}
