package dev.tallyman.api;

import java.util.List;

/// The keys that cursors are signed with. The first one signs and each of them opens, so that a key
/// can be changed while cursors that the one before has signed are under way.
@FunctionalInterface
public interface CursorKeys {

  /// A shorter key is no secret.
  int LEAST_BYTES = 16;

  List<byte[]> now();

  /// The keys once more, read anew where that may be: a cursor has come that none of them signed.
  default List<byte[]> again() {
    return now();
  }

  /// One key, which never changes.
  static CursorKeys of(byte[] key) {
    List<byte[]> keys = List.of(checked(key).clone());
    return () -> keys;
  }

  static byte[] checked(byte[] key) {
    if (key.length < LEAST_BYTES) {
      throw new IllegalStateException("a cursor key has at least 16 bytes");
    }
    return key;
  }
}
