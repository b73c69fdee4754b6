package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.FlowKey;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.Progress;
import dev.tallyman.service.SampleReading;
import dev.tallyman.service.Samples;
import dev.tallyman.service.VerifyStore;
import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Rule;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Damage that is done to the table by hand is found.
class VerifyTableTest {

  private static final String KEY = "reports/a.txt";
  private static final String ID = Report.id(Samples.BUCKET, KEY);

  private final String table = DynamoDbLocalForTests.newTable();
  private final DynamoDbClient client = DynamoDbLocalForTests.client();
  private final MemoryObjects objects = new MemoryObjects();
  private final SampleReading reading = new SampleReading();

  private DynamoDbStore store(int mostItems) {
    Random random = new Random();
    return new DynamoDbStore(
        client, table, objects, FullJitter.attempts(5, random), random, mostItems);
  }

  private void put(String key, int mostItems, Integer... amounts) {
    objects.put(SampleReading.object(key, List.of(amounts)));
    reading.into(store(mostItems), objects).lookAt(key, attempt -> false);
  }

  @BeforeEach
  void upload() {
    put(KEY, Writes.MOST_ITEMS, 1, 2);
    put(KEY, Writes.MOST_ITEMS, 2, 4);
    put("reports/b.txt", Writes.MOST_ITEMS, 6);
  }

  private List<Rule> rules() {
    List<Broken> broken = new ArrayList<>();
    new VerifyStore(objects, store(Writes.MOST_ITEMS)).run(null, Progress.UNWATCHED, broken::add);
    return broken.stream().map(Broken::rule).distinct().toList();
  }

  private List<Map<String, AttributeValue>> items(String partition, Predicate<String> sort) {
    return client.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> item.get("pk").s().equals(partition))
        .filter(item -> sort.test(item.get("sk").s()))
        .toList();
  }

  private Map<String, AttributeValue> oneRow(boolean superseded) {
    return items("F#KP#RU", sort -> sort.startsWith(ID)).stream()
        .filter(item -> item.containsKey(Row.SUPERSEDED_AT) == superseded)
        .findFirst()
        .orElseThrow();
  }

  private void delete(Map<String, AttributeValue> item) {
    client.deleteItem(delete -> delete.tableName(table).key(TableKeys.keyOf(item)));
  }

  private void change(
      Map<String, AttributeValue> item, String expression, Map<String, AttributeValue> values) {
    client.updateItem(update ->
        update
            .tableName(table)
            .key(TableKeys.keyOf(item))
            .updateExpression(expression)
            .expressionAttributeValues(values.isEmpty() ? null : values));
  }

  @ParameterizedTest
  @ValueSource(ints = {Writes.MOST_ITEMS, 0})
  void a_table_that_was_written_as_it_should_be_holds_large_writes_too(int mostItems) {
    put(KEY, mostItems, 3, 4);
    put("reports/c.txt", mostItems, 3, 4);
    objects.put(SampleReading.object("reports/c.txt", "broken"));
    reading.into(store(mostItems), objects).lookAt("reports/c.txt", attempt -> false);
    assertThat(rules()).isEmpty();
  }

  @Test
  void a_row_that_is_lost() {
    delete(oneRow(false));
    assertThat(rules()).containsExactly(Rule.ROWS);
  }

  @Test
  void an_old_row_that_holds() {
    change(oneRow(true), "REMOVE supersededAt", Map.of());
    assertThat(rules()).containsExactly(Rule.ROWS, Rule.HISTORY);
  }

  @Test
  void a_mark_that_was_left() {
    change(oneRow(false), "SET unsure = :x", Map.of(":x", AttributeValue.fromSs(List.of("x"))));
    assertThat(rules()).containsExactly(Rule.MARKS);
  }

  @Test
  void a_flow_that_is_not_catalogued() {
    delete(
        items(TableKeys.CATALOGUE, sort -> sort.equals(TableKeys.route(new FlowKey("KP", "RU"))))
            .getFirst());
    assertThat(rules()).containsExactly(Rule.CATALOGUE);
  }

  @Test
  void a_head_that_counts_wrongly() {
    change(
        items(ID, TableKeys.HEAD::equals).getFirst(),
        "SET figures = :n",
        Map.of(":n", AttributeValue.fromN("9")));
    assertThat(rules()).containsExactly(Rule.COUNTS);
  }

  @Test
  void a_text_that_is_gone() {
    items(ID, sort -> sort.endsWith("TEXT")).forEach(this::delete);
    assertThat(rules()).containsExactly(Rule.TEXT, Rule.QUOTES);
  }

  @Test
  void a_head_that_is_gone_leaves_rows_without_an_owner() {
    items(ID, TableKeys.HEAD::equals).forEach(this::delete);
    assertThat(rules()).containsExactly(Rule.BUCKET, Rule.ROWS);
  }

  @Test
  void a_report_of_which_a_flow_has_no_version() {
    assertThat(rules()).isEmpty();
    items("V#KP#RU", ID::equals).forEach(this::delete);
    assertThat(rules()).containsExactly(Rule.VERSIONS);
  }
}
