package dev.tallyman.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes to the table, collected: in one transaction where they fit, in several where it does not
/// matter.
final class Writes {

  /// The service takes 100 items and 4 MB; sizes are reckoned roughly, with room to spare.
  static final int MOST_ITEMS = 100;

  private static final int MOST_BYTES = 3_500_000;

  private final String table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();

  Writes(String table) {
    this.table = table;
  }

  List<TransactWriteItem> items() {
    return items;
  }

  boolean fitInOne(int mostItems) {
    return items.size() <= mostItems
        && sizes.stream().mapToInt(Integer::intValue).sum() <= MOST_BYTES;
  }

  /// Cut into transactions of at most `mostItems`.
  List<List<TransactWriteItem>> batches(int mostItems) {
    List<List<TransactWriteItem>> batches = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < items.size(); i++) {
      if (i - from == mostItems || bytes + sizes.get(i) > MOST_BYTES) {
        batches.add(items.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += sizes.get(i);
    }
    if (from < items.size()) {
      batches.add(items.subList(from, items.size()));
    }
    return batches;
  }

  Writes put(Map<String, AttributeValue> item) {
    add(TransactWriteItem.builder().put(Put.builder().tableName(table).item(item).build()), item);
    return this;
  }

  /// Puts a head where the present one has the revision `rev`, or, with 0, where there is none.
  Writes putHead(Map<String, AttributeValue> item, long rev) {
    Put.Builder put = Put.builder().tableName(table).item(item);
    if (rev == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("#rev = :rev")
          .expressionAttributeNames(Map.of("#rev", HeadItem.REV))
          .expressionAttributeValues(Map.of(":rev", AttributeValue.fromN(Long.toString(rev))));
    }
    add(TransactWriteItem.builder().put(put.build()), item);
    return this;
  }

  /// Lets the transaction be done only where `condition` holds of an item that it leaves alone.
  Writes check(Map<String, AttributeValue> key, String condition) {
    ConditionCheck check =
        ConditionCheck.builder().tableName(table).key(key).conditionExpression(condition).build();
    add(TransactWriteItem.builder().conditionCheck(check), key);
    return this;
  }

  Writes delete(Map<String, AttributeValue> key) {
    Delete delete = Delete.builder().tableName(table).key(key).build();
    add(TransactWriteItem.builder().delete(delete), key);
    return this;
  }

  /// Changes an item; with `condition` only where that holds.
  Writes update(
      Map<String, AttributeValue> key,
      String expression,
      Map<String, AttributeValue> values,
      @Nullable String condition) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression(expression)
            .expressionAttributeValues(values)
            .conditionExpression(condition)
            .build();
    Map<String, AttributeValue> all = new HashMap<>(key);
    all.putAll(values);
    add(TransactWriteItem.builder().update(update), all);
    return this;
  }

  private void add(TransactWriteItem.Builder write, Map<String, AttributeValue> item) {
    items.add(write.build());
    sizes.add(size(item));
  }

  private static int size(Map<String, AttributeValue> item) {
    int size = 200;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      AttributeValue value = attribute.getValue();
      size += attribute.getKey().length();
      size += value.b() == null ? 0 : value.b().asByteArrayUnsafe().length;
      size += value.s() == null ? 0 : 3 * value.s().length();
    }
    return size;
  }
}
