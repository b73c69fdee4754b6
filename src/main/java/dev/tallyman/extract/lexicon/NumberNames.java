package dev.tallyman.extract.lexicon;

import java.util.Map;
import java.util.Set;

/// The names of the numbers below a hundred that are one word: "seven", "nineteen", "forty".
public final class NumberNames {

  private static final Map<String, Integer> VALUES =
      WordMap.of(
          Map.ofEntries(
              Map.entry("one", 1),
              Map.entry("two", 2),
              Map.entry("three", 3),
              Map.entry("four", 4),
              Map.entry("five", 5),
              Map.entry("six", 6),
              Map.entry("seven", 7),
              Map.entry("eight", 8),
              Map.entry("nine", 9),
              Map.entry("ten", 10),
              Map.entry("eleven", 11),
              Map.entry("twelve", 12),
              Map.entry("thirteen", 13),
              Map.entry("fourteen", 14),
              Map.entry("fifteen", 15),
              Map.entry("sixteen", 16),
              Map.entry("seventeen", 17),
              Map.entry("eighteen", 18),
              Map.entry("nineteen", 19),
              Map.entry("twenty", 20),
              Map.entry("thirty", 30),
              Map.entry("forty", 40),
              Map.entry("fourty", 40),
              Map.entry("fifty", 50),
              Map.entry("sixty", 60),
              Map.entry("seventy", 70),
              Map.entry("eighty", 80),
              Map.entry("ninety", 90)));

  private NumberNames() {}

  public static Set<String> all() {
    return VALUES.keySet();
  }

  /// The number of this name in lower case, from 1, or 0 where it is none.
  public static int value(String lower) {
    return VALUES.getOrDefault(lower, 0);
  }
}
