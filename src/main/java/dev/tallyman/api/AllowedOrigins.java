package dev.tallyman.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The origins of other pages, such as `https://desk.example.org`, whose scripts may ask the API
/// from a browser and read what it answers (CORS). Each is told its own name alone; with none, no
/// answer says anything about origins.
public final class AllowedOrigins {

  public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");

  private static final String ORIGIN_HEADER = "origin";
  private static final String SECONDS_TO_REMEMBER = "3600";

  private final Set<String> origins;

  private AllowedOrigins(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /// Reads origins joined by commas.
  ///
  /// @throws IllegalArgumentException for what is no origin as browsers write one
  public static AllowedOrigins parse(String list) {
    Set<String> origins = new TreeSet<>();
    Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(origin -> !origin.isEmpty())
        .forEach(origin -> {
          if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                "An origin is written https://desk.example.org or http://localhost:3000, in small"
                    + " letters and without a path.");
          }
          origins.add(origin);
        });
    return new AllowedOrigins(origins);
  }

  public boolean allow(@Nullable String origin) {
    return origin != null && origins.contains(origin);
  }

  public Set<String> all() {
    return origins;
  }

  /// Whether a browser asks beforehand what a page that is allowed may send.
  boolean isAskedBeforehand(ApiRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("access-control-request-method") != null
        && allow(request.header(ORIGIN_HEADER));
  }

  /// What such a page may send, wherever it is sent: a wrong address is told when it is asked.
  ApiResponse beforehand(ApiRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Access-Control-Allow-Methods", "GET, POST");
    headers.put("Access-Control-Allow-Headers", "x-api-key, content-type, if-none-match");
    headers.put("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    return share(request, new ApiResponse(204, headers, new byte[0]));
  }

  /// Lets the page that asked read the answer with those of its headers that mean something to it,
  /// if the page is allowed to.
  ApiResponse share(ApiRequest request, ApiResponse answer) {
    if (origins.isEmpty()) {
      return answer;
    }
    String vary = answer.headers().get("Vary");
    ApiResponse varying = answer.with("Vary", vary == null ? "Origin" : vary + ", Origin");
    String origin = request.header(ORIGIN_HEADER);
    return origin == null || !allow(origin)
        ? varying
        : varying
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Expose-Headers", "ETag, Link, Allow");
  }
}
