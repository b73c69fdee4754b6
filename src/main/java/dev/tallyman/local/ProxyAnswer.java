package dev.tallyman.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer over HTTP: what a function gave API Gateway, or what API Gateway itself says.
@SuppressWarnings("ArrayRecordComponent") // the body is handed over, never compared
record ProxyAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READABLE_BY = "Access-Control-Allow-Origin";

  /// Reads a function's answer.
  ///
  /// @throws IOException if it is not one that API Gateway takes
  static ProxyAnswer parse(byte[] answer) throws IOException {
    JsonNode json = JSON.readTree(answer);
    int status = json.path("statusCode").asInt(0);
    if (status < 100 || status > 599) {
      throw new FunctionFailed("The function's answer has no status code");
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
      headers.put(header.getKey(), List.of(header.getValue().asText()));
    }
    for (Map.Entry<String, JsonNode> header : json.path("multiValueHeaders").properties()) {
      List<String> values = new ArrayList<>();
      header.getValue().forEach(value -> values.add(value.asText()));
      headers.put(header.getKey(), values);
    }
    String text = json.path("body").asText("");
    boolean isBinary = json.path("isBase64Encoded").asBoolean(false);
    byte[] body =
        isBinary ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    return new ProxyAnswer(status, headers, body);
  }

  /// The same for a page of another origin; what the function answered says so already.
  ProxyAnswer readableBy(String origin) {
    if (headers.containsKey(READABLE_BY)) {
      return this;
    }
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(READABLE_BY, List.of(origin));
    more.put("Vary", List.of("Origin"));
    return new ProxyAnswer(status, more, body);
  }

  /// What the gateway says by itself, in the form of the API's own problems.
  static ProxyAnswer problem(int status, String title, String detail) {
    String body =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .toString();
    return new ProxyAnswer(
        status,
        Map.of("Content-Type", List.of("application/problem+json")),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
