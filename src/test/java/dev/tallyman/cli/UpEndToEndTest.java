package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `up` as small teams run it: on the network, watched, stopped and started again.
@DisabledOnOs(OS.WINDOWS)
class UpEndToEndTest {

  private static final String KEY = "a key";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> put(URI address, String text) throws Exception {
    return send(HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.ofString(text)));
  }

  private int put(UpProcess up, int reports) throws Exception {
    int accepted = 0;
    for (int i = 0; i < reports; i++) {
      URI address = up.s3().resolve("/tallyman-reports/reports/" + i + ".txt");
      accepted += put(address, "Some " + (40 + i) + " ships called.").statusCode() == 200 ? 1 : 0;
    }
    return accepted;
  }

  private static JsonNode status(URI api, String... options) throws Exception {
    PrintStream real = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      List<String> command = new ArrayList<>(List.of("status", "--json", "--api", "" + api));
      command.addAll(List.of(options));
      assertThat(Main.run(command.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(real);
    }
    return Answers.JSON.readTree(out.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode statusWhenRead(URI api, int reports) throws Exception {
    JsonNode status = status(api);
    for (int i = 0; i < 300 && status.at("/reports/extracted").asInt() < reports; i++) {
      Thread.sleep(100);
      status = status(api);
    }
    return status;
  }

  private List<String> waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data/queue/waiting"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void sigterm_ends_what_is_being_read_and_leaves_the_rest_to_the_next_start() throws Exception {
    int reports = 150;
    UpProcess up = UpProcess.start(folder.resolve("data"));
    assertThat(put(up, reports)).isEqualTo(reports);
    assertThat(up.terminate()).isEqualTo(Exit.TERMINATED.code());
    // None of them counts as tried, so however often it is stopped nothing is given up.
    assertThat(waiting()).isNotEmpty().allMatch(name -> name.endsWith("_0"));
    assertThat(up.said()).hasSize(1);
    try (UpProcess again = UpProcess.start(folder.resolve("data"))) {
      JsonNode status = statusWhenRead(again.api(), reports);
      assertThat(status.at("/reports/extracted").asInt()).isEqualTo(reports);
      assertThat(status.at("/queue/deadLetters").asInt()).isZero();
      assertThat(Main.run("verify", "--api", again.api().toString())).isZero();
    }
  }

  @Test
  void on_the_network_it_asks_for_the_key_and_says_in_json_what_it_does() throws Exception {
    String[] options = {"--memory", "--host", "0.0.0.0", "--api-key", KEY, "--log", "json"};
    UpProcess up = UpProcess.start(folder.resolve("data"), options);
    assertThat(up.api().getHost()).isNotEqualTo("127.0.0.1");
    assertThat(get(up.api().resolve("/healthz")).body())
        .isEqualTo("{\"ready\":true,\"silent\":[]}");
    assertThat(get(up.api().resolve("/v1/flows")).statusCode()).isEqualTo(403);
    assertThat(get(up.api().resolve("/v1/flows"), "x-api-key", KEY).statusCode()).isEqualTo(200);
    assertThat(get(up.api().resolve("/local"), "X-Forwarded-For", "192.0.2.7").statusCode())
        .isEqualTo(403);

    // Others than this machine put reports where the API lets them, and nowhere else.
    URI foreign = up.s3().resolve("/tallyman-reports/reports/forged%0A%7B%22level%22.txt");
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(foreign)
            .header("X-Forwarded-For", "192.0.2.7")
            .PUT(HttpRequest.BodyPublishers.ofString("Some 40 ships called."));
    assertThat(send(stranger).statusCode()).isEqualTo(403);
    HttpResponse<String> offered =
        send(
            HttpRequest.newBuilder(up.api().resolve("/v1/reports"))
                .header("x-api-key", KEY)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a.txt\"}")));
    String presigned = Answers.JSON.readTree(offered.body()).path("url").asText();
    assertThat(URI.create(presigned).getAuthority()).isEqualTo(up.s3().getAuthority());
    HttpRequest.Builder invited =
        HttpRequest.newBuilder(URI.create(presigned))
            .header("X-Forwarded-For", "192.0.2.7")
            .PUT(HttpRequest.BodyPublishers.ofString("Some 40 blue ships called."));
    assertThat(send(invited).statusCode()).isEqualTo(200);
    assertThat(put(foreign, "Some 50 ships called.").statusCode()).isEqualTo(200);

    JsonNode status = statusWhenRead(up.api(), 2);
    assertThat(status.at("/reports/extracted").asInt()).isEqualTo(2);
    assertThat(status.at("/reconcile/at").asText()).startsWith("20");
    assertThat(up.terminate()).isEqualTo(Exit.TERMINATED.code());
    List<String> messages = new ArrayList<>();
    for (String line : up.said()) {
      JsonNode said = Answers.JSON.readTree(line);
      assertThat(said.path("at").asText()).startsWith("20");
      assertThat(line).doesNotContain("ships called", KEY);
      messages.add(said.path("message").asText() + " " + said.path("path").asText(""));
    }
    assertThat(messages)
        .startsWith("ready ")
        .contains(
            "reconciled ", "request /v1/flows", "request /v1/reports", "recorded ", "stopping ");
    assertThat(up.said()).anyMatch(line -> line.contains("forged\\n{\\\"level\\\".txt"));
  }

  @Test
  void without_a_key_the_network_is_warned_of() throws Exception {
    try (UpProcess up = UpProcess.start(folder.resolve("data"), "--memory", "--host", "0.0.0.0")) {
      for (int i = 0; i < 50 && up.said().size() < 2; i++) {
        Thread.sleep(100);
      }
      assertThat(up.said()).anyMatch(line -> line.contains("--api-key"));
      assertThat(get(up.api().resolve("/v1/flows")).statusCode()).isEqualTo(200);
    }
    try (UpProcess up = UpProcess.start(folder.resolve("data"), "--memory")) {
      assertThat(up.said()).noneMatch(line -> line.contains("--api-key"));
    }
  }

  @Test
  void a_part_that_does_not_answer_is_named_and_status_says_that_it_is_not_ready()
      throws Exception {
    try (UpProcess up = UpProcess.start(folder.resolve("data"))) {
      assertThat(get(up.api().resolve("/healthz")).statusCode()).isEqualTo(200);
      up.signalDynamoDb("STOP");
      HttpResponse<String> ill = get(up.api().resolve("/healthz"));
      for (int i = 0; i < 20 && ill.statusCode() == 200; i++) {
        ill = get(up.api().resolve("/healthz"));
      }
      assertThat(ill.statusCode()).isEqualTo(503);
      assertThat(ill.body()).isEqualTo("{\"ready\":false,\"silent\":[\"table\"]}");
      assertThat(Main.run("status", "--api", up.api().toString())).isEqualTo(Exit.NOT_READY.code());
      up.signalDynamoDb("CONT");
      assertThat(Main.run("status", "--api", up.api().toString())).isZero();
    }
  }

  @Test
  void status_is_said_for_people_and_for_programs() throws Exception {
    CloudSettings settings = new CloudSettings(null, 0, 0, true, false, KEY);
    try (LocalCloud cloud = LocalCloud.start(settings)) {
      JsonNode status = status(cloud.api());
      assertThat(status.at("/queue"))
          .hasToString("{\"waiting\":0,\"inFlight\":0,\"deadLetters\":0}");
      assertThat(status.at("/reports/rejected").asInt(-1)).isZero();
      assertThat(status.at("/stale").asInt(-1)).isZero();
    }
    assertThat(Main.run("status", "--api", "http://127.0.0.1:1")).isEqualTo(1);
  }
}
