package dev.tallyman.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LocalLimitsTest extends LimitsContract {

  @Override
  DynamoDbClient newClient() {
    return DynamoDbLocalForTests.client();
  }

  @Override
  String newTable() {
    return DynamoDbLocalForTests.newTable();
  }
}
