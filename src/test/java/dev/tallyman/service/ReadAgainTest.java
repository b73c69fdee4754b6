package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Figure;
import dev.tallyman.service.ReadAgain.Outcome;
import dev.tallyman.service.ReadAgain.Summary;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAgainTest {

  private final MemoryObjects objects = new MemoryObjects();
  private final MemoryStore store = new MemoryStore();
  private final SampleReading reading = new SampleReading();
  private final List<Outcome> told = new ArrayList<>();

  @BeforeEach
  void upload() {
    reading.reads = amount -> amount != 7;
    put("reports/a.txt", SampleReading.object("reports/a.txt", List.of(5, 6, 7)));
    put("reports/b.txt", SampleReading.object("reports/b.txt", List.of(9)));
    put("reports/gone.txt", SampleReading.object("reports/gone.txt", List.of(1)));
    objects.delete("reports/gone.txt");
    look("reports/gone.txt");
  }

  private void put(String key, StoredObject object) {
    objects.put(object);
    look(key);
  }

  private void look(String key) {
    reading.into(store, objects).lookAt(key, attempt -> false);
  }

  private void aNewerExtractor() {
    reading.version = "test/2";
    reading.reads = amount -> amount != 5;
  }

  private Summary run(@Nullable String after, boolean dry, Progress progress) {
    return new ReadAgain(
            store, reading.version, into -> reading.into(into, objects), attempt -> false)
        .run(after, dry, progress, told::add);
  }

  private static List<String> quotes(List<Figure> figures) {
    return figures.stream().map(Figure::quote).toList();
  }

  private @Nullable String extractorOf(String key) {
    return store.find(Report.id(Samples.BUCKET, key)).orElseThrow().extractor();
  }

  @Test
  void what_the_present_extractor_has_read_is_passed_over() {
    assertThat(run(null, false, Progress.UNWATCHED)).isEqualTo(new Summary(3, 0, 0, 0, 0, 0, null));
    assertThat(told).isEmpty();
  }

  @Test
  void a_newer_extractor_reads_all_and_tells_what_that_changes() {
    aNewerExtractor();
    assertThat(run(null, false, Progress.UNWATCHED)).isEqualTo(new Summary(3, 2, 0, 1, 1, 0, null));
    Outcome.Reread a = (Outcome.Reread) told.getFirst();
    assertThat(a.key()).isEqualTo("reports/a.txt");
    assertThat(quotes(a.gained())).containsExactly("nearly 7 crates");
    assertThat(quotes(a.lost())).containsExactly("nearly 5 crates");
    assertThat(((Outcome.Reread) told.getLast()).isSame()).isTrue();
    assertThat(extractorOf("reports/b.txt")).isEqualTo("test/2");
    assertThat(run(null, false, Progress.UNWATCHED).reread()).isZero();
  }

  @Test
  void a_figure_that_is_read_otherwise_has_changed() {
    aNewerExtractor();
    reading.originator = "The Quay";
    run("reports/a.txt", false, Progress.UNWATCHED);
    Outcome.Reread b = (Outcome.Reread) told.getFirst();
    assertThat(b.changed()).hasSize(1);
    assertThat(b.changed().getFirst().before().attribution().originator()).isNull();
    assertThat(b.changed().getFirst().now().attribution().originator()).isEqualTo("The Quay");
  }

  @Test
  void a_dry_run_tells_the_same_and_changes_nothing() {
    aNewerExtractor();
    List<ReportRecord> before = store.list(null, null, 10);
    Summary dry = run(null, true, Progress.UNWATCHED);
    assertThat(store.list(null, null, 10)).isEqualTo(before);
    List<Outcome> toldDry = List.copyOf(told);
    told.clear();
    assertThat(run(null, false, Progress.UNWATCHED)).isEqualTo(dry);
    assertThat(told).isEqualTo(toldDry);
  }

  @Test
  void a_run_that_was_stopped_goes_on() {
    aNewerExtractor();
    Summary first = run(null, true, (key, steps) -> false);
    assertThat(first.next()).isEqualTo("reports/a.txt");
    assertThat(run(first.next(), true, Progress.UNWATCHED).reread()).isOne();
  }

  @Test
  void a_report_that_breaks_the_reader_fails_and_the_others_are_read() {
    objects.put(SampleReading.object("reports/a.txt", "poison"));
    aNewerExtractor();
    assertThat(run(null, false, Progress.UNWATCHED)).isEqualTo(new Summary(3, 1, 1, 0, 0, 0, null));
    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.message()).contains("a bug"));
    assertThat(extractorOf("reports/a.txt")).isEqualTo("test/1");
  }

  @Test
  void a_report_that_became_unreadable_keeps_its_figures() {
    objects.put(SampleReading.object("reports/a.txt", "broken"));
    aNewerExtractor();
    Summary summary = run(null, false, Progress.UNWATCHED);
    assertThat(summary.lost()).isZero();
    assertThat(store.find(Report.id(Samples.BUCKET, "reports/a.txt")).orElseThrow().stale())
        .isTrue();
  }
}
