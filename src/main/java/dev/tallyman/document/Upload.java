package dev.tallyman.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bytes as they came, with the name and the type that the sender gave them.
final class Upload {

  private final String key;
  private final byte[] bytes;
  private final @Nullable String contentType;

  Upload(String key, byte[] bytes, @Nullable String contentType) {
    this.key = key;
    this.bytes = bytes;
    this.contentType = contentType;
  }

  /// The bytes themselves, not a copy: uploads are large, and nobody writes to them.
  byte[] bytes() {
    return bytes;
  }

  @Nullable String contentType() {
    return contentType;
  }

  boolean hasType(String type) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).strip().startsWith(type);
  }

  boolean hasSuffix(String... suffixes) {
    String name = key.toLowerCase(Locale.ROOT);
    for (String suffix : suffixes) {
      if (name.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  boolean startsWith(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
