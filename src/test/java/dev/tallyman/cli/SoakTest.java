package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.DeadLetters;
import dev.tallyman.aws.Wiring;
import dev.tallyman.cli.SoakedReports.Question;
import dev.tallyman.local.CloudAddresses;
import dev.tallyman.service.FlowKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// `tallyman up` as it is used, for as long as is asked: reports are put, replaced and deleted, and
/// questions asked, while DynamoDB is throttled, transactions meet others and answers are lost,
/// and, in the first half, the process is killed every few seconds. No answer may be wrong at any
/// time, and memory must not grow.
///
/// `mvn test -Dtest=SoakTest -Dtallyman.soak=30m` soaks for half an hour.
@EnabledIfSystemProperty(named = "tallyman.soak", matches = "[1-9]\\d*[sm]")
class SoakTest {

  private static final Duration SOAK =
      Duration.parse("PT" + System.getProperty("tallyman.soak", "0s"));
  private static final Duration ROUND = Duration.ofSeconds(Math.clamp(SOAK.toSeconds() / 2, 1, 60));

  private static final int WRITERS = 3;
  private static final int READERS = 2;
  private static final int KEYS_OF_EACH = 7;
  private static final int PAUSE_MILLIS = 400;
  private static final int LEAST_MILLIS_TO_KILL = 1_500;
  private static final int MOST_MILLIS_TO_KILL = 9_000;
  private static final int SENTENCES_OF_A_LARGE_REPORT = 130;

