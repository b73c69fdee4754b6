package dev.tallyman.bench;

import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.aws.DynamoDbAnswers;
import dev.tallyman.aws.DynamoDbStore;
import dev.tallyman.aws.FullJitter;
import dev.tallyman.aws.Rooms;
import dev.tallyman.aws.TableSchema;
import dev.tallyman.aws.memory.MemoryDynamoDb;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.local.DynamoDbLocal;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tallies;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What a flow costs as it grows: `FlowGrowth TABLE SERIES FIGURES…`, where `TABLE` is `memory` or
/// `local` (DynamoDB Local). For each number of figures, in so many series and in reports of two
/// hundred that tell of ten series each, calls to the table and milliseconds of: an upload, a
/// question asked for the first time, asked again, and asked after one more upload; and
/// milliseconds in which the table hands out all rows, and in which they are tallied.
public final class FlowGrowth {

  private static final int FIGURES_OF_A_REPORT = 200;

  private final DynamoDbStore store;
  private final CountedReports counted;
  private final Api api;
  private final String where;
  private final int figures;
  private int reads;
  private int writes;

  private FlowGrowth(String where, DynamoDbClient client, String table, int series, int figures) {
    DynamoDbClient counting = counting(client);
    Random random = new Random(1);
    MemoryObjects objects = new MemoryObjects();
    this.where = where;
    this.figures = figures;
    this.store =
        new DynamoDbStore(counting, table, objects, FullJitter.attempts(20, random), random);
    this.api =
        Rooms.api(
            "bucket",
            objects,
            store,
            new DynamoDbAnswers(counting, table, "build", InstantSource.system()),
            CursorKeys.of(new byte[16]),
            e -> {
              throw e;
            });
    this.counted = new CountedReports(store, series);
  }

  public static void main(String[] args) throws IOException {
    int series = Integer.parseInt(args[1]);
    try (DynamoDbLocal local =
        args[0].equals("memory") ? null : DynamoDbLocal.start(null, System.getenv())) {
      for (int i = 2; i < args.length; i++) {
        int figures = Integer.parseInt(args[i]);
        String table = "growth-" + series + "-" + figures;
        DynamoDbClient client = local == null ? new MemoryDynamoDb() : client(local, table);
        new FlowGrowth(args[0], client, table, series, figures).run();
      }
    }
  }

  private static DynamoDbClient client(DynamoDbLocal local, String table) throws IOException {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(local.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    TableSchema.create(client, table);
    return client;
  }

  private DynamoDbClient counting(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean call =
                  arguments != null
                      && arguments[0] instanceof SdkRequest
                      && !method.getName().endsWith("Paginator");
              if (!call) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              if (method.getName().contains("Write") || method.getName().startsWith("put")) {
                writes++;
              } else {
                reads++;
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void run() {
    int reports = Math.max(1, figures / FIGURES_OF_A_REPORT);
    for (int i = 0; i < reports; i++) {
      counted.put(i, figures / reports);
    }
    measure("an upload", () -> counted.put(reports, FIGURES_OF_A_REPORT));
    measure("first asked", this::ask);
    measure("asked again", this::ask);
    counted.put(reports + 1, FIGURES_OF_A_REPORT);
    measure("asked after an upload", this::ask);
    handOut();
  }

  private void handOut() {
    FlowKey flow = new FlowKey("KP", "RU");
    List<RecordedFigure> rows = new ArrayList<>();
    measure("all rows handed out", () -> rows.addAll(store.figures(flow, null)));
    List<PublishedFigure> all = rows.stream().map(RecordedFigure::published).toList();
    rows.clear();
    Question question = Question.EVERYTHING.onRoute("KP", "RU");
    measure("all figures tallied", () -> Tallies.of(all, question, Policy.LATEST_PER_ORIGINATOR));
  }

  private void measure(String what, Runnable work) {
    reads = 0;
    writes = 0;
    long begin = System.nanoTime();
    work.run();
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println(
        String.join(
            "\t",
            "flow",
            where + ", " + (counted.series() == 1 ? "one series" : counted.series() + " series"),
            what,
            "" + figures,
            "" + reads,
            "" + writes,
            "" + millis));
  }

  private void ask() {
    Map<String, List<String>> question =
        Map.of("origin", List.of("KP"), "destination", List.of("RU"));
    int status =
        api.answer(new ApiRequest("GET", "/v1/tally", question, Map.of(), new byte[0])).status();
    if (status != 200) {
      throw new IllegalStateException("answered with " + status);
    }
  }
}
