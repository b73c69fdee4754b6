package dev.tallyman.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Things by their nominal amounts, so that those within a tenth of a number, which alone can fit
/// it, are found without a look at all others. The nearest `SCANNED` numbers are looked at.
final class ByAmount<T> {

  static final int SCANNED = 256;

  private static final BigDecimal TENTH_BELOW = new BigDecimal("0.9");

  private final NavigableMap<BigDecimal, List<T>> values = new TreeMap<>();

  /// The least number that may fit `amount`.
  static BigDecimal least(BigDecimal amount) {
    return amount.multiply(TENTH_BELOW);
  }

  /// The greatest one.
  static BigDecimal most(BigDecimal amount) {
    return amount.divide(TENTH_BELOW, MathContext.DECIMAL128);
  }

  void put(BigDecimal amount, T value) {
    values.computeIfAbsent(amount, _ -> new ArrayList<>(1)).add(value);
  }

  /// What lies within a tenth of `amount`, a list for each number, the nearest first, of two
  /// equally near ones the lower; each list in the order in which it was put.
  List<List<T>> near(BigDecimal amount) {
    NavigableMap<BigDecimal, List<T>> within =
        values.subMap(least(amount), true, most(amount), true);
    return merge(
        within.headMap(amount, true).descendingMap().entrySet().iterator(),
        within.tailMap(amount, false).entrySet().iterator(),
        amount);
  }

  /// The same one by one, no more than `SCANNED`.
  List<T> nearest(BigDecimal amount) {
    return first(near(amount).stream());
  }

  /// Whatever the amounts, from the least on, no more than `SCANNED`.
  List<T> least() {
    return first(values.values().stream());
  }

  private static <T> List<T> first(Stream<List<T>> lists) {
    return lists.flatMap(List::stream).limit(SCANNED).toList();
  }

  private static <T> List<List<T>> merge(
      Iterator<Map.Entry<BigDecimal, List<T>>> below,
      Iterator<Map.Entry<BigDecimal, List<T>>> above,
      BigDecimal amount) {
    List<List<T>> near = new ArrayList<>();
    Map.@Nullable Entry<BigDecimal, List<T>> low = next(below);
    Map.@Nullable Entry<BigDecimal, List<T>> high = next(above);
    while (near.size() < SCANNED && (low != null || high != null)) {
      if (low != null && (high == null || isNearer(low.getKey(), high.getKey(), amount))) {
        near.add(low.getValue());
        low = next(below);
      } else if (high != null) {
        near.add(high.getValue());
        high = next(above);
      }
    }
    return near;
  }

  private static boolean isNearer(BigDecimal low, BigDecimal high, BigDecimal amount) {
    return amount.subtract(low).compareTo(high.subtract(amount)) <= 0;
  }

  private static <E> @Nullable E next(Iterator<E> values) {
    return values.hasNext() ? values.next() : null;
  }
}
