package dev.tallyman.aws;

import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.StoreContract;
import java.util.Random;

class DynamoDbStoreTest extends StoreContract {

  @Override
  protected ReportStore newStore() {
    Random random = new Random();
    return new DynamoDbStore(
        DynamoDbLocalForTests.client(),
        DynamoDbLocalForTests.newTable(),
        new MemoryObjects(),
        FullJitter.attempts(20, random),
        random);
  }
}
