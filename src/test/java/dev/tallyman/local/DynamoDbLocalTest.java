package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbLocalTest {

  @TempDir Path folder;

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @Test
  void a_table_on_disk_is_there_after_a_restart() throws Exception {
    try (DynamoDbLocal first = DynamoDbLocal.start(folder, System.getenv());
        DynamoDbClient client = client(first.endpoint())) {
      client.createTable(t ->
          t.tableName("tallyman")
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .keySchema(
                  KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
              .attributeDefinitions(
                  AttributeDefinition.builder()
                      .attributeName("pk")
                      .attributeType(ScalarAttributeType.S)
                      .build()));
      assertThat(first.startMillis()).isPositive();
    }
    try (DynamoDbLocal second = DynamoDbLocal.start(folder, System.getenv());
        DynamoDbClient client = client(second.endpoint())) {
      assertThat(client.listTables().tableNames()).containsExactly("tallyman");
    }
  }

  @Test
  void it_answers_until_it_is_stopped() throws Exception {
    DynamoDbLocal running = DynamoDbLocal.start(null, System.getenv());
    assertThat(running.endpoint()).isNotNull();
    assertThat(running.answers()).isTrue();
    running.close();
    assertThat(running.answers()).isFalse();
  }

  /// As a browser asks whether a page of `origin` may ask, and as that page would then ask.
  @Test
  void no_page_of_another_site_and_no_rebound_name_gets_an_answer() throws Exception {
    try (DynamoDbLocal running = DynamoDbLocal.start(null, System.getenv())) {
      int port = running.endpoint().getPort();
      String list =
          "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
              + "Authorization: AWS4-HMAC-SHA256 Credential=a/20250101/us-east-1/dynamodb/aws4_request,"
              + " SignedHeaders=host, Signature=0\r\nContent-Length: 2\r\n\r\n{}";
      String host = "Host: 127.0.0.1:" + port + "\r\n";
      assertThat(raw(port, "POST / HTTP/1.1\r\n" + host + list)).contains("TableNames");
      String foreign = host + "Origin: http://evil.example\r\n";
      assertThat(
              raw(
                  port,
                  "OPTIONS / HTTP/1.1\r\n"
                      + foreign
                      + "Access-Control-Request-Method: POST\r\n"
                      + "Access-Control-Request-Headers: x-amz-target\r\n\r\n"))
          .doesNotContainIgnoringCase("access-control-allow-origin");
      assertThat(raw(port, "POST / HTTP/1.1\r\n" + foreign + list))
          .doesNotContainIgnoringCase("access-control-allow-origin");
      assertThat(raw(port, "POST / HTTP/1.1\r\nHost: rebound.example:" + port + "\r\n" + list))
          .doesNotContain("TableNames");
    }
  }

  private static String raw(int port, String request) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.at(port));
      socket.setSoTimeout(10_000);
      String closing = request.replaceFirst("\r\n", "\r\nConnection: close\r\n");
      socket.getOutputStream().write(closing.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void it_does_not_answer_while_it_is_suspended() throws Exception {
    try (DynamoDbLocal running = DynamoDbLocal.start(null, System.getenv())) {
      assertThat(running.answers()).isTrue();
      signal(running, "STOP");
      // Its threads do not all stop at the same instant.
      for (int i = 0; i < 20 && running.answers(); i++) {
        Thread.sleep(100);
      }
      assertThat(running.answers()).isFalse();
      signal(running, "CONT");
      assertThat(running.answers()).isTrue();
    }
  }

  private static void signal(DynamoDbLocal running, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, "" + running.pid()).start().waitFor();
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_in_one_sentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> DynamoDbLocal.start(file, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--data");
  }

  @Test
  void without_maven_the_sentence_names_the_way_out() {
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", folder.toString(), "TALLYMAN_MVN", folder + "/no-mvn");
    assertThatThrownBy(() -> DynamoDbLocal.start(null, environment))
        .isInstanceOf(DynamoDbLocalMissing.class)
        .hasMessageContaining("--memory");
  }
}
