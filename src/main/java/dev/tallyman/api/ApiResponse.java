package dev.tallyman.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer, whatever carries it back.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {

  public static ApiResponse of(int status, String contentType, byte[] body) {
    return new ApiResponse(status, Map.of("Content-Type", contentType), body);
  }

  static ApiResponse json(byte[] body) {
    return of(200, "application/json", body);
  }

  ApiResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiResponse(status, more, body);
  }

  /// Whether the body is text that an envelope of JSON can carry as it is.
  public boolean isText() {
    String type = headers.getOrDefault("Content-Type", "");
    return body.length == 0
        || type.startsWith("text/")
        || type.contains("json")
        || type.contains("javascript")
        || type.contains("svg");
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
