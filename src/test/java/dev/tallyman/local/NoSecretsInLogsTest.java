package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.aws.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole system with a key, asked for all that a secret has a part in, rightly and wrongly; then
/// everything that it wrote is looked through.
class NoSecretsInLogsTest {

  private static final String API_KEY = "the key of this test's api";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> send(URI address, String key, String method, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
    return client.send(
        request.header("x-api-key", key).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void neither_keys_nor_signatures_are_ever_written() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    String upload;
    try {
      upload = use();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    String log = Files.readString(folder.resolve("functions.log"));
    assertThat(log).contains("recorded", "\"level\":\"ERROR\"");
    String cursorKey =
        new CloudAddresses(URI.create("s3"), null, URI.create("sqs"))
            .environment()
            .get(Wiring.CURSOR_KEY);
    assertThat(cursorKey).hasSizeGreaterThan(40);
    String signature = upload.replaceAll(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
    assertThat(signature).hasSize(64);
    assertThat(log + printed.toString(StandardCharsets.UTF_8))
        .doesNotContain(API_KEY, cursorKey, signature, LocalS3.SECRET_KEY)
        .doesNotContainIgnoringCase("X-Amz-Signature");
  }

  /// The address of an upload that was offered.
  private String use() throws Exception {
    CloudSettings settings = new CloudSettings(folder, 0, 0, true, false, API_KEY);
    try (LocalCloud cloud = LocalCloud.start(settings)) {
      URI api = cloud.api();
      JsonNode offer =
          new ObjectMapper()
              .readTree(
                  send(api.resolve("/v1/reports"), API_KEY, "POST", "{\"name\": \"a.txt\"}")
                      .body());
      String url = offer.path("url").asText();
      String text = "Iran sent 5 tonnes of wheat to Iraq in May 2025.";
      assertThat(send(URI.create(url), "", "PUT", text).statusCode()).isEqualTo(200);
      send(URI.create(url + "0"), "", "PUT", text);
      URI reports = api.resolve("/v1/reports/" + offer.path("id").asText());
      for (int i = 0; i < 100 && send(reports, API_KEY, "GET", "").statusCode() != 200; i++) {
        Thread.sleep(100);
      }
      send(reports, API_KEY + "x", "GET", "");
      send(api.resolve("/v1/figures?cursor=forged"), API_KEY, "GET", "");
      send(api.resolve("/v1/reports"), API_KEY, "POST", "{");
      JsonNode told =
          new ObjectMapper().readTree(send(api.resolve("/local"), "", "GET", "").body());
      Wiring wiring =
          new Wiring(
              new ObjectMapper().convertValue(told, new TypeReference<Map<String, String>>() {}));
      // What is no notification has the ingest function write an error.
      wiring
          .sqs()
          .sendMessage(
              m -> m.queueUrl(told.path("TALLYMAN_QUEUE_URL").asText()).messageBody("nonsense"));
      Path log = folder.resolve("functions.log");
      for (int i = 0; i < 100 && !Files.readString(log).contains("ERROR"); i++) {
        Thread.sleep(100);
      }
      return url;
    }
  }
}
