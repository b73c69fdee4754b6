package dev.tallyman.api;

import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of a row as they are filled, an absent value as an empty one.
final class Cells {

  static final List<String> AMOUNT_COLUMNS =
      List.of("low", "lowExclusive", "best", "high", "highExclusive");

  private final List<@Nullable String> cells = new ArrayList<>();

  Cells add(@Nullable Object value) {
    cells.add(value == null ? null : value.toString());
    return this;
  }

  /// Several values in one cell, parted by spaces; a name with a space needs `separator`.
  Cells join(Collection<String> values, String separator) {
    cells.add(String.join(separator, values));
    return this;
  }

  Cells amount(@Nullable Amount amount) {
    if (amount == null) {
      cells.addAll(Collections.nCopies(AMOUNT_COLUMNS.size(), null));
      return this;
    }
    bound(amount.low());
    cells.add(amount.best() == null ? null : amount.best().toPlainString());
    return bound(amount.high());
  }

  private Cells bound(@Nullable Bound bound) {
    cells.add(bound == null ? null : bound.value().toPlainString());
    return add(bound == null ? null : bound.exclusive());
  }

  List<@Nullable String> list() {
    return cells;
  }
}
