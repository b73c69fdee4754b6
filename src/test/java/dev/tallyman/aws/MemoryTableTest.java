package dev.tallyman.aws;

import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.StoreContract;
import java.util.Random;

/// The store over the table in memory.
class MemoryTableTest extends StoreContract {

  @Override
  protected ReportStore newStore() {
    Random random = new Random();
    return new DynamoDbStore(
        new MemoryDynamoDb(), "any", new MemoryObjects(), FullJitter.attempts(20, random), random);
  }
}
