package dev.tallyman.service;

import static dev.tallyman.service.SampleFigures.extracted;
import static dev.tallyman.service.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.service.Change.Cause;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tallies;
import dev.tallyman.text.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store promises, whatever it is made of.
public abstract class StoreContract {

  private static final String ONE = "r_00000000000000a1";
  private static final String TWO = "r_00000000000000b2";
  private static final Instant T1 = Instant.parse("2026-01-01T00:00:01Z");
  private static final Instant T2 = Instant.parse("2026-01-01T00:00:02Z");
  private static final Instant T3 = Instant.parse("2026-01-01T00:00:03.004Z");
  private static final FlowKey KP_RU = new FlowKey("KP", "RU");
  private static final FlowKey CN_RU = new FlowKey("CN", "RU");

  private ReportStore store;
  private Flows flows;
  private Reports reports;

  /// A new, empty store: one object with all three ports.
  protected abstract ReportStore newStore();

  @BeforeEach
  void open() {
    store = newStore();
    flows = (Flows) store;
    reports = (Reports) store;
  }

  private static ReportContent content(Figure... figures) {
    return new ReportContent("the words", new Extraction("sample/1", List.of(figures), List.of()));
  }

  private ReportRecord put(
      @Nullable ReportRecord seen, String id, Instant at, ReportContent content) {
    ReportRecord next = extracted(seen, id, at, content.extraction());
    assertThat(store.commit(seen, next, content)).isTrue();
    return next;
  }

  private ReportRecord stale(ReportRecord seen, Instant at) {
    ReportRecord next =
        new ReportRecord(
            seen.id(),
            seen.key(),
            seen.rev() + 1,
            ReportStatus.EXTRACTED,
            true,
            new Rejection(Rejection.Reason.DAMAGED, "It is broken."),
            seen.metadata(),
            "another hash",
            seen.sha256(),
            seen.extractor(),
            seen.figures(),
            seen.setAsides(),
            at);
    assertThat(store.commit(seen, next, null)).isTrue();
    return next;
  }

  private ReportRecord withdraw(ReportRecord seen, Instant at) {
    ReportRecord next =
        new ReportRecord(
            seen.id(),
            seen.key(),
            seen.rev() + 1,
            ReportStatus.WITHDRAWN,
            false,
            null,
            seen.metadata(),
            null,
            null,
            null,
            0,
            0,
            at);
    assertThat(store.commit(seen, next, ReportContent.NONE)).isTrue();
    return next;
  }

  private List<String> quotes(FlowKey flow, @Nullable Instant knownAt) {
    return flows.figures(flow, knownAt).stream()
        .map(figure -> figure.published().figure().quote())
        .toList();
  }

  @Test
  void nothing_is_known_of_a_report_that_never_was() {
    assertThat(store.head(ONE)).isEmpty();
    assertThat(reports.find(ONE)).isEmpty();
    assertThat(reports.content(ONE)).isEmpty();
    assertThat(flows.all()).isEmpty();
    assertThat(flows.figures(KP_RU, null)).isEmpty();
    assertThat(flows.history(KP_RU)).isEmpty();
    assertThat(reports.list(null, null, 10)).isEmpty();
  }

  @Test
  void a_report_comes_back_as_it_was_written() {
    Random random = new Random(7);
    Extraction extraction = SampleFigures.extraction(random, ONE, 30, 20);
    ReportContent content = new ReportContent("Words, Wörter, \uD83D\uDEA2\n", extraction);
    ReportRecord head = put(null, ONE, T1, content);
    assertThat(store.head(ONE)).contains(head);
    assertThat(reports.find(ONE)).contains(head);
    assertThat(reports.content(ONE)).contains(content);
  }

