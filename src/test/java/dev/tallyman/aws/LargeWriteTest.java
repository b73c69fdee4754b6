package dev.tallyman.aws;

import static dev.tallyman.service.SampleFigures.extracted;
import static dev.tallyman.service.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A report of more rows than a transaction takes is never half there, wherever its writer dies.
class LargeWriteTest {

  private static final String ID = "r_00000000000000a1";
  private static final Instant T1 = Instant.parse("2026-01-01T00:00:01Z");
  private static final int FLOWS = 40;

  private final DynamoDbClient client = new MemoryDynamoDb();
  private final String table = "tallyman";
  private final Random random = new Random();
  private final DynamoDbStore store = store(client);

  private DynamoDbStore store(DynamoDbClient client) {
    return new DynamoDbStore(
        client, table, new MemoryObjects(), FullJitter.attempts(20, random), random);
  }

  /// The writer's machine is gone.
  private static final class Gone extends Error {
    private static final long serialVersionUID = 1;
  }

  private static ReportContent version(int count) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < 2 * FLOWS; i++) {
      int flow = i % FLOWS;
      String to = "" + (char) ('A' + flow / 26) + (char) ('A' + flow % 26);
      figures.add(figure(ID, i, count, "KP", to));
    }
    return new ReportContent("words of " + count, new Extraction("sample/1", figures, List.of()));
  }

  private ReportRecord next(@Nullable ReportRecord seen, ReportContent content) {
    Instant at = seen == null ? T1 : seen.recordedAt().plusSeconds(1);
    return extracted(seen, ID, at, content.extraction());
  }

  private ReportRecord put(@Nullable ReportRecord seen, int count) {
    ReportRecord next = next(seen, version(count));
    assertThat(store.commit(seen, next, version(count))).isTrue();
    return next;
  }

  /// The one count that all figures of all flows have.
  private String onlyQuote(@Nullable Instant knownAt) {
    return onlyQuote(knownAt, store.all());
  }

  private String onlyQuoteOfSome(Instant knownAt) {
    List<FlowKey> flows = new ArrayList<>(store.all());
    Collections.shuffle(flows, random);
    return onlyQuote(knownAt, flows.subList(0, 3));
  }

  private String onlyQuote(@Nullable Instant knownAt, List<FlowKey> flows) {
    Set<String> quotes = new HashSet<>();
    for (FlowKey flow : flows) {
      List<RecordedFigure> figures = store.figures(flow, knownAt);
      assertThat(figures).hasSize(2);
      figures.forEach(figure -> quotes.add(figure.published().figure().quote()));
    }
    assertThat(quotes).hasSize(1);
    return quotes.iterator().next();
  }

  @Test
  void wherever_its_writer_dies_all_figures_are_old_or_all_are_new_and_the_next_writer_goes_on() {
    AtomicInteger calls = new AtomicInteger();
    DynamoDbClient counting =
        Intercepted.client(client, calls::incrementAndGet, () -> {}, write -> write);
    ReportRecord seen = put(null, 1);
    ReportRecord second = next(seen, version(2));
    assertThat(store(counting).commit(seen, second, version(2))).isTrue();
    seen = second;
    int count = 3;
    for (int dying = 1; dying <= 2 * calls.get(); dying++) {
      dieAt(dying, seen, version(count));
      ReportRecord head = store.head(ID).orElseThrow();
      String expected = head.equals(seen) ? count - 1 + " containers" : count + " containers";
      assertThat(onlyQuote(null)).isEqualTo(expected);
      assertThat(onlyQuoteOfSome(seen.recordedAt())).isEqualTo(count - 1 + " containers");
      assertThat(onlyQuoteOfSome(T1)).isEqualTo("1 containers");
      seen = put(head, count + 1);
      assertThat(onlyQuoteOfSome(seen.recordedAt())).isEqualTo(count + 1 + " containers");
      assertThat(onlyQuoteOfSome(head.recordedAt())).isEqualTo(expected);
      count += 2;
    }
    assertThatNothingIsLeftBehind();
  }

  private void assertThatNothingIsLeftBehind() {
    List<Map<String, AttributeValue>> items =
        client.scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
    assertThat(items).noneMatch(item -> item.containsKey(Row.UNSURE));
    assertThat(items).noneMatch(item -> item.containsKey("unsettled"));
    assertThat(items).noneMatch(item -> item.containsKey(HeadItem.FINISHING));
    assertThat(items).noneMatch(item -> item.get("sk").s().startsWith(TableKeys.INTENT));
  }

  /// Odd numbers die before a call, even ones after it.
  private void dieAt(int dying, ReportRecord seen, ReportContent content) {
    AtomicInteger moment = new AtomicInteger();
    Runnable tick =
        () -> {
          if (moment.incrementAndGet() == dying) {
            throw new Gone();
          }
        };
    DynamoDbStore mortal = store(Intercepted.client(client, tick, tick, write -> write));
    assertThatThrownBy(() -> mortal.commit(seen, next(seen, content), content))
        .isInstanceOf(Gone.class);
  }

  @Test
  void what_a_dead_writer_left_to_tidy_up_is_listed_until_somebody_looks() {
    ReportRecord seen = put(null, 1);
    boolean found = false;
    for (int dying = 1; !found; dying++) {
      dieAt(dying, seen, version(1 + dying));
      List<ReportRecord> unfinished = store.unfinished(10);
      seen = store.head(ID).orElseThrow();
      found = unfinished.equals(List.of(seen));
      assertThat(found || unfinished.isEmpty()).isTrue();
    }
    assertThat(store.unfinished(10)).isEmpty();
  }

  @Test
  void readers_never_see_two_versions_while_several_writers_write() throws Exception {
    put(null, 1);
    List<Thread> writers = new ArrayList<>();
    AtomicInteger count = new AtomicInteger(2);
    for (int i = 0; i < 3; i++) {
      writers.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int done = 0; done < 4; ) {
                  ReportRecord seen = store.head(ID).orElseThrow();
                  ReportContent content = version(count.getAndIncrement());
                  done += store.commit(seen, next(seen, content), content) ? 1 : 0;
                }
              }));
    }
    List<FlowKey> flows = store.all();
    Set<Set<String>> seen = new HashSet<>();
    while (writers.stream().anyMatch(Thread::isAlive)) {
      List<RecordedFigure> figures = store.figures(flows.get(random.nextInt(flows.size())), null);
      assertThat(figures).hasSize(2);
      Set<String> quotes = new HashSet<>();
      figures.forEach(figure -> quotes.add(figure.published().figure().quote()));
      seen.add(quotes);
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(seen).allSatisfy(quotes -> assertThat(quotes).hasSize(1));
    assertThat(store.head(ID).orElseThrow().rev()).isEqualTo(13);
    onlyQuote(null);
    onlyQuote(T1);
  }
}
