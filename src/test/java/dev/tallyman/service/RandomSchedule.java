package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Cursors;
import dev.tallyman.api.UseCases;
import dev.tallyman.tally.Tallies;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// One run of uploads, deletions, sidecars, newer extractors, lost, doubled and reordered events,
/// several workers and crashes, in an order drawn at random; reads in between and at the end are
/// compared with what the bucket says.
public final class RandomSchedule {

  private static final String BUCKET = "bucket";
  private static final List<String> KEYS = List.of("reports/a", "reports/b");
  private static final List<FlowKey> FLOWS =
      List.of(new FlowKey("KP", "RU"), new FlowKey("CN", "RU"));
  private static final List<Map<String, List<String>>> QUESTIONS =
      List.of(
          Map.of("origin", List.of("KP"), "destination", List.of("RU")),
          Map.of("destination", List.of("RU"), "groupBy", List.of("publisher")));

  private final long seed;
  private final Random random;
  private final MemoryObjects objects = new MemoryObjects();
  private final ReportStore store;
  private final Api api;
  private final FakeReading reading = new FakeReading();
  private final List<String> events = new ArrayList<>();
  private final Map<SteppedWorker, String> workers = new LinkedHashMap<>();

  /// What readers saw of each report at past instants, which must stay true.
  private final Map<String, TreeMap<Instant, List<String>>> remembered = new HashMap<>();

  /// Without lost events and newer extractors nothing needs repair.
  private final boolean calm;

  /// Slow workers are overtaken by those that came after them.
  private final boolean youngestFirst;

  /// All texts that were ever put, by their hash.
  private final Map<String, String> textsByHash = new HashMap<>();

  /// How far the bucket was when each revision of each report was read.
  private final Map<String, TreeMap<Long, Integer>> fetchedAt = new HashMap<>();

  private int bucketChanges;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private boolean trustEvents;
  private boolean askAlways;
  private int texts;

  /// `store` is all three ports in one; answers are kept in `kept`.
  public RandomSchedule(long seed, ReportStore store, KeptAnswers kept) {
    this.seed = seed;
    this.random = new Random(seed);
    this.calm = random.nextBoolean();
    this.youngestFirst = random.nextBoolean();
    this.store = store;
    this.api = api((Flows) store, kept, seed / 2 % 2 == 0 ? FlowAnswers.LARGE : 1);
  }

  /// A planted bug: a worker takes the object along with the event, as it was then.
  public void trustEvents() {
    trustEvents = true;
  }

  /// Whoever reads also asks, which takes its time.
  public void askAlways() {
    askAlways = true;
  }

  public void run() {
    try {
      int steps = 20 + random.nextInt(askAlways ? 100 : 60);
      for (int i = 0; i < steps; i++) {
        oneStep();
      }
      settle();
    } catch (AssertionError e) {
      throw new AssertionError("schedule of seed " + seed + ": " + e.getMessage(), e);
    } finally {
      workers.keySet().forEach(SteppedWorker::crash);
    }
  }

  private void oneStep() {
    now = now.plusMillis(1 + random.nextInt(3));
    switch (random.nextInt(24)) {
      case 0, 1 -> put(pick(KEYS), text());
      case 2 -> delete(pick(KEYS));
      case 3 -> put(ReportKeys.sidecarOf(pick(KEYS)), random.nextBoolean() ? "Reuters" : "!");
      case 4 -> rarely(() -> delete(ReportKeys.sidecarOf(pick(KEYS))));
      case 5 -> rarelyUnlessCalm(() -> reading.version = Integer.toString(random.nextInt(3)));
      case 6 -> {
        read();
        recall(false);
      }
      case 7 -> crashOne();
      case 8, 9 -> startOne();
      default -> advanceOne();
    }
  }

  private void rarely(Runnable action) {
    if (random.nextInt(4) == 0) {
      action.run();
    }
  }

  private void rarelyUnlessCalm(Runnable action) {
    if (!calm) {
      rarely(action);
    }
  }

  private String text() {
    texts++;
    return switch (random.nextInt(8)) {
      case 0 -> "broken " + texts;
      case 1 -> "nothing " + texts;
      case 2 -> "sent 10";
      case 3 -> "sent " + (1 + random.nextInt(9)) + " and " + (1000 + texts);
      default -> "sent " + (2 + 2 * random.nextInt(9)) + " and " + 100 * texts + " and 7000";
    };
  }

