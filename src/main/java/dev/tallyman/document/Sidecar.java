package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The `KEY.meta.json` beside a report. A broken one is ignored, and said to be broken.
record Sidecar(Metadata metadata, boolean broken) {

  private static final int MOST_BYTES = 64 * 1024;

  static Sidecar parse(byte @Nullable [] bytes) {
    if (bytes == null) {
      return new Sidecar(Metadata.NONE, false);
    }
    try {
      if (bytes.length <= MOST_BYTES
          && Json.parse(new String(bytes, StandardCharsets.UTF_8)) instanceof Map<?, ?> fields) {
        return new Sidecar(metadata(fields), false);
      }
    } catch (IOException e) {
      return new Sidecar(Metadata.NONE, true);
    }
    return new Sidecar(Metadata.NONE, true);
  }

  private static Metadata metadata(Map<?, ?> fields) {
    return Fields.of(
        Json.text(fields.get("publisher")),
        Json.text(fields.get("published")),
        Json.text(fields.get("url")),
        Json.text(fields.get("title")),
        Json.text(fields.get("language")));
  }
}