  /// For messages whose receiver was killed to come again, and faults to pass.
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /// What may live on the heap more than in the beginning.
  private static final double MEGABYTES_MORE = 12;

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("/v1/tally", new FlowKey("KP", "RU")),
          new Question("/v1/tally", new FlowKey("UA", "EG")),
          new Question("/v1/figures", new FlowKey("KP", "RU")),
          new Question("/v1/figures", new FlowKey("UA", "EG")));

  @TempDir private Path data;
  @TempDir private Path faults;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final SoakedReports reports = new SoakedReports(keys());
  private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);
  private final AtomicInteger numbers = new AtomicInteger(1_000);
  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger deletes = new AtomicInteger();
  private final AtomicInteger checked = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Footprints footprints = new Footprints();
  private final long seed = new Random().nextLong();

  private volatile UpProcess up;
  private volatile boolean over;
  private int kills;
  private int rounds;
  private int putBack;

  private static Set<String> keys() {
    return IntStream.range(0, WRITERS)
        .boxed()
        .flatMap(writer -> IntStream.range(0, KEYS_OF_EACH).mapToObj(n -> key(writer, n)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(int writer, int n) {
    return "reports/" + writer + "/" + n + ".txt";
  }

  @Test
  void no_answer_is_wrong_and_memory_stays_flat_whatever_fails() throws Exception {
    System.out.println("SoakTest: " + SOAK + ", seed " + seed);
    DynamoDbFaults.switchOn(faults);
    up = UpProcess.startWithFaults(data, faults);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      try {
        for (int i = 0; i < WRITERS; i++) {
          int writer = i;
          running.add(threads.submit(() -> write(writer, new Random(seed + writer))));
        }
        for (int i = 0; i < READERS; i++) {
          Random random = new Random(seed - 1 - i);
          running.add(threads.submit(() -> read(random)));
        }
        soak(running);
      } finally {
        over = true;
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      up.close();
    }
    System.out.println(told());
    assertThat(footprints.three().getLast().live())
        .isLessThan(footprints.leastLive() + MEGABYTES_MORE);
  }

  /// In each half at least one round.
  private void soak(List<Future<?>> running) throws Exception {
    Random random = new Random(seed / 2);
    for (boolean killing : List.of(true, false)) {
      Instant end = Instant.now().plus(SOAK.dividedBy(2));
      do {
        oneRound(random, killing);
        for (Future<?> one : running) {
          if (one.isDone()) {
            one.get();
          }
        }
        beQuiet();
        if (!killing) {
          footprints.take(up.pid());
        }
      } while (Instant.now().isBefore(end));
    }
  }

  private void oneRound(Random random, boolean killing) throws Exception {
    Instant end = Instant.now().plus(ROUND);
    while (Instant.now().isBefore(end)) {
      Thread.sleep(
          LEAST_MILLIS_TO_KILL + random.nextInt(MOST_MILLIS_TO_KILL - LEAST_MILLIS_TO_KILL));
      if (killing) {
        kill();
      }
    }
  }

  private void kill() throws Exception {
    up.kill();
    kills++;
    up = UpProcess.startWithFaults(data, faults);
  }

  /// Nobody writes until all is read: then everything that is answered is what the bucket holds.
  private void beQuiet() throws Exception {
    rounds++;
    writing.writeLock().lock();
    try {
      Instant latest = Instant.now().plus(PATIENCE);
      for (Question question : QUESTIONS) {
        List<String> expected = reports.last(question);
        while (!listed(question).equals(expected) && Instant.now().isBefore(latest)) {
          putBackWhatWasGivenUp();
          Thread.sleep(100);
        }
        assertThat(listed(question)).as("%s at a quiet point", question).isEqualTo(expected);
      }
      assertThat(Main.run("verify", "--api", up.api().toString())).isZero();
    } finally {
      writing.writeLock().unlock();
    }
  }

  /// None where it was not answered.
  private List<String> listed(Question question) throws InterruptedException {
    return ask(question).map(SoakedReports::listed).orElse(List.of());
  }

  /// As an operator does: a message that five processes were killed over waits for it.
  private void putBackWhatWasGivenUp() throws IOException {
    Map<String, String> told = new HashMap<>();
    try (ApiClient api = new ApiClient(up.api(), null)) {
      JsonNode addresses = api.find(CloudAddresses.PATH).orElseThrow();
      addresses.properties().forEach(one -> told.put(one.getKey(), one.getValue().asText()));
    }
    DeadLetters queue = new Wiring(told).deadLetters();
    for (DeadLetters.DeadLetter letter : queue.take()) {
      queue.redrive(letter);
      putBack++;
    }
  }

  private Void write(int writer, Random random) throws InterruptedException {
    while (!over) {
      writing.readLock().lock();
      try {
        int n = random.nextInt(KEYS_OF_EACH);
        String key = key(writer, n);
        boolean delete = reports.isThere(key) && random.nextInt(6) == 0;
        String text = delete ? null : n == 0 ? large(random) : text(random);
        reports.begin(key, text);
        send(key, text);
      } finally {
        writing.readLock().unlock();
      }
      Thread.sleep(random.nextInt(PAUSE_MILLIS));
    }
    return null;
  }

  /// Again and again until it is accepted.
  private void send(String key, @Nullable String text) throws InterruptedException {
    boolean accepted = false;
    while (!accepted && !over) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(up.s3().resolve("/tallyman-reports/" + key))
              .timeout(Duration.ofSeconds(20));
      HttpRequest sent =
          text == null
              ? request.DELETE().build()
              : request.PUT(HttpRequest.BodyPublishers.ofString(text)).build();
      accepted = answerTo(sent).isPresent();
      if (!accepted) {
        Thread.sleep(100);
      }
    }
    (text == null ? deletes : puts).incrementAndGet();
  }

  private Void read(Random random) throws InterruptedException {
    while (!over) {
      Question question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
      Map<String, Integer> before = reports.seen();
      Optional<String> answer = ask(question);
      if (answer.isPresent()) {
        reports.check(question, answer.get(), before);
        checked.incrementAndGet();
      } else {
        unanswered.incrementAndGet();
      }
      Thread.sleep(random.nextInt(PAUSE_MILLIS));
    }
    return null;
  }

  private Optional<String> ask(Question question) throws InterruptedException {
    String query =
        question.query().entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue().getFirst()))
            .collect(Collectors.joining("&"));
    URI address = up.api().resolve(question.path() + "?" + query);
    return answerTo(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Empty where the system is just killed, or has given up after too many faults.
  private Optional<String> answerTo(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      int kind = answer.statusCode() / 100;
      assertThat(kind).as(answer.body()).isIn(2, 5);
      if (kind == 5) {
        failed.incrementAndGet();
        return Optional.empty();
      }
      return Optional.of(answer.body());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// No two are the same.
  private String text(Random random) {
    int n = numbers.incrementAndGet();
    return switch (random.nextInt(6)) {
      case 0 -> "Nothing is said here for the time being, as before. Note " + n + ".";
      case 1 ->
          "The Lantern Desk denied that %d rifles had been shipped from North Korea to Russia."
              .formatted(n);
      case 2, 3 ->
          ("The Harbour Watch of Rajin said on %d March 2026 that %d ships had sailed from North"
                  + " Korea to Russia since January 2025.")
              .formatted(1 + random.nextInt(28), n);
      default ->
          ("More than %d rifles and about %d containers left Rajin for Russia.\n\n"
                  + "Some %d tonnes of wheat were shipped from Ukraine to Egypt in March 2025.")
              .formatted(n, n + 7, n + 11);
    };
  }

  /// More figures than fit into one transaction.
  private String large(Random random) {
    int n = numbers.incrementAndGet();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES_OF_A_LARGE_REPORT; i++) {
      text.append(
          "Some %d tonnes of rice were shipped from Ukraine to Egypt on %d May 2025.\n"
              .formatted(n + i * 3, 1 + random.nextInt(28)));
    }
    return text.toString();
  }

  private String told() throws IOException {
    List<Footprints.Footprint> three = footprints.three();
    return """
    SoakTest: %s, seed %d
      %d reports put, %d deleted; %d kills; %d transactions in conflict, %d calls throttled, %d answers lost
      %d answers checked under traffic, %d questions while nothing ran, %d times a status of 5xx
      %d quiet points with everything checked, %d messages put back
      while not killed, megabytes resident at the start, in the middle, at the end: %.0f, %.0f, %.0f (%+.2f a minute)
      alive on the heap: %.1f, %.1f, %.1f; folder of the data %.1f
    """
        .formatted(
            SOAK,
            seed,
            puts.get(),
            deletes.get(),
            kills,
            DynamoDbFaults.count(faults, DynamoDbFaults.Fault.CONFLICT),
            DynamoDbFaults.count(faults, DynamoDbFaults.Fault.THROTTLE),
            DynamoDbFaults.count(faults, DynamoDbFaults.Fault.LOST_ANSWER),
            checked.get(),
            unanswered.get(),
            failed.get(),
            rounds,
            putBack,
            three.get(0).resident(),
            three.get(1).resident(),
            three.get(2).resident(),
            footprints.slope(),
            three.get(0).live(),
            three.get(1).live(),
            three.get(2).live(),
            size(data));
  }

  private static double size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1024.0
          / 1024;
    }
  }
}
