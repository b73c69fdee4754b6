package dev.tallyman.tally;

import java.util.HashMap;
import java.util.Map;

/// Which figures belong together, by one of each group.
final class Roots {

  private final Map<String, String> roots = new HashMap<>();

  void join(String id, String other) {
    roots.put(of(id), of(other));
  }

  String of(String id) {
    String root = id;
    while (true) {
      String above = roots.getOrDefault(root, root);
      if (above.equals(root)) {
        return root;
      }
      // Each step halves the way of those who come after.
      String next = roots.getOrDefault(above, above);
      roots.put(root, next);
      root = next;
    }
  }
}
