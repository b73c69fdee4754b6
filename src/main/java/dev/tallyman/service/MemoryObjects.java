package dev.tallyman.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A bucket in memory.
public final class MemoryObjects implements ReportObjects {

  private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();

  @Override
  public Optional<StoredObject> fetch(String key, long maxBytes) {
    return Optional.ofNullable(objects.get(key))
        .map(object -> object.size() > maxBytes ? withoutBytes(object) : object);
  }

  private static StoredObject withoutBytes(StoredObject object) {
    return new StoredObject(
        object.key(), new byte[0], object.size(), object.contentType(), object.metadata());
  }

  @Override
  public List<String> keys(String prefix, @Nullable String after, int limit) {
    String from = after == null || after.compareTo(prefix) < 0 ? prefix : after;
    return objects.tailMap(from, after == null || !from.equals(after)).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public void put(StoredObject object) {
    objects.put(object.key(), object);
  }

  public void delete(String key) {
    objects.remove(key);
  }

  /// There is nothing to sign for: the address only names the key.
  @Override
  public String presignedPut(String key) {
    return "memory:" + key;
  }
}
