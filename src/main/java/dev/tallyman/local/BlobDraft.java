package dev.tallyman.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object about to be stored. `eTag` is given where it is not the MD5 of the bytes; `length` and
/// `md5` (hexadecimal) are what the sender promised, where it did.
record BlobDraft(
    String key,
    Map<String, String> headers,
    Map<String, String> metadata,
    @Nullable String eTag,
    @Nullable Long length,
    @Nullable String md5) {

  /// Whether the bytes that arrived are those that were promised.
  boolean isKeptBy(StoredBlob blob) {
    return (length == null || length == blob.size()) && (md5 == null || md5.equals(blob.eTag()));
  }
}
