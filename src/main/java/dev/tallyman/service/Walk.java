package dev.tallyman.service;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Goes through what is listed page by page, one thing at a time in the order of keys, with the
/// next one in sight.
final class Walk<T> {

  private final Function<@Nullable String, List<T>> pages;
  private final Function<T, String> keys;
  private List<T> page = List.of();
  private int at;
  private @Nullable String last;
  private boolean isOver;

  /// `pages` gives what comes after a key, nothing at the end. The walk begins after `after`.
  Walk(
      Function<@Nullable String, List<T>> pages, Function<T, String> keys, @Nullable String after) {
    this.pages = pages;
    this.keys = keys;
    this.last = after;
  }

  /// The next thing, or null at the end. What changes its place while it is listed may come twice;
  /// the second time it is passed over.
  @Nullable T peek() {
    while (!isOver) {
      if (at == page.size()) {
        page = pages.apply(last);
        at = 0;
        isOver = page.isEmpty();
      } else if (last != null && ReportKeys.ORDER.compare(keys.apply(page.get(at)), last) <= 0) {
        at++;
      } else {
        return page.get(at);
      }
    }
    return null;
  }

  void advance() {
    last = keys.apply(page.get(at));
    at++;
  }
}
