package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalQueueTest {

  private static final Duration VISIBILITY = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Instant now = Instant.parse("2025-04-16T10:00:00Z");
  private final InstantSource clock = () -> now;
  private LocalQueue queue;

  @BeforeEach
  void open() throws IOException {
    queue = LocalQueue.open(folder, VISIBILITY, 3, clock);
  }

  private List<QueueMessage> receive() throws InterruptedException {
    return queue.receive(10, Duration.ZERO);
  }

  private List<String> bodies() throws InterruptedException {
    return receive().stream().map(QueueMessage::body).toList();
  }

  @Test
  void a_message_is_received_once_until_its_visibility_ends() throws Exception {
    queue.send("look at a");
    assertThat(bodies()).containsExactly("look at a");
    assertThat(bodies()).isEmpty();
    now = now.plus(VISIBILITY);
    assertThat(receive()).extracting(QueueMessage::receives).containsExactly(2);
  }

  @Test
  void a_deleted_message_does_not_come_back() throws Exception {
    queue.send("a");
    queue.delete(receive().getFirst().receipt());
    now = now.plus(VISIBILITY);
    assertThat(receive()).isEmpty();
    assertThat(queue.size()).isZero();
  }

  @Test
  void whoever_was_too_slow_cannot_delete_what_another_has_received_since() throws Exception {
    queue.send("a");
    QueueMessage slow = receive().getFirst();
    now = now.plus(VISIBILITY);
    QueueMessage second = receive().getFirst();
    queue.delete(slow.receipt());
    assertThat(queue.size()).isOne();
    queue.delete(second.receipt());
    assertThat(queue.size()).isZero();
  }

  @Test
  void a_message_received_too_often_goes_to_the_dead() throws Exception {
    queue.send("poison");
    for (int i = 0; i < 3; i++) {
      queue.giveBack(receive().getFirst().receipt(), Duration.ofSeconds(1));
      now = now.plusSeconds(1);
    }
    assertThat(receive()).isEmpty();
    assertThat(queue.size()).isZero();
    assertThat(queue.dead().messages()).extracting(QueueMessage::body).containsExactly("poison");
  }

  @Test
  void nobody_receives_an_announcement_before_it_is_delivered() throws Exception {
    Changes.Announcement announcement = queue.announce("a");
    assertThat(receive()).isEmpty();
    announcement.deliver();
    assertThat(bodies()).containsExactly("a");
  }

  @Test
  void what_was_announced_received_or_given_up_survives_the_process() throws Exception {
    queue.announce("announced");
    queue.send("received");
    receive();
    queue = LocalQueue.open(folder, VISIBILITY, 3, clock);
    assertThat(receive())
        .extracting(QueueMessage::body, QueueMessage::receives)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("announced", 1),
            org.assertj.core.groups.Tuple.tuple("received", 2));
  }

  @Test
  void a_worker_deletes_what_succeeds_and_retries_only_what_failed() throws Exception {
    LocalQueue fast = LocalQueue.open(folder, VISIBILITY, 2, InstantSource.system());
    List<String> seen = new CopyOnWriteArrayList<>();
    Function partial =
        event -> {
          String text = new String(event, java.nio.charset.StandardCharsets.UTF_8);
          seen.add(text.contains("poison") ? "with poison" : "without");
          return failures(text, "poison");
        };
    fast.send("poison");
    fast.send("neighbour");
    try (QueueWorker _ = QueueWorker.start(fast, partial, () -> true, ServiceLog.forPeople())) {
      for (int i = 0; i < 100 && fast.size() > 0; i++) {
        Thread.sleep(50);
      }
    }
    assertThat(fast.dead().messages()).extracting(QueueMessage::body).containsExactly("poison");
    assertThat(fast.size()).isZero();
    assertThat(seen).isNotEmpty();
  }

  @Test
  void the_dead_can_be_looked_at_taken_out_and_put_back() throws Exception {
    queue.send("poison");
    for (int i = 0; i < 3; i++) {
      queue.giveBack(receive().getFirst().receipt(), Duration.ZERO);
    }
    LocalQueue dead = queue.dead();
    QueueMessage looked = dead.receive(10, Duration.ZERO).getFirst();
    assertThat(looked.receives()).isEqualTo(3);
    assertThat(dead.receive(10, Duration.ZERO)).isEmpty();
    dead.giveBack(looked.receipt(), Duration.ZERO);
    QueueMessage taken = dead.receive(10, Duration.ZERO).getFirst();
    assertThat(taken).isEqualTo(looked);
    queue.send(taken.body());
    dead.delete(taken.receipt());
    assertThat(dead.messages()).isEmpty();
    assertThat(bodies()).containsExactly("poison");
  }

  @Test
  void a_message_that_ends_the_function_does_not_take_its_neighbours_along() throws Exception {
    LocalQueue fast = LocalQueue.open(folder, VISIBILITY, 1, InstantSource.system());
    Function mortal =
        event -> {
          if (new String(event, java.nio.charset.StandardCharsets.UTF_8).contains("poison")) {
            throw new FunctionFailed("out of memory");
          }
          return new byte[0];
        };
    for (String body : List.of("before", "poison", "behind")) {
      fast.send(body);
    }
    try (QueueWorker _ = QueueWorker.start(fast, mortal, () -> true, ServiceLog.forPeople())) {
      for (int i = 0; i < 100 && fast.size() > 0; i++) {
        Thread.sleep(50);
      }
    }
    assertThat(fast.dead().messages()).extracting(QueueMessage::body).containsExactly("poison");
  }

  @Test
  void what_fails_while_the_table_does_not_answer_was_not_tried() throws Exception {
    LocalQueue fast = LocalQueue.open(folder, VISIBILITY, 1, InstantSource.system());
    AtomicBoolean isThere = new AtomicBoolean();
    AtomicInteger calls = new AtomicInteger();
    Function needsTable =
        event -> {
          calls.incrementAndGet();
          if (!isThere.get()) {
            throw new FunctionFailed("no table");
          }
          return new byte[0];
        };
    fast.send("a");
    fast.send("b");
    try (QueueWorker _ =
        QueueWorker.start(fast, needsTable, isThere::get, ServiceLog.forPeople())) {
      Thread.sleep(1_500);
      assertThat(fast.size()).isEqualTo(2);
      assertThat(calls).hasValue(1);
      isThere.set(true);
      for (int i = 0; i < 100 && fast.size() > 0; i++) {
        Thread.sleep(50);
      }
    }
    assertThat(fast.size()).isZero();
    assertThat(fast.dead().messages()).isEmpty();
  }

  @Test
  void a_worker_that_stops_finishes_what_is_in_hand_and_leaves_the_rest_untried() throws Exception {
    LocalQueue fast = LocalQueue.open(folder, VISIBILITY, 1, InstantSource.system());
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Function slow =
        event -> {
          begun.countDown();
          try {
            Thread.sleep(500);
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
          return failures(new String(event, java.nio.charset.StandardCharsets.UTF_8), "not begun");
        };
    fast.send("done");
    fast.send("not begun");
    QueueWorker worker = QueueWorker.start(fast, slow, () -> true, ServiceLog.forPeople());
    begun.await();
    fast.send("late");
    worker.close();
    assertThat(interrupted).isFalse();
    assertThat(worker.isAlive()).isFalse();
    LocalQueue next = LocalQueue.open(folder, VISIBILITY, 1, InstantSource.system());
    assertThat(next.receive(10, Duration.ZERO))
        .extracting(QueueMessage::body, QueueMessage::receives)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("not begun", 1),
            org.assertj.core.groups.Tuple.tuple("late", 1));
  }

  private static byte[] failures(String event, String body) throws IOException {
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var answer = json.createObjectNode();
    var items = answer.putArray("batchItemFailures");
    for (var message : json.readTree(event).get("Records")) {
      if (message.get("body").asText().equals(body)) {
        items.addObject().put("itemIdentifier", message.get("messageId").asText());
      }
    }
    return json.writeValueAsBytes(answer);
  }

  @Test
  void an_answer_that_names_an_unknown_message_fails_the_whole_batch() {
    QueueMessage message = new QueueMessage("m1", "a", now, 1);
    assertThat(failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"other\"}]}", message))
        .containsExactly("m1");
    assertThat(failed("{\"batchItemFailures\":[]}", message)).isEmpty();
    assertThat(failed("no json", message)).containsExactly("m1");
    assertThat(failed("", message)).isEmpty();
  }

  private static java.util.Set<String> failed(String answer, QueueMessage message) {
    return SqsEvent.failed(
        answer.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of(message));
  }

  @Test
  void a_notification_reads_as_s3_writes_it() throws Exception {
    ObjectChange put =
        new ObjectChange(ObjectChange.Kind.PUT, "reports/2025 Q1/été+x.txt", 812, "abc");
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var first = json.readTree(S3Notification.of("b", put, now)).at("/Records/0");
    var second = json.readTree(S3Notification.of("b", put, now)).at("/Records/0");
    assertThat(first.at("/s3/object/key").asText())
        .isEqualTo("reports/2025+Q1/%C3%A9t%C3%A9%2Bx.txt");
    assertThat(first.at("/s3/object/size").asLong()).isEqualTo(812);
    assertThat(first.at("/eventName").asText()).isEqualTo("ObjectCreated:Put");
    assertThat(second.at("/s3/object/sequencer").asText())
        .isGreaterThan(first.at("/s3/object/sequencer").asText());
  }
}
