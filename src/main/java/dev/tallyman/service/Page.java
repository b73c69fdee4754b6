package dev.tallyman.service;

import java.util.List;

/// Some of the things asked for; `more` says that others come after them.
public record Page<T>(List<T> items, boolean more) {

  public Page {
    items = List.copyOf(items);
  }

  /// The first `limit` of what was found.
  public static <T> Page<T> of(List<T> found, int limit) {
    return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }

  /// The first half, for answers that are too large.
  public Page<T> half() {
    return new Page<>(items.subList(0, (items.size() + 1) / 2), true);
  }
}
