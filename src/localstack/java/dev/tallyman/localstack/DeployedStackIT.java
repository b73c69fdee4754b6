package dev.tallyman.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What holds of the deployed stack. Each test has reports and flows of its own; what cannot be
/// read is put first, as the alarm for it takes a while, and put back last.
///
/// `LOCALSTACK_ENDPOINT=http://127.0.0.1:4566 mvn verify -Plocalstack -DskipTests` runs this alone.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedStackIT {

  private static final Path ZIP = Path.of("target/function.zip");
  private static final Path SAMPLES = Path.of("samples");
  private static final List<String> FLOWS_OF_SAMPLES =
      List.of("origin=KP&destination=RU", "origin=UA&destination=EG", "origin=JO&destination=SY");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PATIENCE_WITH_ALARMS = Duration.ofMinutes(4);

  private static final int SECONDS_HIDDEN = 3;

  private static final String POISON = "poison.txt";

  @TempDir private static Path folder;

  private static LocalStack localStack;
  private static Clients clients;
  private static Deployment deployment;
  private static Functions functions;
  private static Operations operations;
  private static Bucket bucket;
  private static Service service;
  private static String key;

  @BeforeAll
  static void deploy() throws Exception {
    localStack = LocalStack.findOrSkip();
    clients = new Clients(localStack.endpoint());
    deployment = new Deployment(clients);
    deployment.create(ZIP);
    functions = new Functions(clients.lambda(), deployment);
    bucket = new Bucket(clients.s3(), deployment.output("ReportsBucket"));
    try (var gateway = clients.apiGateway()) {
      String id = deployment.output("ApiKeyId");
      key = gateway.getApiKey(of -> of.apiKey(id).includeValue(true)).value();
    }
    service = new Service(deployment.api(), key, deployment.output("ReportsBucket"));
    operations = new Operations(clients, deployment);
    operations.haveFailuresTriedAgainAfter(SECONDS_HIDDEN);
  }

  @AfterAll
  static void stop() {
    if (localStack != null) {
      localStack.close();
    }
  }

  private static <T> void eventually(Callable<T> found, T expected) throws Exception {
    eventually(found, expected, PATIENCE);
  }

  private static <T> void eventually(Callable<T> found, T expected, Duration patience)
      throws Exception {
    Instant end = Instant.now().plus(patience);
    while (!expected.equals(found.call()) && Instant.now().isBefore(end)) {
      Thread.sleep(300);
    }
    assertThat(found.call()).isEqualTo(expected);
  }

  private static Callable<List<String>> quotesOf(String report) {
    return () -> service.quotes(report);
  }

  @Test
  @Order(1)
  void what_cannot_be_read_ends_in_the_dead_letter_queue() throws Exception {
    bucket.putUnderKeyOfCustomer(POISON, "Some 77 lorries left Lagos for Chad.");
    eventually(operations::deadLetters, 1);
    assertThat(operations.tallyman("dlq")).contains("1 message in", POISON);
  }

  @Test
  @Order(2)
  void the_api_answers_those_who_send_a_key() throws Exception {
    for (String path : List.of("v1/figures", "v1/reports", "v1/tally?measure=tonne", "v1/flows")) {
      assertThat(service.get(path, null).statusCode()).isEqualTo(403);
      assertThat(service.get(path, "nobody's").statusCode()).isEqualTo(403);
      assertThat(service.get(path, key).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> page = service.get("", null);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>");
    assertThat(service.get("v1/openapi.json", null).statusCode()).isEqualTo(200);
    assertThat(service.get("v1/nothing", null).statusCode()).isEqualTo(404);
    assertThat(service.get("v1/tally?measure=wrong", key).statusCode()).isEqualTo(400);
  }

  @Test
  @Order(2)
  void the_samples_give_the_tallies_that_they_give_without_a_cloud() throws Exception {
    bucket.putAll(SAMPLES);
    String said = CommandLine.run(Map.of(), "tally", "--json", SAMPLES.toString());
    eventually(
        () -> {
          List<String> told = new ArrayList<>();
          for (String flow : FLOWS_OF_SAMPLES) {
            told.addAll(plain(service.json("v1/tally?" + flow)));
          }
          return told.stream().sorted().toList();
        },
        plain(JSON.readTree(said)));
  }

  /// Without ids, which hold the name of the bucket.
  private static List<String> plain(JsonNode answer) {
    List<String> tallies = new ArrayList<>();
    for (JsonNode tally : answer.path("tallies")) {
      tallies.add(tally.toString().replaceAll("f_[0-9a-f]+", "f_"));
    }
    return tallies.stream().sorted().toList();
  }

  @Test
  @Order(2)
  void a_report_under_any_key_is_read() throws Exception {
    List<String> keys =
        List.of(
            "with spaces and  two.txt",
            "über 東京 😀.txt",
            "1+1=2 &c;,?#%41%.txt",
            "a",
            "a/b",
            "dir//x",
            "dir/./x",
            "trailing/x/",
            "n".repeat(1016));
    for (int i = 0; i < keys.size(); i++) {
      bucket.put(keys.get(i), "Some " + (100 + i) + " rifles left Tema for Togo.");
    }
    for (int i = 0; i < keys.size(); i++) {
      eventually(quotesOf(keys.get(i)), List.of("Some " + (100 + i) + " rifles"));
    }
  }

  @Test
  @Order(2)
  void a_report_put_in_parts_is_read() throws Exception {
    String first = "<html><head><script>" + "x".repeat(5 << 20) + "</script></head>";
    String second = "<body><p>Some 4,100 rifles left Tema for Benin.</p></body></html>";
    bucket.putInParts("parts.html", List.of(first, second));
    eventually(quotesOf("parts.html"), List.of("Some 4,100 rifles"));
  }

  @Test
  @Order(2)
  void a_report_put_where_the_service_says_is_read_with_its_metadata() throws Exception {
    HttpResponse<String> offer =
        service.post(
            "v1/reports",
            "{\"name\": \"offered.txt\", \"metadata\": {\"publisher\": \"Gazette\"}}");
    assertThat(offer.statusCode()).as(offer.body()).isEqualTo(201);
    JsonNode told = JSON.readTree(offer.body());
    URI address = URI.create(told.path("url").asText());
    assumeTrue(
        address.getAuthority().equals(clients.endpoint().getAuthority()),
        "the functions know S3 by another name than this machine: " + address.getAuthority());
    assertThat(service.put(address, "Some 230 rifles left Tema for Niger.").statusCode())
        .isEqualTo(200);
    String report = told.path("key").asText().substring("reports/".length());
    eventually(quotesOf(report), List.of("Some 230 rifles"));
    assertThat(service.report(report).path("publisher").asText()).isEqualTo("Gazette");
  }

  @Test
  @Order(2)
  void a_sidecar_that_comes_changes_and_goes_is_followed() throws Exception {
    Callable<String> publisher = () -> service.report("beside.txt").path("publisher").asText();
    bucket.put("beside.txt", "Some 310 rifles left Tema for Mali.");
    eventually(quotesOf("beside.txt"), List.of("Some 310 rifles"));
    bucket.put("beside.txt.meta.json", "{\"publisher\": \"First Paper\"}");
    eventually(publisher, "First Paper");
    bucket.put("beside.txt.meta.json", "{\"publisher\": \"Second Paper\"}");
    eventually(publisher, "Second Paper");
    bucket.delete("beside.txt.meta.json");
    eventually(publisher, "null");
    assertThat(service.quotes("beside.txt")).containsExactly("Some 310 rifles");
  }

  @Test
  @Order(2)
  void a_report_is_replaced_withdrawn_and_restored() throws Exception {
    Callable<String> status = () -> service.report("moved.txt").path("status").asText();
    bucket.put("moved.txt", "Some 410 rifles left Tema for Gabon.");
    eventually(quotesOf("moved.txt"), List.of("Some 410 rifles"));
    bucket.put("moved.txt", "Some 420 rifles left Tema for Gabon.");
    eventually(quotesOf("moved.txt"), List.of("Some 420 rifles"));
    String mark = bucket.delete("moved.txt");
    eventually(status, "withdrawn");
    assertThat(figures("GH", "GA")).isEmpty();
    bucket.undelete("moved.txt", mark);
    eventually(status, "extracted");
    assertThat(figures("GH", "GA")).containsExactly("Some 420 rifles");
  }

  private static List<String> figures(String origin, String destination) throws Exception {
    List<String> quotes = new ArrayList<>();
    service
        .json("v1/figures?origin=" + origin + "&destination=" + destination)
        .path("figures")
        .forEach(figure -> quotes.add(figure.path("quote").asText()));
    return quotes;
  }

  @Test
  @Order(2)
  void an_event_that_comes_three_times_at_once_counts_once() throws Exception {
    bucket.unnoticed(() -> bucket.put("thrice.txt", "Some 510 rifles left Tema for Angola."));
    List<Future<List<String>>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        calls.add(threads.submit(() -> functions.ingest(List.of("thrice.txt"))));
      }
    }
    for (Future<List<String>> call : calls) {
      assertThat(call.get()).isEmpty();
    }
    assertThat(figures("GH", "AO")).containsExactly("Some 510 rifles");
    String from = Instant.now().minusSeconds(3_600).toString();
    assertThat(service.json("v1/changes?origin=GH&destination=AO&from=" + from).path("changes"))
        .hasSize(1);
  }

  @Test
  @Order(2)
  void the_neighbours_of_a_report_that_cannot_be_read_are_read() throws Exception {
    bucket.unnoticed(() -> {
      bucket.put("left.txt", "Some 610 rifles left Tema for Senegal.");
      bucket.put("right.txt", "Some 620 rifles left Tema for Senegal.");
    });
    assertThat(functions.ingest(List.of("left.txt", POISON, "right.txt"))).containsExactly(POISON);
    assertThat(figures("GH", "SN")).containsExactlyInAnyOrder("Some 610 rifles", "Some 620 rifles");
  }

  @Test
  @Order(2)
  void an_event_that_was_lost_is_made_up_for() throws Exception {
    bucket.put("gone.txt", "Some 710 rifles left Tema for Chad.");
    eventually(quotesOf("gone.txt"), List.of("Some 710 rifles"));
    bucket.unnoticed(() -> {
      bucket.put("lost.txt", "Some 720 rifles left Tema for Chad.");
      bucket.delete("gone.txt");
    });
    assertThat(service.quotes("lost.txt")).isEmpty();
    JsonNode found = functions.reconcile();
    assertThat(found.path("unknown").asInt()).as(found.toString()).isPositive();
    assertThat(found.path("gone").asInt()).as(found.toString()).isOne();
    eventually(() -> figures("GH", "TD"), List.of("Some 720 rifles"));
  }

  @Test
  @Order(3)
  void new_code_is_deployed_while_reports_come() throws Exception {
    String before = functions.versionOfQueries();
    Path changed = withOneEntryMore();
    AtomicBoolean deployed = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> put = threads.submit(() -> putUntil(deployed));
      try {
        deployment.update(changed);
      } finally {
        deployed.set(true);
      }
      List<String> expected =
          IntStream.range(0, put.get()).mapToObj(i -> (1_000 + i) + " rifles").sorted().toList();
      assertThat(expected).hasSizeGreaterThan(5);
      eventually(() -> figures("GH", "EG").stream().sorted().toList(), expected);
    }
    assertThat(functions.versionOfQueries()).isNotEqualTo(before);
    assertThat(functions.codeOfQueries())
        .isEqualTo(
            Base64.getEncoder()
                .encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(changed))));
  }

  /// Also asks, so that no question is refused meanwhile.
  private static int putUntil(AtomicBoolean deployed) throws Exception {
    int n = 0;
    for (; n < 90 && !(deployed.get() && n > 5); n++) {
      bucket.put("during/" + n + ".txt", (1_000 + n) + " rifles left Tema for Egypt.");
      service.json("v1/tally?origin=GH&destination=EG");
      Thread.sleep(100);
    }
    return n;
  }

  private static Path withOneEntryMore() throws Exception {
    Path changed = folder.resolve("function.zip");
    Files.copy(ZIP, changed, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(changed)) {
      Files.writeString(zip.getPath("another-build.txt"), Instant.now().toString());
    }
    return changed;
  }

  @Test
  @Order(4)
  void what_waits_in_the_dead_letter_queue_raises_the_alarm() throws Exception {
    eventually(() -> operations.stateOfAlarm("FailuresAlarm"), "ALARM", PATIENCE_WITH_ALARMS);
  }

  @Test
  @Order(5)
  void what_was_given_up_is_read_when_it_is_put_back() throws Exception {
    bucket.unnoticed(() -> bucket.put(POISON, "Some 78 rifles left Tema for Kenya."));
    assertThat(service.quotes(POISON)).isEmpty();
    assertThat(operations.tallyman("dlq", "--redrive"))
        .contains("put back to be read again", POISON);
    eventually(quotesOf(POISON), List.of("Some 78 rifles"));
    eventually(operations::deadLetters, 0);
  }

  @Test
  @Order(6)
  void all_that_was_promised_of_the_table_holds() throws Exception {
    assertThat(operations.tallyman("verify")).contains("all holds");
    assertThat(operations.tallyman("reconcile"))
        .contains("0 unknown, 0 different, 0 gone, 0 to be tidied up");
  }
}
