package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.aws.DeadLetters;
import dev.tallyman.aws.DeadLetters.DeadLetter;
import dev.tallyman.aws.Wiring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/// The SDK's own client against the queues of this machine.
class LocalSqsTest {

  private static final String LOOK_AT =
      "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"reports/2025+Q1/a.txt\"}}}]}";

  @TempDir Path folder;
  private LocalQueue queue;
  private LocalSqs sqs;
  private Wiring wiring;
  private SqsClient client;

  @BeforeEach
  void start() throws IOException {
    queue = LocalQueue.open(folder, Duration.ofSeconds(60), 2, InstantSource.system());
    sqs = LocalSqs.start(queue);
    URI nowhere = URI.create("http://127.0.0.1:1");
    wiring = new Wiring(new CloudAddresses(nowhere, null, sqs.endpoint()).environment());
    client = wiring.sqs();
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  private String url(String name) {
    return sqs.endpoint() + "/000000000000/" + name;
  }

  private List<Message> receive() {
    return client
        .receiveMessage(receive ->
            receive.queueUrl(url(LocalNames.QUEUE)).maxNumberOfMessages(10).waitTimeSeconds(0))
        .messages();
  }

  /// Puts a message where it is after too many receives.
  private void die(String body) throws Exception {
    queue.send(body);
    for (int i = 0; i < 2; i++) {
      queue.giveBack(queue.receive(1, Duration.ZERO).getFirst().receipt(), Duration.ZERO);
    }
  }

  @Test
  void a_message_is_sent_received_given_back_and_deleted() {
    client.sendMessage(send -> send.queueUrl(url(LocalNames.QUEUE)).messageBody("words, Wörter"));
    Message first = receive().getFirst();
    assertThat(first.body()).isEqualTo("words, Wörter");
    assertThat(receive()).isEmpty();
    client.changeMessageVisibility(change ->
        change
            .queueUrl(url(LocalNames.QUEUE))
            .receiptHandle(first.receiptHandle())
            .visibilityTimeout(0));
    Message second = receive().getFirst();
    assertThat(second.messageId()).isEqualTo(first.messageId());
    client.deleteMessage(
        delete -> delete.queueUrl(url(LocalNames.QUEUE)).receiptHandle(second.receiptHandle()));
    assertThat(queue.size()).isZero();
  }

  @Test
  void dead_letters_are_taken_left_and_put_back() throws Exception {
    die(LOOK_AT);
    die("no notification");
    DeadLetters letters = wiring.deadLetters();
    List<DeadLetter> taken = letters.take();
    assertThat(taken).extracting(DeadLetter::receives).containsExactly(2, 2);
    assertThat(taken)
        .extracting(DeadLetter::keys)
        .containsExactly(List.of("reports/2025 Q1/a.txt"), List.of());
    assertThat(letters.take()).isEmpty();
    letters.redrive(taken.getFirst());
    letters.leave(taken.getLast());
    assertThat(letters.take()).extracting(DeadLetter::body).containsExactly("no notification");
    assertThat(queue.receive(10, Duration.ZERO))
        .extracting(QueueMessage::body, QueueMessage::receives)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(LOOK_AT, 1));
  }

  @Test
  void the_queue_of_the_functions_sends_there() throws Exception {
    wiring.queue().lookAt("reports/a b.txt");
    assertThat(queue.receive(1, Duration.ZERO).getFirst().body()).contains("reports%2Fa+b.txt");
  }

  @Test
  void what_is_not_there_is_said_as_sqs_says_it() {
    assertThatThrownBy(
            () -> client.sendMessage(send -> send.queueUrl(url("other")).messageBody("a")))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void a_page_of_another_origin_cannot_send_a_form_there() throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest form =
          HttpRequest.newBuilder(sqs.endpoint())
              .POST(HttpRequest.BodyPublishers.ofString("Action=SendMessage&MessageBody=a"))
              .build();
      assertThat(browser.send(form, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(400);
    }
    assertThat(queue.size()).isZero();
  }
}
