package dev.tallyman.service;

/// The queue of keys to look at.
public interface WorkQueue {

  /// Asks for one more look at the object under `key`.
  void lookAt(String key);
}
