package dev.tallyman.aws;

import static dev.tallyman.service.SampleFigures.any;
import static dev.tallyman.service.SampleFigures.by;
import static dev.tallyman.service.SampleFigures.extracted;
import static dev.tallyman.service.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Cursors;
import dev.tallyman.api.UseCases;
import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.service.FlowAnswers;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.NoWords;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.tally.Tallies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/// Answers that are made of parts are what they would be if all were read.
class FlowAnswersTest {

  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Map<String, String> ROUTE = Map.of("origin", "KP", "destination", "RU");
  private static final List<Map<String, String>> QUESTIONS =
      List.of(
          Map.of(),
          Map.of("limit", "2"),
          Map.of("groupBy", "month,originator"),
          Map.of("include", "possible,rate", "from", "2023-06"),
          Map.of("policy", "all-claims"));

  private final AtomicInteger reads = new AtomicInteger();
  private final MemoryDynamoDb table = new MemoryDynamoDb();
  private final DynamoDbClient client =
      Intercepted.client(table, reads::incrementAndGet, () -> {}, write -> write);
  private final Random random = new Random(1);
  private final DynamoDbStore store =
      new DynamoDbStore(client, "any", new MemoryObjects(), attempt -> attempt < 3, random);
  private final Map<String, ReportRecord> heads = new HashMap<>();

  private KeptAnswers kept() {
    return new DynamoDbAnswers(client, "any", "build", InstantSource.system());
  }

  private Api api(KeptAnswers kept, int large) {
    MemoryObjects objects = new MemoryObjects();
    FlowAnswers answers = new FlowAnswers(store, Tallies::portions, kept, large);
    return new Api(
        UseCases.over(
            store, answers, kept, store, objects, Tallies::portions, "bucket", () -> "unused"),
        new NoWords(),
        new Cursors(CursorKeys.of(new byte[16])),
        e -> {
          throw e;
        });
  }

  private static String ask(Api api, String path, Map<String, String> question) {
    Map<String, List<String>> parameters = new HashMap<>();
    question.forEach((name, value) -> parameters.put(name, List.of(value)));
    return api.answer(new ApiRequest("GET", path, parameters, Map.of(), new byte[0])).text();
  }

  private static String tally(Api api, Map<String, String> question) {
    Map<String, String> onRoute = new HashMap<>(ROUTE);
    onRoute.putAll(question);
    return ask(api, "/v1/tally", onRoute);
  }

  private void put(String id, List<Figure> figures) {
    ReportRecord seen = heads.get(id);
    Instant at = DAY.plusSeconds(heads.size() + (seen == null ? 0 : 100 * seen.rev()));
    Extraction extraction = new Extraction("sample/1", figures, List.of());
    ReportRecord next = extracted(seen, id, at, extraction);
    assertThat(store.commit(seen, next, new ReportContent("words", extraction))).isTrue();
    heads.put(id, next);
  }

  private static String id(int number) {
    return "r_%016x".formatted(number);
  }

  /// Figures of all kinds, most of them on the route and by one of many bodies.
  private static List<Figure> figures(Random random, String id) {
    List<Figure> figures = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String body = random.nextInt(4) == 0 ? null : "Body " + random.nextInt(8);
      figures.add(
          random.nextBoolean()
              ? by(body, any(random, id, i))
              : by(body, figure(id, i, 1L << random.nextInt(30), "KP", "RU")));
    }
    return figures;
  }

  @Test
  void every_answer_is_that_of_all_figures_whatever_has_changed() {
    for (long seed = 1; seed <= 12; seed++) {
      Random drawn = new Random(seed * 0x9E3779B97F4A7C15L);
      new FlowAnswersTest().compareAnswers(drawn, seed);
    }
  }

  private void compareAnswers(Random drawn, long seed) {
    Api inParts = api(kept(), 1);
    Api whole = api(KeptAnswers.NONE, Integer.MAX_VALUE);
    for (int step = 0; step < 12; step++) {
      String id = id(drawn.nextInt(9));
      put(id, figures(drawn, id));
      Map<String, String> question = QUESTIONS.get(drawn.nextInt(QUESTIONS.size()));
      assertThat(tally(inParts, question))
          .as("seed " + seed + ", step " + step + ", " + question)
          .isEqualTo(tally(whole, question));
      assertThat(ask(inParts, "/v1/flows", Map.of())).isEqualTo(ask(whole, "/v1/flows", Map.of()));
    }
  }

  @Test
  void after_an_upload_only_what_it_reaches_is_read_again() {
    fill(100, 40);
    Api api = api(kept(), FlowAnswers.LARGE);
    Api whole = api(KeptAnswers.NONE, Integer.MAX_VALUE);
    tally(api, Map.of());
    reads.set(0);
    tally(api, Map.of());
    assertThat(reads).hasValueLessThanOrEqualTo(2);
    put(id(500), List.of(by("Body 7", figure(id(500), 1, 77, "KP", "RU"))));
    reads.set(0);
    String after = tally(api, Map.of());
    assertThat(reads.get()).isBetween(3, 20);
    assertThat(after).isEqualTo(tally(whole, Map.of()));
  }

  /// Each body tells of a number of its own in each report.
  private void fill(int reports, int bodies) {
    for (int report = 0; report < reports; report++) {
      List<Figure> figures = new ArrayList<>();
      for (int body = 0; body < bodies; body++) {
        figures.add(
            by(
                "Body " + body,
                figure(id(report), body, 1_000L * body + 10L * report + 1, "KP", "RU")));
      }
      put(id(report), figures);
    }
  }

  @Test
  void what_is_lost_of_the_parts_is_made_anew() {
    fill(20, 10);
    Api api = api(kept(), 1);
    Api whole = api(KeptAnswers.NONE, Integer.MAX_VALUE);
    tally(api, Map.of());
    put(id(500), List.of(by("Body 3", figure(id(500), 1, 5, "KP", "RU"))));
    Set<Map<String, AttributeValue>> kept = new HashSet<>();
    table
        .scan(scan -> scan.tableName("any"))
        .items()
        .forEach(item -> {
          if (item.get("pk").s().startsWith(TableKeys.KEPT) && random.nextInt(3) > 0) {
            kept.add(TableKeys.keyOf(item));
          }
        });
    kept.forEach(
        key -> table.deleteItem(DeleteItemRequest.builder().tableName("any").key(key).build()));
    assertThat(tally(api, Map.of())).isEqualTo(tally(whole, Map.of()));
  }

  @Test
  void a_flow_of_few_figures_is_read_as_a_whole_and_leaves_no_parts() {
    fill(2, 3);
    int before = items();
    tally(api(kept(), FlowAnswers.LARGE), Map.of());
    assertThat(items()).isEqualTo(before + 1);
  }

  private int items() {
    return table.scan(scan -> scan.tableName("any")).count();
  }
}
