package dev.tallyman.bench;

import dev.tallyman.api.CursorKeys;
import dev.tallyman.aws.DynamoDbAnswers;
import dev.tallyman.aws.DynamoDbStore;
import dev.tallyman.aws.FullJitter;
import dev.tallyman.aws.QueryHandler;
import dev.tallyman.aws.Rooms;
import dev.tallyman.aws.TableSchema;
import dev.tallyman.local.DynamoDbLocal;
import dev.tallyman.service.MemoryObjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/// What the query function adds to the table: `QuerySpeed FIGURES ROUNDS`. A flow of so many
/// figures lies in DynamoDB Local and nothing changes. By turns the real handler answers one event,
/// and the SDK gets one item that is as large as the answer as it is kept.
public final class QuerySpeed {

  private static final int FIGURES_OF_A_REPORT = 200;
  private static final int SERIES = 1_000;
  private static final String TABLE = "speed";

  private QuerySpeed() {}

  public static void main(String[] args) throws IOException {
    int figures = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    try (DynamoDbLocal local = DynamoDbLocal.start(null, System.getenv());
        DynamoDbClient client = client(local)) {
      TableSchema.create(client, TABLE);
      QueryHandler handler = handler(client, figures);
      byte[] event = Files.readAllBytes(Path.of("events/api-tally.json"));
      int size = answer(handler, event);
      Map<String, AttributeValue> key = plainItem(client, keptBytes(client));
      long[] asked = new long[rounds];
      long[] got = new long[rounds];
      // The first half warms both.
      for (int i = -rounds / 2; i < rounds; i++) {
        long begin = System.nanoTime();
        get(client, key);
        long between = System.nanoTime();
        answer(handler, event);
        long end = System.nanoTime();
        if (i >= 0) {
          got[i] = between - begin;
          asked[i] = end - between;
        }
      }
      print("get", got, keptBytes(client), figures);
      print("tally", asked, size, figures);
    }
  }

  private static DynamoDbClient client(DynamoDbLocal local) {
    return DynamoDbClient.builder()
        .endpointOverride(local.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static QueryHandler handler(DynamoDbClient client, int figures) {
    Random random = new Random(1);
    MemoryObjects objects = new MemoryObjects();
    DynamoDbStore store =
        new DynamoDbStore(client, TABLE, objects, FullJitter.attempts(20, random), random);
    CountedReports counted = new CountedReports(store, SERIES);
    for (int i = 0; i < figures / FIGURES_OF_A_REPORT; i++) {
      counted.put(i, FIGURES_OF_A_REPORT);
    }
    return new QueryHandler(
        Rooms.api(
            "bucket",
            objects,
            store,
            new DynamoDbAnswers(client, TABLE, "build", InstantSource.system()),
            CursorKeys.of(new byte[16]),
            e -> {
              throw e;
            }));
  }

  private static int answer(QueryHandler handler, byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context());
    if (!answer
        .toString(java.nio.charset.StandardCharsets.UTF_8)
        .startsWith("{\"statusCode\":200")) {
      throw new IllegalStateException("not answered: " + answer);
    }
    return answer.size();
  }

  private static com.amazonaws.services.lambda.runtime.Context context() {
    return (com.amazonaws.services.lambda.runtime.Context)
        Proxy.newProxyInstance(
            QuerySpeed.class.getClassLoader(),
            new Class<?>[] {com.amazonaws.services.lambda.runtime.Context.class},
            (_, method, _) -> method.getReturnType() == int.class ? 28_000 : null);
  }

  /// The bytes of the largest answer that is kept as a page: the one that is asked for.
  private static int keptBytes(DynamoDbClient client) {
    return client.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
        .filter(item -> item.containsKey("body") && item.containsKey("basis"))
        .filter(item -> !item.containsKey("next") || item.get("next").s().contains(" "))
        .mapToInt(item -> item.get("body").b().asByteArray().length)
        .max()
        .orElseThrow();
  }

  private static Map<String, AttributeValue> plainItem(DynamoDbClient client, int bytes) {
    byte[] body = new byte[bytes];
    new Random(1).nextBytes(body);
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("PLAIN"), "sk", AttributeValue.fromS("PLAIN"));
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put("body", AttributeValue.fromB(SdkBytes.fromByteArray(body)));
    client.putItem(put -> put.tableName(TABLE).item(item));
    return key;
  }

  private static void get(DynamoDbClient client, Map<String, AttributeValue> key) {
    GetItemResponse got = client.getItem(get -> get.tableName(TABLE).key(key).consistentRead(true));
    if (!got.hasItem()) {
      throw new IllegalStateException("not there");
    }
  }

  private static void print(String what, long[] nanos, int bytes, int figures) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.println(
        String.join(
            "\t",
            "query",
            what,
            "" + figures,
            "" + bytes,
            millis(sorted[sorted.length / 2]),
            millis(sorted[sorted.length * 99 / 100]),
            "" + sorted.length));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
  }
}
