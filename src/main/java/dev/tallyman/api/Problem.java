package dev.tallyman.api;

import dev.tallyman.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a request, as RFC 9457 has it; for a bad parameter also which it is and what
/// is allowed there.
public record Problem(
    int status,
    String type,
    String title,
    String detail,
    @Nullable String parameter,
    List<String> allowed,
    Map<String, String> headers) {

  static Problem parameter(String name, String detail, List<String> allowed) {
    return new Problem(400, "bad-parameter", "Bad parameter", detail, name, allowed, Map.of());
  }

  static Problem notFound(String detail) {
    return new Problem(404, "not-found", "Not found", detail, null, List.of(), Map.of());
  }

  static Problem method(String method, List<String> allowed) {
    return new Problem(
        405,
        "method-not-allowed",
        "Method not allowed",
        "This address does not answer " + method + ".",
        null,
        allowed,
        Map.of("Allow", String.join(", ", allowed)));
  }

  static Problem bad(int status, String type, String title, String detail) {
    return new Problem(status, type, title, detail, null, List.of(), Map.of());
  }

  static Problem stillCounting(int done, int of) {
    return new Problem(
        503,
        "still-counting",
        "Still counting",
        "There is more to count than one request may take: "
            + done
            + " of "
            + of
            + " parts are done and kept. Ask again, and the others are counted.",
        null,
        List.of(),
        Map.of("Retry-After", "1"));
  }

  /// Our own fault: said without a word about its inside.
  static Problem internal() {
    return bad(
        500, "internal", "Internal error", "This could not be answered. It is not your fault.");
  }

  ApiResponse response() {
    ApiResponse response =
        ApiResponse.of(status, "application/problem+json", Json.bytes(this::write))
            .with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private void write(Json json) {
    json.object(() -> {
      json.field("type", "urn:tallyman:problem:" + type)
          .field("title", title)
          .field("status", status)
          .field("detail", detail);
      if (parameter != null) {
        json.field("parameter", parameter);
      }
      if (!allowed.isEmpty()) {
        json.strings("allowed", allowed);
      }
    });
  }
}
