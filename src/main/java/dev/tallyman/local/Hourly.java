package dev.tallyman.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Calls a function at once and every hour after, as the schedule of the template does.
final class Hourly implements AutoCloseable {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final byte[] EVENT =
      "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final Thread thread;

  private Hourly(Function function) {
    this.thread = Thread.ofPlatform().name("hourly").daemon().unstarted(() -> repeat(function));
  }

  static Hourly start(Function function) {
    Hourly hourly = new Hourly(function);
    hourly.thread.start();
    return hourly;
  }

  private static void repeat(Function function) {
    try {
      while (true) {
        run(function);
        Thread.sleep(HOUR);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A run that fails is made good by the next.
  private static void run(Function function) {
    try {
      function.invoke(EVENT);
    } catch (IOException e) {
      System.err.println("tallyman: the comparison of bucket and table failed: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
