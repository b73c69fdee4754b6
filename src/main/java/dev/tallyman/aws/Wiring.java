package dev.tallyman.aws;

import dev.tallyman.service.IngestReport;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.WorkQueue;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Puts the functions together from what their environment names.
public final class Wiring {

  public static final String BUCKET = "TALLYMAN_BUCKET";
  public static final String TABLE = "TALLYMAN_TABLE";
  public static final String QUEUE_URL = "TALLYMAN_QUEUE_URL";
  public static final String S3_ENDPOINT = "AWS_ENDPOINT_URL_S3";
  public static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

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
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment does not name " + name);
    }
    return value;
  }

  private @Nullable URI endpoint(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : URI.create(value);
  }

  public S3Client s3() {
    URI endpoint = endpoint(S3_ENDPOINT);
    S3ClientBuilder client =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .forcePathStyle(endpoint != null);
    return (endpoint == null ? client : client.endpointOverride(endpoint)).build();
  }

  public S3Presigner presigner() {
    URI endpoint = endpoint(S3_ENDPOINT);
    S3Presigner.Builder presigner =
        S3Presigner.builder()
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(endpoint != null).build());
    return (endpoint == null ? presigner : presigner.endpointOverride(endpoint)).build();
  }

  public DynamoDbClient dynamoDb() {
    URI endpoint = endpoint(DYNAMODB_ENDPOINT);
    DynamoDbClientBuilder client =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create());
    return (endpoint == null ? client : client.endpointOverride(endpoint)).build();
  }

  public ReportObjects objects() {
    return new S3Objects(s3(), presigner(), need(BUCKET));
  }

  public DynamoDbStore store(ReportObjects objects) {
    return new DynamoDbStore(
        dynamoDb(), need(TABLE), objects, FullJitter.attempts(ATTEMPTS, random), random);
  }

  public WorkQueue queue() {
    SqsClient client = SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return new SqsQueue(client, need(QUEUE_URL), need(BUCKET));
  }

  public Reconcile reconcile() {
    ReportObjects objects = objects();
    return new Reconcile(objects, store(objects), queue());
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
      Consumer<String> log) {
    IngestReport ingest = new IngestReport(bucket, objects, store, documents, figures, clock);
    return new IngestBatch(ingest, new IngestLog(clock, log), clock, new SecureRandom());
  }
}
