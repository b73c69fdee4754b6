package dev.tallyman.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Finds the claims whose nominal amount lies near a number, by scope and period, without comparing
/// all with all. At most `SCANNED` claims of one scope and period are looked at, the nearest first.
final class ClaimIndex {

  private static final int SCANNED = 256;
  private static final BigDecimal TENTH_BELOW = new BigDecimal("0.9");

  /// A scope, and dates in the form in which they are looked up.
  record Slot(Scope scope, Object dates) {}

  private final Map<Slot, NavigableMap<BigDecimal, List<Claim>>> slots = new HashMap<>();

  void put(Slot slot, Claim claim) {
    slots
        .computeIfAbsent(slot, _ -> new TreeMap<>())
        .computeIfAbsent(claim.lead().nominal(), _ -> new ArrayList<>())
        .add(claim);
  }

  /// The claims of a slot whose nominal amount lies within a tenth of `amount`, nearest first.
  List<Claim> near(Slot slot, BigDecimal amount) {
    NavigableMap<BigDecimal, List<Claim>> values = slots.get(slot);
    if (values == null) {
      return List.of();
    }
    if (amount.signum() == 0) {
      return values.getOrDefault(amount, List.of()).stream().limit(SCANNED).toList();
    }
    BigDecimal least = amount.multiply(TENTH_BELOW);
    BigDecimal most = amount.divide(TENTH_BELOW, MathContext.DECIMAL128);
    return merge(
        values.headMap(amount, true).tailMap(least, true).descendingMap(),
        values.tailMap(amount, false).headMap(most, true),
        amount);
  }

  /// The claims of a slot whatever their amounts, from the least on.
  List<Claim> all(Slot slot) {
    NavigableMap<BigDecimal, List<Claim>> values = slots.get(slot);
    return values == null
        ? List.of()
        : values.values().stream().flatMap(List::stream).limit(SCANNED).toList();
  }

  private static List<Claim> merge(
      NavigableMap<BigDecimal, List<Claim>> below,
      NavigableMap<BigDecimal, List<Claim>> above,
      BigDecimal amount) {
    List<Claim> near = new ArrayList<>();
    Iterator<BigDecimal> down = below.keySet().iterator();
    Iterator<BigDecimal> up = above.keySet().iterator();
    BigDecimal low = next(down);
    BigDecimal high = next(up);
    while (near.size() < SCANNED && (low != null || high != null)) {
      boolean lower =
          high == null || low != null && amount.subtract(low).compareTo(high.subtract(amount)) <= 0;
      List<Claim> level = lower ? below.get(low) : above.get(high);
      near.addAll(level.subList(0, Math.min(level.size(), SCANNED)));
      if (lower) {
        low = next(down);
      } else {
        high = next(up);
      }
    }
    return near;
  }

  private static @org.jspecify.annotations.Nullable BigDecimal next(Iterator<BigDecimal> values) {
    return values.hasNext() ? values.next() : null;
  }
}
