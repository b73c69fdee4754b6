package dev.tallyman.aws;

import dev.tallyman.api.ApiRequest;
import dev.tallyman.api.ApiResponse;
import dev.tallyman.json.Json;
import dev.tallyman.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The proxy events of an API Gateway REST API (payload version 1.0), in and out.
final class ProxyEvents {

  private ProxyEvents() {}

  /// The request of an event; whatever an event lacks is empty.
  static ApiRequest request(byte[] event) {
    Map<String, @Nullable Object> fields =
        JsonTree.object(event)
            .orElseThrow(() -> new IllegalArgumentException("no API Gateway proxy event"));
    String method = JsonTree.string(fields, "httpMethod");
    String path = path(fields);
    return new ApiRequest(
        method == null ? "" : method,
        path,
        query(fields),
        headers(fields),
        body(fields),
        address(fields, path));
  }

  /// The path without stage and without the base path of a custom domain: neither is in `resource`,
  /// whose parts in braces the event gives by name. A front that sends no resource has a path that
  /// may begin with the stage.
  private static String path(Map<String, @Nullable Object> fields) {
    String resource = JsonTree.string(fields, "resource");
    String path = JsonTree.string(fields, "path");
    if (resource != null && resource.startsWith("/")) {
      String full = resource;
      for (Map.Entry<String, @Nullable Object> part :
          JsonTree.object(fields, "pathParameters").entrySet()) {
        if (part.getValue() instanceof String value) {
          full = full.replace("{" + part.getKey() + "+}", value);
          full = full.replace("{" + part.getKey() + "}", value);
        }
      }
      if (!full.contains("{")) {
        return full;
      }
    }
    return withoutStage(path == null ? "/" : path, fields);
  }

  /// The path with stage or base path, as the gateway was asked.
  private static String address(Map<String, @Nullable Object> fields, String path) {
    String asked = JsonTree.string(JsonTree.object(fields, "requestContext"), "path");
    return asked == null || asked.isEmpty() ? path : asked;
  }

  private static String withoutStage(String path, Map<String, @Nullable Object> fields) {
    String stage = JsonTree.string(JsonTree.object(fields, "requestContext"), "stage");
    return stage != null && path.startsWith("/" + stage + "/")
        ? path.substring(stage.length() + 1)
        : path;
  }

  private static Map<String, List<String>> query(Map<String, @Nullable Object> fields) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    JsonTree.object(fields, "queryStringParameters")
        .forEach((name, value) -> query.put(name, List.of(text(value))));
    JsonTree.object(fields, "multiValueQueryStringParameters")
        .forEach((name, values) -> {
          if (values instanceof List<?> list) {
            query.put(name, list.stream().map(ProxyEvents::text).toList());
          }
        });
    return query;
  }

  private static Map<String, String> headers(Map<String, @Nullable Object> fields) {
    Map<String, String> headers = new LinkedHashMap<>();
    JsonTree.object(fields, "headers")
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), text(value)));
    JsonTree.object(fields, "multiValueHeaders")
        .forEach((name, values) -> {
          if (values instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(value -> texts.add(text(value)));
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", texts));
          }
        });
    return headers;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static byte[] body(Map<String, @Nullable Object> fields) {
    String body = JsonTree.string(fields, "body");
    if (body == null) {
      return new byte[0];
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Boolean.TRUE.equals(fields.get("isBase64Encoded"))
        ? Base64.getMimeDecoder().decode(bytes)
        : bytes;
  }

  static byte[] event(ApiResponse response) {
    boolean isText = response.isText();
    return Json.bytes(json ->
        json.object(() -> {
          json.field("statusCode", response.status());
          json.object("headers", () -> response.headers().forEach(json::field));
          json.field("body", isText ? response.text() : base64(response.body()))
              .field("isBase64Encoded", !isText);
        }));
  }

  private static String base64(byte[] body) {
    return Base64.getEncoder().encodeToString(body);
  }
}
