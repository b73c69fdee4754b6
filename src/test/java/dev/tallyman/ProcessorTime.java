package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/// Bounds the work that a text may cost. Only the time of the processor counts, as a busy machine
/// lets a reading wait; what never ends is stopped all the same.
public final class ProcessorTime {

  private static final int PATIENCE = 10;

  private ProcessorTime() {}

  public static void isWithin(Duration limit, Executable work) {
    assertTimeoutPreemptively(
        limit.multipliedBy(PATIENCE),
        () -> {
          long start = ofThisThread();
          work.execute();
          assertThat(Duration.ofNanos(ofThisThread() - start)).isLessThan(limit);
        });
  }

  private static long ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
