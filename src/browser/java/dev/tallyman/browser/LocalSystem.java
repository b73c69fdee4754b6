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
      putObject("reports/" + name + ".meta.json", sidecar);
    }
    putObject("reports/" + name, text);
    Instant until = Instant.now().plus(PATIENCE);
    while (!isRead("reports/" + name)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(name + " was not read");
      }
      Thread.sleep(50);
    }
  }

  private void putObject(String key, String text) throws Exception {
    String path = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    HttpRequest put =
        HttpRequest.newBuilder(
                URI.create(bucket() + "tallyman-reports/" + path.replace("%2F", "/")))
            .PUT(HttpRequest.BodyPublishers.ofString(text))
            .build();
    int status = client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException(key + " was not stored: " + status);
    }
  }

  private boolean isRead(String key) throws Exception {
    for (JsonNode report : json("v1/reports").path("reports")) {
      if (report.path("key").asText().equals(key)) {
        return !report.path("status").asText().equals("received");
      }
    }
    return false;
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
