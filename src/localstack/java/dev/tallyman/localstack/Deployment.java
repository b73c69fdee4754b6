package dev.tallyman.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;
import software.amazon.awssdk.services.s3.S3Client;

/// The template of this repository deployed under a name that no other run has, in the way of `aws
/// cloudformation package` and `deploy`: the zip goes to a bucket, the template names it there, and
/// a change set does the rest.
final class Deployment {

  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final String CODE = "CodeUri: target/function.zip";
  private static final String STAGE = "prod";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final String name = "tallyman-" + HexFormat.of().toHexDigits(new Random().nextInt());
  private final Clients clients;
  private final CloudFormationClient cloudFormation;
  private Map<String, String> outputs = Map.of();
  private int changes;

  Deployment(Clients clients) {
    this.clients = clients;
    this.cloudFormation = clients.cloudFormation();
  }

  void create(Path zip) throws IOException {
    change(zip, ChangeSetType.CREATE);
  }

  void update(Path zip) throws IOException {
    change(zip, ChangeSetType.UPDATE);
  }

  private void change(Path zip, ChangeSetType type) throws IOException {
    String template = putPackage(zip);
    String change =
        cloudFormation
            .createChangeSet(create ->
                create
                    .stackName(name)
                    .changeSetName("change-" + ++changes)
                    .changeSetType(type)
                    .templateURL(template)
                    .capabilities(
                        Capability.CAPABILITY_IAM,
                        Capability.CAPABILITY_NAMED_IAM,
                        Capability.CAPABILITY_AUTO_EXPAND))
            .id();
    CloudFormationWaiter waiter = cloudFormation.waiter();
    waiter.waitUntilChangeSetCreateComplete(of -> of.changeSetName(change), Deployment::wait);
    cloudFormation.executeChangeSet(execute -> execute.changeSetName(change));
    if (type == ChangeSetType.CREATE) {
      waiter.waitUntilStackCreateComplete(of -> of.stackName(name), Deployment::wait);
    } else {
      waiter.waitUntilStackUpdateComplete(of -> of.stackName(name), Deployment::wait);
    }
    Stack stack = cloudFormation.describeStacks(of -> of.stackName(name)).stacks().getFirst();
    assertThat(stack.stackStatusAsString()).isEqualTo(type + "_COMPLETE");
    outputs =
        stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  private static void wait(WaiterOverrideConfiguration.Builder wait) {
    wait.maxAttempts((int) PATIENCE.dividedBy(PAUSE))
        .waitTimeout(PATIENCE)
        .backoffStrategyV2(BackoffStrategy.fixedDelay(PAUSE));
  }

  private String putPackage(Path zip) throws IOException {
    String bucket = name + "-artifacts";
    String key = Files.size(zip) + "-" + changes;
    String template = Files.readString(TEMPLATE);
    assertThat(template).contains(CODE);
    try (S3Client s3 = clients.s3()) {
      if (changes == 0) {
        s3.createBucket(create -> create.bucket(bucket));
      }
      s3.putObject(put -> put.bucket(bucket).key(key + ".zip"), zip);
      s3.putObject(
          put -> put.bucket(bucket).key(key + ".yaml"),
          RequestBody.fromString(
              template.replace(CODE, "CodeUri: s3://" + bucket + "/" + key + ".zip")));
    }
    return clients.endpoint().resolve("/" + bucket + "/" + key + ".yaml").toString();
  }

  String output(String key) {
    return outputs.get(key);
  }

  /// The name that a resource of the template was given.
  String nameOf(String logicalId) {
    return cloudFormation
        .describeStackResource(of -> of.stackName(name).logicalResourceId(logicalId))
        .stackResourceDetail()
        .physicalResourceId();
  }

  /// Where LocalStack serves the API.
  URI api() {
    return clients.endpoint().resolve("/_aws/execute-api/" + nameOf("Api") + "/" + STAGE + "/");
  }
}
