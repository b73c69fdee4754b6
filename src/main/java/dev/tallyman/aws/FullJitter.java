package dev.tallyman.aws;

import dev.tallyman.service.Patience;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Pauses of random length under a bound that doubles with each attempt, while there is time.
public record FullJitter(
    Duration first, Duration longest, RandomGenerator random, BooleanSupplier hasTime)
    implements Patience {

  private static final int MOST_DOUBLINGS = 20;

  /// Up to `attempts` attempts.
  public static Patience attempts(int attempts, RandomGenerator random) {
    FullJitter jitter =
        new FullJitter(Duration.ofMillis(20), Duration.ofSeconds(1), random, () -> true);
    return attempt -> attempt < attempts && jitter.pause(attempt);
  }

  @Override
  public boolean pause(int attempt) {
    if (!hasTime.getAsBoolean()) {
      return false;
    }
    long bound = first.toMillis() << Math.min(attempt, MOST_DOUBLINGS);
    try {
      Thread.sleep(random.nextLong(Math.min(bound, longest.toMillis()) + 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
