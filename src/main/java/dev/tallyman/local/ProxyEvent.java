package dev.tallyman.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request in the words that API Gateway's REST API says to a function (proxy event, version 1).
@SuppressWarnings("ArrayRecordComponent") // the body is handed over, never compared
record ProxyEvent(
    String method, URI uri, Map<String, List<String>> headers, byte[] body, String caller) {

  private static final JsonFactory JSON = new JsonFactory();

  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("resource", "/{proxy+}");
      json.writeStringField("path", uri.getRawPath());
      json.writeStringField("httpMethod", method);
      single(json, "headers", headers);
      multi(json, "multiValueHeaders", headers);
      Map<String, List<String>> query = query(uri.getRawQuery());
      single(json, "queryStringParameters", query);
      multi(json, "multiValueQueryStringParameters", query);
      json.writeObjectFieldStart("pathParameters");
      json.writeStringField("proxy", uri.getRawPath().replaceFirst("^/+", ""));
      json.writeEndObject();
      json.writeNullField("stageVariables");
      requestContext(json);
      body(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void requestContext(JsonGenerator json) throws IOException {
    Instant now = Instant.now();
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("resourcePath", "/{proxy+}");
    json.writeStringField("httpMethod", method);
    json.writeStringField("path", uri.getRawPath());
    json.writeStringField("accountId", "000000000000");
    json.writeStringField("apiId", "local");
    json.writeStringField("stage", "local");
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("requestId", UUID.randomUUID().toString());
    json.writeNumberField("requestTimeEpoch", now.toEpochMilli());
    json.writeStringField("domainName", first("host", ""));
    json.writeObjectFieldStart("identity");
    json.writeStringField("sourceIp", caller);
    json.writeStringField("userAgent", first("user-agent", ""));
    json.writeEndObject();
    json.writeEndObject();
  }

  /// Text stays text; what is no UTF-8 travels in Base64, as with a binary media type.
  private void body(JsonGenerator json) throws IOException {
    if (body.length == 0) {
      json.writeNullField("body");
      json.writeBooleanField("isBase64Encoded", false);
      return;
    }
    String text = text(body);
    json.writeStringField("body", text == null ? Base64.getEncoder().encodeToString(body) : text);
    json.writeBooleanField("isBase64Encoded", text == null);
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  String first(String header, String otherwise) {
    return headers.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(header))
        .map(entry -> entry.getValue().getFirst())
        .findFirst()
        .orElse(otherwise);
  }

  /// The decoded parameters, in order.
  ///
  /// @throws IllegalArgumentException if an escape is broken
  static Map<String, List<String>> query(@Nullable String rawQuery) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        query.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return query;
  }

  private static String decoded(String escaped) {
    return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
  }

  private static void single(JsonGenerator json, String field, Map<String, List<String>> values)
      throws IOException {
    if (values.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue().getLast());
    }
    json.writeEndObject();
  }

  private static void multi(JsonGenerator json, String field, Map<String, List<String>> values)
      throws IOException {
    if (values.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (String value : entry.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
