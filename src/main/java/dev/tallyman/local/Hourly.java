package dev.tallyman.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Calls a function at once and every hour after, as the schedule of the template does.
final class Hourly implements AutoCloseable {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final byte[] EVENT =
      "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}"
          .getBytes(StandardCharsets.UTF_8);

  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ServiceLog log;
  private final Thread thread;

  private Hourly(Function function, ServiceLog log) {
    this.log = log;
    this.thread = Thread.ofPlatform().name("hourly").daemon().unstarted(() -> repeat(function));
  }

  static Hourly start(Function function, ServiceLog log) {
    Hourly hourly = new Hourly(function, log);
    hourly.thread.start();
    return hourly;
  }

  private void repeat(Function function) {
    try {
      do {
        run(function);
      } while (!closed.await(HOUR.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A run that fails is made good by the next.
  private void run(Function function) {
    try {
      function.invoke(EVENT);
    } catch (IOException e) {
      log.failed("the comparison of bucket and table failed", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(TO_FINISH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
