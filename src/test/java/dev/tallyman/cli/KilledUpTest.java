package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whatever ends a part of a running system, and whenever: what S3 accepted is there, once.
class KilledUpTest {

  private static final int KILLS = Integer.getInteger("tallyman.kills", 2);
  private static final int UPLOADS = 25 * KILLS;

  @TempDir Path folder;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /// By key, what each report says in the end.
  private final Map<String, Integer> rifles = new TreeMap<>();

  private volatile UpProcess up;

  /// Puts a report again and again until it is accepted.
  private void put(String key, int count) {
    rifles.put(key, count);
    String text = "More than " + count + " rifles left Rajin for Russia.";
    boolean accepted = false;
    while (!accepted) {
      URI address = up.s3().resolve("/tallyman-reports/reports/" + key);
      try {
        HttpRequest put =
            HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build();
        accepted = client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        Thread.sleep(20);
      } catch (IOException e) {
        // It has just been killed.
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Every fifth report is put twice.
  private void putAll() {
    for (int i = 0; i < UPLOADS; i++) {
      put(i + ".txt", 1_000 + i);
      if (i % 5 == 0) {
        put(i + ".txt", 50_000 + i);
      }
    }
  }

  private List<String> expected() {
    return rifles.values().stream().map(n -> "More than " + n + " rifles").sorted().toList();
  }

  private List<String> quotes() throws IOException {
    try (ApiClient api = new ApiClient(up.api(), null)) {
      List<String> quotes = new ArrayList<>();
      for (JsonNode figure : api.all("/v1/figures", "figures", Map.of("measure", "firearm"))) {
        quotes.add(figure.path("quote").asText());
      }
      quotes.sort(null);
      return quotes;
    }
  }

  private void assertThatAllAppears() throws Exception {
    for (int i = 0; i < 300 && !quotes().equals(expected()); i++) {
      Thread.sleep(200);
    }
    assertThat(quotes()).isEqualTo(expected());
    assertThat(Main.run("verify", "--api", up.api().toString())).isZero();
  }

  @Test
  void what_s3_accepted_is_there_once_however_often_the_system_is_killed() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("KilledUpTest: " + KILLS + " kills, seed " + seed);
    Random random = new Random(seed);
    up = UpProcess.start(folder);
    Thread uploader = Thread.ofPlatform().start(this::putAll);
    for (int i = 0; i < KILLS; i++) {
      Thread.sleep(random.nextInt(700));
      up.kill();
      up = UpProcess.start(folder);
    }
    uploader.join();
    assertThatAllAppears();
    up.close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @EnabledIfSystemProperty(named = "tallyman.long", matches = "true")
  void while_dynamodb_local_is_stopped_uploads_wait_and_then_appear() throws Exception {
    up = UpProcess.start(folder);
    try (UpProcess running = up) {
      put("before.txt", 10);
      running.signalDynamoDb("STOP");
      for (int i = 0; i < 20; i++) {
        put(i + ".txt", 100 + i);
      }
      Thread.sleep(Duration.ofSeconds(10));
      running.signalDynamoDb("CONT");
      assertThatAllAppears();
    }
  }
}
