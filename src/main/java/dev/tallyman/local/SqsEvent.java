package dev.tallyman.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A batch of messages as Lambda hands it to a function, and the function's answer: which of them
/// failed.
final class SqsEvent {

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SqsEvent() {}

  static byte[] of(List<QueueMessage> messages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      for (QueueMessage message : messages) {
        record(json, message);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void record(JsonGenerator json, QueueMessage message) throws IOException {
    String sent = String.valueOf(message.sentAt().toEpochMilli());
    json.writeStartObject();
    json.writeStringField("messageId", message.id());
    json.writeStringField("receiptHandle", message.receipt());
    json.writeStringField("body", message.body());
    json.writeObjectFieldStart("attributes");
    json.writeStringField("ApproximateReceiveCount", String.valueOf(message.receives()));
    json.writeStringField("SentTimestamp", sent);
    json.writeStringField("SenderId", "LOCAL");
    json.writeStringField("ApproximateFirstReceiveTimestamp", sent);
    json.writeEndObject();
    json.writeObjectFieldStart("messageAttributes");
    json.writeEndObject();
    json.writeStringField("eventSource", "aws:sqs");
    json.writeStringField("eventSourceARN", LocalNames.QUEUE_ARN);
    json.writeStringField("awsRegion", LocalNames.REGION);
    json.writeEndObject();
  }

  /// The ids that a function reports as failed. As on AWS, an answer that names an unknown or empty
  /// id, or is none at all, fails the whole batch; an empty answer fails nothing.
  static Set<String> failed(byte[] answer, List<QueueMessage> messages) {
    Set<String> all = messages.stream().map(QueueMessage::id).collect(Collectors.toSet());
    try {
      Set<String> failed = new HashSet<>();
      for (JsonNode failure : MAPPER.readTree(answer).path("batchItemFailures")) {
        failed.add(failure.path("itemIdentifier").asText());
      }
      return all.containsAll(failed) ? failed : all;
    } catch (IOException e) {
      return all;
    }
  }
}
