package dev.tallyman.service;

/// Hears how far a long walk has come, and says whether it goes on.
@FunctionalInterface
public interface Progress {

  /// Nobody watches, nobody stops.
  Progress UNWATCHED = (position, steps) -> true;

  /// All up to `position` is done, `steps` of it in this run. False stops the walk there.
  boolean at(String position, int steps);
}
