package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Waits until what was uploaded has been read: until the report's state is another than before.
final class Waiting {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Answers api;
  private final Instant end;

  Waiting(Answers api, Duration patience) {
    this.api = api;
    this.end = Instant.now().plus(patience);
  }

  /// When the report was last recorded, or null where it is not known.
  @Nullable String recordedAt(String reportId) throws IOException {
    return find(reportId).map(report -> report.path("recordedAt").asText()).orElse(null);
  }

  /// The report as read since `before`, or empty if that takes too long.
  Optional<JsonNode> since(@Nullable String before, String reportId) throws IOException {
    Duration pause = FIRST_PAUSE;
    while (true) {
      Optional<JsonNode> report =
          find(reportId).filter(found -> isRead(found) && isNewer(found, before));
      if (report.isPresent() || Instant.now().isAfter(end)) {
        return report;
      }
      sleep(pause);
      pause = pause.plus(pause).compareTo(LONGEST_PAUSE) < 0 ? pause.plus(pause) : LONGEST_PAUSE;
    }
  }

  private Optional<JsonNode> find(String reportId) throws IOException {
    return api.find("/v1/reports/" + reportId);
  }

  private static boolean isRead(JsonNode report) {
    return !report.path("status").asText().equals("received");
  }

  private static boolean isNewer(JsonNode report, @Nullable String before) {
    return !report.path("recordedAt").asText().equals(before);
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
