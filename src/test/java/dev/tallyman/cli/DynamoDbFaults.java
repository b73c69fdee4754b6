package dev.tallyman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Makes DynamoDB fail now and then as it does on AWS: a call is throttled, a transaction meets
/// another one, an answer does not come though the call took effect. The SDK finds it by a file on
/// the class path, so that a process is switched by what stands before its class path, and nothing
/// of it is shipped.
public final class DynamoDbFaults implements ExecutionInterceptor {

  static final String FOLDER = "tallyman.faults";

  private static final String FOUND_BY =
      "software/amazon/awssdk/services/dynamodb/execution.interceptors";

  /// One call or transaction in so many.
  private static final int THROTTLED = 60;

  private static final int IN_CONFLICT = 8;
  private static final int UNANSWERED = 200;

  /// What is counted, for a process that may be killed at any time: a byte for each, in a file.
  enum Fault {
    THROTTLE,
    CONFLICT,
    LOST_ANSWER
  }

  private final Path folder = Path.of(System.getProperty(FOLDER, ""));
  private final Random random = new Random();

  /// Makes a folder that switches processes which have it on their class path.
  static void switchOn(Path folder) throws IOException {
    Path found = folder.resolve(FOUND_BY);
    Files.createDirectories(found.getParent());
    Files.writeString(found, DynamoDbFaults.class.getName());
    for (Fault fault : Fault.values()) {
      Files.createFile(folder.resolve(fault.name()));
    }
  }

  static long count(Path folder, Fault fault) throws IOException {
    return Files.size(folder.resolve(fault.name()));
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
    if (isOfTable(call.request())) {
      return;
    }
    if (call.request() instanceof TransactWriteItemsRequest write && oneIn(IN_CONFLICT)) {
      count(Fault.CONFLICT);
      throw conflict(write.transactItems().size());
    }
    if (oneIn(THROTTLED)) {
      count(Fault.THROTTLE);
      throw throttle();
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    if (!isOfTable(call.request()) && oneIn(UNANSWERED)) {
      count(Fault.LOST_ANSWER);
      throw SdkClientException.create("no answer came", new SocketTimeoutException("planted"));
    }
  }

  /// Those of the start.
  private static boolean isOfTable(SdkRequest request) {
    return request instanceof CreateTableRequest || request instanceof DescribeTableRequest;
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private void count(Fault fault) {
    try {
      Files.write(folder.resolve(fault.name()), new byte[1], StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TransactionCanceledException conflict(int items) {
    List<CancellationReason> reasons =
        new ArrayList<>(
            Collections.nCopies(items, CancellationReason.builder().code("None").build()));
    reasons.set(
        random.nextInt(items), CancellationReason.builder().code("TransactionConflict").build());
    return (TransactionCanceledException)
        told(
            TransactionCanceledException.builder().cancellationReasons(reasons),
            "TransactionCanceledException");
  }

  private static DynamoDbException throttle() {
    return told(
        ProvisionedThroughputExceededException.builder(), "ProvisionedThroughputExceededException");
  }

  private static DynamoDbException told(DynamoDbException.Builder fault, String code) {
    fault.statusCode(400).message("planted");
    fault.awsErrorDetails(
        AwsErrorDetails.builder().errorCode(code).errorMessage("planted").build());
    return (DynamoDbException) fault.build();
  }
}
