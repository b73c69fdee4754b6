package dev.tallyman.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of the bucket as it is now. Metadata names are lower-cased, without the `x-amz-meta-`
/// prefix. `tag` changes with the bytes (S3's entity tag); null where it is not known. Of an object
/// of more than the bytes asked for, `bytes` is empty and only `size` tells.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record StoredObject(
    String key,
    byte[] bytes,
    long size,
    @Nullable String contentType,
    Map<String, String> metadata,
    @Nullable String tag) {

  public StoredObject {
    metadata = Map.copyOf(metadata);
  }

  /// The object as a listing shows it.
  ReportObjects.Listed listed() {
    return new ReportObjects.Listed(key, tag, size);
  }

  /// An object without a tag, as it is before it is put.
  public StoredObject(
      String key,
      byte[] bytes,
      long size,
      @Nullable String contentType,
      Map<String, String> metadata) {
    this(key, bytes, size, contentType, metadata, null);
  }
}
