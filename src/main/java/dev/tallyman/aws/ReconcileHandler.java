package dev.tallyman.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.service.Bookmark;
import dev.tallyman.service.Reconcile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The function that runs every hour and finds lost events. Its input says nothing; its answer says
/// what it found, and so does its log. A run whose time is nearly up stops, and the next one goes
/// on from there.
public final class ReconcileHandler implements RequestStreamHandler {

  private static final int MILLIS_FOR_THE_END = 20_000;

  private final Reconcile reconcile;
  private final Bookmark bookmark;
  private final Metrics metrics;
  private final Consumer<String> log;

  public ReconcileHandler() {
    this(Wiring.ofEnvironment());
  }

  private ReconcileHandler(Wiring wiring) {
    this(
        wiring.reconcile(),
        wiring.comparison(wiring.dynamoDb()),
        wiring.metrics(),
        System.out::println);
  }

  public ReconcileHandler(
      Reconcile reconcile, Bookmark bookmark, Metrics metrics, Consumer<String> log) {
    this.metrics = metrics;
    this.reconcile = reconcile;
    this.bookmark = bookmark;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Reconcile.Findings findings =
        reconcile.run(
            bookmark.position().orElse(null),
            (position, steps) -> context.getRemainingTimeInMillis() > MILLIS_FOR_THE_END,
            difference -> {});
    bookmark.keep(findings.next());
    String found = json(findings);
    log.accept(line(findings));
    answer.write(found.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Reconcile.Findings findings) {
    return Json.text(json -> json.object(() -> UpkeepJson.findings(json, findings)));
  }

  /// What a whole walk has left to tidy up is counted at its end alone.
  private String line(Reconcile.Findings findings) {
    Map<String, String> counted = new TreeMap<>(Map.of("differences", "Count"));
    if (findings.next() == null) {
      counted.put("unfinished", "Count");
    }
    return Json.text(json ->
        json.object(() -> {
          json.field("level", "INFO").field("message", "reconciled");
          UpkeepJson.findings(json, findings);
          json.field("differences", findings.differences());
          metrics.describe(json, Instant.now(), counted);
        }));
  }
}
