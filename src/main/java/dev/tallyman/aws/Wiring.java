package dev.tallyman.aws;

import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.api.Api;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.service.Bookmark;
import dev.tallyman.service.IngestReport;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.Patience;
import dev.tallyman.service.ReadAgain;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.ShowStatus;
import dev.tallyman.service.VerifyStore;
import dev.tallyman.service.WorkQueue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Puts the functions together from what their environment names.
public final class Wiring {

  public static final String BUCKET = "TALLYMAN_BUCKET";
  public static final String TABLE = "TALLYMAN_TABLE";
  public static final String QUEUE_URL = "TALLYMAN_QUEUE_URL";
  public static final String DEAD_LETTERS_URL = "TALLYMAN_DEAD_LETTERS_URL";

  /// The secret in Secrets Manager that holds the key of cursors.
  public static final String CURSOR_SECRET = "TALLYMAN_CURSOR_SECRET";

  /// The key of cursors itself, where there is no Secrets Manager: on one machine.
  public static final String CURSOR_KEY = "TALLYMAN_CURSOR_KEY";

  /// Origins of other pages that may ask the API, joined by commas.
  public static final String ALLOWED_ORIGINS = "TALLYMAN_ALLOWED_ORIGINS";

  /// The name that tells the metrics of several systems apart.
  public static final String SYSTEM = "TALLYMAN_SYSTEM";

  public static final String S3_ENDPOINT = "AWS_ENDPOINT_URL_S3";
  public static final String SQS_ENDPOINT = "AWS_ENDPOINT_URL_SQS";
  public static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  private static final String SECRETS_ENDPOINT = "AWS_ENDPOINT_URL_SECRETS_MANAGER";
  private static final String ENDPOINT = "AWS_ENDPOINT_URL";

  /// So often a transaction that met another is tried again before its message goes back.
  private static final int ATTEMPTS = 10;

  private final Map<String, String> environment;
  private final SecureRandom random = new SecureRandom();

