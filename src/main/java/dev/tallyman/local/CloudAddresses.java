package dev.tallyman.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the parts of the local cloud listen; there is no DynamoDB when the store is in memory.
public record CloudAddresses(URI s3, @Nullable URI dynamoDb) {

  /// Signs the cursors of this run; who can read the memory of this process can page anyway.
  private static final String CURSOR_KEY =
      UUID.randomUUID().toString() + UUID.randomUUID().toString();

  /// The environment of the functions.
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("TALLYMAN_BUCKET", LocalNames.BUCKET);
    environment.put("TALLYMAN_TABLE", LocalNames.TABLE);
    environment.put("AWS_ENDPOINT_URL_S3", s3.toString());
    environment.put("TALLYMAN_CURSOR_KEY", CURSOR_KEY);
    environment.put("AWS_REGION", LocalNames.REGION);
    environment.put("AWS_ACCESS_KEY_ID", LocalS3.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", LocalS3.SECRET_KEY);
    if (dynamoDb != null) {
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    }
    return environment;
  }
}
