package dev.tallyman.local;

import dev.tallyman.aws.TableSchema;
import dev.tallyman.aws.Wiring;
import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.service.ShowStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The whole system on one machine: S3, the queue, the functions, DynamoDB and the API. An upload
/// goes the way that it goes on AWS.
public final class LocalCloud implements AutoCloseable {

  private static final Duration VISIBILITY = Duration.ofSeconds(90);
  private static final int MOST_RECEIVES = 5;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CloudSettings settings;
  private final Health health = new Health();
  private final long startedNanos = System.nanoTime();
  private final DataFolder folder;
  private final LocalQueue queue;
  private final CloudAddresses addresses;
  private final URI api;
  private final @Nullable DynamoDbLocal dynamoDb;
  private @Nullable Functions functions;
  private final long readyMillis;

  private LocalCloud(CloudSettings settings) throws IOException {
    this.settings = settings;
    try {
      Door door = settings.door();
      this.folder = opened(DataFolder.open(settings.folder()));
      // Its JVM starts while everything else does.
      this.dynamoDb = settings.inMemory() ? null : opened(dynamoDb());
      this.queue =
          LocalQueue.open(
              folder.resolve("queue"), VISIBILITY, MOST_RECEIVES, InstantSource.system());
      LocalSqs sqs = opened(LocalSqs.start(queue));
      Path objects = folder.resolve("s3");
      LocalS3 s3 =
          opened(
              LocalS3.start(door, settings.s3Port(), LocalNames.BUCKET, objects, this::announce));
      LazyFunction query = new LazyFunction();
      HttpFront front =
          opened(
              HttpFront.start(settings.apiPort(), query, settings.apiKey(), door, settings.log()));
      front.tell(CloudAddresses.HEALTH_PATH, health::answer);
      this.api = front.endpoint();
      warmUp(s3.endpoint());
      this.addresses =
          new CloudAddresses(
              s3.endpoint(), dynamoDb == null ? null : dynamoDb.endpoint(), sqs.endpoint());
      makeTable();
      Wiring wiring = new Wiring(addresses.environment());
      DynamoDbClient table = dynamoDb == null ? new MemoryDynamoDb() : wiring.dynamoDb();
      this.functions = opened(functions(wiring, table));
      query.become(functions.query());
      QueueWorker worker =
          opened(QueueWorker.start(queue, functions.ingest(), this::isTableThere, settings.log()));
      opened(Hourly.start(functions.reconcile(), settings.log()));
      tell(front, wiring, table);
      health.watch(
          Map.of(
              "s3",
              () -> Loopback.answers(s3.endpoint()),
              "table",
              this::isTableThere,
              "queue",
              worker::isAlive));
      this.readyMillis = (System.nanoTime() - startedNanos) / 1_000_000;
      settings.log().ready(addresses, api.toString(), readyMillis);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// What commands on this machine need to know.
  private void tell(HttpFront front, Wiring wiring, DynamoDbClient table) {
    byte[] told = addresses.told(log());
    front.tellHere(CloudAddresses.PATH, () -> told);
    ShowStatus status =
        new ShowStatus(
            this::messages, wiring.store(table, wiring.objects()), wiring.comparison(table));
    front.tellHere(CloudAddresses.STATUS_PATH, () -> told(health.look(), status));
  }

  /// Where a part does not answer, nothing is asked of it.
  private static byte[] told(Health.Looked looked, ShowStatus status) {
    return Json.bytes(json ->
        json.object(() -> {
          looked.write(json);
          if (looked.isReady()) {
            UpkeepJson.status(json, status.show());
          }
        }));
  }

  private ShowStatus.Messages messages() {
    int inFlight = queue.inFlight();
    return new ShowStatus.Messages(
        Math.max(0, queue.size() - inFlight), inFlight, queue.dead().size());
  }

  /// Starts everything and returns when all of it answers.
  ///
  /// @throws CannotStart with a sentence that says what to do
  public static LocalCloud start(CloudSettings settings) throws IOException {
    return new LocalCloud(settings);
  }

  public URI api() {
    return api;
  }

  public URI s3() {
    return addresses.s3();
  }

  /// One line with everything that a client needs to know.
  public String readyLine() {
    return "Ready in %.1f s%s. Bucket %s, S3 %s, DynamoDB %s, SQS %s, API %s"
        .formatted(
            readyMillis / 1000.0,
            dynamoDb == null
                ? ""
                : " (DynamoDB Local itself in %.1f s)".formatted(dynamoDb.startMillis() / 1000.0),
            LocalNames.BUCKET,
            addresses.s3(),
            addresses.dynamoDb() == null ? "in memory" : addresses.dynamoDb(),
            addresses.sqs(),
            api);
  }

  /// Stops in the reverse order of the start. What is being read is read to its end, what is not
  /// yet begun stays in the queue.
  @Override
  public void close() {
    health.watch(Map.of());
    if (functions != null) {
      settings.log().stopping();
      functions.stop();
    }
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        settings.log().failed("while stopping", e);
      }
    }
  }

  /// Loads the SDK and asks S3 once while DynamoDB Local still starts; its address does not matter
  /// yet.
  private void warmUp(URI s3) {
    if (dynamoDb != null) {
      Wiring wiring = new Wiring(new CloudAddresses(s3, s3, s3).environment());
      wiring.objects().keys(LocalNames.REPORTS, null, 1);
      wiring.dynamoDb().close();
    }
  }

  private void makeTable() {
    if (dynamoDb != null) {
      TableSchema.create(new Wiring(addresses.environment()).dynamoDb(), LocalNames.TABLE);
    }
  }

  private boolean isTableThere() {
    return dynamoDb == null || dynamoDb.answers();
  }

  private DynamoDbLocal dynamoDb() throws IOException {
    return DynamoDbLocal.start(
        folder.isKept() ? folder.resolve("dynamodb") : null, System.getenv());
  }

  private Path log() {
    return folder.resolve("functions.log");
  }

  private Functions functions(Wiring wiring, DynamoDbClient table) throws IOException {
    Path log = log();
    if (!settings.isolated()) {
      return InProcessFunctions.start(
          wiring, table, settings.origins(), this::lookAt, new FunctionLog(log, settings.log()));
    }
    return IsolatedFunctions.start(
        Build.functionZip(), folder.resolve("functions"), environment(), log.toFile());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(addresses.environment());
    environment.put(Wiring.ALLOWED_ORIGINS, String.join(",", settings.origins().all()));
    return environment;
  }

  /// What a comparison of bucket and table asks for: as if the object had just been put.
  private void lookAt(String key) {
    ObjectChange change = new ObjectChange(ObjectChange.Kind.PUT, key, 0, "");
    queue.send(S3Notification.of(LocalNames.BUCKET, change, Instant.now()));
  }

  private Changes.Announcement announce(ObjectChange change) {
    return change.key().startsWith(LocalNames.REPORTS)
        ? queue.announce(S3Notification.of(LocalNames.BUCKET, change, Instant.now()))
        : () -> {};
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }
}
