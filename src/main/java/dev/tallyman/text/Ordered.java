package dev.tallyman.text;

import java.util.List;
import java.util.function.Predicate;

/// Finds places in lists that are in order, by halving.
public final class Ordered {

  private Ordered() {}

  /// The index of the first thing of which `isPast` holds, as it does of all behind it; the size of
  /// the list where it holds of none.
  public static <T> int firstPast(List<T> inOrder, Predicate<T> isPast) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isPast.test(inOrder.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
