package dev.tallyman.aws;

import dev.tallyman.service.ShowStatus.Messages;
import dev.tallyman.service.ShowStatus.Queues;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// How many messages are in both queues, as SQS counts them: approximately.
record SqsDepths(SqsClient client, String queueUrl, String deadLettersUrl) implements Queues {

  @Override
  public Messages count() {
    Map<QueueAttributeName, String> arrivals = attributes(queueUrl);
    Map<QueueAttributeName, String> dead = attributes(deadLettersUrl);
    return new Messages(
        number(arrivals, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
            + number(arrivals, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED),
        number(arrivals, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        number(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
            + number(dead, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }

  private Map<QueueAttributeName, String> attributes(String url) {
    return client
        .getQueueAttributes(get ->
            get.queueUrl(url)
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes();
  }

  private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
    return Integer.parseInt(attributes.getOrDefault(name, "0"));
  }
}
