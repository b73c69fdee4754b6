package dev.tallyman.aws;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// The messages that were given up, in their own queue in SQS. To see them is to take them: they
/// are hidden from others until they are put back, left, or a minute has passed.
public final class DeadLetters {

  private static final int MOST_AT_A_TIME = 10;
  private static final int HIDDEN_SECONDS = 60;

  /// A message that was given up. `keys` are those it asks to look at, none where it is no
  /// notification of S3; `receives` counts how often it was received, as the queue tells.
  public record DeadLetter(
      String id, List<String> keys, Instant sentAt, int receives, String body, String receipt) {}

  private final SqsClient client;
  private final String queueUrl;
  private final String deadLettersUrl;

  DeadLetters(SqsClient client, String queueUrl, String deadLettersUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.deadLettersUrl = deadLettersUrl;
  }

  /// Some of them; none where all are taken.
  public List<DeadLetter> take() {
    return client
        .receiveMessage(receive ->
            receive
                .queueUrl(deadLettersUrl)
                .maxNumberOfMessages(MOST_AT_A_TIME)
                .visibilityTimeout(HIDDEN_SECONDS)
                .waitTimeSeconds(1)
                .messageSystemAttributeNames(
                    MessageSystemAttributeName.SENT_TIMESTAMP,
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages()
        .stream()
        .map(DeadLetters::letter)
        .toList();
  }

  private static DeadLetter letter(Message message) {
    var attributes = message.attributes();
    String sent = attributes.get(MessageSystemAttributeName.SENT_TIMESTAMP);
    String receives = attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    return new DeadLetter(
        message.messageId(),
        keys(message.body()),
        Instant.ofEpochMilli(Long.parseLong(sent)),
        Integer.parseInt(receives),
        message.body(),
        message.receiptHandle());
  }

  private static List<String> keys(String body) {
    try {
      return Notifications.notices(body).stream().map(Notifications.Notice::key).toList();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  /// Puts a message back to be read. It is sent before it is deleted here, as twice does no harm.
  public void redrive(DeadLetter letter) {
    client.sendMessage(send -> send.queueUrl(queueUrl).messageBody(letter.body()));
    client.deleteMessage(delete -> delete.queueUrl(deadLettersUrl).receiptHandle(letter.receipt()));
  }

  /// Leaves a message where it is, for others to see at once.
  public void leave(DeadLetter letter) {
    client.changeMessageVisibility(change ->
        change.queueUrl(deadLettersUrl).receiptHandle(letter.receipt()).visibilityTimeout(0));
  }
}