  private void put(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, bytes, bytes.length, null, Map.of()));
    bucketChanges++;
    textsByHash.put(Report.hash(text), text);
    event(key);
  }

  private void delete(String key) {
    objects.delete(key);
    bucketChanges++;
    event(key);
  }

  /// Some events are lost, some come twice, and none keeps its place.
  private void event(String key) {
    int copies = !calm && random.nextInt(10) == 0 ? 0 : random.nextInt(5) == 0 ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      events.add(random.nextInt(events.size() + 1), key);
    }
  }

  private void startOne() {
    if (!events.isEmpty() && workers.size() < 4) {
      String key = events.remove(random.nextInt(events.size()));
      Steps steps = new Steps(ReportKeys.reportOf(key));
      IngestReport ingest = new IngestReport(BUCKET, steps, steps, reading, reading, this::skewed);
      workers.put(new SteppedWorker(() -> ingest.lookAt(key, attempt -> attempt < 3)), key);
    }
  }

  /// The workers' clocks differ.
  private Instant skewed() {
    return now.minusMillis(random.nextInt(3));
  }

  private void advanceOne() {
    if (!workers.isEmpty()) {
      List<SteppedWorker> all = List.copyOf(workers.keySet());
      advance(youngestFirst && random.nextInt(8) > 0 ? all.getLast() : pick(all));
    }
  }

  private void advance(SteppedWorker worker) {
    if (worker.advance()) {
      String key = workers.remove(worker);
      if (worker.hasCrashed()) {
        assertThat(worker.fault())
            .isInstanceOfAny(
                Contended.class,
                SteppedWorker.Unavailable.class,
                TransactionCanceledException.class);
        events.add(key);
      }
    }
  }

  /// The message of a worker that crashed comes again.
  private void crashOne() {
    if (!workers.isEmpty() && random.nextBoolean()) {
      SteppedWorker worker = pick(List.copyOf(workers.keySet()));
      worker.crash();
      events.add(workers.remove(worker));
    }
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Map<String, List<String>> figures(@Nullable Instant knownAt) {
    Map<String, List<String>> figures = new HashMap<>();
    for (FlowKey flow : FLOWS) {
      for (RecordedFigure figure : ((Flows) store).figures(flow, knownAt)) {
        figures
            .computeIfAbsent(figure.published().source().report(), id -> new ArrayList<>())
            .add(figure.published().id() + " " + figure.published().figure().quote());
      }
    }
    figures.values().forEach(list -> list.sort(null));
    return figures;
  }

  /// What a reader sees is the last version that was committed, whole.
  private void read() {
    Map<String, List<String>> seen = figures(null);
    assertThat(seen).isEqualTo(ofHeads());
    if (askAlways || random.nextInt(10) == 0) {
      Map<String, List<String>> question = pick(QUESTIONS);
      assertThat(answer(api, question))
          .isEqualTo(answer(api(truth(), KeptAnswers.NONE, FlowAnswers.LARGE), question));
    }
    for (String key : KEYS) {
      String id = Report.id(BUCKET, key);
      store.head(id).ifPresent(head -> remember(id, head.recordedAt(), seen.get(id)));
    }
  }

  /// Whatever was seen once is still known, each time one of the past instants and in the end all.
  private void recall(boolean all) {
    for (Map.Entry<String, TreeMap<Instant, List<String>>> past : remembered.entrySet()) {
      int recalled = random.nextInt(past.getValue().size());
      for (Map.Entry<Instant, List<String>> then : past.getValue().entrySet()) {
        if (all || recalled-- == 0) {
          assertThat(figures(then.getKey()).get(past.getKey())).isEqualTo(then.getValue());
        }
      }
    }
  }

  /// The tallies that the API gives; not the instant that they were known at, which says when the
  /// store was written.
  private static String answer(Api api, Map<String, List<String>> question) {
    String body =
        api.answer(new ApiRequest("GET", "/v1/tally", question, Map.of(), new byte[0])).text();
    return body.substring(body.indexOf("\"tallies\""));
  }

  private Api api(Flows flows, KeptAnswers kept, int large) {
    FlowAnswers answers = new FlowAnswers(flows, Tallies::portions, kept, large);
    return new Api(
        UseCases.over(
            flows,
            answers,
            kept,
            (Reports) store,
            objects,
            Tallies::portions,
            BUCKET,
            () -> "unused"),
        new NoWords(),
        new Cursors(CursorKeys.of(new byte[16])),
        e -> {
          throw e;
        });
  }

  private Truth truth() {
    Truth truth = new Truth();
    KEYS.stream()
        .map(key -> Report.id(BUCKET, key))
        .sorted()
        .flatMap(id -> store.head(id).stream())
        .filter(head -> head.sha256() != null)
        .forEach(head ->
            truth.add(
                head,
                FakeReading.extraction(head.id(), textsByHash.get(head.sha256()), "").figures()));
    return truth;
  }

  private void remember(String id, Instant at, @Nullable List<String> figures) {
    remembered.computeIfAbsent(id, any -> new TreeMap<>()).put(at, figures);
  }

  private Map<String, List<String>> ofHeads() {
    Map<String, List<String>> expected = new HashMap<>();
    for (String key : KEYS) {
      store.head(Report.id(BUCKET, key)).ifPresent(head -> expect(head, expected));
    }
    return expected;
  }

  private void expect(ReportRecord head, Map<String, List<String>> expected) {
    if (head.sha256() == null) {
      return;
    }
    List<String> figures =
        FakeReading.extraction(head.id(), textsByHash.get(head.sha256()), "").figures().stream()
            .map(figure -> figure.id() + " " + figure.quote())
            .sorted()
            .toList();
    if (!figures.isEmpty()) {
      expected.put(head.id(), figures);
    }
  }

  /// All messages are worked off. What was lost is then found by comparing, and every report is
  /// read by the present extractor.
  private void settle() {
    workOff();
    if (!calm) {
      new Reconcile(objects, (Reports) store, events::add).run();
      workOff();
      events.addAll(KEYS);
      workOff();
    }
    KEYS.forEach(this::assertThatStoreFollowsBucket);
    read();
    recall(true);
  }

  private void workOff() {
    while (!events.isEmpty() || !workers.isEmpty()) {
      now = now.plusMillis(5);
      startOne();
      advanceOne();
    }
  }

  private void assertThatStoreFollowsBucket(String key) {
    ReportRecord head = store.head(Report.id(BUCKET, key)).orElse(null);
    Optional<StoredObject> object = objects.fetch(key, Long.MAX_VALUE);
    if (object.isEmpty()) {
      assertThat(head == null ? ReportStatus.WITHDRAWN : head.status())
          .isEqualTo(ReportStatus.WITHDRAWN);
      assertThat(figures(null)).doesNotContainKey(Report.id(BUCKET, key));
      return;
    }
    String text = new String(object.get().bytes(), StandardCharsets.UTF_8);
    if (text.startsWith("broken")) {
      assertThat(head.rejection()).isNotNull();
      assertThat(head.stale()).isEqualTo(head.status() == ReportStatus.EXTRACTED);
    } else {
      assertThatStoreHolds(head, key, text);
    }
  }

  private void assertThatStoreHolds(ReportRecord head, String key, String text) {
    ReportContent expected =
        new ReportContent(text, FakeReading.extraction(head.id(), text, reading.version));
    assertThat(((Reports) store).content(head.id())).contains(expected);
    assertThat(head.stale()).isFalse();
    assertThat(head.extractor()).isEqualTo(reading.version);
    assertThat(head.figures()).isEqualTo(expected.extraction().figures().size());
    boolean reuters =
        objects
            .fetch(ReportKeys.sidecarOf(key), Long.MAX_VALUE)
            .filter(sidecar -> sidecar.bytes()[0] == 'R')
            .isPresent();
    assertThat("Reuters".equals(head.metadata().publisher())).isEqualTo(reuters);
  }

  /// Bucket and store as one worker sees them: each call is a step, and a commit is two, so that a
  /// crash can fall before it as well as between its effect and its answer.
  private final class Steps implements ReportObjects, ReportStore {

    private final String key;
    private final Optional<StoredObject> ofEvent;
    private int fetched;

    Steps(String key) {
      this.key = key;
      this.ofEvent = objects.fetch(key, Long.MAX_VALUE);
    }

    @Override
    public Optional<StoredObject> fetch(String asked, long maxBytes) {
      SteppedWorker.step();
      if (asked.equals(key)) {
        fetched = bucketChanges;
      }
      return trustEvents && asked.equals(key) ? ofEvent : objects.fetch(asked, maxBytes);
    }

    @Override
    public Optional<ReportRecord> head(String reportId) {
      SteppedWorker.step();
      return store.head(reportId);
    }

    /// What was read later is never replaced by what was read earlier.
    @Override
    public boolean commit(
        @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
      SteppedWorker.step();
      boolean won = store.commit(seen, next, content);
      if (won) {
        TreeMap<Long, Integer> revisions =
            fetchedAt.computeIfAbsent(next.id(), id -> new TreeMap<>());
        revisions.put(next.rev(), fetched);
        assertThat(List.copyOf(revisions.values())).isSorted();
      }
      SteppedWorker.step();
      return won;
    }

    @Override
    public List<Listed> list(String prefix, @Nullable String after, int limit) {
      return objects.list(prefix, after, limit);
    }

    @Override
    public void put(StoredObject object) {
      objects.put(object);
    }

    @Override
    public String presignedPut(String address) {
      return objects.presignedPut(address);
    }
  }
}
