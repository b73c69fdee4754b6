package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the API, as any client would.
final class ApiClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LARGEST_PAGE = "1000";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;
  private final @Nullable String apiKey;

  ApiClient(URI endpoint, @Nullable String apiKey) {
    this.endpoint = endpoint;
    this.apiKey = apiKey;
  }

  /// A report by id, or empty where the API does not know it.
  Optional<JsonNode> report(String id) throws IOException {
    return get("/v1/reports/" + id, Map.of("limit", LARGEST_PAGE));
  }

  Optional<JsonNode> figure(String id) throws IOException {
    return get("/v1/figures/" + id, Map.of());
  }

  /// Everything that a route lists under `name`, page after page.
  List<JsonNode> all(String path, String name, Map<String, String> query) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    Map<String, String> page = new java.util.TreeMap<>(query);
    page.put("limit", LARGEST_PAGE);
    while (true) {
      JsonNode answer = get(path, page).orElseThrow(() -> new IOException("no " + path));
      answer.path(name).forEach(items::add);
      String next = answer.path("next").asText("");
      if (answer.path("next").isNull() || next.isEmpty()) {
        return items;
      }
      page.put("cursor", next);
    }
  }

  private Optional<JsonNode> get(String path, Map<String, String> query) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.resolve(path + form(query))).timeout(PATIENCE);
    if (apiKey != null) {
      request.header("x-api-key", apiKey);
    }
    HttpResponse<byte[]> response = send(request.build());
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    JsonNode body = JSON.readTree(response.body());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The API answered " + response.statusCode() + ": " + body.path("detail").asText());
    }
    return Optional.of(body);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String form(Map<String, String> query) {
    String form =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return form.isEmpty() ? "" : "?" + form;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
