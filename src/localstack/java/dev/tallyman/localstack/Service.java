package dev.tallyman.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tallyman.service.ReportKeys;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The API as its callers use it, by HTTP.
final class Service {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String key;
  private final String bucket;

  Service(URI address, String key, String bucket) {
    this.address = address;
    this.key = key;
    this.bucket = bucket;
  }

  HttpResponse<String> get(String path, @Nullable String withKey) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(path)), withKey);
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        key);
  }

  HttpResponse<String> put(URI signed, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(signed).PUT(HttpRequest.BodyPublishers.ofString(body)), null);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String withKey)
      throws Exception {
    if (withKey != null) {
      request.header("x-api-key", withKey);
    }
    return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path, key);
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /// What is known of the report under a key; missing where nothing is.
  JsonNode report(String reportKey) throws Exception {
    String id = Report.id(bucket, ReportKeys.PREFIX + reportKey);
    HttpResponse<String> response = get("v1/reports/" + id, key);
    return response.statusCode() == 404
        ? MissingNode.getInstance()
        : JSON.readTree(response.body());
  }

  /// The words of a report's figures, none where it is not known or was withdrawn.
  List<String> quotes(String reportKey) throws Exception {
    List<String> quotes = new ArrayList<>();
    report(reportKey).path("figures").forEach(one -> quotes.add(one.path("quote").asText()));
    return quotes;
  }
}
