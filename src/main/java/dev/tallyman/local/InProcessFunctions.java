package dev.tallyman.local;

import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.aws.DynamoDbStore;
import dev.tallyman.aws.FaultLog;
import dev.tallyman.aws.IngestHandler;
import dev.tallyman.aws.Metrics;
import dev.tallyman.aws.QueryHandler;
import dev.tallyman.aws.ReconcileHandler;
import dev.tallyman.aws.Rooms;
import dev.tallyman.aws.Wiring;
import dev.tallyman.service.Bookmark;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.ReportStore;
import dev.tallyman.service.WorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The real handlers in this process, over S3 and DynamoDB Local or the store in memory.
final class InProcessFunctions implements Functions {

  private static final Duration INGEST_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(28);

  private final ReportObjects objects;
  private final Consumer<String> log;
  private final InProcessFunction ingest;
  private final InProcessFunction query;
  private final InProcessFunction reconcile;

  private InProcessFunctions(
      ReportObjects objects,
      DynamoDbStore store,
      KeptAnswers kept,
      CursorKeys cursorKeys,
      Bookmark comparison,
      AllowedOrigins origins,
      WorkQueue queue,
      Consumer<String> log) {
    this.objects = objects;
    this.log = log;
    this.ingest = new InProcessFunction("ingest", ingestHandler(store), INGEST_TIMEOUT);
    this.query =
        new InProcessFunction(
            "query", queryHandler(store, kept, cursorKeys, origins), QUERY_TIMEOUT);
    this.reconcile =
        new InProcessFunction(
            "reconcile",
            new ReconcileHandler(
                new Reconcile(objects, store, queue), comparison, Metrics.LOCAL, log),
            INGEST_TIMEOUT);
  }

  /// Starts over the table of `client`.
  static InProcessFunctions start(
      Wiring wiring,
      DynamoDbClient client,
      AllowedOrigins origins,
      WorkQueue queue,
      Consumer<String> log) {
    ReportObjects objects = wiring.objects();
    return new InProcessFunctions(
        objects,
        wiring.store(client, objects),
        wiring.keptAnswers(client),
        wiring.cursorKeys(faultLog(log)),
        wiring.comparison(client),
        origins,
        queue,
        log);
  }

  private IngestHandler ingestHandler(ReportStore store) {
    return new IngestHandler(
        Wiring.ingestBatch(
            LocalNames.BUCKET,
            objects,
            store,
            Rooms.documents(),
            Rooms.figures(),
            InstantSource.system(),
            Metrics.LOCAL,
            log));
  }

  private QueryHandler queryHandler(
      DynamoDbStore store, KeptAnswers kept, CursorKeys cursorKeys, AllowedOrigins origins) {
    return new QueryHandler(
        Rooms.api(LocalNames.BUCKET, objects, store, kept, cursorKeys, faultLog(log))
            .sharedWith(origins));
  }

  private static FaultLog faultLog(Consumer<String> log) {
    return new FaultLog(Metrics.LOCAL, InstantSource.system(), log);
  }

  @Override
  public Function ingest() {
    return ingest;
  }

  @Override
  public Function query() {
    return query;
  }

  @Override
  public Function reconcile() {
    return reconcile;
  }

  @Override
  public void stop() {
    ingest.stop();
    reconcile.stop();
  }

  @Override
  public void close() {
    // Nothing of the handlers outlives the process.
  }
}
