package dev.tallyman.json;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.tally.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Amounts, periods and dates: decimals as strings, each end with its own `Exclusive`.
final class AmountJson {

  private AmountJson() {}

  static void quantity(Json json, Quantity quantity) {
    json.object(
        "quantity",
        () -> {
          ends(json, quantity.amount());
          json.field("hedge", quantity.hedge().code());
        });
  }

  static void amount(Json json, @Nullable Amount amount) {
    if (amount == null) {
      json.none("amount");
    } else {
      json.object("amount", () -> ends(json, amount));
    }
  }

  static void range(Json json, String name, @Nullable Range range) {
    if (range == null) {
      json.none(name);
      return;
    }
    json.object(
        name,
        () -> {
          end(json, "low", range.low());
          end(json, "high", range.high());
          json.field("openBelow", range.openBelow()).field("openAbove", range.openAbove());
        });
  }

  static void period(Json json, Period period) {
    json.object(
        "period",
        () ->
            json.field("start", date(period.start()))
                .field("end", date(period.end()))
                .field("duration", period.duration()));
  }

  static @Nullable String date(@Nullable PartialDate date) {
    return date == null ? null : date.text();
  }

  static @Nullable String decimal(@Nullable BigDecimal value) {
    return value == null ? null : Amount.plain(value).toPlainString();
  }

  private static void ends(Json json, Amount amount) {
    end(json, "low", amount.low());
    json.field("best", decimal(amount.best()));
    end(json, "high", amount.high());
  }

  private static void end(Json json, String name, @Nullable Bound bound) {
    json.field(name, bound == null ? null : decimal(bound.value()));
    json.field(name + "Exclusive", bound != null && bound.exclusive());
  }
}
