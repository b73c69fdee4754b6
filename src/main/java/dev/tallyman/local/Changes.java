package dev.tallyman.local;

/// Who hears of changes to the bucket.
///
/// A change is announced before it takes effect and delivered after: what S3 accepted is then never
/// without a message, even if the machine stops in between. A message too many does no harm, as it
/// only says "look at this key".
@FunctionalInterface
public interface Changes {

  /// Keeps the announcement safe before it returns.
  Announcement announce(ObjectChange change);

  /// An announcement that nobody acts on before it is delivered.
  @FunctionalInterface
  interface Announcement {
    void deliver();
  }

  static Changes ignored() {
    return change -> () -> {};
  }
}
