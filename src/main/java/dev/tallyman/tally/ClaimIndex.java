package dev.tallyman.tally;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the claims of which a nominal amount lies near a number, by scope and period, without
/// comparing all with all. A bounded number of faces of one scope and period is looked at, the
/// nearest first, of one number the first in order.
final class ClaimIndex {

  /// A scope, and dates in the form in which they are looked up.
  record Slot(Scope scope, Object dates) {

    /// Written out, as all lookups compare them.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slot slot && dates.equals(slot.dates) && scope.equals(slot.scope);
    }

    @Override
    public int hashCode() {
      return 31 * scope.hashCode() + dates.hashCode();
    }
  }

  private final Map<Slot, ByAmount<Face>> slots = new HashMap<>();

  void put(Slot slot, Face face) {
    slots.computeIfAbsent(slot, _ -> new ByAmount<>()).put(face.told().nominal(), face);
  }

  /// The faces of a slot whose nominal amount lies within a tenth of `amount`, nearest first.
  List<Face> near(Slot slot, BigDecimal amount) {
    ByAmount<Face> faces = slots.get(slot);
    return faces == null ? List.of() : faces.nearest(amount);
  }

  /// The faces of a slot whatever their amounts, from the least on.
  List<Face> all(Slot slot) {
    ByAmount<Face> faces = slots.get(slot);
    return faces == null ? List.of() : faces.least();
  }
}
