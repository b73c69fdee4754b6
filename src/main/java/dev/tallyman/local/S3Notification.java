package dev.tallyman.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// A change of the bucket in the words that S3 sends to a queue: keys form-urlencoded, a sequencer
/// that grows.
final class S3Notification {

  private static final JsonFactory JSON = new JsonFactory();
  private static final AtomicLong LAST_SEQUENCER = new AtomicLong();

  private S3Notification() {}

  static String of(String bucket, ObjectChange change, Instant at) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      record(json, bucket, change, at);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void record(JsonGenerator json, String bucket, ObjectChange change, Instant at)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("eventVersion", "2.1");
    json.writeStringField("eventSource", "aws:s3");
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeStringField("eventTime", at.toString());
    json.writeStringField("eventName", change.kind().eventName());
    json.writeObjectFieldStart("userIdentity");
    json.writeStringField("principalId", "AWS:LOCAL");
    json.writeEndObject();
    json.writeObjectFieldStart("s3");
    json.writeStringField("s3SchemaVersion", "1.0");
    json.writeStringField("configurationId", "reports");
    bucket(json, bucket);
    object(json, change, at);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void bucket(JsonGenerator json, String bucket) throws IOException {
    json.writeObjectFieldStart("bucket");
    json.writeStringField("name", bucket);
    json.writeObjectFieldStart("ownerIdentity");
    json.writeStringField("principalId", "LOCAL");
    json.writeEndObject();
    json.writeStringField("arn", "arn:aws:s3:::" + bucket);
    json.writeEndObject();
  }

  private static void object(JsonGenerator json, ObjectChange change, Instant at)
      throws IOException {
    json.writeObjectFieldStart("object");
    json.writeStringField("key", encoded(change.key()));
    if (change.kind() != ObjectChange.Kind.DELETE) {
      json.writeNumberField("size", change.size());
      json.writeStringField("eTag", change.eTag());
    }
    json.writeStringField("sequencer", sequencer(at));
    json.writeEndObject();
  }

  /// Form-urlencoded, but for slashes, which S3 leaves as they are.
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String sequencer(Instant at) {
    long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    long next = LAST_SEQUENCER.updateAndGet(last -> Math.max(last + 1, micros));
    return String.format(Locale.ROOT, "%018X", next);
  }
}