  @Test
  void every_figure_stands_in_its_flow_with_its_source_and_time() {
    ReportRecord head =
        put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU"), figure(ONE, 2, 20, "CN", "RU")));
    RecordedFigure figure = flows.figures(KP_RU, null).getFirst();
    assertThat(figure.published().figure()).isEqualTo(figure(ONE, 1, 10, "KP", "RU"));
    assertThat(figure.published().source().report()).isEqualTo(ONE);
    assertThat(figure.published().source().key()).isEqualTo(head.key());
    assertThat(figure.published().source().sha256()).isEqualTo(head.sha256());
    assertThat(figure.published().source().metadata()).isEqualTo(head.metadata());
    assertThat(figure.published().source().stale()).isFalse();
    assertThat(figure.recordedAt()).isEqualTo(T1);
    assertThat(figure.supersededAt()).isNull();
    assertThat(quotes(CN_RU, null)).containsExactly("20 containers");
  }

  @Test
  void flows_are_listed_in_order_with_absent_ends_first() {
    put(
        null,
        ONE,
        T1,
        content(
            figure(ONE, 1, 1, "RU", "KP"),
            figure(ONE, 2, 2, "KP", null),
            figure(ONE, 3, 3, null, null),
            figure(ONE, 4, 4, "KP", "RU"),
            figure(ONE, 5, 5, null, "RU")));
    assertThat(flows.all())
        .containsExactly(
            new FlowKey(null, null),
            new FlowKey(null, "RU"),
            new FlowKey("KP", null),
            new FlowKey("KP", "RU"),
            new FlowKey("RU", "KP"));
    assertThat(quotes(new FlowKey(null, null), null)).containsExactly("3 containers");
  }

  @Test
  void a_new_version_replaces_the_old_one_in_all_its_flows() {
    ReportRecord first =
        put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU"), figure(ONE, 2, 20, "CN", "RU")));
    put(first, ONE, T2, content(figure(ONE, 1, 11, "KP", "RU")));
    assertThat(quotes(KP_RU, null)).containsExactly("11 containers");
    assertThat(quotes(CN_RU, null)).isEmpty();
    assertThat(flows.all()).containsExactly(CN_RU, KP_RU);
  }

  @Test
  void the_figures_of_a_past_instant_stay_known() {
    ReportRecord first = put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU")));
    ReportRecord second = put(first, ONE, T2, content(figure(ONE, 1, 11, "KP", "RU")));
    withdraw(second, T3);
    assertThat(quotes(KP_RU, T1.minusMillis(1))).isEmpty();
    assertThat(quotes(KP_RU, T1)).containsExactly("10 containers");
    assertThat(quotes(KP_RU, T2.minusMillis(1))).containsExactly("10 containers");
    assertThat(quotes(KP_RU, T2)).containsExactly("11 containers");
    assertThat(quotes(KP_RU, T3.minusMillis(1))).containsExactly("11 containers");
    assertThat(quotes(KP_RU, T3)).isEmpty();
    assertThat(quotes(KP_RU, null)).isEmpty();
  }

  @Test
  void history_holds_every_figure_with_the_end_of_its_time() {
    ReportRecord first = put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU")));
    put(first, ONE, T2, content(figure(ONE, 1, 11, "KP", "RU")));
    List<RecordedFigure> history = flows.history(KP_RU);
    assertThat(history).extracting(RecordedFigure::recordedAt).containsExactly(T1, T2);
    assertThat(history).extracting(RecordedFigure::supersededAt).containsExactly(T2, null);
  }

  @Test
  void a_withdrawn_report_has_a_head_and_no_figures() {
    ReportRecord gone = withdraw(put(null, ONE, T1, content(figure(ONE, 1, 1, "KP", "RU"))), T2);
    assertThat(store.head(ONE)).contains(gone);
    assertThat(reports.content(ONE)).contains(ReportContent.NONE);
    assertThat(quotes(KP_RU, null)).isEmpty();
  }

  @Test
  void a_stale_report_keeps_its_figures_and_says_so_from_then_on() {
    ReportContent content = content(figure(ONE, 1, 10, "KP", "RU"));
    ReportRecord good = put(null, ONE, T1, content);
    ReportRecord stale = stale(good, T2);
    assertThat(store.head(ONE)).contains(stale);
    assertThat(reports.content(ONE)).contains(content);
    assertThat(flows.figures(KP_RU, null).getFirst().published().source().stale()).isTrue();
    assertThat(flows.figures(KP_RU, T2).getFirst().published().source().stale()).isTrue();
    assertThat(flows.figures(KP_RU, T1).getFirst().published().source().stale()).isFalse();
    assertThat(flows.figures(KP_RU, null).getFirst().recordedAt()).isEqualTo(T1);
  }

