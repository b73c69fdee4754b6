package dev.tallyman.aws;

import static dev.tallyman.service.SampleFigures.extracted;
import static dev.tallyman.service.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// How often the table is asked for an answer.
class AnswerCostTest {

  private static final Instant T1 = Instant.parse("2026-01-01T00:00:01Z");
  private static final int REPORTS = 60;

  private final AtomicInteger calls = new AtomicInteger();
  private final DynamoDbClient client =
      Intercepted.client(new MemoryDynamoDb(), calls::incrementAndGet, () -> {}, write -> write);
  private final Random random = new Random(1);
  private final DynamoDbStore store =
      new DynamoDbStore(client, "any", new MemoryObjects(), attempt -> attempt < 3, random);
  private final Api api =
      Rooms.api(
          "bucket",
          new MemoryObjects(),
          store,
          new DynamoDbAnswers(client, "any", "build", InstantSource.system()),
          CursorKeys.of(new byte[16]),
          e -> {
            throw e;
          });

  @BeforeEach
  void fill() {
    for (int i = 0; i < REPORTS; i++) {
      put(null, id(i), i + 1, "RU");
    }
  }

  private static String id(int n) {
    return "r_%016x".formatted(n);
  }

  private ReportRecord put(@Nullable ReportRecord seen, String id, int count, String destination) {
    Extraction extraction =
        new Extraction(
            "sample/1",
            IntStream.range(0, 5)
                .mapToObj(n -> figure(id, n, count * 10L + n, "KP", destination))
                .toList(),
            List.of());
    Instant at = seen == null ? T1 : seen.recordedAt().plusSeconds(1);
    ReportRecord next = extracted(seen, id, at, extraction);
    assertThat(store.commit(seen, next, new ReportContent("words", extraction))).isTrue();
    return next;
  }

  private String ask(String path, String... query) {
    Map<String, List<String>> parameters = new HashMap<>();
    Arrays.stream(query)
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(pair[0], List.of(pair[1])));
    calls.set(0);
    return api.answer(new ApiRequest("GET", path, parameters, Map.of(), new byte[0])).text();
  }

  @Test
  void a_question_asked_before_costs_two_reads_while_nothing_changed() {
    for (String[] question :
        new String[][] {
          {"origin=KP", "destination=RU"},
          {"origin=KP", "destination=RU", "limit=3"},
          {"origin=KP", "destination=RU", "format=csv"},
          {"measure=container", "groupBy=originator"}
        }) {
      String first = ask("/v1/tally", question);
      assertThat(ask("/v1/tally", question)).isEqualTo(first);
      assertThat(calls).hasValueLessThanOrEqualTo(2);
    }
  }

  @Test
  void each_question_has_an_answer_of_its_own() {
    String ten = ask("/v1/tally", "origin=KP", "destination=RU", "limit=10");
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU", "limit=3")).isNotEqualTo(ten);
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU", "limit=10", "policy=all-claims"))
        .isNotEqualTo(ten);
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU", "limit=10", "format=ndjson"))
        .isNotEqualTo(ten);
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU", "limit=10")).isEqualTo(ten);
  }

  @Test
  void an_answer_changes_with_its_flow_and_not_with_others() {
    String before = ask("/v1/tally", "origin=KP", "destination=RU");
    put(null, id(100), 100, "CN");
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU")).isEqualTo(before);
    assertThat(calls).hasValueLessThanOrEqualTo(2);
    put(store.head(id(7)).orElseThrow(), id(7), 999, "RU");
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU")).isNotEqualTo(before);
  }

  @Test
  void a_copy_in_the_other_direction_or_without_one_changes_it_too() {
    String before = ask("/v1/tally", "origin=KP", "destination=RU");
    Extraction denial =
        new Extraction("sample/1", List.of(figure(id(200), 1, 10, "RU", "KP")), List.of());
    store.commit(null, extracted(null, id(200), T1, denial), new ReportContent("words", denial));
    ask("/v1/tally", "origin=KP", "destination=RU");
    assertThat(calls.get()).isGreaterThan(2);
    assertThat(before).isNotEmpty();
  }

  @Test
  void the_rest_of_a_kept_page_can_be_had() {
    String first = ask("/v1/tally", "origin=KP", "destination=RU", "limit=3");
    String again = ask("/v1/tally", "origin=KP", "destination=RU", "limit=3");
    String cursor = again.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    assertThat(again).isEqualTo(first).contains("\"next\":\"" + cursor);
    assertThat(ask("/v1/tally", "origin=KP", "destination=RU", "limit=3", "cursor=" + cursor))
        .contains("\"tallies\"")
        .isNotEqualTo(first);
  }

  @Test
  void flows_listed_before_cost_two_reads_while_nothing_changed() {
    put(null, id(100), 100, "CN");
    String first = ask("/v1/flows");
    assertThat(ask("/v1/flows")).isEqualTo(first).contains("\"figures\":300");
    assertThat(calls).hasValueLessThanOrEqualTo(2);
    put(null, id(101), 101, "CN");
    assertThat(ask("/v1/flows")).isNotEqualTo(first).contains("\"figures\":10,");
    assertThat(ask("/v1/flows", "measure=container")).contains("\"figures\":10,");
    assertThat(calls).hasValueLessThanOrEqualTo(2);
    assertThat(ask("/v1/flows", "measure=tonne")).contains("\"flows\":[]");
  }
}
