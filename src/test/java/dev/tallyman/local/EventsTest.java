package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.aws.TableSchema;
import dev.tallyman.aws.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;

/// Every file of `events/` goes to the functions under AWS's own runtime client, from a folder laid
/// out as their zip, and to the same handlers in process: both answer the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EVENTS = Path.of("events");

  /// What differs from one invocation to the next: new ids, and the times of writes and signatures.
  private static final Pattern CHANGING =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|r_[0-9a-f]{16}|X-Amz-[A-Za-z]+=[^&\"\\\\]*"
              + "|20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z|[0-9a-f]{16,}");

  /// An answer of each function has one of these.
  private static final String[] MARKS = {"statusCode", "batchItemFailures", "unknown"};

  private final List<Path> links = new ArrayList<>();
  private DynamoDbLocal dynamoDb;
  private LocalS3 s3;
  private LocalQueue queue;
  private LocalSqs sqs;
  private Wiring wiring;
  private Functions here;
  private Functions isolated;

  static List<Path> events() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    dynamoDb = DynamoDbLocal.start(null, System.getenv());
    s3 = LocalS3.start(0, LocalNames.BUCKET, folder.resolve("s3"), Changes.ignored());
    queue =
        LocalQueue.open(folder.resolve("queue"), Duration.ofMinutes(1), 5, InstantSource.system());
    sqs = LocalSqs.start(queue);
    CloudAddresses addresses =
        new CloudAddresses(s3.endpoint(), dynamoDb.endpoint(), sqs.endpoint());
    wiring = new Wiring(addresses.environment());
    TableSchema.create(wiring.dynamoDb(), LocalNames.TABLE);
    here =
        InProcessFunctions.start(
            wiring, wiring.dynamoDb(), AllowedOrigins.NONE, key -> {}, line -> {});
    isolated =
        IsolatedFunctions.in(
            taskRoot(folder.resolve("task")),
            addresses.environment(),
            folder.resolve("log").toFile());
  }

  @AfterAll
  void stop() throws IOException {
    isolated.close();
    here.close();
    sqs.close();
    s3.close();
    dynamoDb.close();
    for (Path link : links) {
      Files.delete(link);
    }
  }

  /// The classes and jars of this build where the zip has them.
  private Path taskRoot(Path root) throws IOException {
    Path lib = Files.createDirectories(root.resolve("lib"));
    links.add(Files.createSymbolicLink(root.resolve("dev"), Build.ownCode().resolve("dev")));
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .filter(entry -> entry.toString().endsWith(".jar"))
            .toList();
    for (Path jar : jars) {
      Path link = lib.resolve(jar.getFileName());
      links.add(Files.createSymbolicLink(link, jar.toAbsolutePath()));
    }
    return root;
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_answered_as_in_process(Path file) throws IOException {
    byte[] event = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    JsonNode expected = answer(function(here, name), event);
    JsonNode answer = answer(function(isolated, name), event);
    assertThat(answer).isEqualTo(expected);
    assertThat(answer.properties()).extracting(Map.Entry::getKey).containsAnyOf(MARKS);
  }

  private static Function function(Functions functions, String event) {
    return event.startsWith("sqs-")
        ? functions.ingest()
        : event.startsWith("schedule-") ? functions.reconcile() : functions.query();
  }

  @Test
  void the_comparison_that_runs_every_hour_asks_for_what_was_lost() throws Exception {
    String key = LocalNames.REPORTS + "lost.txt";
    wiring
        .s3()
        .putObject(put -> put.bucket(LocalNames.BUCKET).key(key), RequestBody.fromString("lost"));
    byte[] event = Files.readAllBytes(EVENTS.resolve("schedule-hourly.json"));
    JsonNode findings = answer(isolated.reconcile(), event);
    assertThat(findings.path("unknown").asInt()).isPositive();
    assertThat(findings.path("next").isNull()).isTrue();
    assertThat(queue.messages())
        .extracting(QueueMessage::body)
        .anyMatch(one -> one.contains("lost.txt"));
  }

  /// Order means nothing in JSON objects.
  private static JsonNode answer(Function function, byte[] event) throws IOException {
    String answer = new String(function.invoke(event), StandardCharsets.UTF_8);
    return JSON.readTree(CHANGING.matcher(answer).replaceAll("~"));
  }
}
