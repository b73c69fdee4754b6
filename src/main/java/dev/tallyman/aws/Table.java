package dev.tallyman.aws;

import dev.tallyman.service.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The table, read consistently and written by transactions.
final class Table {

  private static final int FEW = 25;

  /// The service hands out so many items in one batch.
  private static final int MOST_KEYS = 100;

  private final DynamoDbClient client;
  private final String name;
  private final Patience patience;
  private final Transactions transactions;

  Table(DynamoDbClient client, String name, Patience patience) {
    this.client = client;
    this.name = name;
    this.patience = patience;
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
    for (var batch : writes.batches(FEW)) {
      if (!transactions.write(batch)) {
        throw new IllegalStateException("a row that was written is gone");
      }
    }
  }

  /// Runs those of the writes of which the condition holds.
  void writeWhereTrue(Writes writes) {
    for (TransactWriteItem item : writes.items()) {
      transactions.write(List.of(item));
    }
  }

  /// Runs writes in batches, each batch only while `condition` holds of the item under `guard`;
  /// returns false as soon as it does not.
  boolean writeInBatchesWhile(Map<String, AttributeValue> guard, String condition, Writes writes) {
    for (var batch : writes.batches(FEW)) {
      Writes guarded = writes().check(guard, condition);
      guarded.items().addAll(batch);
      if (!transactions.write(guarded.items())) {
        return false;
      }
    }
    return true;
  }

  Optional<HeadItem> head(String reportId) {
    return get(TableKeys.head(reportId)).map(HeadItem::of);
  }

  /// The items that there are under these keys, in no order.
  List<Map<String, AttributeValue>> getAll(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      List<Map<String, AttributeValue>> rest =
          keys.subList(from, Math.min(keys.size(), from + MOST_KEYS));
      for (int attempt = 1; !rest.isEmpty(); attempt++) {
        BatchGetItemResponse got = batch(rest);
        found.addAll(got.responses().getOrDefault(name, List.of()));
        KeysAndAttributes unread = got.unprocessedKeys().get(name);
        rest = unread == null ? List.of() : unread.keys();
        if (!rest.isEmpty() && !patience.pause(attempt)) {
          throw new IllegalStateException("the table hands out too little at a time");
        }
      }
    }
    return found;
  }

  private BatchGetItemResponse batch(List<Map<String, AttributeValue>> keys) {
    KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    return client.batchGetItem(request -> request.requestItems(Map.of(name, asked)));
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(request -> request.tableName(name).item(item));
  }

  Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(item);
  }

  /// All items of a partition whose sort key begins with `prefix`, in order.
  Stream<Map<String, AttributeValue>> query(String partition, String prefix) {
    return items(beginningWith(partition, prefix));
  }

  Stream<Map<String, AttributeValue>> query(String partition) {
    return items(query("pk = :pk", Map.of(":pk", AttributeValue.fromS(partition))));
  }

  /// What these items have under one name, without all else that is in them.
  Stream<String> values(String partition, String prefix, String attribute) {
    QueryRequest.Builder request =
        beginningWith(partition, prefix)
            .projectionExpression("#attribute")
            .expressionAttributeNames(Map.of("#attribute", attribute));
    return items(request).map(item -> Attributes.of(item).need(attribute));
  }

  /// A page of the index: up to `limit` items of `partition` after the sort key `after`. The index
  /// follows the table within moments.
  List<Map<String, AttributeValue>> index(String partition, String after, int limit) {
    QueryRequest.Builder request =
        query("gpk = :pk AND gsk > :after", named(partition, ":after", after))
            .consistentRead(false)
            .indexName(TableKeys.INDEX)
            .limit(limit);
    return items(request).limit(limit).toList();
  }

  private QueryRequest.Builder beginningWith(String partition, String prefix) {
    return query("pk = :pk AND begins_with(sk, :prefix)", named(partition, ":prefix", prefix));
  }

  private static Map<String, AttributeValue> named(String partition, String name, String sort) {
    return Map.of(":pk", AttributeValue.fromS(partition), name, AttributeValue.fromS(sort));
  }

  private QueryRequest.Builder query(String condition, Map<String, AttributeValue> values) {
    return QueryRequest.builder()
        .tableName(name)
        .consistentRead(true)
        .keyConditionExpression(condition)
        .expressionAttributeValues(values);
  }

  private Stream<Map<String, AttributeValue>> items(QueryRequest.Builder request) {
    return client.queryPaginator(request.build()).items().stream();
  }

  Footprint footprint(String reportId, String generation) {
    List<String> texts =
        query(reportId, TableKeys.flowsOf(generation))
            .map(item -> Attributes.of(item).need(NewVersion.FLOWS))
            .toList();
    return texts.isEmpty() ? Footprint.NONE : Footprint.of(texts);
  }
}
