package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.Wiring;
import dev.tallyman.local.CloudAddresses;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import dev.tallyman.local.LocalNames;
import dev.tallyman.text.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/// `dlq`, `reconcile`, `verify` and `reextract` against a running local cloud.
class UpkeepEndToEndTest {

  private static final String KEY = "reports/a.txt";

  private static LocalCloud cloud;
  private static Wiring wiring;
  private static Map<String, String> addresses;

  @RegisterExtension final Console console = new Console();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "More than 5,000 rifles left Rajin for Russia.");
    Files.writeString(folder.resolve("b.txt"), "Some 40 ships called at Vostochny.");
    cloud = LocalCloud.start(new CloudSettings(null, 0, 0, false, false, null));
    addresses = addresses(cloud);
    wiring = new Wiring(addresses);
    assertThat(
            Main.run(
                "upload",
                "--endpoint",
                cloud.s3().toString(),
                "--api",
                cloud.api().toString(),
                folder.toString()))
        .isZero();
  }

  private static Map<String, String> addresses(LocalCloud cloud) throws Exception {
    Map<String, String> told = new HashMap<>();
    try (ApiClient client = new ApiClient(cloud.api(), null)) {
      client
          .find(CloudAddresses.PATH)
          .orElseThrow()
          .properties()
          .forEach(entry -> told.put(entry.getKey(), entry.getValue().asText()));
    }
    return told;
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  private int run(String... command) {
    return runOn(cloud.api().toString(), command);
  }

  private int runOn(String api, String... command) {
    console.clear();
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(1, List.of("--api", api));
    return Main.run(all.toArray(String[]::new));
  }

  private JsonNode lastLine() throws Exception {
    return Answers.JSON.readTree(console.out().lines().toList().getLast());
  }

  private static void eventually(Callable<Boolean> holds) throws Exception {
    boolean held = holds.call();
    for (int i = 0; i < 200 && !held; i++) {
      Thread.sleep(50);
      held = holds.call();
    }
    assertThat(held).isTrue();
  }

  /// As if the table had been written otherwise; a late message may mend that at any time.
  private static boolean changed(String... fields) {
    try (DynamoDbClient client = wiring.dynamoDb()) {
      String id = Report.id(LocalNames.BUCKET, KEY);
      for (String field : fields) {
        client.updateItem(update ->
            update
                .tableName(LocalNames.TABLE)
                .key(Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("HEAD")))
                .updateExpression("SET " + field + " = :x")
                .expressionAttributeValues(Map.of(":x", AttributeValue.fromS("another"))));
      }
    }
    return true;
  }

  @Test
  void what_differs_is_found_told_and_read_again() throws Exception {
    assertThat(run("reconcile")).isZero();
    assertThat(console.out()).contains("2 reports compared: 0 unknown, 0 different, 0 gone");
    assertThat(run("verify")).isZero();
    assertThat(console.out()).contains("2 reports and", "all holds");
    eventually(() -> changed("tag", "contentHash") && run("verify", "--json") == 8);
    assertThat(console.out()).contains("{\"broken\":\"bucket\",\"report\":\"" + KEY + "\"");
    assertThat(lastLine().path("broken").asInt()).isOne();
    eventually(() ->
        changed("tag", "contentHash")
            && run("reconcile") == 0
            && console.out().contains("different: " + KEY)
            && console.out().contains("1 put in the queue"));
    eventually(() -> run("verify") == 0);
    assertThat(run("reconcile", "--json", "--after", KEY)).isZero();
    assertThat(lastLine().path("reports").asInt()).isOne();
  }

  @Test
  void reports_of_an_earlier_extractor_are_read_again_once() throws Exception {
    eventually(() ->
        changed("extractor")
            && run("reextract", "--dry-run") == 0
            && console.out().contains("2 reports, 1 would be read again: 0 figures gained"));
    eventually(() ->
        changed("extractor")
            && run("reextract", "--json") == 0
            && lastLine().path("reread").asInt() == 1);
    assertThat(run("reextract")).isZero();
    assertThat(console.out()).contains("2 reports, 0 read again");
    assertThat(run("verify")).isZero();
  }

  @Test
  void dead_letters_are_listed_and_put_back() throws Exception {
    try (SqsClient client = wiring.sqs()) {
      for (int n = 1; n <= 2; n++) {
        String body = "{\"Event\":\"s3:TestEvent\",\"n\":" + n + "}";
        client.sendMessage(
            send -> send.queueUrl(addresses.get(Wiring.DEAD_LETTERS_URL)).messageBody(body));
      }
    }
    assertThat(run("dlq")).isZero();
    assertThat(console.out()).contains("2 messages in the dead-letter queue");
    assertThat(run("dlq", "--json")).isZero();
    String id = lastLine().at("/messages/0/id").asText();
    assertThat(lastLine().at("/messages/1/body").asText()).contains("s3:TestEvent");
    assertThat(run("dlq", "--redrive", id)).isZero();
    assertThat(console.out()).contains("1 message put back");
    assertThat(run("dlq", id)).isEqualTo(2);
    assertThat(run("dlq", "--redrive", id)).isEqualTo(1);
    assertThat(console.err()).contains("There is no message " + id);
    assertThat(run("dlq", "--redrive")).isZero();
    assertThat(run("dlq")).isZero();
    assertThat(console.out()).contains("0 messages in");
  }

  @Test
  void where_nothing_runs_the_sentence_says_what_to_do() throws Exception {
    for (String command : List.of("dlq", "reconcile", "verify", "reextract")) {
      assertThat(runOn("http://127.0.0.1:1", command)).isEqualTo(1);
      assertThat(console.err()).contains("tallyman up");
    }
    CloudSettings inMemory = new CloudSettings(null, 0, 0, true, false, null);
    try (LocalCloud memory = LocalCloud.start(inMemory)) {
      assertThat(runOn(memory.api().toString(), "verify")).isEqualTo(1);
      assertThat(console.err()).contains("without --memory");
      assertThat(runOn(memory.api().toString(), "dlq")).isZero();
    }
  }
}