  @Test
  void a_stale_report_that_can_be_read_again_is_stale_no_longer() {
    ReportRecord stale = stale(put(null, ONE, T1, content(figure(ONE, 1, 1, "KP", "RU"))), T2);
    put(stale, ONE, T3, content(figure(ONE, 1, 2, "KP", "RU")));
    assertThat(quotes(KP_RU, null)).containsExactly("2 containers");
    assertThat(flows.figures(KP_RU, null).getFirst().published().source().stale()).isFalse();
    assertThat(flows.figures(KP_RU, T2).getFirst().published().source().stale()).isTrue();
  }

  @Test
  void what_happened_to_a_report_is_told_by_the_history_of_its_figures() {
    ReportRecord good = put(null, ONE, T1, content(figure(ONE, 1, 1, "KP", "RU")));
    ReportRecord stale = stale(good, T2);
    ReportRecord next = put(stale, ONE, T3, content(figure(ONE, 1, 2, "KP", "RU")));
    withdraw(next, T3.plusMillis(1));
    assertThat(flows.history(KP_RU))
        .extracting(RecordedFigure::staleSince)
        .containsExactlyInAnyOrder(T2, null);
    ListChanges changes = new ListChanges(flows, Tallies::portions);
    assertThat(changes.list(Question.EVERYTHING, null, null, null, 10).page().items())
        .extracting(change -> change.deed().cause(), change -> change.event().at())
        .containsExactly(
            tuple(Cause.RECORDED, T1),
            tuple(Cause.STALE, T2),
            tuple(Cause.REPLACED, T3),
            tuple(Cause.WITHDRAWN, T3.plusMillis(1)));
  }

  @Test
  void of_two_writers_who_saw_the_same_head_one_wins_and_the_other_changes_nothing() {
    ReportRecord seen = put(null, ONE, T1, content(figure(ONE, 1, 1, "KP", "RU")));
    put(seen, ONE, T2, content(figure(ONE, 1, 2, "KP", "RU")));
    ReportContent late = content(figure(ONE, 1, 3, "KP", "RU"));
    assertThat(store.commit(seen, extracted(seen, ONE, T3, late.extraction()), late)).isFalse();
    assertThat(quotes(KP_RU, null)).containsExactly("2 containers");
    assertThat(store.head(ONE).orElseThrow().rev()).isEqualTo(2);
  }

  @Test
  void a_first_version_is_refused_where_another_was_faster() {
    put(null, ONE, T1, content(figure(ONE, 1, 1, "KP", "RU")));
    ReportContent late = content(figure(ONE, 1, 3, "KP", "RU"));
    assertThat(store.commit(null, extracted(null, ONE, T2, late.extraction()), late)).isFalse();
    assertThat(quotes(KP_RU, null)).containsExactly("1 containers");
  }

