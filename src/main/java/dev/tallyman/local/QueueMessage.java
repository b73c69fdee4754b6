package dev.tallyman.local;

import java.time.Instant;

/// A message as it is received: `receives` counts this time too.
public record QueueMessage(String id, String body, Instant sentAt, int receives) {

  /// Names this receipt of the message; whoever receives it later has another.
  String receipt() {
    return id + "_" + receives;
  }
}
