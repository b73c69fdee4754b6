package dev.tallyman.aws;

import dev.tallyman.service.WorkQueue;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue in SQS.
public final class SqsQueue implements WorkQueue {

  private final SqsClient client;
  private final String queueUrl;
  private final String bucket;

  public SqsQueue(SqsClient client, String queueUrl, String bucket) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.bucket = bucket;
  }

  @Override
  public void lookAt(String key) {
    client.sendMessage(
        send -> send.queueUrl(queueUrl).messageBody(Notifications.lookAt(bucket, key)));
  }
}