  public Wiring(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public static Wiring ofEnvironment() {
    return new Wiring(System.getenv());
  }

  private String need(String name) {
    return value(name)
        .orElseThrow(() -> new IllegalStateException("the environment does not name " + name));
  }

  /// The endpoint of one service, else that of all, else none: then the SDK knows where AWS is.
  private Optional<URI> endpoint(String name) {
    return value(name).or(() -> value(ENDPOINT)).map(URI::create);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private Optional<Region> region() {
    return value("AWS_REGION").map(Region::of);
  }

  private AwsCredentialsProvider credentials() {
    return value("AWS_ACCESS_KEY_ID")
        .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(keysOf(id)))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  private AwsCredentials keysOf(String id) {
    String secret = need("AWS_SECRET_ACCESS_KEY");
    return value("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, String endpointName) {
    builder.credentialsProvider(credentials()).httpClient(UrlConnectionHttpClient.create());
    endpoint(endpointName).ifPresent(builder::endpointOverride);
    region().ifPresent(builder::region);
    return builder.build();
  }

  public S3Client s3() {
    boolean pathStyle = endpoint(S3_ENDPOINT).isPresent();
    return client(S3Client.builder().forcePathStyle(pathStyle), S3_ENDPOINT);
  }

  public S3Presigner presigner() {
    boolean pathStyle = endpoint(S3_ENDPOINT).isPresent();
    S3Presigner.Builder presigner =
        S3Presigner.builder()
            .credentialsProvider(credentials())
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(pathStyle).build());
    endpoint(S3_ENDPOINT).ifPresent(presigner::endpointOverride);
    region().ifPresent(presigner::region);
    return presigner.build();
  }

  public DynamoDbClient dynamoDb() {
    return client(DynamoDbClient.builder(), DYNAMODB_ENDPOINT);
  }

  public ReportObjects objects() {
    return new S3Objects(s3(), presigner(), need(BUCKET));
  }

  public DynamoDbStore store(ReportObjects objects) {
    return store(dynamoDb(), objects);
  }

  public DynamoDbStore store(DynamoDbClient client, ReportObjects objects) {
    return new DynamoDbStore(client, need(TABLE), objects, patience(), random);
  }

  private Patience patience() {
    return FullJitter.attempts(ATTEMPTS, random);
  }

  public KeptAnswers keptAnswers(DynamoDbClient client) {
    return new DynamoDbAnswers(
        client, need(TABLE), BuildInfo.read().name(), InstantSource.system());
  }

  public SqsClient sqs() {
    return client(SqsClient.builder(), SQS_ENDPOINT);
  }

  public WorkQueue queue() {
    return new SqsQueue(sqs(), need(QUEUE_URL), need(BUCKET));
  }

  public DeadLetters deadLetters() {
    return new DeadLetters(sqs(), need(QUEUE_URL), need(DEAD_LETTERS_URL));
  }

  /// What signs cursors; when a secret cannot be read anew, `failures` hears of it.
  public CursorKeys cursorKeys(Consumer<RuntimeException> failures) {
    return value(CURSOR_SECRET)
        .<CursorKeys>map(secret ->
            SecretCursorKeys.of(
                client(SecretsManagerClient.builder(), SECRETS_ENDPOINT),
                secret,
                InstantSource.system(),
                failures))
        .orElseGet(() -> CursorKeys.of(need(CURSOR_KEY).getBytes(StandardCharsets.UTF_8)));
  }

  IngestBatch ingestBatch() {
    ReportObjects objects = objects();
    return ingestBatch(
        need(BUCKET),
        objects,
        store(objects),
        Rooms.documents(),
        Rooms.figures(),
        InstantSource.system(),
        metrics(),
        System.out::println);
  }

  /// Under the name of this system, and of the version of its function that runs.
  Metrics metrics() {
    return new Metrics(
        value(SYSTEM).orElse(Metrics.NAMESPACE), value("AWS_LAMBDA_FUNCTION_VERSION").orElse(""));
  }

  Api api() {
    ReportObjects objects = objects();
    DynamoDbClient client = dynamoDb();
    FaultLog faults = new FaultLog(metrics(), InstantSource.system(), System.out::println);
    return Rooms.api(
            need(BUCKET),
            objects,
            store(client, objects),
            keptAnswers(client),
            cursorKeys(faults),
            faults)
        .sharedWith(AllowedOrigins.parse(value(ALLOWED_ORIGINS).orElse("")));
  }

  public Reconcile reconcile() {
    ReportObjects objects = objects();
    return new Reconcile(objects, store(objects), queue());
  }

  /// The place in the table where the comparison of bucket and table is kept.
  public Bookmark comparison(DynamoDbClient client) {
    Table table = new Table(client, need(TABLE), patience());
    return new TableBookmark(table, "reconcile", InstantSource.system());
  }

  /// How the system is doing, for who may ask both queues and the table.
  public ShowStatus status() {
    DynamoDbClient client = dynamoDb();
    return new ShowStatus(
        new SqsDepths(sqs(), need(QUEUE_URL), need(DEAD_LETTERS_URL)),
        store(client, objects()),
        comparison(client));
  }

  public VerifyStore verify() {
    ReportObjects objects = objects();
    return new VerifyStore(objects, store(objects));
  }

  public ReadAgain readAgain() {
    ReportObjects objects = objects();
    ReadFigures figures = Rooms.figures();
    return new ReadAgain(
        store(objects),
        figures.version(),
        store ->
            new IngestReport(
                need(BUCKET), objects, store, Rooms.documents(), figures, InstantSource.system()),
        patience());
  }

  /// The batch of the ingest function over any bucket and store, so that a local cloud can run it
  /// in its own process.
  public static IngestBatch ingestBatch(
      String bucket,
      ReportObjects objects,
      ReportStore store,
      ReadDocument documents,
      ReadFigures figures,
      InstantSource clock,
      Metrics metrics,
      Consumer<String> log) {
    IngestReport ingest = new IngestReport(bucket, objects, store, documents, figures, clock);
    return new IngestBatch(ingest, new IngestLog(metrics, clock, log), clock, new SecureRandom());
  }
}
