package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionsTest {

  private final String table = DynamoDbLocalForTests.newTable();
  private final Queue<TransactionCanceledException> faults = new ArrayDeque<>();
  private final DynamoDbClient client =
      Intercepted.client(DynamoDbLocalForTests.client(), this::fail, () -> {}, request -> request);
  private final Transactions transactions = new Transactions(client, attempt -> attempt < 4);

  private void fail() {
    if (!faults.isEmpty()) {
      throw faults.poll();
    }
  }

  private static TransactionCanceledException cancelled(String... codes) {
    List<CancellationReason> reasons =
        Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList();
    return TransactionCanceledException.builder().cancellationReasons(reasons).build();
  }

  private List<TransactWriteItem> firstHead() {
    Map<String, AttributeValue> item =
        Attributes.of(TableKeys.head("r_1")).with(HeadItem.REV, 1).map();
    return new Writes(table).putHead(item, 0).items();
  }

  @Test
  void a_transaction_that_meets_others_or_is_throttled_is_tried_again() {
    faults.add(cancelled("None", "TransactionConflict"));
    faults.add(cancelled("ThrottlingError", "None"));
    assertThat(transactions.write(firstHead())).isTrue();
    assertThat(faults).isEmpty();
  }

  @Test
  void one_that_always_meets_others_is_thrown_in_the_end() {
    for (int i = 0; i < 10; i++) {
      faults.add(cancelled("TransactionConflict"));
    }
    assertThatThrownBy(() -> transactions.write(firstHead()))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(faults).hasSize(6);
  }

  @Test
  void a_head_that_has_changed_is_a_lost_race_and_not_tried_again() {
    assertThat(transactions.write(firstHead())).isTrue();
    assertThat(transactions.write(firstHead())).isFalse();
  }

  @Test
  void any_other_refusal_is_thrown_at_once() {
    faults.add(cancelled("None", "ConditionalCheckFailed"));
    faults.add(cancelled("ItemCollectionSizeLimitExceeded"));
    assertThatThrownBy(() -> transactions.write(firstHead()))
        .isInstanceOf(TransactionCanceledException.class);
    assertThatThrownBy(() -> transactions.write(firstHead()))
        .isInstanceOf(TransactionCanceledException.class);
  }
}
