package dev.tallyman.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request, whatever carried it here. `path` begins with a slash and has no stage; `query` holds
/// decoded values, all of a repeated parameter; names of `headers` are lower-cased.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record ApiRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body) {

  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }
}
