package dev.tallyman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.FullJitter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the API over HTTP, as any client would. What passes (a throttled request, a gateway without
/// its function, a connection that breaks) is tried again; an API that never answered is not waited
/// for.
final class ApiClient implements Answers, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 6;
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final FullJitter jitter =
      new FullJitter(Duration.ofMillis(100), Duration.ofSeconds(2), new SecureRandom(), () -> true);
  private final URI endpoint;
  private final @Nullable String apiKey;
  private boolean hasAnswered;

  ApiClient(URI endpoint, @Nullable String apiKey) {
    this.endpoint = endpoint;
    this.apiKey = apiKey;
  }

  @Override
  public Reply ask(String path, Map<String, String> query) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path + form(query))).timeout(PATIENCE);
    if (apiKey != null) {
      request.header("x-api-key", apiKey);
    }
    HttpResponse<byte[]> response = patiently(request.build());
    return new Reply(response.statusCode(), response.body(), next(response.body()));
  }

  /// Below the endpoint, which may have a stage.
  private URI address(String path) {
    return URI.create(endpoint.toString().replaceFirst("/+$", "") + path);
  }

  private String next(byte[] body) throws IOException {
    try {
      JsonNode next = JSON.readTree(body).path("next");
      return next.isTextual() ? next.asText() : "";
    } catch (JsonProcessingException e) {
      throw new IOException("What answers at " + endpoint + " is not Tallyman: check --api.", e);
    }
  }

  private HttpResponse<byte[]> patiently(HttpRequest request) throws IOException {
    int attempt = 0;
    while (true) {
      attempt++;
      try {
        HttpResponse<byte[]> response = send(request);
        hasAnswered = true;
        if (!PASSING.contains(response.statusCode()) || attempt == ATTEMPTS) {
          return response;
        }
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (!hasAnswered || attempt == ATTEMPTS) {
          throw e;
        }
      }
      if (!jitter.pause(attempt)) {
        throw new InterruptedIOException();
      }
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
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