  @Test
  void a_head_that_does_not_follow_the_one_seen_is_a_bug() {
    ReportRecord seen = put(null, ONE, T2, content());
    ReportContent next = content();
    assertThatThrownBy(() -> store.commit(seen, extracted(null, ONE, T3, next.extraction()), next))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.commit(seen, extracted(seen, ONE, T1, next.extraction()), next))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.commit(null, extracted(null, TWO, T1, next.extraction()), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reports_are_listed_by_status_in_the_order_of_their_keys_page_by_page() {
    ReportRecord two = put(null, TWO, T1, content());
    ReportRecord one = withdraw(put(null, ONE, T1, content()), T2);
    assertThat(reports.list(null, null, 10)).containsExactly(one, two);
    assertThat(reports.list(null, null, 1)).containsExactly(one);
    assertThat(reports.list(null, one.key(), 10)).containsExactly(two);
    assertThat(reports.list(null, two.key(), 10)).isEmpty();
    assertThat(reports.list(ReportStatus.EXTRACTED, null, 10)).containsExactly(two);
    assertThat(reports.list(ReportStatus.WITHDRAWN, null, 10)).containsExactly(one);
    assertThat(reports.list(ReportStatus.REJECTED, null, 10)).isEmpty();
  }

  @Test
  void reports_do_not_disturb_each_other() {
    put(null, TWO, T1, content(figure(TWO, 1, 2, "KP", "RU")));
    ReportRecord one = put(null, ONE, T2, content(figure(ONE, 1, 1, "KP", "RU")));
    withdraw(one, T3);
    assertThat(quotes(KP_RU, null)).containsExactly("2 containers");
    assertThat(quotes(KP_RU, T2)).containsExactly("1 containers", "2 containers");
  }

  private FlowVersion version(FlowKey flow, String id) {
    return flows.versions(flow).stream()
        .filter(version -> version.report().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_version_tells_of_each_change_that_a_report_makes_in_a_flow() {
    assertThat(flows.versions(KP_RU)).isEmpty();
    put(null, TWO, T1, content(figure(TWO, 1, 5, "KP", "RU")));
    FlowVersion other = version(KP_RU, TWO);
    List<FlowVersion> seen = new ArrayList<>();
    ReportRecord head = put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU")));
    seen.add(version(KP_RU, ONE));
    head = stale(head, T2);
    seen.add(version(KP_RU, ONE));
    head = put(head, ONE, T3, content(figure(ONE, 1, 11, "CN", "RU")));
    seen.add(version(KP_RU, ONE));
    assertThat(seen).extracting(FlowVersion::at).containsExactly(T1, T2, T3);
    assertThat(seen).extracting(FlowVersion::name).doesNotHaveDuplicates();
    withdraw(head, T3.plusMillis(1));
    assertThat(version(CN_RU, ONE).at()).isEqualTo(T3.plusMillis(1));
    assertThat(version(KP_RU, TWO)).isEqualTo(other);
    assertThat(flows.versions(CN_RU)).hasSize(1);
  }

  @Test
  void a_version_tells_of_changes_by_a_report_of_many_figures() {
    ReportRecord first = put(null, ONE, T1, new ReportContent("a table", many(5_000, 1)));
    FlowVersion before = version(KP_RU, ONE);
    assertThat(before.at()).isEqualTo(T1);
    put(first, ONE, T2, new ReportContent("a table", many(4_000, 1)));
    assertThat(version(KP_RU, ONE).at()).isEqualTo(T2);
    assertThat(version(KP_RU, ONE).name()).isNotEqualTo(before.name());
  }

  @Test
  void the_figures_of_one_report_in_a_flow_are_had_alone() {
    ReportRecord head =
        put(null, ONE, T1, content(figure(ONE, 1, 10, "KP", "RU"), figure(ONE, 2, 20, "CN", "RU")));
    put(null, TWO, T1, content(figure(TWO, 1, 30, "KP", "RU")));
    put(head, ONE, T2, content(figure(ONE, 1, 11, "KP", "RU")));
    assertThat(flows.figuresOf(KP_RU, ONE))
        .extracting(row -> row.published().figure().quote())
        .containsExactly("11 containers");
    assertThat(flows.figuresOf(CN_RU, ONE)).isEmpty();
    assertThat(flows.figuresOf(CN_RU, TWO)).isEmpty();
  }

  @Test
  void a_text_longer_than_an_item_comes_back() {
    StringBuilder text = new StringBuilder();
    new Random(3).ints(900_000, 0x4E00, 0x9000).forEach(text::appendCodePoint);
    ReportContent content = new ReportContent(text.toString(), content().extraction());
    put(null, ONE, T1, content);
    assertThat(reports.content(ONE)).contains(content);
  }

  @Test
  void a_table_of_many_figures_is_one_report() {
    Extraction extraction = many(5_000, 1);
    ReportContent content = new ReportContent("a table", extraction);
    ReportRecord first = put(null, ONE, T1, content);
    assertThat(reports.content(ONE)).contains(content);
    assertThat(flows.figures(KP_RU, null)).hasSize(5_000);
    put(first, ONE, T2, content(figure(ONE, 1, 7, "KP", "RU")));
    assertThat(quotes(KP_RU, null)).containsExactly("7 containers");
    assertThat(quotes(KP_RU, T1)).hasSize(5_000);
  }

  @Test
  void a_report_of_more_flows_than_a_transaction_takes_is_written_whole() {
    ReportContent content = new ReportContent("a table", many(550, 110));
    ReportRecord first = put(null, ONE, T1, content);
    assertThat(flows.all()).hasSize(110);
    assertThat(inAllFlows(null)).containsOnly(Map.entry(ONE, 550L));
    assertThat(reports.content(ONE)).contains(content);
    ReportRecord stale = stale(first, T2);
    assertThat(flows.all())
        .allSatisfy(flow ->
            assertThat(flows.figures(flow, null))
                .allMatch(figure -> figure.published().source().stale()));
    assertThat(inAllFlows(T1)).containsOnly(Map.entry(ONE, 550L));
    withdraw(stale, T3);
    assertThat(inAllFlows(null)).isEmpty();
    assertThat(inAllFlows(T2)).containsOnly(Map.entry(ONE, 550L));
    assertThat(flows.history(flows.all().getFirst()))
        .extracting(RecordedFigure::supersededAt)
        .containsOnly(T3);
  }

  private static Extraction many(int figures, int manyFlows) {
    List<Figure> some = new ArrayList<>();
    for (int i = 0; i < figures; i++) {
      int flow = i % manyFlows;
      String to = "" + (char) ('A' + flow / 26) + (char) ('A' + flow % 26);
      some.add(figure(ONE, i, i, "KP", manyFlows == 1 ? "RU" : to));
    }
    return new Extraction("sample/1", some, List.of());
  }

  private Map<String, Long> inAllFlows(@Nullable Instant knownAt) {
    Map<String, Long> counts = new HashMap<>();
    for (FlowKey flow : flows.all()) {
      flows
          .figures(flow, knownAt)
          .forEach(figure -> counts.merge(figure.published().source().report(), 1L, Long::sum));
    }
    return counts;
  }

  @Test
  void of_many_writers_at_once_each_revision_has_one_author_and_readers_see_whole_versions()
      throws Exception {
    ReportRecord first = put(null, ONE, T1, versionOf(0));
    Set<List<String>> seen = java.util.concurrent.ConcurrentHashMap.newKeySet();
    List<Thread> writers =
        IntStream.range(0, 4).mapToObj(n -> Thread.ofVirtual().unstarted(() -> write(n))).toList();
    Thread reader =
        Thread.ofVirtual()
            .unstarted(() -> {
              for (int i = 0; i < 30; i++) {
                seen.add(quotes(KP_RU, null));
              }
            });
    writers.forEach(Thread::start);
    reader.start();
    for (Thread writer : writers) {
      writer.join();
    }
    reader.join();
    assertThat(first.rev()).isEqualTo(1);
    assertThat(store.head(ONE).orElseThrow().rev()).isEqualTo(1 + 4 * 5);
    assertThat(seen).allSatisfy(quotes -> assertThat(new HashSet<>(quotes)).hasSize(1));
    assertThat(seen).allSatisfy(quotes -> assertThat(quotes).hasSize(3));
  }

  private static ReportContent versionOf(int count) {
    return content(
        figure(ONE, 1, count, "KP", "RU"),
        figure(ONE, 2, count, "KP", "RU"),
        figure(ONE, 3, count, "KP", "RU"));
  }

  /// Writes five versions, each as soon as it is the faster one.
  private void write(int writer) {
    for (int done = 0; done < 5; ) {
      ReportRecord seen = store.head(ONE).orElseThrow();
      ReportContent content = versionOf(writer * 10 + done);
      Instant at = seen.recordedAt().plusMillis(1);
      if (store.commit(seen, extracted(seen, ONE, at, content.extraction()), content)) {
        done++;
      }
    }
  }
}
