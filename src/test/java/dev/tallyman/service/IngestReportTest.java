package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestReportTest {

  private static final String BUCKET = "bucket";
  private static final String KEY = "reports/a.txt";
  private static final FlowKey KP_RU = new FlowKey("KP", "RU");

  private final MemoryObjects objects = new MemoryObjects();
  private final MemoryStore store = new MemoryStore();
  private final FakeReading reading = new FakeReading();
  private final Queue<Runnable> beforeCommit = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private final IngestReport ingest =
      new IngestReport(BUCKET, objects, new Interrupted(), reading, reading, () -> now);

  /// Runs something of another worker's before a commit.
  private final class Interrupted implements ReportStore {

    @Override
    public Optional<ReportRecord> head(String reportId) {
      return store.head(reportId);
    }

    @Override
    public boolean commit(
        @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
      Runnable other = beforeCommit.poll();
      if (other != null) {
        other.run();
      }
      return store.commit(seen, next, content);
    }
  }

  private void put(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, bytes, bytes.length, "text/plain", Map.of()));
  }

  private Looked look(String key) {
    now = now.plusSeconds(1);
    return ingest.lookAt(key, attempt -> attempt < 5);
  }

  private ReportRecord lookAfterPut(String text) {
    put(KEY, text);
    return look(KEY).head();
  }

  private List<String> quotes() {
    return store.figures(KP_RU, null).stream()
        .map(figure -> figure.published().figure().quote())
        .toList();
  }

  @Test
  void an_uploaded_report_is_extracted() {
    ReportRecord head = lookAfterPut("sent 10 and 20");
    assertThat(head.id()).isEqualTo(Report.id(BUCKET, KEY));
    assertThat(head.status()).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(head.figures()).isEqualTo(2);
    assertThat(head.sha256()).isEqualTo(Report.hash("sent 10 and 20"));
    assertThat(quotes()).containsExactly("10 containers", "20 containers");
    assertThat(store.content(head.id()).orElseThrow().text()).isEqualTo("sent 10 and 20");
  }

  @Test
  void a_duplicate_event_reads_nothing_and_writes_nothing() {
    ReportRecord head = lookAfterPut("sent 10");
    Looked again = look(KEY);
    assertThat(again.changed()).isFalse();
    assertThat(again.head()).isEqualTo(head);
    assertThat(reading.reads).isEqualTo(1);
  }

  @Test
  void the_same_bytes_put_again_change_nothing() {
    ReportRecord head = lookAfterPut("sent 10");
    assertThat(lookAfterPut("sent 10")).isEqualTo(head);
  }

  @Test
  void new_bytes_replace_the_figures() {
    lookAfterPut("sent 10");
    assertThat(lookAfterPut("sent 12").rev()).isEqualTo(2);
    assertThat(quotes()).containsExactly("12 containers");
  }

  @Test
  void a_newer_extractor_reads_the_same_bytes_again() {
    lookAfterPut("sent 10");
    reading.version = "2";
    assertThat(look(KEY).changed()).isTrue();
    assertThat(store.content(Report.id(BUCKET, KEY)).orElseThrow().extraction().extractor())
        .isEqualTo("2");
  }

  @Test
  void a_deleted_report_is_withdrawn_once() {
    lookAfterPut("sent 10");
    objects.delete(KEY);
    assertThat(look(KEY).head().status()).isEqualTo(ReportStatus.WITHDRAWN);
    assertThat(look(KEY).changed()).isFalse();
    assertThat(quotes()).isEmpty();
  }

  @Test
  void a_restored_report_is_read_again() {
    lookAfterPut("sent 10");
    objects.delete(KEY);
    look(KEY);
    assertThat(lookAfterPut("sent 10").status()).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(quotes()).containsExactly("10 containers");
  }

  @Test
  void a_deletion_of_what_was_never_seen_leaves_no_trace() {
    Looked looked = look(KEY);
    assertThat(looked.changed()).isFalse();
    assertThat(looked.head()).isNull();
    assertThat(store.head(looked.reportId())).isEmpty();
  }

  @Test
  void an_event_of_a_deletion_that_comes_after_the_restoration_takes_nothing_away() {
    lookAfterPut("sent 10");
    objects.delete(KEY);
    put(KEY, "sent 14");
    look(KEY);
    look(KEY);
    assertThat(quotes()).containsExactly("14 containers");
  }

  @Test
  void a_report_without_figures_says_so() {
    assertThat(lookAfterPut("nothing").status()).isEqualTo(ReportStatus.NO_FIGURES);
  }

  @Test
  void a_report_that_cannot_be_read_is_rejected_with_reason_and_sentence() {
    ReportRecord head = lookAfterPut("broken");
    assertThat(head.status()).isEqualTo(ReportStatus.REJECTED);
    assertThat(head.rejection())
        .isEqualTo(new Rejection(Rejection.Reason.DAMAGED, "It is broken."));
    assertThat(head.stale()).isFalse();
    assertThat(look(KEY).changed()).isFalse();
  }

  @Test
  void a_report_that_became_unreadable_keeps_its_last_good_figures() {
    ReportRecord good = lookAfterPut("sent 10");
    ReportRecord stale = lookAfterPut("broken");
    assertThat(stale.status()).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(stale.stale()).isTrue();
    assertThat(stale.rejection()).isNotNull();
    assertThat(stale.figures()).isEqualTo(1);
    assertThat(stale.sha256()).isEqualTo(good.sha256());
    assertThat(quotes()).containsExactly("10 containers");
    assertThat(store.figures(KP_RU, null).getFirst().published().source().stale()).isTrue();
    assertThat(lookAfterPut("sent 12").stale()).isFalse();
  }

  @Test
  void a_withdrawn_report_that_comes_back_unreadable_is_rejected() {
    lookAfterPut("sent 10");
    objects.delete(KEY);
    look(KEY);
    assertThat(lookAfterPut("broken").status()).isEqualTo(ReportStatus.REJECTED);
    assertThat(quotes()).isEmpty();
  }

  @Test
  void an_object_too_large_to_be_loaded_is_rejected() {
    long size = IngestReport.MAX_OBJECT_BYTES + 1;
    objects.put(new StoredObject(KEY, new byte[0], size, "text/plain", Map.of()));
    ReportRecord head = look(KEY).head();
    assertThat(head.rejection().reason()).isEqualTo(Rejection.Reason.TOO_LARGE);
    assertThat(reading.reads).isZero();
  }

  @Test
  void putting_changing_and_deleting_a_sidecar_reads_its_report_again() {
    String sidecar = ReportKeys.sidecarOf(KEY);
    lookAfterPut("sent 10");
    put(sidecar, "Reuters");
    assertThat(look(sidecar).head().metadata().publisher()).isEqualTo("Reuters");
    put(sidecar, "Yonhap");
    assertThat(look(sidecar).head().metadata().publisher()).isEqualTo("Yonhap");
    assertThat(store.figures(KP_RU, null).getFirst().published().source().metadata().publisher())
        .isEqualTo("Yonhap");
    objects.delete(sidecar);
    assertThat(look(sidecar).head().metadata().publisher()).isNull();
  }

  @Test
  void metadata_are_kept_to_a_length_that_every_row_can_carry() {
    put(ReportKeys.sidecarOf(KEY), "Reuters ".repeat(5_000));
    assertThat(lookAfterPut("sent 10").metadata().publisher()).startsWith("Reuters").hasSize(2_000);
  }

  @Test
  void a_broken_sidecar_is_ignored_and_flagged() {
    put(ReportKeys.sidecarOf(KEY), "!");
    ReportRecord head = lookAfterPut("sent 10");
    assertThat(head.status()).isEqualTo(ReportStatus.EXTRACTED);
    assertThat(head.rejection().message()).contains("sidecar").contains("ignored");
  }

  @Test
  void a_sidecar_that_comes_before_its_report_waits() {
    put(ReportKeys.sidecarOf(KEY), "Reuters");
    assertThat(look(ReportKeys.sidecarOf(KEY)).changed()).isFalse();
    assertThat(lookAfterPut("sent 10").metadata().publisher()).isEqualTo("Reuters");
  }

  @Test
  void a_worker_that_read_an_older_object_starts_again() {
    put(KEY, "sent 10");
    beforeCommit.add(() -> {
      put(KEY, "sent 16");
      look(KEY);
    });
    look(KEY);
    assertThat(quotes()).containsExactly("16 containers");
  }

  @Test
  void a_worker_that_always_comes_too_late_gives_the_message_back() {
    put(KEY, "sent 10");
    for (int i = 1; i <= 50; i++) {
      String text = "sent " + 2 * i;
      beforeCommit.add(() -> {
        Queue<Runnable> rest = new ArrayDeque<>(beforeCommit);
        beforeCommit.clear();
        put(KEY, text);
        look(KEY);
        put(KEY, text + " and more");
        beforeCommit.addAll(rest);
      });
    }
    assertThatThrownBy(() -> look(KEY)).isInstanceOf(Contended.class);
  }

  @Test
  void a_report_that_breaks_the_reader_shows_as_received_and_its_message_goes_back() {
    put(KEY, "poison");
    assertThatThrownBy(() -> look(KEY)).isInstanceOf(IllegalStateException.class);
    ReportRecord head = store.head(Report.id(BUCKET, KEY)).orElseThrow();
    assertThat(head.status()).isEqualTo(ReportStatus.RECEIVED);
    assertThat(lookAfterPut("sent 10").status()).isEqualTo(ReportStatus.EXTRACTED);
  }

  @Test
  void a_new_version_that_breaks_the_reader_leaves_the_old_one_as_it_is() {
    ReportRecord good = lookAfterPut("sent 10");
    put(KEY, "poison");
    assertThatThrownBy(() -> look(KEY)).isInstanceOf(IllegalStateException.class);
    assertThat(store.head(good.id())).contains(good);
  }

  @Test
  void the_instants_of_a_report_grow_though_the_clock_goes_back() {
    ReportRecord first = lookAfterPut("sent 10");
    now = now.minusSeconds(100);
    assertThat(lookAfterPut("sent 12").recordedAt()).isEqualTo(first.recordedAt().plusMillis(1));
  }

  @Test
  void the_mark_of_a_folder_is_no_report() {
    put("reports/2025/", "");
    assertThat(look("reports/2025/").head()).isNull();
  }

  @Test
  void a_lost_event_is_found_by_comparing() {
    lookAfterPut("sent 10");
    put("reports/same.txt", "sent 2");
    look("reports/same.txt");
    put("reports/gone.txt", "sent 4");
    look("reports/gone.txt");
    put(KEY, "sent 12");
    objects.delete("reports/gone.txt");
    put("reports/new.txt", "sent 6");
    put(ReportKeys.sidecarOf("reports/same.txt"), "Reuters");
    Queue<String> asked = new ArrayDeque<>();
    Reconcile.Findings findings = new Reconcile(objects, store, asked::add).run();
    assertThat(findings).isEqualTo(new Reconcile.Findings(3, 1, 2, 1, 0, null));
    asked.forEach(this::look);
    assertThat(quotes()).containsExactlyInAnyOrder("12 containers", "2 containers", "6 containers");
    assertThat(new Reconcile(objects, store, asked::add).run())
        .isEqualTo(new Reconcile.Findings(3, 0, 0, 0, 0, null));
  }
}
