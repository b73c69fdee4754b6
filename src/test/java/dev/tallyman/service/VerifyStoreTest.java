package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Rule;
import dev.tallyman.service.VerifyStore.Verified;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyStoreTest {

  private static final String KEY = "reports/a.txt";
  private static final String ID = Report.id(Samples.BUCKET, KEY);
  private static final FlowKey KP_RU = new FlowKey("KP", "RU");

  private final MemoryObjects objects = new MemoryObjects();
  private final SampleReading reading = new SampleReading();

  private void look(ReportStore store, StoredObject object) {
    objects.put(object);
    look(store, object.key());
  }

  private void look(ReportStore store, String key) {
    reading.into(store, objects).lookAt(key, attempt -> false);
  }

  /// Reports of all sorts, with a history.
  private <S extends ReportStore> S filled(S store) {
    look(store, SampleReading.object(KEY, List.of(1, 2)));
    look(store, SampleReading.object(KEY, List.of(2, 4, 5)));
    look(store, SampleReading.object("reports/none.txt", List.of()));
    look(store, SampleReading.object("reports/rejected.txt", "broken"));
    look(store, SampleReading.object("reports/stale.txt", List.of(6)));
    look(store, SampleReading.object("reports/stale.txt", "broken"));
    look(store, SampleReading.object("reports/gone.txt", List.of(8)));
    objects.delete("reports/gone.txt");
    look(store, "reports/gone.txt");
    objects.put(SampleReading.object("reports/folder/", ""));
    return store;
  }

  private List<Broken> broken(Faulty store) {
    List<Broken> broken = new ArrayList<>();
    Verified verified = new VerifyStore(objects, store).run(null, Progress.UNWATCHED, broken::add);
    assertThat(verified).isEqualTo(new Verified(5, store.all().size(), broken.size(), null));
    return broken;
  }

  private List<Rule> rules(Faulty store) {
    return broken(filled(store)).stream().map(Broken::rule).distinct().toList();
  }

  private static ReportRecord counting(ReportRecord head, int figures) {
    return new ReportRecord(
        head.id(),
        head.key(),
        head.rev(),
        head.status(),
        head.stale(),
        head.rejection(),
        head.metadata(),
        head.contentHash(),
        head.sha256(),
        head.extractor(),
        figures,
        head.setAsides(),
        head.recordedAt(),
        head.tag());
  }

  @Test
  void a_store_that_was_written_as_it_should_be_holds() {
    assertThat(rules(new Faulty() {})).isEmpty();
  }

  @Test
  void what_the_bucket_holds_otherwise_is_told_by_key() {
    Faulty store = filled(new Faulty() {});
    objects.delete("reports/none.txt");
    objects.put(SampleReading.object("reports/new.txt", List.of(3)));
    objects.put(SampleReading.object(KEY, List.of(3)));
    assertThat(broken(store))
        .extracting(Broken::rule, Broken::report)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Rule.BUCKET, "reports/none.txt"),
            org.assertj.core.groups.Tuple.tuple(Rule.BUCKET, "reports/new.txt"),
            org.assertj.core.groups.Tuple.tuple(Rule.BUCKET, KEY));
  }

  @Test
  void a_head_that_counts_other_figures_than_are_stored() {
    Faulty store =
        new Faulty() {
          @Override
          public Optional<ReportRecord> find(String id) {
            return super.find(id).map(this::wrong);
          }

          @Override
          public List<ReportRecord> list(ReportStatus status, String after, int limit) {
            return super.list(status, after, limit).stream().map(this::wrong).toList();
          }

          private ReportRecord wrong(ReportRecord head) {
            return head.id().equals(ID) ? counting(head, 7) : head;
          }
        };
    assertThat(rules(store)).containsExactly(Rule.COUNTS);
  }

  @Test
  void a_text_that_is_another() {
    Faulty store =
        new Faulty() {
          @Override
          public Optional<ReportContent> content(String id) {
            return super.content(id)
                .map(content -> new ReportContent(" " + content.text(), content.extraction()));
          }
        };
    assertThat(rules(store)).containsExactly(Rule.TEXT, Rule.QUOTES);
  }

  @Test
  void a_content_that_cannot_be_read_does_not_end_the_check() {
    Faulty store =
        new Faulty() {
          @Override
          public Optional<ReportContent> content(String id) {
            if (id.equals(ID)) {
              throw new IllegalStateException("a text is gone");
            }
            return super.content(id);
          }
        };
    assertThat(rules(store)).containsExactly(Rule.READABLE);
  }

  @Test
  void a_flow_that_the_catalogue_does_not_have() {
    Faulty store =
        new Faulty() {
          @Override
          public List<FlowKey> all() {
            return super.all().stream().filter(flow -> !flow.equals(KP_RU)).toList();
          }
        };
    assertThat(rules(store)).containsExactly(Rule.CATALOGUE);
  }

  @Test
  void a_figure_that_does_not_stand_in_its_flow() {
    Faulty store =
        new Faulty() {
          @Override
          public Kept kept(FlowKey flow, String id) {
            Kept kept = super.kept(flow, id);
            return new Kept(
                kept.figures().subList(0, kept.figures().size() - 1), kept.whole(), false);
          }
        };
    assertThat(rules(store)).containsExactly(Rule.ROWS);
  }

  @Test
  void what_was_replaced_and_has_no_end() {
    Faulty store =
        new Faulty() {
          @Override
          public Kept kept(FlowKey flow, String id) {
            Kept kept = super.kept(flow, id);
            return new Kept(
                kept.figures().stream()
                    .map(row -> new RecordedFigure(row.published(), row.recordedAt(), null, null))
                    .toList(),
                kept.whole(),
                false);
          }
        };
    assertThat(rules(store)).containsExactly(Rule.ROWS, Rule.HISTORY);
  }

  @Test
  void marks_that_were_left_and_rows_that_are_missing() {
    Faulty store =
        new Faulty() {
          @Override
          public Kept kept(FlowKey flow, String id) {
            return new Kept(super.kept(flow, id).figures(), false, true);
          }
        };
    assertThat(rules(store)).containsExactly(Rule.MARKS, Rule.ROWS);
  }

  @Test
  void a_report_that_is_written_meanwhile_is_looked_at_again() {
    Faulty store =
        new Faulty() {
          private int looks;

          @Override
          public Optional<ReportContent> content(String id) {
            Optional<ReportContent> before = super.content(id);
            if (id.equals(ID) && looks++ == 0) {
              look(store, SampleReading.object(KEY, List.of(10)));
            }
            return before;
          }
        };
    assertThat(rules(store)).isEmpty();
  }

  @Test
  void a_head_that_is_listed_late_is_looked_up() {
    Faulty store =
        filled(
            new Faulty() {
              @Override
              public List<ReportRecord> list(ReportStatus status, String after, int limit) {
                return super.list(status, after, limit).stream()
                    .map(head -> head.id().equals(ID) ? counting(head, 7) : head)
                    .toList();
              }
            });
    assertThat(broken(store)).isEmpty();
  }

  @Test
  void the_rows_of_a_report_in_a_flow_are_read_once() {
    List<String> read = new ArrayList<>();
    Faulty store =
        filled(
            new Faulty() {
              @Override
              public Kept kept(FlowKey flow, String id) {
                read.add(flow + " " + id);
                return super.kept(flow, id);
              }
            });
    assertThat(broken(store)).isEmpty();
    assertThat(read).isNotEmpty().doesNotHaveDuplicates();
    int pairs = store.all().stream().mapToInt(flow -> store.reports(flow).size()).sum();
    assertThat(read).hasSize(pairs);
  }

  @Test
  void a_run_that_is_stopped_anywhere_goes_on_from_there_and_finds_the_same() {
    Faulty store =
        filled(
            new Faulty() {
              @Override
              public Kept kept(FlowKey flow, String id) {
                return new Kept(super.kept(flow, id).figures(), true, true);
              }
            });
    objects.delete("reports/none.txt");
    VerifyStore verify = new VerifyStore(objects, store);
    List<Broken> whole = new ArrayList<>();
    Verified all = verify.run(null, Progress.UNWATCHED, whole::add);
    for (int steps = 1; steps < 9; steps++) {
      int most = steps;
      List<Broken> found = new ArrayList<>();
      int reports = 0;
      int flows = 0;
      String after = null;
      do {
        Verified part = verify.run(after, (position, n) -> n < most, found::add);
        reports += part.reports();
        flows += part.flows();
        after = part.next();
      } while (after != null);
      assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(whole));
      assertThat(reports).isEqualTo(all.reports());
      assertThat(flows).isEqualTo(all.flows());
    }
  }
}
