package dev.tallyman.service;

import dev.tallyman.text.Report;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A bucket in memory.
public final class MemoryObjects implements ReportObjects {

  private final ConcurrentSkipListMap<String, StoredObject> objects =
      new ConcurrentSkipListMap<>(ReportKeys.ORDER);

  @Override
  public Optional<StoredObject> fetch(String key, long maxBytes) {
    return Optional.ofNullable(objects.get(key))
        .map(object -> object.size() > maxBytes ? withoutBytes(object) : object);
  }

  private static StoredObject withoutBytes(StoredObject object) {
    return new StoredObject(
        object.key(),
        new byte[0],
        object.size(),
        object.contentType(),
        object.metadata(),
        object.tag());
  }

  @Override
  public List<Listed> list(String prefix, @Nullable String after, int limit) {
    String from = after == null || ReportKeys.ORDER.compare(after, prefix) < 0 ? prefix : after;
    return objects.tailMap(from, after == null || !from.equals(after)).values().stream()
        .takeWhile(object -> object.key().startsWith(prefix))
        .limit(limit)
        .map(StoredObject::listed)
        .toList();
  }

  @Override
  public void put(StoredObject object) {
    objects.put(
        object.key(),
        new StoredObject(
            object.key(),
            object.bytes(),
            object.size(),
            object.contentType(),
            object.metadata(),
            tag(object.bytes())));
  }

  private static String tag(byte[] bytes) {
    return Report.hash(HexFormat.of().formatHex(bytes));
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
