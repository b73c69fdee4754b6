package dev.tallyman.localstack;

import dev.tallyman.aws.Wiring;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What an operator sees of a deployment, and does to it.
final class Operations {

  private final Clients clients;
  private final Deployment deployment;

  Operations(Clients clients, Deployment deployment) {
    this.clients = clients;
    this.deployment = deployment;
  }

  /// On AWS a message that failed comes again after twelve minutes.
  void haveFailuresTriedAgainAfter(int seconds) {
    try (SqsClient sqs = clients.sqs()) {
      sqs.setQueueAttributes(set ->
          set.queueUrl(deployment.output("ArrivalsQueue"))
              .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "" + seconds)));
    }
  }

  int deadLetters() {
    try (SqsClient sqs = clients.sqs()) {
      return Integer.parseInt(
          sqs.getQueueAttributes(get ->
                  get.queueUrl(deployment.output("FailuresQueue"))
                      .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
              .attributes()
              .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }
  }

  String stateOfAlarm(String logicalId) {
    try (CloudWatchClient watch = clients.cloudWatch()) {
      String name = deployment.nameOf(logicalId);
      return watch
          .describeAlarms(of -> of.alarmNames(name))
          .metricAlarms()
          .getFirst()
          .stateValueAsString();
    }
  }

  /// Runs `tallyman COMMAND --aws`, which finds the parts of the stack by the environment.
  String tallyman(String command, String... options) throws Exception {
    Map<String, String> environment = new HashMap<>(clients.environment());
    environment.put(Wiring.BUCKET, deployment.output("ReportsBucket"));
    environment.put(Wiring.TABLE, deployment.output("TableName"));
    environment.put(Wiring.QUEUE_URL, deployment.output("ArrivalsQueue"));
    environment.put(Wiring.DEAD_LETTERS_URL, deployment.output("FailuresQueue"));
    String[] line = new String[options.length + 2];
    line[0] = command;
    line[1] = "--aws";
    System.arraycopy(options, 0, line, 2, options.length);
    return CommandLine.run(environment, line);
  }
}
