package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Waits until what was uploaded has been read: until the report's state is another than before.
/// Patience begins anew with each report that has been read.
final class Waiting {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Answers api;
  private final Duration patience;
  private @Nullable Instant end;

  Waiting(Answers api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /// What became of a report, with the numbers of its figures and set-asides.
  record State(String status, boolean stale, @Nullable String message, int figures, int setAsides) {

    /// A report that cannot be read in its present form.
    boolean isBad() {
      return stale || status.equals("rejected");
    }
  }

  /// When the report was last recorded, or null where it is not known.
  @Nullable String recordedAt(String reportId) throws IOException {
    return find(reportId).map(report -> report.path("recordedAt").asText()).orElse(null);
  }

  /// The report as read since `before`, or empty if that takes too long.
  Optional<State> since(@Nullable String before, String reportId) throws IOException {
    if (end == null) {
      end = Instant.now().plus(patience);
    }
    Duration pause = FIRST_PAUSE;
    while (true) {
      Optional<JsonNode> report =
          find(reportId).filter(found -> isRead(found) && isNewer(found, before));
      if (report.isPresent()) {
        end = Instant.now().plus(patience);
        return Optional.of(state(report.get(), reportId));
      }
      if (Instant.now().isAfter(end)) {
        return Optional.empty();
      }
      sleep(pause);
      pause = pause.plus(pause).compareTo(LONGEST_PAUSE) < 0 ? pause.plus(pause) : LONGEST_PAUSE;
    }
  }

  private Optional<JsonNode> find(String reportId) throws IOException {
    return api.find("/v1/reports/" + reportId, Map.of("limit", "1"));
  }

  private State state(JsonNode report, String reportId) throws IOException {
    int figures = 0;
    int setAsides = 0;
    for (Answers.Reply page : api.pages("/v1/reports/" + reportId, Map.of())) {
      figures += page.json().path("figures").size();
      setAsides += page.json().path("setAsides").size();
    }
    return new State(
        report.path("status").asText(),
        report.path("stale").asBoolean(),
        report.path("message").asText(null),
        figures,
        setAsides);
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
      throw new InterruptedIOException();
    }
  }
}
