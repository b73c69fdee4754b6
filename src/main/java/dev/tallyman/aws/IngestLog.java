package dev.tallyman.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tallyman.service.Looked;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the function says of its work: JSON lines, and metrics in the embedded metric format. Never
/// a word of a report: of an exception that may quote one, only its kind and place are written.
public final class IngestLog {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String[][] METRICS = {
    {"reports", "Count"},
    {"figures", "Count"},
    {"rejected", "Count"},
    {"duration", "Milliseconds"},
    {"ageOfEvent", "Milliseconds"}
  };

  private final InstantSource clock;
  private final Consumer<String> lines;

  public IngestLog(InstantSource clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
  }

  void looked(String key, Looked looked, Instant start, @Nullable Instant eventAt) {
    write(json -> {
      json.writeStringField("level", "INFO");
      json.writeStringField("message", looked.changed() ? "recorded" : "unchanged");
      report(json, key, looked);
      metrics(json, looked, start, eventAt);
    });
  }

  private static void report(JsonGenerator json, String key, Looked looked) throws IOException {
    json.writeStringField("key", key);
    json.writeStringField("report", looked.reportId());
    ReportRecord head = looked.head();
    if (head != null) {
      json.writeStringField("status", head.status().code());
      json.writeBooleanField("stale", head.stale());
      json.writeNumberField("setAsides", head.setAsides());
      if (head.rejection() != null) {
        json.writeStringField("reason", head.rejection().reason().code());
      }
    }
  }

  private void metrics(JsonGenerator json, Looked looked, Instant start, @Nullable Instant eventAt)
      throws IOException {
    Instant now = clock.instant();
    ReportRecord head = looked.changed() ? looked.head() : null;
    boolean rejected = head != null && (head.stale() || head.status() == ReportStatus.REJECTED);
    json.writeNumberField("reports", head == null ? 0 : 1);
    json.writeNumberField("figures", head == null || rejected ? 0 : head.figures());
    json.writeNumberField("rejected", rejected ? 1 : 0);
    json.writeNumberField("duration", Duration.between(start, now).toMillis());
    if (eventAt != null) {
      json.writeNumberField("ageOfEvent", Duration.between(eventAt, now).toMillis());
    }
    describeMetrics(json, now, eventAt != null);
  }

  private static void describeMetrics(JsonGenerator json, Instant now, boolean withAge)
      throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", now.toEpochMilli());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", "Tallyman");
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (String[] metric : METRICS) {
      if (withAge || !metric[0].equals("ageOfEvent")) {
        json.writeStartObject();
        json.writeStringField("Name", metric[0]);
        json.writeStringField("Unit", metric[1]);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  void outOfTime(String key) {
    write(json -> {
      json.writeStringField("level", "WARN");
      json.writeStringField("message", "not begun: too little time is left");
      json.writeStringField("key", key);
    });
  }

  void refused(String messageId, Throwable fault) {
    write(json -> {
      json.writeStringField("level", "ERROR");
      json.writeStringField("message", "a message that is no notification of S3");
      json.writeStringField("messageId", messageId);
      FaultLog.write(json, fault);
    });
  }

  void failed(String key, Throwable fault, Instant start) {
    write(json -> {
      json.writeStringField("level", "ERROR");
      json.writeStringField("message", "failed, to be tried again");
      json.writeStringField("key", key);
      json.writeNumberField("duration", Duration.between(start, clock.instant()).toMillis());
      FaultLog.write(json, fault);
    });
  }

  private void write(Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.accept(line.toString());
  }

  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }
}
