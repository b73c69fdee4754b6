package dev.tallyman.service;

/// How long to go on after a lost race.
@FunctionalInterface
public interface Patience {

  /// Waits a little, longer with each `attempt` (from 1), and returns true; returns false where the
  /// time is up.
  boolean pause(int attempt);
}
