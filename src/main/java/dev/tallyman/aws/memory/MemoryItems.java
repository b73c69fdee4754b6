package dev.tallyman.aws.memory;

import dev.tallyman.aws.TableKeys;
import dev.tallyman.service.ReportKeys;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// The items of a table in memory, in the order of their keys, and in that of the sparse index. The
/// service orders keys by their bytes, as the bucket does.
final class MemoryItems {

  /// An item holds no more.
  static final int MOST_BYTES = 400 << 10;

  private static final int MOST_PARTITION_BYTES = 2_048;
  private static final int MOST_SORT_BYTES = 1_024;

  /// Stands between the parts of a key; sorts before all that they hold.
  private static final char BREAK = '\0';

  private final NavigableMap<String, Map<String, AttributeValue>> items =
      new TreeMap<>(ReportKeys.ORDER);

  private final NavigableMap<String, Map<String, AttributeValue>> index =
      new TreeMap<>(ReportKeys.ORDER);

  @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return items.get(order(key));
  }

  /// Puts an item in its place, or takes away what is there.
  void put(Map<String, AttributeValue> key, @Nullable Map<String, AttributeValue> item) {
    Map<String, AttributeValue> before =
        item == null ? items.remove(order(key)) : items.put(order(key), Map.copyOf(item));
    if (before != null && isIndexed(before)) {
      index.remove(orderInIndex(before));
    }
    if (item != null && isIndexed(item)) {
      index.put(orderInIndex(item), Map.copyOf(item));
    }
  }

  /// What a key condition asks for, after a position.
  Stream<Map<String, AttributeValue>> range(
      KeyCondition condition, Map<String, AttributeValue> after, boolean inIndex) {
    NavigableMap<String, Map<String, AttributeValue>> order = inIndex ? index : items;
    String first = condition.partition() + BREAK;
    NavigableMap<String, Map<String, AttributeValue>> partition =
        order.subMap(first, true, condition.partition() + (char) (BREAK + 1), false);
    Collection<Map<String, AttributeValue>> rest =
        after.isEmpty()
            ? partition.tailMap(first + condition.least(), true).values()
            : partition.tailMap(inIndex ? orderInIndex(after) : order(after), false).values();
    String sort = inIndex ? TableKeys.INDEX_SORT : TableKeys.SORT;
    return rest.stream()
        .dropWhile(item -> !condition.isPast(item.get(sort).s()))
        .takeWhile(item -> condition.isWithin(item.get(sort).s()));
  }

  /// All items after a position.
  Stream<Map<String, AttributeValue>> after(Map<String, AttributeValue> position) {
    return (position.isEmpty() ? items : items.tailMap(order(position), false)).values().stream();
  }

  Map<String, AttributeValue> position(Map<String, AttributeValue> item, boolean inIndex) {
    Map<String, AttributeValue> key = new HashMap<>(keyOf(item));
    if (inIndex) {
      key.put(TableKeys.INDEX_PARTITION, item.get(TableKeys.INDEX_PARTITION));
      key.put(TableKeys.INDEX_SORT, item.get(TableKeys.INDEX_SORT));
    }
    return key;
  }

  static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return Map.of(
        TableKeys.PARTITION, item.get(TableKeys.PARTITION),
        TableKeys.SORT, item.get(TableKeys.SORT));
  }

  private static boolean isIndexed(Map<String, AttributeValue> item) {
    return item.containsKey(TableKeys.INDEX_PARTITION) && item.containsKey(TableKeys.INDEX_SORT);
  }

  private static String order(Map<String, AttributeValue> key) {
    return text(key, TableKeys.PARTITION, MOST_PARTITION_BYTES)
        + BREAK
        + text(key, TableKeys.SORT, MOST_SORT_BYTES);
  }

  private static String orderInIndex(Map<String, AttributeValue> item) {
    return text(item, TableKeys.INDEX_PARTITION, MOST_PARTITION_BYTES)
        + BREAK
        + text(item, TableKeys.INDEX_SORT, MOST_SORT_BYTES)
        + BREAK
        + order(item);
  }

  private static String text(Map<String, AttributeValue> item, String name, int mostBytes) {
    AttributeValue value = item.get(name);
    String text = value == null ? null : value.s();
    if (text == null || text.isEmpty() || utf8(text) > mostBytes) {
      throw invalid("The provided key element is missing, empty or too long: " + name);
    }
    return text;
  }

  static DynamoDbException invalid(String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .message(message)
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(message)
                    .build())
            .build();
  }

  /// The size of an item as the service reckons it.
  static int size(Map<String, AttributeValue> item) {
    int size = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      size += utf8(attribute.getKey()) + size(attribute.getValue());
    }
    return size;
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> sum(value.ss());
      case BOOL, NUL -> 1;
      default -> throw new UnsupportedOperationException("attributes of type " + value.type());
    };
  }

  private static int sum(List<String> texts) {
    return texts.stream().mapToInt(MemoryItems::utf8).sum();
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
