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

  void put(StoredObject object);

  /// An address to which `key` can be PUT for a while without credentials of one's own.
  String presignedPut(String key);
}
