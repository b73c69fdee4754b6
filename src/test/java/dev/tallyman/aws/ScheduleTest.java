package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.RandomSchedule;
import dev.tallyman.service.SteppedWorker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Whatever order events, uploads, workers, failures and crashes come in, the store ends in the
/// state that follows from the bucket, and no reader sees anything else in between. Every call to
/// the service is a step at which a worker may crash, and every transaction may meet another one.
/// Of all schedules some write every report as if it were too large for a transaction.
class ScheduleTest {

  private static final int SCHEDULES = Integer.getInteger("tallyman.schedules", 2_000);

  private static final int ON_DYNAMODB_LOCAL = Math.max(10, SCHEDULES / 200);

  /// A machine that is too slow for all of them within this time runs fewer, and says how many.
  private static final Duration LONGEST_IN_MEMORY = Duration.ofSeconds(80);

  private static final Duration LONGEST_ON_DYNAMODB_LOCAL = Duration.ofSeconds(50);

  /// A planted fault must show in so many schedules.
  private static final int CAUGHT_WITHIN = 4_000;

  @Test
  void every_schedule_ends_in_the_state_that_follows_from_the_bucket() throws Exception {
    runAll(SCHEDULES, "in memory", LONGEST_IN_MEMORY, seed -> schedule(seed, write -> write));
  }

  @Test
  void the_same_holds_on_dynamodb_local() throws Exception {
    DynamoDbClient client = DynamoDbLocalForTests.client();
    runAll(
        ON_DYNAMODB_LOCAL,
        "on DynamoDB Local",
        LONGEST_ON_DYNAMODB_LOCAL,
        seed -> schedule(seed, client, DynamoDbLocalForTests.newTable(), write -> write));
  }

