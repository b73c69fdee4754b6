package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.service.Bookmark;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconcileHandlerTest {

  private final MemoryObjects objects = new MemoryObjects();
  private final List<String> asked = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int millis = 60_000;

  private JsonNode run(Bookmark bookmark) throws IOException {
    Context context =
        (Context)
            Proxy.newProxyInstance(
                ReconcileHandlerTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getReturnType() == int.class ? millis : null);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new ReconcileHandler(
            new Reconcile(objects, new MemoryStore(), asked::add),
            bookmark,
            Metrics.LOCAL,
            log::add)
        .handleRequest(InputStream.nullInputStream(), answer, context);
    return new ObjectMapper().readTree(answer.toByteArray());
  }

  private void put(String key) {
    objects.put(new StoredObject(key, new byte[3], 3, null, Map.of()));
  }

  @Test
  void what_was_found_is_answered_and_logged() throws IOException {
    put("reports/a.txt");
    JsonNode findings = run(Bookmark.inMemory(InstantSource.system()));
    assertThat(findings.get("unknown").intValue()).isEqualTo(1);
    assertThat(findings.get("next").isNull()).isTrue();
    JsonNode line = new ObjectMapper().readTree(log.getFirst());
    findings
        .properties()
        .forEach(found -> assertThat(line.get(found.getKey())).isEqualTo(found.getValue()));
    assertThat(line.get("differences").intValue()).isEqualTo(1);
    assertThat(counted(line)).containsExactly("differences", "unfinished");
    assertThat(asked).containsExactly("reports/a.txt");
  }

  private static List<String> counted(JsonNode line) {
    return line.at("/_aws/CloudWatchMetrics/0/Metrics")
        .valueStream()
        .map(metric -> metric.get("Name").textValue())
        .toList();
  }

  @Test
  void a_run_without_time_stops_and_the_next_goes_on_from_there() throws IOException {
    Table table =
        new Table(
            DynamoDbLocalForTests.client(),
            DynamoDbLocalForTests.newTable(),
            FullJitter.attempts(5, new Random()));
    Bookmark bookmark = new TableBookmark(table, "reconcile", InstantSource.system());
    List.of("reports/a.txt", "reports/b.txt", "reports/c.txt").forEach(this::put);
    millis = 0;
    assertThat(run(bookmark).get("next").asText()).isEqualTo("reports/a.txt");
    assertThat(bookmark.position()).contains("reports/a.txt");
    assertThat(counted(new ObjectMapper().readTree(log.getFirst()))).containsExactly("differences");
    millis = 60_000;
    assertThat(run(bookmark).get("unknown").intValue()).isEqualTo(2);
    assertThat(bookmark.position()).isEmpty();
    assertThat(asked).containsExactly("reports/a.txt", "reports/b.txt", "reports/c.txt");
  }
}
