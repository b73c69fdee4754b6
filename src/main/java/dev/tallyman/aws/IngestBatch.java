package dev.tallyman.aws;

import dev.tallyman.service.IngestReport;
import dev.tallyman.service.ReportKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/// Looks at the keys of a batch, each report once, and keeps a poisonous one from its neighbours.
public final class IngestBatch {

  /// With less time left, and twice what the slowest report of the batch took, nothing is begun.
  private static final int MILLIS_FOR_ONE = 5_000;

  /// With less time left a lost race is not run again.
  private static final int MILLIS_FOR_ANOTHER_TRY = 2_000;

  private final IngestReport ingest;
  private final IngestLog log;
  private final InstantSource clock;
  private final RandomGenerator random;

  public IngestBatch(
      IngestReport ingest, IngestLog log, InstantSource clock, RandomGenerator random) {
    this.ingest = ingest;
    this.log = log;
    this.clock = clock;
    this.random = random;
  }

  Round round(IntSupplier remainingMillis) {
    return new Round(remainingMillis);
  }

  /// One batch.
  final class Round {

    private final IntSupplier remainingMillis;
    private final Map<String, Boolean> looked = new HashMap<>();
    private int slowestMillis;

    private Round(IntSupplier remainingMillis) {
      this.remainingMillis = remainingMillis;
    }

    /// Returns whether the message is done with.
    boolean take(Notifications.Message message) {
      try {
        boolean done = true;
        for (Notifications.Notice notice : Notifications.notices(message.body())) {
          done &= !ReportKeys.isUnderReports(notice.key()) || look(notice);
        }
        return done;
      } catch (IllegalArgumentException e) {
        log.refused(message.id(), e);
        return false;
      }
    }

    private boolean look(Notifications.Notice notice) {
      String key = ReportKeys.reportOf(notice.key());
      Boolean before = looked.get(key);
      if (before == null) {
        before = lookNow(key, notice);
        looked.put(key, before);
      }
      return before;
    }

    private boolean lookNow(String key, Notifications.Notice notice) {
      int before = remainingMillis.getAsInt();
      if (before < MILLIS_FOR_ONE + 2 * slowestMillis) {
        log.outOfTime(key);
        return false;
      }
      boolean done = lookSafely(key, notice);
      slowestMillis = Math.max(slowestMillis, before - remainingMillis.getAsInt());
      return done;
    }

    // The one place that catches broadly: whatever a report does, its neighbours are read.
    private boolean lookSafely(String key, Notifications.Notice notice) {
      Instant start = clock.instant();
      try {
        log.looked(key, ingest.lookAt(key, this::pause), start, notice.at());
        return true;
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        log.failed(key, e, start);
        return false;
      }
    }

    private boolean pause(int attempt) {
      return new FullJitter(
              Duration.ofMillis(20),
              Duration.ofSeconds(1),
              random,
              () -> remainingMillis.getAsInt() > MILLIS_FOR_ANOTHER_TRY)
          .pause(attempt);
    }
  }
}
