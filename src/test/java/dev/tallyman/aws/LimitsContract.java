package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What the store relies on of the service that it writes to, and the limits that it must keep: the
/// same on DynamoDB Local and in memory.
abstract class LimitsContract {

  private DynamoDbClient client;
  private String table;

  abstract DynamoDbClient newClient();

  abstract String newTable();

  @BeforeEach
  void open() {
    client = newClient();
    table = newTable();
  }

  private static Map<String, AttributeValue> item(String partition, String sort, int bytes) {
    return Attributes.of(TableKeys.key(partition, sort)).with("bytes", new byte[bytes]).map();
  }

  private static void isInvalid(Throwable thrown) {
    assertThat(((DynamoDbException) thrown).awsErrorDetails().errorCode())
        .isEqualTo("ValidationException");
  }

  private Writes writes() {
    return new Writes(table);
  }

  private void transact(Writes writes) {
    client.transactWriteItems(request -> request.transactItems(writes.items()));
  }

  private List<String> codes(Writes writes) {
    try {
      transact(writes);
      return List.of();
    } catch (TransactionCanceledException e) {
      return e.cancellationReasons().stream().map(CancellationReason::code).toList();
    }
  }

  private Map<String, AttributeValue> get(String partition, String sort) {
    return client.getItem(get -> get.tableName(table).key(TableKeys.key(partition, sort))).item();
  }

  @Test
  void a_transaction_holds_a_hundred_items() {
    Writes hundred = writes();
    for (int i = 0; i < 100; i++) {
      hundred.put(item("p", "s" + i, 1));
    }
    transact(hundred);
    assertThat(get("p", "s99")).isNotEmpty();
    assertThatThrownBy(() -> transact(hundred.put(item("p", "one more", 1))))
        .satisfies(LimitsContract::isInvalid);
    assertThat(get("p", "one more")).isEmpty();
  }

  @Test
  void a_transaction_writes_no_item_twice() {
    assertThatThrownBy(
            () -> transact(writes().put(item("p", "s", 1)).delete(TableKeys.key("p", "s"))))
        .satisfies(LimitsContract::isInvalid);
  }

  @Test
  void an_item_holds_four_hundred_kilobytes() {
    client.putItem(put -> put.tableName(table).item(item("p", "s", 409_000)));
    assertThatThrownBy(
            () -> client.putItem(put -> put.tableName(table).item(item("p", "t", 410_000))))
        .satisfies(LimitsContract::isInvalid);
    assertThat(get("p", "t")).isEmpty();
  }

  @Test
  void a_transaction_holds_four_megabytes() {
    Writes much = writes();
    for (int i = 0; i < 11; i++) {
      much.put(item("p", "s" + i, 400_000));
    }
    assertThatThrownBy(() -> transact(much)).isInstanceOf(DynamoDbException.class);
    assertThat(get("p", "s0")).isEmpty();
  }

  @Test
  void a_transaction_says_which_condition_did_not_hold_and_changes_nothing() {
    transact(writes().putHead(head(1), 0));
    assertThat(codes(writes().putHead(head(2), 0).put(item("p", "s", 1))))
        .containsExactly("ConditionalCheckFailed", "None");
    assertThat(codes(writes().put(item("p", "s", 1)).putHead(head(3), 2)))
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(codes(writes().check(TableKeys.key("no", "item"), "attribute_exists(pk)")))
        .containsExactly("ConditionalCheckFailed");
    assertThat(get("p", "s")).isEmpty();
    assertThat(codes(writes().putHead(head(2), 1).put(item("p", "s", 1)))).isEmpty();
    assertThat(get("p", "s")).isNotEmpty();
  }

  private static Map<String, AttributeValue> head(long rev) {
    return Attributes.of(TableKeys.head("r")).with(HeadItem.REV, rev).map();
  }

  @Test
  void sets_grow_and_shrink_and_vanish_when_they_are_empty() {
    Map<String, AttributeValue> key = TableKeys.key("p", "s");
    update(key, "SET revision = :token ADD unsettled :some", "a");
    update(key, "SET revision = :token ADD unsettled :some", "b");
    assertThat(Attributes.of(get("p", "s")).set("unsettled")).containsExactlyInAnyOrder("a", "b");
    update(key, "SET revision = :token DELETE unsettled :some", "a");
    update(key, "SET revision = :token DELETE unsettled :some", "b");
    update(key, "SET revision = :token DELETE unsettled :some", "never there");
    assertThat(get("p", "s")).containsOnlyKeys("pk", "sk", "revision");
    update(key, "REMOVE revision", null);
    assertThat(get("p", "s")).containsOnlyKeys("pk", "sk");
  }

  private void update(Map<String, AttributeValue> key, String expression, @Nullable String some) {
    Map<String, AttributeValue> values =
        some == null
            ? null
            : Map.of(
                ":token", AttributeValue.fromS("t"), ":some", AttributeValue.fromSs(List.of(some)));
    client.updateItem(update ->
        update
            .tableName(table)
            .key(key)
            .updateExpression(expression)
            .expressionAttributeValues(values));
  }

