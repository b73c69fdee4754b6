package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;

/// Hears once more about a number that its grounds made context: whether it is a figure after all.
@FunctionalInterface
public interface Appeal {
  boolean admits(Draft draft);
}
