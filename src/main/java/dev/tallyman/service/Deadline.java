package dev.tallyman.service;

/// When a request has to be answered.
@FunctionalInterface
public interface Deadline {

  /// For whoever waits until all is done.
  Deadline NONE = () -> false;

  boolean isOver();
}
