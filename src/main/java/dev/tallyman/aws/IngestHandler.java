package dev.tallyman.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// The function that reads what was uploaded: a batch of messages in, the ids of those that are to
/// come again out.
public final class IngestHandler implements RequestStreamHandler {

  private static final JsonFactory JSON = new JsonFactory();

  private final IngestBatch batch;

  public IngestHandler() {
    this(Wiring.ofEnvironment().ingestBatch());
  }

  public IngestHandler(IngestBatch batch) {
    this.batch = batch;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    List<String> failed = new ArrayList<>();
    IngestBatch.Round round = batch.round(context::getRemainingTimeInMillis);
    for (Notifications.Message message : Notifications.messages(event)) {
      if (!round.take(message)) {
        failed.add(message.id());
      }
    }
    try (JsonGenerator json = JSON.createGenerator(answer)) {
      writeFailures(json, failed);
    }
  }

  private static void writeFailures(JsonGenerator json, List<String> ids) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("batchItemFailures");
    for (String id : ids) {
      json.writeStartObject();
      json.writeStringField("itemIdentifier", id);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
