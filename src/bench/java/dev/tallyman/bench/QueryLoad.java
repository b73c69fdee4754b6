package dev.tallyman.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Many who ask at once: `QueryLoad CALLERS SECONDS`. The annotated reports of the corpus lie in a
/// local system over DynamoDB Local, and so many callers ask for tallies, flows, figures, reports,
/// texts, changes and the page over HTTP, each one question after the other.
public final class QueryLoad {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger errors = new AtomicInteger();
  private final LocalCloud cloud;

  private QueryLoad(LocalCloud cloud) {
    this.cloud = cloud;
  }

  public static void main(String[] args) throws Exception {
    int callers = Integer.parseInt(args[0]);
    int seconds = Integer.parseInt(args[1]);
    try (LocalCloud cloud = LocalCloud.start(new CloudSettings(null, 0, 0, false, false, null))) {
      QueryLoad load = new QueryLoad(cloud);
      List<URI> questions = load.questions(load.upload());
      // Each has been asked before, as most have where many ask.
      questions.forEach(load::ask);
      load.nanos.clear();
      load.run(callers, seconds, questions);
      load.print(callers, seconds, questions.size());
    }
    System.exit(0);
  }

  /// How many reports there are.
  private int upload() throws Exception {
    int number = 0;
    for (Report report : Texts.all()) {
      URI address = cloud.s3().resolve("/tallyman-reports/reports/" + number++ + ".txt");
      HttpRequest put =
          HttpRequest.newBuilder(address)
              .PUT(HttpRequest.BodyPublishers.ofString(report.text()))
              .build();
      client.send(put, HttpResponse.BodyHandlers.discarding());
    }
    int read = 0;
    while (read < number) {
      Thread.sleep(500);
      read = get("/v1/reports?limit=1000").path("reports").size();
    }
    return number;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(cloud.api().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body());
  }

  private List<URI> questions(int reports) throws Exception {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/v1/openapi.json",
                "/v1/flows",
                "/v1/reports?limit=" + reports,
                "/v1/reports?status=rejected",
                "/v1/tally?origin=KP&destination=RU",
                "/v1/tally?origin=KP&destination=RU&groupBy=year",
                "/v1/tally?destination=RU&format=csv",
                "/v1/tally?measure=container",
                "/v1/figures?origin=KP&destination=RU",
                "/v1/figures?measure=tonne&format=csv",
                "/v1/changes?origin=KP&destination=RU"));
    get("/v1/figures?measure=container&limit=8")
        .path("figures")
        .forEach(figure -> paths.add("/v1/figures/" + figure.path("id").asText()));
    get("/v1/reports?limit=8")
        .path("reports")
        .forEach(report -> {
          paths.add("/v1/reports/" + report.path("id").asText());
          paths.add("/v1/reports/" + report.path("id").asText() + "/text");
        });
    return paths.stream().map(cloud.api()::resolve).toList();
  }

  private void run(int callers, int seconds, List<URI> questions) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int first = i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = first; System.nanoTime() < end; n++) {
                  ask(questions.get(n % questions.size()));
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void ask(URI question) {
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200 || answer.body().length == 0) {
        fail(question, "status " + answer.statusCode());
      }
    } catch (IOException e) {
      fail(question, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    nanos.add(System.nanoTime() - begin);
  }

  private void fail(URI question, String how) {
    errors.incrementAndGet();
    System.err.println(question + ": " + how);
  }

  private void print(int callers, int seconds, int questions) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.println(
        String.join(
            "\t",
            "load",
            "" + callers,
            "" + seconds,
            "" + questions,
            "" + sorted.size(),
            millis(sorted.get(sorted.size() / 2)),
            millis(sorted.get(sorted.size() * 99 / 100)),
            "" + errors.get()));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
  }
}
