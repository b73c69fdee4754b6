package dev.tallyman.aws;

import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.KeptAnswersContract;
import java.time.InstantSource;

/// Answers in the table in memory.
class MemoryAnswersTest extends KeptAnswersContract {

  @Override
  protected KeptAnswers newAnswers() {
    return new DynamoDbAnswers(new MemoryDynamoDb(), "any", "build", InstantSource.system());
  }
}
