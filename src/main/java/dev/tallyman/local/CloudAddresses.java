package dev.tallyman.local;

import dev.tallyman.aws.Wiring;
import dev.tallyman.json.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the parts of the local cloud listen; there is no DynamoDB when the store is in memory.
public record CloudAddresses(URI s3, @Nullable URI dynamoDb, URI sqs) {

  /// Where the API of a local cloud tells what is in the environment of its functions, so that
  /// commands can work beside them.
  public static final String PATH = "/local";

  /// Where it tells how it is doing.
  public static final String STATUS_PATH = PATH + "/status";

  /// Where it tells everybody whether it is ready.
  static final String HEALTH_PATH = "/healthz";

  /// The log of the functions, in what is told.
  public static final String LOG = "TALLYMAN_LOG";

  /// Signs the cursors of this run; who can read the memory of this process can page anyway.
  private static final String CURSOR_KEY =
      UUID.randomUUID().toString() + UUID.randomUUID().toString();

  /// The environment of the functions.
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(open());
    environment.put(Wiring.CURSOR_KEY, CURSOR_KEY);
    return environment;
  }

  /// What is told to who asks, as JSON.
  byte[] told(Path log) {
    Map<String, String> told = new TreeMap<>(open());
    told.put(LOG, log.toString());
    return Json.bytes(json -> json.object(() -> told.forEach(json::field)));
  }

  private Map<String, String> open() {
    Map<String, String> environment = new TreeMap<>();
    environment.put(Wiring.BUCKET, LocalNames.BUCKET);
    environment.put(Wiring.TABLE, LocalNames.TABLE);
    environment.put(Wiring.QUEUE_URL, queue(LocalNames.QUEUE));
    environment.put(Wiring.DEAD_LETTERS_URL, queue(LocalNames.DEAD_LETTERS));
    environment.put(Wiring.S3_ENDPOINT, s3.toString());
    environment.put(Wiring.SQS_ENDPOINT, sqs.toString());
    if (dynamoDb != null) {
      environment.put(Wiring.DYNAMODB_ENDPOINT, dynamoDb.toString());
    }
    environment.put("AWS_REGION", LocalNames.REGION);
    environment.put("AWS_ACCESS_KEY_ID", LocalS3.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", LocalS3.SECRET_KEY);
    return environment;
  }

  private String queue(String name) {
    return sqs + "/" + LocalNames.ACCOUNT + "/" + name;
  }
}
