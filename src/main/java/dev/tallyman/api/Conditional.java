package dev.tallyman.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives answers their `ETag`, a hash of the body, and answers 304 to one who has it already.
final class Conditional {

  private Conditional() {}

  static ApiResponse finish(ApiRequest request, ApiResponse response) {
    ApiResponse safe = response.with("X-Content-Type-Options", "nosniff");
    if (response.status() != 200) {
      return safe;
    }
    String etag = etag(response.body());
    ApiResponse tagged = cached(safe).with("ETag", etag);
    return isKnown(request.header("if-none-match"), etag) ? notModified(tagged) : tagged;
  }

  /// Answers follow the reports at once: a copy may be kept, but is asked about each time.
  private static ApiResponse cached(ApiResponse response) {
    return response.headers().containsKey("Cache-Control")
        ? response
        : response.with("Cache-Control", "private, no-cache");
  }

  private static ApiResponse notModified(ApiResponse response) {
    Map<String, String> headers = new LinkedHashMap<>(response.headers());
    headers.keySet().retainAll(Arrays.asList("ETag", "Cache-Control", "Vary", "Link"));
    return new ApiResponse(304, headers, new byte[0]);
  }

  private static boolean isKnown(@Nullable String known, String etag) {
    return known != null
        && Arrays.stream(known.split(",", 100))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
  }

  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
