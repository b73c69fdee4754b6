package dev.tallyman.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of the bucket as it is now. Metadata names are lower-cased, without the `x-amz-meta-`
/// prefix. Of an object of more than the bytes asked for, `bytes` is empty and only `size` tells.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record StoredObject(
    String key,
    byte[] bytes,
    long size,
    @Nullable String contentType,
    Map<String, String> metadata) {

  public StoredObject {
    metadata = Map.copyOf(metadata);
  }
}
