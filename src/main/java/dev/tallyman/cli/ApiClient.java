package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the API over HTTP, as any client would.
final class ApiClient implements Answers, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;
  private final @Nullable String apiKey;

  ApiClient(URI endpoint, @Nullable String apiKey) {
    this.endpoint = endpoint;
    this.apiKey = apiKey;
  }

  @Override
  public Reply ask(String path, Map<String, String> query) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.resolve(path + form(query))).timeout(PATIENCE);
    if (apiKey != null) {
      request.header("x-api-key", apiKey);
    }
    HttpResponse<byte[]> response = send(request.build());
    return new Reply(response.statusCode(), response.body(), next(response.body()));
  }

  private static String next(byte[] body) throws IOException {
    JsonNode next = JSON.readTree(body).path("next");
    return next.isTextual() ? next.asText() : "";
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
