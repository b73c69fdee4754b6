package dev.tallyman.aws;

import dev.tallyman.json.Json;
import dev.tallyman.service.Looked;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the function says of its work: JSON lines, and metrics in the embedded metric format. Never
/// a word of a report: of an exception that may quote one, only its kind and place are written.
public final class IngestLog {

  private static final String COUNT = "Count";
  private static final String MILLIS = "Milliseconds";

  private final Metrics metrics;
  private final InstantSource clock;
  private final Consumer<String> lines;

  public IngestLog(Metrics metrics, InstantSource clock, Consumer<String> lines) {
    this.metrics = metrics;
    this.clock = clock;
    this.lines = lines;
  }

  void looked(String key, Looked looked, Instant start, @Nullable Instant eventAt) {
    write(json -> {
      json.field("level", "INFO");
      json.field("message", looked.changed() ? "recorded" : "unchanged");
      report(json, key, looked);
      metrics(json, looked, start, eventAt);
    });
  }

  private static void report(Json json, String key, Looked looked) {
    json.field("key", key);
    json.field("report", looked.reportId());
    ReportRecord head = looked.head();
    if (head != null) {
      json.field("status", head.status().code());
      json.field("stale", head.stale());
      json.field("setAsides", head.setAsides());
      if (head.rejection() != null) {
        json.field("reason", head.rejection().reason().code());
      }
    }
  }

  private void metrics(Json json, Looked looked, Instant start, @Nullable Instant eventAt) {
    Instant now = clock.instant();
    Map<String, String> units = new TreeMap<>();
    List.of("reports", "figures", "rejected").forEach(name -> units.put(name, COUNT));
    units.put("duration", MILLIS);
    ReportRecord head = looked.changed() ? looked.head() : null;
    boolean rejected = head != null && (head.stale() || head.status() == ReportStatus.REJECTED);
    json.field("reports", head == null ? 0 : 1);
    json.field("figures", head == null || rejected ? 0 : head.figures());
    json.field("rejected", rejected ? 1 : 0);
    json.field("duration", Duration.between(start, now).toMillis());
    if (eventAt != null) {
      units.put("ageOfEvent", MILLIS);
      json.field("ageOfEvent", Duration.between(eventAt, now).toMillis());
    }
    metrics.describe(json, now, units);
  }

  void outOfTime(String key) {
    write(json -> {
      json.field("level", "WARN");
      json.field("message", "not begun: too little time is left");
      json.field("key", key);
    });
  }

  void refused(String messageId, Throwable fault) {
    write(json -> {
      json.field("level", "ERROR");
      json.field("message", "a message that is no notification of S3");
      json.field("messageId", messageId);
      FaultLog.write(json, fault);
    });
  }

  void failed(String key, Throwable fault, Instant start) {
    write(json -> {
      json.field("level", "ERROR");
      json.field("message", "failed, to be tried again");
      json.field("key", key);
      json.field("duration", Duration.between(start, clock.instant()).toMillis());
      FaultLog.write(json, fault);
    });
  }

  private void write(Consumer<Json> fields) {
    lines.accept(Json.text(json -> json.object(() -> fields.accept(json))));
  }
}
