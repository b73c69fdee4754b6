package dev.tallyman.local;

import dev.tallyman.aws.TableSchema;
import dev.tallyman.aws.Wiring;
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

/// The whole system on one machine: S3, the queue, the functions, DynamoDB and the API, on
/// loopback. An upload goes the way that it goes on AWS.
public final class LocalCloud implements AutoCloseable {

  private static final Duration VISIBILITY = Duration.ofSeconds(90);
  private static final int MOST_RECEIVES = 5;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CloudSettings settings;
  private final long startedNanos = System.nanoTime();
  private final DataFolder folder;
  private final LocalQueue queue;
  private final CloudAddresses addresses;
  private final URI api;
  private final @Nullable DynamoDbLocal dynamoDb;
  private final long readyMillis;

  private LocalCloud(CloudSettings settings) throws IOException {
    this.settings = settings;
    try {
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
              LocalS3.start(
                  settings.s3Port(),
                  LocalNames.BUCKET,
                  objects,
                  this::announce,
                  settings.origins()));
      LazyFunction query = new LazyFunction();
      HttpFront front =
          opened(HttpFront.start(settings.apiPort(), query, settings.apiKey(), settings.origins()));
      this.api = front.endpoint();
      warmUp(s3.endpoint());
      this.addresses =
          new CloudAddresses(
              s3.endpoint(), dynamoDb == null ? null : dynamoDb.endpoint(), sqs.endpoint());
      makeTable();
      front.tell(CloudAddresses.PATH, addresses.told(log()));
      Functions functions = opened(functions());
      query.become(functions.query());
      opened(QueueWorker.start(queue, functions.ingest(), this::isTableThere));
      opened(Hourly.start(functions.reconcile()));
      this.readyMillis = (System.nanoTime() - startedNanos) / 1_000_000;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
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

  /// Stops in the reverse order of the start.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.err.println("tallyman: while stopping: " + e);
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

  private Functions functions() throws IOException {
    Path log = log();
    if (!settings.isolated()) {
      return InProcessFunctions.start(
          addresses, settings.origins(), this::lookAt, new FunctionLog(log));
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
