package dev.tallyman.aws;

import dev.tallyman.aws.memory.MemoryDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MemoryLimitsTest extends LimitsContract {

  @Override
  DynamoDbClient newClient() {
    return new MemoryDynamoDb();
  }

  @Override
  String newTable() {
    return "any";
  }
}
