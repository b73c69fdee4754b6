package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The metadata that travel with an S3 object. Its headers are ASCII, so other letters come as RFC
/// 2047 words or percent-encoded.
final class ObjectMetadata {

  private ObjectMetadata() {}

  static Metadata of(Map<String, String> stored) {
    Map<String, String> fields = new TreeMap<>();
    stored.forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), value));
    return Fields.of(
        decode(fields.get("publisher")),
        decode(fields.get("published")),
        fields.get("url"),
        decode(fields.get("title")),
        decode(fields.get("language")));
  }

  private static @Nullable String decode(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return percent(value.contains("=?") ? MimeUtility.decodeText(value) : value);
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return value;
    }
  }

  /// Decoded only where every percent sign begins an encoded byte and the whole is UTF-8: "up 50%"
  /// stays what it is.
  private static String percent(String value) {
    if (!value.matches(
        "(?:[^%\\s]|%[0-9A-Fa-f]{2})*%[0-9A-Fa-f]{2}(?:[^%\\s]|%[0-9A-Fa-f]{2})*+")) {
      return value;
    }
    ByteBuffer bytes = ByteBuffer.allocate(value.length() * 4);
    for (int i = 0; i < value.length(); ) {
      if (value.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(value.substring(i + 1, i + 3), 16));
        i += 3;
      } else {
        int point = value.codePointAt(i);
        bytes.put(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
