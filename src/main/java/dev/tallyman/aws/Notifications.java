package dev.tallyman.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What arrives by the queue: messages, whose bodies are notifications of S3.
final class Notifications {

  private static final JsonFactory JSON = new JsonFactory();

  /// A message of a batch, not yet looked into.
  record Message(String id, String body) {}

  /// A key to look at; what happened to it does not matter, only when it did, for the metrics.
  record Notice(String key, @Nullable Instant at) {}

  private Notifications() {}

  static List<Message> messages(InputStream event) throws IOException {
    try (JsonParser parser = JSON.createParser(event)) {
      List<Message> messages = new ArrayList<>();
      for (Object record : JsonTree.values(JsonTree.fields(JsonTree.read(parser)).get("Records"))) {
        Map<String, @Nullable Object> fields = JsonTree.fields(record);
        String id = JsonTree.text(fields.get("messageId"));
        String body = JsonTree.text(fields.get("body"));
        if (id == null) {
          throw new IllegalArgumentException("a message of the batch has no id");
        }
        messages.add(new Message(id, body == null ? "" : body));
      }
      return messages;
    }
  }

  /// The keys that a message asks to look at; none for the test that S3 sends once. A body that is
  /// no notification is refused.
  static List<Notice> notices(String body) {
    try (JsonParser parser = JSON.createParser(body)) {
      Map<String, @Nullable Object> fields = JsonTree.fields(JsonTree.read(parser));
      if ("s3:TestEvent".equals(fields.get("Event"))) {
        return List.of();
      }
      if (!fields.containsKey("Records")) {
        throw new IllegalArgumentException("no notification of S3");
      }
      return JsonTree.values(fields.get("Records")).stream().map(Notifications::notice).toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private static Notice notice(@Nullable Object record) {
    Map<String, @Nullable Object> fields = JsonTree.fields(record);
    Map<String, @Nullable Object> object =
        JsonTree.fields(JsonTree.fields(fields.get("s3")).get("object"));
    String key = JsonTree.text(object.get("key"));
    if (key == null) {
      throw new IllegalArgumentException("a notification without a key");
    }
    return new Notice(
        URLDecoder.decode(key, StandardCharsets.UTF_8),
        instant(JsonTree.text(fields.get("eventTime"))));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The body that asks for one more look, in the form that S3 itself uses.
  static String lookAt(String bucket, String key) {
    StringWriter body = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      json.writeStartObject();
      json.writeStringField("eventSource", "tallyman");
      json.writeObjectFieldStart("s3");
      json.writeObjectFieldStart("bucket");
      json.writeStringField("name", bucket);
      json.writeEndObject();
      json.writeObjectFieldStart("object");
      json.writeStringField("key", URLEncoder.encode(key, StandardCharsets.UTF_8));
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toString();
  }
}