  /// In virtual threads, as the workers are, so that they take turns without the system's help.
  private static void runAll(
      int schedules, String where, Duration longest, LongFunction<RandomSchedule> schedule)
      throws Exception {
    long begin = System.nanoTime();
    long seed = new Random().nextLong();
    System.out.println("ScheduleTest: " + schedules + " " + where + " from seed " + seed);
    AtomicInteger next = new AtomicInteger();
    Runnable some =
        () -> {
          while (System.nanoTime() - begin < longest.toNanos()) {
            int i = next.getAndIncrement();
            if (i >= schedules) {
              return;
            }
            schedule.apply(seed + i).run();
          }
        };
    List<Future<?>> runs = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        runs.add(threads.submit(some));
      }
    }
    for (Future<?> run : runs) {
      run.get();
    }
    int done = Math.min(next.get(), schedules);
    System.out.println("ScheduleTest: " + done + " " + where + " hold");
    assertThat(done).isGreaterThanOrEqualTo(Math.min(schedules, 10));
  }

  @Test
  void a_store_without_compare_and_set_is_caught() {
    assertThatItIsCaught(ScheduleTest::withoutRevision);
  }

  @Test
  void rows_that_are_not_hidden_while_a_large_report_is_written_are_caught() {
    assertThatItIsCaught(ScheduleTest::withoutMark);
  }

  @Test
  void a_store_that_loses_history_is_caught() {
    assertThatItIsCaught(ScheduleTest::withoutHistory);
  }

  @Test
  void a_kept_answer_that_outlives_what_it_rests_on_is_caught() {
    assertThatItIsCaught(ScheduleTest::withoutToken);
  }

  @Test
  void a_part_of_an_answer_that_outlives_what_it_rests_on_is_caught() {
    assertThatItIsCaught(ScheduleTest::withoutVersion);
  }

  @Test
  void a_worker_that_trusts_the_event_is_caught() {
    assertThatAnyIsCaught(seed -> {
      RandomSchedule schedule = schedule(seed, write -> write);
      schedule.trustEvents();
      return schedule;
    });
  }

  private static void assertThatItIsCaught(UnaryOperator<TransactWriteItem> fault) {
    assertThatAnyIsCaught(seed -> {
      RandomSchedule schedule = schedule(seed, fault);
      schedule.askAlways();
      return schedule;
    });
  }

  private static void assertThatAnyIsCaught(LongFunction<RandomSchedule> faulty) {
    int seed = 0;
    while (seed < CAUGHT_WITHIN && !isCaught(faulty.apply(seed))) {
      seed++;
    }
    assertThat(seed).isLessThan(CAUGHT_WITHIN);
  }

  private static boolean isCaught(RandomSchedule schedule) {
    try {
      schedule.run();
      return false;
    } catch (AssertionError | IllegalStateException e) {
      return true;
    }
  }

  private static RandomSchedule schedule(long seed, UnaryOperator<TransactWriteItem> fault) {
    return schedule(seed, new MemoryDynamoDb(), "tallyman", fault);
  }

  private static RandomSchedule schedule(
      long seed, DynamoDbClient client, String table, UnaryOperator<TransactWriteItem> fault) {
    Random random = new Random(seed);
    Runnable step = () -> stepOrFail(random);
    UnaryOperator<TransactWriteItemsRequest> change =
        write -> {
          meetAnother(random, write);
          return write.toBuilder()
              .transactItems(write.transactItems().stream().map(fault).toList())
              .build();
        };
    DynamoDbClient intercepted = Intercepted.client(client, step, step, change);
    DynamoDbStore store =
        new DynamoDbStore(
            intercepted,
            table,
            new MemoryObjects(),
            attempt -> attempt < 3,
            random,
            seed % 2 == 0 ? Writes.MOST_ITEMS : random.nextInt(8));
    return new RandomSchedule(
        seed, store, new DynamoDbAnswers(client, table, "build", InstantSource.system()));
  }

  /// Before a call a failure means that nothing happened, after it that nobody heard of it.
  private static void stepOrFail(Random random) {
    SteppedWorker.step();
    if (SteppedWorker.isRunning() && random.nextInt(60) == 0) {
      throw new SteppedWorker.Unavailable();
    }
  }

  private static void meetAnother(Random random, TransactWriteItemsRequest write) {
    if (SteppedWorker.isRunning() && random.nextInt(30) == 0) {
      List<CancellationReason> reasons =
          write.transactItems().stream()
              .map(item -> CancellationReason.builder().code("None").build())
              .collect(Collectors.toCollection(ArrayList::new));
      String code = random.nextBoolean() ? "TransactionConflict" : "ThrottlingError";
      reasons.set(random.nextInt(reasons.size()), CancellationReason.builder().code(code).build());
      throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }
  }

  private static TransactWriteItem withoutRevision(TransactWriteItem item) {
    Put put = item.put();
    boolean head = put != null && put.item().get(TableKeys.SORT).s().equals(TableKeys.HEAD);
    return head
        ? item.toBuilder()
            .put(
                put.toBuilder()
                    .conditionExpression(null)
                    .expressionAttributeNames(null)
                    .expressionAttributeValues(null)
                    .build())
            .build()
        : item;
  }

  private static TransactWriteItem withoutMark(TransactWriteItem item) {
    if (item.put() == null || !item.put().item().containsKey(Row.UNSURE)) {
      return item;
    }
    Map<String, AttributeValue> bare = new HashMap<>(item.put().item());
    bare.remove(Row.UNSURE);
    return item.toBuilder().put(item.put().toBuilder().item(bare).build()).build();
  }

  private static TransactWriteItem withoutToken(TransactWriteItem item) {
    Update update = item.update();
    if (update == null || !update.updateExpression().contains("SET " + TableKeys.REVISION)) {
      return item;
    }
    return item.toBuilder()
        .update(
            update.toBuilder()
                .expressionAttributeValues(Map.of(":token", AttributeValue.fromS("same")))
                .updateExpression("SET revision = :token")
                .build())
        .build();
  }

  private static TransactWriteItem withoutVersion(TransactWriteItem item) {
    Update update = item.update();
    if (update == null || !update.updateExpression().contains("SET version")) {
      return item;
    }
    Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
    values.put(":name", AttributeValue.fromS("same"));
    return item.toBuilder()
        .update(update.toBuilder().expressionAttributeValues(values).build())
        .build();
  }

  private static TransactWriteItem withoutHistory(TransactWriteItem item) {
    Update update = item.update();
    return update != null && update.updateExpression().contains(Row.SUPERSEDED_AT)
        ? TransactWriteItem.builder()
            .delete(Delete.builder().tableName(update.tableName()).key(update.key()).build())
            .build()
        : item;
  }
}