  @Test
  void a_comparison_with_what_is_not_there_never_holds() {
    Map<String, AttributeValue> key = TableKeys.key("p", "s");
    for (String at : List.of("2", "1", "3", "3")) {
      Map<String, AttributeValue> values = Attributes.of(Map.of()).with(":at", at).map();
      codes(writes().update(key, "SET changedAt = :at", values, "NOT changedAt > :at"));
      String kept = Attributes.of(get("p", "s")).need("changedAt");
      assertThat(kept).isEqualTo(at.equals("1") ? "2" : at);
    }
  }

  @Test
  void a_single_write_keeps_its_condition() {
    assertThatThrownBy(() ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(TableKeys.key("p", "s"))
                    .updateExpression("REMOVE finishing")
                    .conditionExpression("attribute_exists(pk)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(get("p", "s")).isEmpty();
  }

  @Test
  void a_query_gives_a_megabyte_at_a_time_in_order_and_only_what_was_asked_for() {
    for (int i = 0; i < 9; i++) {
      client.putItem(put(item("p", "s" + (i * 7) % 9, 200_000)));
    }
    client.putItem(put(item("p", "r", 10)));
    client.putItem(put(item("p", "t", 10)));
    client.putItem(put(item("q", "s", 10)));
    List<String> pages = new ArrayList<>();
    Map<String, AttributeValue> last = null;
    do {
      Map<String, AttributeValue> from = last;
      QueryResponse page =
          client.query(query ->
              query
                  .tableName(table)
                  .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", AttributeValue.fromS("p"), ":prefix", AttributeValue.fromS("s")))
                  .exclusiveStartKey(from));
      StringBuilder sorts = new StringBuilder();
      page.items().forEach(item -> sorts.append(item.get("sk").s()));
      pages.add(sorts.toString());
      last = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
    } while (last != null);
    assertThat(String.join("", pages)).isEqualTo("s0s1s2s3s4s5s6s7s8");
    assertThat(pages).hasSize(2);
  }

  @Test
  void a_query_may_ask_for_one_attribute_alone() {
    client.putItem(put(item("p", "a", 10)));
    client.putItem(put(item("p", "b", 10)));
    List<Map<String, AttributeValue>> found =
        client
            .query(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .projectionExpression("#one")
                    .expressionAttributeNames(Map.of("#one", "sk"))
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("p"))))
            .items();
    assertThat(found)
        .containsExactly(
            Map.of("sk", AttributeValue.fromS("a")), Map.of("sk", AttributeValue.fromS("b")));
  }

  private Consumer<PutItemRequest.Builder> put(Map<String, AttributeValue> item) {
    return put -> put.tableName(table).item(item);
  }

  @Test
  void the_index_holds_what_has_its_keys_and_follows_its_changes() {
    client.putItem(put(indexed("a", "STATUS#x", "1")));
    client.putItem(put(indexed("b", "STATUS#x", "2")));
    client.putItem(put(indexed("c", "STATUS#y", "3")));
    client.putItem(put(item("d", "HEAD", 1)));
    assertThat(inIndex("STATUS#x", " ")).containsExactly("a", "b");
    assertThat(inIndex("STATUS#x", "1")).containsExactly("b");
    client.putItem(put(indexed("a", "STATUS#y", "1")));
    client.putItem(put(item("b", "HEAD", 1)));
    assertThat(inIndex("STATUS#x", " ")).isEmpty();
    assertThat(inIndex("STATUS#y", " ")).containsExactly("a", "c");
  }

  private static Map<String, AttributeValue> indexed(String partition, String state, String sort) {
    return Attributes.of(TableKeys.key(partition, "HEAD"))
        .with(TableKeys.INDEX_PARTITION, state)
        .with(TableKeys.INDEX_SORT, sort)
        .map();
  }

  private List<String> inIndex(String partition, String after) {
    return client
        .query(query ->
            query
                .tableName(table)
                .indexName(TableKeys.INDEX)
                .keyConditionExpression("gpk = :pk AND gsk > :after")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(partition),
                        ":after", AttributeValue.fromS(after))))
        .items()
        .stream()
        .map(item -> item.get("pk").s())
        .toList();
  }

  @Test
  void a_key_is_neither_empty_nor_too_long() {
    assertThatThrownBy(() -> client.putItem(put(item("", "s", 1))))
        .satisfies(LimitsContract::isInvalid);
    assertThatThrownBy(() -> client.putItem(put(item("p", "s".repeat(1_025), 1))))
        .satisfies(LimitsContract::isInvalid);
    client.putItem(put(item("p".repeat(2_048), "s".repeat(1_024), 1)));
  }

  @Test
  void a_batch_hands_out_a_hundred_items_and_sixteen_megabytes() {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      client.putItem(put(item("p", "s" + i, 390_000)));
      keys.add(TableKeys.key("p", "s" + i));
    }
    Table reader = new Table(client, table, attempt -> true);
    assertThat(reader.getAll(keys)).hasSize(50);
    assertThat(reader.getAll(List.of(TableKeys.key("no", "item")))).isEmpty();
  }

  /// Of bytes that are the same, the items are.
  @Test
  void bytes_come_back() {
    byte[] bytes = {0, -1, 7};
    client.putItem(
        put(Attributes.of(TableKeys.key("p", "s")).with("b", bytes).with("t", true).map()));
    assertThat(get("p", "s").get("b").b()).isEqualTo(SdkBytes.fromByteArray(bytes));
    assertThat(Attributes.of(get("p", "s")).flag("t")).isTrue();
  }
}
