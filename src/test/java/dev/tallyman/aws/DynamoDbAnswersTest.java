package dev.tallyman.aws;

import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.KeptAnswersContract;
import java.time.InstantSource;

class DynamoDbAnswersTest extends KeptAnswersContract {

  @Override
  protected KeptAnswers newAnswers() {
    return new DynamoDbAnswers(
        DynamoDbLocalForTests.client(),
        DynamoDbLocalForTests.newTable(),
        "build",
        InstantSource.system());
  }
}
