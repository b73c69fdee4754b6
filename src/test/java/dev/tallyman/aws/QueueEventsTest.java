package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.service.Samples;
import dev.tallyman.service.StoredObject;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The queue's events of `events/`, fed to the real handler over a bucket and a store in memory.
class QueueEventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MemoryObjects objects = new MemoryObjects();
  private final MemoryStore store = new MemoryStore();
  private final Reader reader = new Reader();
  private final IngestHandler handler =
      new IngestHandler(
          Wiring.ingestBatch(
              Samples.BUCKET,
              objects,
              store,
              reader,
              reader,
              InstantSource.system(),
              Metrics.LOCAL,
              _ -> {}));

  /// Finds one figure in every report but a damaged one.
  private static final class Reader implements ReadDocument, ReadFigures {

    private final List<String> read = new ArrayList<>();

    @Override
    public Words read(String bucket, StoredObject object, byte @Nullable [] sidecar) {
      read.add(object.key());
      return object.key().contains("damaged")
          ? new Words.Refused(new Rejection(Rejection.Reason.DAMAGED, "It cannot be opened."))
          : new Words.Accepted(Report.of(bucket, object.key(), text(object), Metadata.NONE), false);
    }

    private static String text(StoredObject object) {
      return new String(object.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String version() {
      return "test/1";
    }

    @Override
    public Extraction read(Report report) {
      return Samples.extraction(report, new FlowKey("KP", "RU"), List.of(5), null);
    }
  }

  private static JsonNode event(String name) throws IOException {
    return JSON.readTree(Files.readAllBytes(Path.of("events", name + ".json")));
  }

  private List<String> failed(String name) throws IOException {
    Context context =
        (Context)
            Proxy.newProxyInstance(
                QueueEventsTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getReturnType() == int.class ? 60_000 : null);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(JSON.writeValueAsBytes(event(name))), answer, context);
    return JSON.readTree(answer.toByteArray())
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asText())
        .toList();
  }

  private void put(String key) {
    byte[] text = Samples.report(key, List.of(5), null).text().getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, text, text.length, "text/plain", Map.of()));
  }

  private @Nullable ReportStatus status(String key) {
    Optional<ReportRecord> head = store.find(Report.id(Samples.BUCKET, key));
    return head.map(ReportRecord::status).orElse(null);
  }

  @Test
  void a_report_that_was_put_is_found_under_its_decoded_key() throws IOException {
    put("reports/2025 Q1/été+x.txt");
    assertThat(failed("sqs-s3-put")).isEmpty();
    assertThat(status("reports/2025 Q1/été+x.txt")).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void a_report_in_parts_is_a_report() throws IOException {
    put("reports/long.pdf");
    assertThat(failed("sqs-s3-multipart-complete")).isEmpty();
    assertThat(status("reports/long.pdf")).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void what_was_deleted_and_never_seen_leaves_no_figures() throws IOException {
    assertThat(failed("sqs-s3-delete")).isEmpty();
    assertThat(store.all()).isEmpty();
  }

  @Test
  void the_test_of_s3_is_no_report() throws IOException {
    assertThat(failed("sqs-s3-test-event")).isEmpty();
    assertThat(reader.read).isEmpty();
  }

  @Test
  void in_a_batch_a_duplicate_is_read_once_and_only_poison_comes_again() throws IOException {
    Stream.of("a.txt", "damaged.pdf", "b.txt").map("reports/"::concat).forEach(this::put);
    String batch = "sqs-batch-with-duplicates-and-poison";
    String poison = event(batch).at("/Records/3/messageId").asText();
    assertThat(failed(batch)).containsExactly(poison);
    assertThat(reader.read).doesNotHaveDuplicates().hasSize(3);
    assertThat(status("reports/a.txt")).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(status("reports/b.txt")).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(status("reports/damaged.pdf")).isEqualTo(ReportStatus.REJECTED);
  }

  static List<String> queueEvents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> name.startsWith("sqs-"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queueEvents")
  void each_event_is_as_sqs_and_s3_write_it(String name) throws IOException {
    for (JsonNode message : event(name).path("Records")) {
      assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
      assertThat(message.path("body").isTextual()).isTrue();
      assertThat(message.path("md5OfBody").asText()).hasSize(32);
    }
    assertThat(failed(name)).hasSizeLessThanOrEqualTo(1);
  }
}
