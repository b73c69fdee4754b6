package dev.tallyman.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bucket, as far as the use cases need it. What fails in transit is thrown as the technology's
/// own exception.
public interface ReportObjects {

  /// The object as it is now, or empty where there is none.
  Optional<StoredObject> fetch(String key, long maxBytes);

  /// A page of the objects under `prefix`, in the order of their keys (`ReportKeys.ORDER`), after
  /// the key `after`.
  List<Listed> list(String prefix, @Nullable String after, int limit);

  /// The keys of such a page.
  default List<String> keys(String prefix, @Nullable String after, int limit) {
    return list(prefix, after, limit).stream().map(Listed::key).toList();
  }

  /// A key of a listing with the tag of its object, where that is known, and its size.
  record Listed(String key, @Nullable String tag, long size) {

    /// Consoles make an empty object to show a folder.
    boolean isFolder() {
      return size == 0 && key.endsWith("/");
    }
  }

  void put(StoredObject object);

  /// An address to which `key` can be PUT for a while without credentials of one's own.
  String presignedPut(String key);
}
