package dev.tallyman.aws;

import dev.tallyman.service.Patience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The table, read consistently and written by transactions.
final class Table {

  private final DynamoDbClient client;
  private final String name;
  private final Transactions transactions;

  Table(DynamoDbClient client, String name, Patience patience) {
    this.client = client;
    this.name = name;
    this.transactions = new Transactions(client, patience);
  }

  Transactions transactions() {
    return transactions;
  }

  Writes writes() {
    return new Writes(name);
  }

  /// Runs writes that need not be one transaction, in batches small enough to meet few others.
  void writeInBatches(Writes writes) {
    int few = 25;
    for (var batch : writes.batches(few)) {
      if (!transactions.write(batch)) {
        throw new IllegalStateException("a row that was written is gone");
      }
    }
  }

  Optional<HeadItem> head(String reportId) {
    return get(TableKeys.head(reportId)).map(HeadItem::of);
  }

  Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(item);
  }

  /// Says that the rows of a large write are settled.
  void closeHead(String reportId, String attempt) {
    client.updateItem(update ->
        update
            .tableName(name)
            .key(TableKeys.head(reportId))
            .updateExpression("REMOVE finishing")
            .conditionExpression("finishing = :attempt")
            .expressionAttributeValues(Map.of(":attempt", AttributeValue.fromS(attempt))));
  }

  /// All items of a partition whose sort key begins with `prefix`, in order.
  Stream<Map<String, AttributeValue>> query(String partition, String prefix) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":prefix", AttributeValue.fromS(prefix)))
            .build();
    return client.queryPaginator(request).items().stream();
  }

  Stream<Map<String, AttributeValue>> query(String partition) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return client.queryPaginator(request).items().stream();
  }

  /// A page of the index: up to `limit` items of `partition` after the sort key `after`. The index
  /// follows the table within moments.
  List<Map<String, AttributeValue>> index(String partition, String after, int limit) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(TableKeys.INDEX)
            .keyConditionExpression("gpk = :pk AND gsk > :after")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":after", AttributeValue.fromS(after)))
            .limit(limit)
            .build();
    return client.queryPaginator(request).items().stream().limit(limit).toList();
  }

  Footprint footprint(String reportId, String generation) {
    List<String> texts =
        query(reportId, TableKeys.flowsOf(generation))
            .map(item -> Attributes.of(item).need(NewVersion.FLOWS))
            .toList();
    return texts.isEmpty() ? Footprint.NONE : Footprint.of(texts);
  }
}
