package dev.tallyman.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request, whatever carried it here. `path` begins with a slash and has no stage; `query` holds
/// decoded values, all of a repeated parameter; names of `headers` are lower-cased. `address` is
/// the path that the caller sees, its stage included.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record ApiRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    String address) {

  /// Of a caller who sees the path as it is.
  public ApiRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, String> headers,
      byte[] body) {
    this(method, path, query, headers, body, path);
  }

  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }
}
