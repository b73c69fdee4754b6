package dev.tallyman.json;

import dev.tallyman.text.Metadata;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sidecar of a report, `KEY.meta.json`: what its uploader knows about it.
public final class MetadataJson {

  private static final int LONGEST = 2048;

  private MetadataJson() {}

  /// The sidecar's bytes, with the fields that are stated.
  public static byte[] sidecar(Metadata metadata) {
    return Json.bytes(json ->
        json.object(() -> {
          stated(json, "publisher", metadata.publisher());
          stated(json, "published", metadata.published());
          stated(json, "url", metadata.url());
          stated(json, "title", metadata.title());
          stated(json, "language", metadata.language());
        }));
  }

  /// What a sidecar says, or empty where it is broken: no JSON object, or a known field that is
  /// neither a string of bearable length nor null. Fields that nobody knows are passed over.
  public static Optional<Metadata> parse(byte[] sidecar) {
    return JsonTree.object(sidecar).filter(MetadataJson::isSound).map(MetadataJson::of);
  }

  private static boolean isSound(Map<String, @Nullable Object> fields) {
    return java.util.stream.Stream.of("publisher", "published", "url", "title", "language")
        .map(fields::get)
        .allMatch(
            value -> value == null || value instanceof String text && text.length() <= LONGEST);
  }

  private static Metadata of(Map<String, @Nullable Object> fields) {
    return new Metadata(
        text(fields, "publisher"),
        text(fields, "published"),
        text(fields, "url"),
        text(fields, "title"),
        text(fields, "language"));
  }

  private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
    String text = JsonTree.string(fields, name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void stated(Json json, String name, @Nullable String value) {
    if (value != null) {
      json.field(name, value);
    }
  }
}
