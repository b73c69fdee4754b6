package dev.tallyman.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole system in memory, with the page below a stage, and a way to put reports into it.
final class LocalSystem implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("samples");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalCloud cloud;
  private final StageProxy stage;

  LocalSystem(@Nullable String apiKey) throws IOException {
    this.cloud = LocalCloud.start(new CloudSettings(null, 0, 0, true, false, apiKey));
    this.stage = new StageProxy(cloud.api());
  }

  String page() {
    return stage.page();
  }

  String bucket() {
    return cloud.s3() + "/";
  }

  /// The samples, one after another in their order.
  void putSamples() throws Exception {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> reports =
          files.filter(file -> !file.toString().endsWith(".meta.json")).sorted().toList();
      for (Path report : reports) {
        Path sidecar = report.resolveSibling(report.getFileName() + ".meta.json");
        put(
            String.valueOf(report.getFileName()),
            Files.readString(report),
            Files.exists(sidecar) ? Files.readString(sidecar) : null);
      }
    }
  }

  /// Puts a report, after its sidecar, and waits until it is read.
  void put(String name, String text, @Nullable String sidecar) throws Exception {
    if (sidecar != null) {
      send(object(name + ".meta.json").PUT(HttpRequest.BodyPublishers.ofString(sidecar)));
    }
    send(object(name).PUT(HttpRequest.BodyPublishers.ofString(text)));
    await(name, status -> !status.isEmpty() && !status.equals("received"));
  }

  /// Takes a report back, and waits until that is known.
  void delete(String name) throws Exception {
    send(object(name).DELETE());
    await(name, "withdrawn"::equals);
  }

  private HttpRequest.Builder object(String name) {
    String path = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return HttpRequest.newBuilder(URI.create(bucket() + "tallyman-reports/reports/" + path));
  }

  private void send(HttpRequest.Builder request) throws Exception {
    int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status >= 300) {
      throw new IllegalStateException("the bucket answered " + status);
    }
  }

  private void await(String name, Predicate<String> status) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (!status.test(status("reports/" + name))) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(name + " did not get there");
      }
      Thread.sleep(50);
    }
  }

  /// How far a report got; empty where nothing is known of it.
  private String status(String key) throws Exception {
    return json("v1/reports")
        .path("reports")
        .valueStream()
        .filter(report -> report.path("key").asText().equals(key))
        .map(report -> report.path("status").asText())
        .findFirst()
        .orElse("");
  }

  JsonNode json(String address) throws Exception {
    HttpRequest get = HttpRequest.newBuilder(URI.create(cloud.api() + "/" + address)).build();
    return JSON.readTree(client.send(get, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    stage.close();
    cloud.close();
    client.close();
  }
}
