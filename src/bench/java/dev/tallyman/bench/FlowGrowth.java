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
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.local.DynamoDbLocal;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tallies;
import dev.tallyman.text.Metadata;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.io.IOException;
import java.time.Instant;
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
  private static final int SERIES_OF_A_REPORT = 10;
  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

  private final DynamoDbStore store;
  private final Api api;
  private final String where;
  private final int series;
  private final int figures;
  private int reads;
  private int writes;

  private FlowGrowth(String where, DynamoDbClient client, String table, int series, int figures) {
    DynamoDbClient counting = counting(client);
    Random random = new Random(1);
    MemoryObjects objects = new MemoryObjects();
    this.where = where;
    this.series = series;
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
      put(i, figures / reports);
    }
    measure("an upload", () -> put(reports, FIGURES_OF_A_REPORT));
    measure("first asked", this::ask);
    measure("asked again", this::ask);
    put(reports + 1, FIGURES_OF_A_REPORT);
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
            where + ", " + (series == 1 ? "one series" : series + " series"),
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

  private void put(int number, int count) {
    String id = "r_%016x".formatted(number);
    List<Figure> some = new ArrayList<>();
    Metadata metadata = Metadata.NONE;
    for (int i = 0; i < count; i++) {
      int told = (number * SERIES_OF_A_REPORT + i % SERIES_OF_A_REPORT) % series;
      PublishedFigure one =
          Counted.Telling.counting(100 + i % 7)
              .in(id, i)
              .by("Body " + told)
              .day(number / 100 * 20 + i / SERIES_OF_A_REPORT)
              .publishedBy("Paper " + number % 50)
              .figure();
      some.add(one.figure());
      metadata = one.source().metadata();
    }
    Extraction extraction = new Extraction("bench", some, List.of());
    ReportRecord head =
        new ReportRecord(
            id,
            "reports/" + id,
            1,
            ReportStatus.EXTRACTED,
            false,
            null,
            metadata,
            "hash",
            "sha256 of " + number,
            "bench",
            count,
            0,
            DAY.plusSeconds(number));
    if (!store.commit(null, head, new ReportContent("words", extraction))) {
      throw new IllegalStateException("somebody else writes " + id);
    }
  }
}
