package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever order events, uploads, workers and crashes come in, the store ends in the state that
/// follows from the bucket.
class ScheduleTest {

  private static final int SCHEDULES = Integer.getInteger("tallyman.schedules", 2_000);

  @Test
  void every_schedule_ends_in_the_state_that_follows_from_the_bucket() {
    long seed = new Random().nextLong();
    System.out.println("ScheduleTest: " + SCHEDULES + " schedules from seed " + seed);
    for (int i = 0; i < SCHEDULES; i++) {
      new RandomSchedule(seed + i, new MemoryStore()).run();
    }
  }

  @Test
  void a_store_without_compare_and_set_is_caught() {
    assertThat(faultsOf(new PlantedFaults.NoCompareAndSet())).isPositive();
  }

  @Test
  void a_store_that_loses_history_is_caught() {
    assertThat(faultsOf(new PlantedFaults.LostHistory())).isPositive();
  }

  @Test
  void a_worker_that_trusts_the_event_is_caught() {
    int caught = 0;
    for (int i = 0; i < 300; i++) {
      RandomSchedule schedule = new RandomSchedule(i, new MemoryStore());
      schedule.trustEvents();
      caught += isCaught(schedule) ? 1 : 0;
    }
    assertThat(caught).isPositive();
  }

  private static int faultsOf(PlantedFaults faults) {
    int caught = 0;
    for (int i = 0; i < 300; i++) {
      caught += isCaught(new RandomSchedule(i, faults.newStore())) ? 1 : 0;
    }
    return caught;
  }

  private static boolean isCaught(RandomSchedule schedule) {
    try {
      schedule.run();
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }
}
