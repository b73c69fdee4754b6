package dev.tallyman.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bucket, as far as the use cases need it. What fails in transit is thrown as the technology's
/// own exception.
public interface ReportObjects {

  /// The object as it is now, or empty where there is none.
  Optional<StoredObject> fetch(String key, long maxBytes);

  /// A page of the keys under `prefix`, in the bucket's order, after the key `after`.
  List<String> keys(String prefix, @Nullable String after, int limit);

  /// Such a page with the tag of each object, where the bucket tells it.
  default List<Listed> list(String prefix, @Nullable String after, int limit) {
    return keys(prefix, after, limit).stream().map(key -> new Listed(key, null)).toList();
  }

  /// A key of a listing with the tag of its object.
  record Listed(String key, @Nullable String tag) {}

  void put(StoredObject object);

  /// An address to which `key` can be PUT for a while without credentials of one's own.
  String presignedPut(String key);
}
