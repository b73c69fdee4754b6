package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.service.SampleFigures;
import dev.tallyman.service.StoredObject;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestHandlerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUCKET = "bucket";
  private static final String SECRET = "words of the report";

  private final MemoryObjects objects = new MemoryObjects();
  private final MemoryStore store = new MemoryStore();
  private final List<String> log = new ArrayList<>();
  private final List<String> reads = new ArrayList<>();
  private final OneFigure reading = new OneFigure();
  private final IngestHandler handler =
      new IngestHandler(
          Wiring.ingestBatch(
              BUCKET,
              objects,
              store,
              reading,
              reading,
              InstantSource.system(),
              Metrics.LOCAL,
              log::add));

  private int remainingMillis = 60_000;

  /// Reads one figure in every report, and breaks on "poison".
  private final class OneFigure implements ReadDocument, ReadFigures {

    @Override
    public Words read(String bucket, StoredObject object, byte @Nullable [] sidecar) {
      reads.add(object.key());
      remainingMillis -= object.key().contains("slow") ? 20_000 : 0;
      if (object.key().contains("poison")) {
        throw new IllegalStateException(SECRET);
      }
      return new Words.Accepted(Report.of(bucket, object.key(), SECRET, Metadata.NONE), false);
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Extraction read(Report report) {
      return new Extraction(
          "1", List.of(SampleFigures.figure(report.id(), 1, 5, "KP", "RU")), List.of());
    }
  }

  private void put(String key) {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, bytes, bytes.length, "text/plain", Map.of()));
  }

  private static String notification(String... encodedKeys) {
    List<String> records = new ArrayList<>();
    for (String key : encodedKeys) {
      records.add(
          "{\"eventName\": \"ObjectRemoved:Delete\", \"eventTime\": \"2026-01-01T00:00:00.000Z\","
              + " \"s3\": {\"bucket\": {\"name\": \"b\"}, \"object\": {\"size\": 3, \"key\": \""
              + key
              + "\"}}}");
    }
    return "{\"Records\": [" + String.join(",", records) + "]}";
  }

  /// The ids of the messages that are to come again; messages are named m0, m1, …
  private List<String> handle(String... bodies) throws IOException {
    var event = JSON.createObjectNode();
    var records = event.putArray("Records");
    for (int i = 0; i < bodies.length; i++) {
      records.addObject().put("messageId", "m" + i).put("body", bodies[i]).put("unknown", 1);
    }
    return handle(JSON.writeValueAsBytes(event));
  }

  private List<String> handle(byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, new Remaining());
    List<String> failed = new ArrayList<>();
    for (JsonNode failure : JSON.readTree(answer.toByteArray()).get("batchItemFailures")) {
      failed.add(failure.get("itemIdentifier").textValue());
    }
    return failed;
  }

  private ReportStatus status(String key) {
    return store.head(Report.id(BUCKET, key)).orElseThrow().status();
  }

  @Test
  void an_uploaded_object_is_read_whatever_the_event_says_happened_to_it() throws IOException {
    put("reports/a.txt");
    assertThat(handle(notification("reports/a.txt"))).isEmpty();
    assertThat(status("reports/a.txt")).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void keys_are_decoded_as_forms_are() throws IOException {
    String key = "reports/2025 Q1/été+x.txt";
    put(key);
    assertThat(handle(notification("reports/2025+Q1/%C3%A9t%C3%A9%2Bx.txt"))).isEmpty();
    assertThat(status(key)).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void a_request_for_another_look_is_understood_as_an_event_is() throws IOException {
    String key = "reports/2025 Q1/été+x \"&%.txt";
    put(key);
    assertThat(handle(Notifications.lookAt(BUCKET, key))).isEmpty();
    assertThat(status(key)).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void the_test_event_of_s3_is_done_with() throws IOException {
    assertThat(handle("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}"))
        .isEmpty();
  }

  @Test
  void several_events_for_one_report_are_one_look() throws IOException {
    put("reports/a.txt");
    String event = notification("reports/a.txt", "reports/a.txt.meta.json");
    assertThat(handle(event, event, notification("reports/a.txt"))).isEmpty();
    assertThat(reads).containsExactly("reports/a.txt");
  }

  @Test
  void a_poisonous_report_comes_again_alone() throws IOException {
    put("reports/a.txt");
    put("reports/poison.txt");
    put("reports/b.txt");
    assertThat(
            handle(
                notification("reports/a.txt"),
                notification("reports/poison.txt"),
                "{\"Records\": [{\"s3\"",
                "no JSON",
                notification("reports/b.txt")))
        .containsExactly("m1", "m2", "m3");
    assertThat(status("reports/a.txt")).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(status("reports/b.txt")).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(status("reports/poison.txt")).isEqualTo(ReportStatus.RECEIVED);
  }

  @Test
  void a_message_with_a_good_and_a_bad_record_comes_again() throws IOException {
    put("reports/a.txt");
    put("reports/poison.txt");
    assertThat(handle(notification("reports/poison.txt", "reports/a.txt"))).containsExactly("m0");
    assertThat(status("reports/a.txt")).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void what_is_not_under_reports_is_left_alone() throws IOException {
    put("texts/a.txt");
    assertThat(handle(notification("texts/a.txt"))).isEmpty();
    assertThat(reads).isEmpty();
  }

  @Test
  void with_too_little_time_left_nothing_is_begun() throws IOException {
    put("reports/a.txt");
    remainingMillis = 1_000;
    assertThat(handle(notification("reports/a.txt"))).containsExactly("m0");
    assertThat(reads).isEmpty();
  }

  @Test
  void slow_reports_are_given_back_before_one_of_them_is_cut_off() throws IOException {
    for (int i = 0; i < 4; i++) {
      put("reports/slow" + i + ".txt");
    }
    remainingMillis = 70_000;
    assertThat(
            handle(
                notification("reports/slow0.txt"),
                notification("reports/slow1.txt"),
                notification("reports/slow2.txt"),
                notification("reports/slow3.txt")))
        .containsExactly("m2", "m3");
    assertThat(reads).hasSize(2);
  }

  @Test
  void logs_are_json_lines_with_metrics_and_without_words_of_reports() throws IOException {
    put("reports/a.txt");
    put("reports/poison.txt");
    handle(notification("reports/a.txt"), notification("reports/poison.txt"), "words");
    assertThat(log).hasSize(3).noneMatch(line -> line.contains("words of"));
    JsonNode line = JSON.readTree(log.getFirst());
    assertThat(line.get("figures").intValue()).isEqualTo(1);
    assertThat(line.get("reports").intValue()).isEqualTo(1);
    assertThat(line.get("ageOfEvent").longValue()).isPositive();
    JsonNode metrics = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(metrics.get("Namespace").textValue()).isEqualTo("Tallyman");
    for (JsonNode metric : metrics.get("Metrics")) {
      assertThat(line.get(metric.get("Name").textValue()).isNumber()).isTrue();
    }
    assertThat(JSON.readTree(log.get(1)).get("level").textValue()).isEqualTo("ERROR");
  }

  @Test
  void a_key_forges_no_line_of_the_log_and_leads_nowhere_else() throws IOException {
    List<String> keys =
        List.of(
            "reports/a\n{\"level\":\"INFO\",\"message\":\"forged\"}",
            "reports/\r\u2028\u001b[2J\0.txt",
            "reports/../../etc/passwd",
            "reports/..",
            "reports/" + "x".repeat(1016));
    for (String key : keys) {
      put(key);
      assertThat(handle(notification(URLEncoder.encode(key, StandardCharsets.UTF_8)))).isEmpty();
    }
    assertThat(reads).isEqualTo(keys);
    assertThat(log).hasSameSizeAs(keys).allMatch(line -> line.lines().count() == 1);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(log.get(i)).doesNotContain("\r", "\0", "\u001b");
      assertThat(JSON.readTree(log.get(i)).path("key").asText()).isEqualTo(keys.get(i));
    }
  }

  @Test
  void a_bomb_of_json_is_refused_alone() throws IOException {
    put("reports/a.txt");
    String deep = "[".repeat(200_000);
    String deepRecords = "{\"Records\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String huge = "{\"Records\":" + "9".repeat(200_000) + "}";
    String tiny = "{\"Records\":1e-999999999}";
    String doubled =
        "{\"Records\": 7, \"Records\": [" + notification("reports/a.txt").substring(13);
    assertThat(handle(deep, deepRecords, huge, notification("reports/a.txt"), doubled, "{\"a\":"))
        .containsExactly("m0", "m1", "m2", "m5");
    assertThat(handle(tiny)).isEmpty();
    assertThat(reads).containsExactly("reports/a.txt");
    assertThat(log).allMatch(line -> line.length() < 5000);
  }

  @Test
  void an_event_that_is_no_batch_is_an_error() {
    assertThatThrownBy(() -> handle("[1, 2".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  private final class Remaining implements Context {

    @Override
    public int getRemainingTimeInMillis() {
      return remainingMillis;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }

    @Override
    public String getAwsRequestId() {
      return "";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public @Nullable LambdaLogger getLogger() {
      return null;
    }
  }
}
