package dev.tallyman.aws.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// DynamoDB in memory: the one table with its index, all that the store asks of it, and the limits
/// of the service. What it does not know it refuses, so that nothing passes here that the service
/// would take in another sense. Everything is gone with the process.
public final class MemoryDynamoDb implements DynamoDbClient {

  private static final int MOST_ACTIONS = 100;
  private static final int MOST_TRANSACTION_BYTES = 4 << 20;
  private static final int MOST_BATCH_BYTES = 16 << 20;
  private static final int PAGE_BYTES = 1 << 20;

  private final MemoryItems items = new MemoryItems();

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  /// There is one table, and it is there.
  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return CreateTableResponse.builder().build();
  }

  @Override
  public synchronized GetItemResponse getItem(GetItemRequest request) {
    return GetItemResponse.builder().item(items.get(request.key())).build();
  }

  @Override
  public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
    Map<String, KeysAndAttributes> rest = new HashMap<>();
    int bytes = 0;
    for (var ofTable : request.requestItems().entrySet()) {
      List<Map<String, AttributeValue>> keys = ofTable.getValue().keys();
      if (keys.size() > MOST_ACTIONS || new HashSet<>(keys).size() < keys.size()) {
        throw MemoryItems.invalid("a batch holds at most 100 keys, each of them once");
      }
      List<Map<String, AttributeValue>> got = new ArrayList<>();
      int at = 0;
      for (; at < keys.size() && bytes <= MOST_BATCH_BYTES; at++) {
        Map<String, AttributeValue> item = items.get(keys.get(at));
        if (item != null) {
          got.add(item);
          bytes += MemoryItems.size(item);
        }
      }
      found.put(ofTable.getKey(), got);
      if (at < keys.size()) {
        KeysAndAttributes unread = ofTable.getValue();
        rest.put(ofTable.getKey(), unread.toBuilder().keys(keys.subList(at, keys.size())).build());
      }
    }
    return BatchGetItemResponse.builder().responses(found).unprocessedKeys(rest).build();
  }

  @Override
  public synchronized QueryResponse query(QueryRequest request) {
    KeyCondition condition = KeyCondition.of(request);
    boolean inIndex = request.indexName() != null;
    Page page =
        new Page(request.limit())
            .fill(items.range(condition, request.exclusiveStartKey(), inIndex));
    QueryResponse.Builder answer =
        QueryResponse.builder().items(projected(page.items, request)).count(page.items.size());
    if (page.isCut()) {
      answer.lastEvaluatedKey(items.position(page.items.getLast(), inIndex));
    }
    return answer.build();
  }

  /// Of each item the one attribute that is asked for by a name.
  private static List<Map<String, AttributeValue>> projected(
      List<Map<String, AttributeValue>> items, QueryRequest request) {
    if (request.projectionExpression() == null) {
      return items;
    }
    String attribute = request.expressionAttributeNames().get(request.projectionExpression());
    if (attribute == null) {
      throw new UnsupportedOperationException("a projection of one attribute only");
    }
    return items.stream()
        .map(item -> {
          AttributeValue value = item.get(attribute);
          return value == null ? Map.<String, AttributeValue>of() : Map.of(attribute, value);
        })
        .toList();
  }

  @Override
  public synchronized ScanResponse scan(ScanRequest request) {
    if (request.filterExpression() != null || request.indexName() != null) {
      throw new UnsupportedOperationException("a scan of the whole table only");
    }
    Page page = new Page(request.limit()).fill(items.after(request.exclusiveStartKey()));
    ScanResponse.Builder answer = ScanResponse.builder().items(page.items).count(page.items.size());
    if (page.isCut()) {
      answer.lastEvaluatedKey(items.position(page.items.getLast(), false));
    }
    return answer.build();
  }

  @Override
  public synchronized PutItemResponse putItem(PutItemRequest request) {
    write(ItemWrite.of(request));
    return PutItemResponse.builder().build();
  }

  @Override
  public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
    write(ItemWrite.of(request));
    return UpdateItemResponse.builder().build();
  }

  @Override
  public synchronized DeleteItemResponse deleteItem(DeleteItemRequest request) {
    write(ItemWrite.of(request));
    return DeleteItemResponse.builder().build();
  }

  private void write(ItemWrite write) {
    Map<String, AttributeValue> before = items.get(write.key());
    if (!write.isAllowed(before)) {
      throw ConditionalCheckFailedException.builder()
          .message("The conditional request failed")
          .build();
    }
    Map<String, AttributeValue> after = write.apply(before);
    if (after != null && MemoryItems.size(after) > MemoryItems.MOST_BYTES) {
      throw MemoryItems.invalid("Item size has exceeded the maximum allowed size");
    }
    items.put(write.key(), after);
  }

  @Override
  public synchronized TransactWriteItemsResponse transactWriteItems(
      TransactWriteItemsRequest request) {
    List<ItemWrite> writes = request.transactItems().stream().map(ItemWrite::of).toList();
    check(writes);
    List<CancellationReason> reasons = new ArrayList<>();
    List<Map<String, AttributeValue>> results = new ArrayList<>();
    int bytes = 0;
    for (ItemWrite write : writes) {
      Map<String, AttributeValue> before = items.get(write.key());
      Map<String, AttributeValue> after = write.apply(before);
      int size = after == null ? 0 : MemoryItems.size(after);
      bytes += Math.max(size, before == null ? 0 : MemoryItems.size(before));
      results.add(after);
      reasons.add(
          reason(
              !write.isAllowed(before)
                  ? "ConditionalCheckFailed"
                  : size > MemoryItems.MOST_BYTES ? "ValidationError" : "None"));
    }
    if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
      throw TransactionCanceledException.builder()
          .message("Transaction cancelled")
          .cancellationReasons(reasons)
          .build();
    }
    if (bytes > MOST_TRANSACTION_BYTES) {
      throw MemoryItems.invalid("Transaction size has exceeded the maximum of 4 MB");
    }
    for (int i = 0; i < writes.size(); i++) {
      items.put(writes.get(i).key(), results.get(i));
    }
    return TransactWriteItemsResponse.builder().build();
  }

  private static void check(List<ItemWrite> writes) {
    Set<Map<String, AttributeValue>> keys = new HashSet<>();
    writes.forEach(write -> keys.add(write.key()));
    if (writes.isEmpty() || writes.size() > MOST_ACTIONS) {
      throw MemoryItems.invalid("a transaction holds 1 to 100 actions: " + writes.size());
    }
    if (keys.size() < writes.size()) {
      throw MemoryItems.invalid(
          "Transaction request cannot include multiple operations on one item");
    }
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  /// Items up to a limit of their number and of a megabyte.
  private static final class Page {

    private final int limit;
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private int bytes;

    Page(@Nullable Integer limit) {
      this.limit = limit == null ? Integer.MAX_VALUE : limit;
    }

    Page fill(Stream<Map<String, AttributeValue>> some) {
      Iterator<Map<String, AttributeValue>> rest = some.iterator();
      while (!isCut() && rest.hasNext()) {
        Map<String, AttributeValue> item = rest.next();
        items.add(item);
        bytes += MemoryItems.size(item);
      }
      return this;
    }

    boolean isCut() {
      return items.size() >= limit || bytes >= PAGE_BYTES;
    }
  }
}
