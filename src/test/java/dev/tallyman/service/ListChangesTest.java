package dev.tallyman.service;

import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Measure;
import dev.tallyman.service.Change.Cause;
import dev.tallyman.service.Change.Moved;
import dev.tallyman.service.ListChanges.Found;
import dev.tallyman.service.ListChanges.Position;
import dev.tallyman.tally.Given;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.RandomReports;
import dev.tallyman.tally.Range;
import dev.tallyman.tally.Tallies;
import dev.tallyman.tally.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ListChangesTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Question ROUTE = Question.EVERYTHING.onRoute("AA", "BB");

  private final List<FlowKey> read = new ArrayList<>();
  private final FakeStore store =
      new FakeStore() {
        @Override
        public List<RecordedFigure> history(FlowKey flow) {
          read.add(flow);
          return super.history(flow);
        }
      };
  private final ListChanges changes = new ListChanges(store, Tallies::portions);
  private int clock;

  private Instant next() {
    return START.plusSeconds(++clock);
  }

  private void tell(Given... figures) {
    List<PublishedFigure> told = Stream.of(figures).map(Given::done).toList();
    store.tell(told.getFirst().source().report(), told, next());
  }

  private void withdraw(String report) {
    store.tell(report, List.of(), next());
  }

  private List<Change> all(Question filter) {
    return changes.list(filter, null, null, null, 1000).page().items();
  }

  private Change last() {
    return all(ROUTE).getLast();
  }

  private static Given count() {
    return figure("16,000 containers").by("Bureau").over("2024-10");
  }

  private static Given paper(String name, String day) {
    return count().in(name).published(name, day);
  }

  private static Given original() {
    return count().in("release").published("Bureau", "2024-11-01");
  }

  private static String role(Role role) {
    return Stream.of(role.place().code(), role.reason(), role.by())
        .filter(word -> word != null)
        .collect(Collectors.joining(" "));
  }

  private static List<String> moved(Change change) {
    return change.changed().stream()
        .map(one -> one.figure() + ": " + role(one.from()) + " -> " + role(one.to()))
        .toList();
  }

  @Test
  void a_copy_enters_and_moves_nothing() {
    tell(paper("daily", "2024-11-02"));
    tell(paper("weekly", "2024-11-09"));
    Change change = last();
    assertThat(change.deed()).isEqualTo(new Change.Deed("reports/weekly", Cause.RECORDED));
    assertThat(change.entered()).containsExactly("weekly:1");
    assertThat(change.changed()).isEmpty();
    assertThat(change.after()).isEqualTo(change.before()).isNotNull();
  }

  @Test
  void an_original_that_comes_late_speaks_for_the_claim_and_makes_its_copy_a_duplicate() {
    tell(paper("daily", "2024-11-02"));
    tell(original());
    assertThat(last().entered()).containsExactly("release:1");
    assertThat(moved(last()))
        .containsExactly("daily:1: originators -> excluded duplicate-of release:1");
  }

  @Test
  void a_withdrawal_gives_a_duplicate_its_place_back() {
    tell(paper("daily", "2024-11-02"));
    tell(original());
    withdraw("release");
    Change change = last();
    assertThat(change.deed().cause()).isEqualTo(Cause.WITHDRAWN);
    assertThat(change.event().report()).isEqualTo("release");
    assertThat(change.left()).containsExactly("release:1");
    assertThat(moved(change))
        .containsExactly("daily:1: excluded duplicate-of release:1 -> originators");
  }

  @Test
  void a_duplicate_of_another_figure_than_before_has_not_changed_its_role() {
    tell(paper("daily", "2024-11-02"));
    tell(paper("weekly", "2024-11-09"));
    tell(original());
    assertThat(moved(last()))
        .containsExactly("daily:1: originators -> excluded duplicate-of release:1");
  }

  @Test
  void a_correction_that_is_published_later_supersedes_what_it_corrects() {
    tell(original());
    tell(
        count().in("erratum").published("Bureau", "2024-12-01").as(Modality.RETRACTED),
        figure("19,000 containers")
            .by("Bureau")
            .over("2024-10")
            .in("erratum")
            .nth(2)
            .published("Bureau", "2024-12-01")
            .relates(RelationType.CORRECTS, "erratum:1"));
    Change change = last();
    assertThat(change.entered()).containsExactly("erratum:1", "erratum:2");
    assertThat(moved(change))
        .containsExactly("release:1: originators -> excluded superseded-by erratum:2");
    assertThat(change.before()).isNotEqualTo(change.after());
  }

  @Test
  void a_later_reading_of_a_counter_leaves_the_earlier_among_the_readings() {
    tell(figure("13,000 containers").by("Bureau").counter("2023-08", "2024-10-01").in("first"));
    tell(figure("28,000 containers").by("Bureau").counter("2023-08", "2025-07-01").in("second"));
    assertThat(moved(last())).containsExactly("first:1: originators -> readings");
  }

  @Test
  void a_report_that_became_unreadable_is_told_though_nothing_moved() {
    tell(original());
    store.spoil("release", next());
    tell(count().in("release").published("Bureau", "2024-11-01"));
    List<Change> all = all(ROUTE);
    assertThat(all)
        .extracting(change -> change.deed().cause())
        .containsExactly(Cause.RECORDED, Cause.STALE, Cause.REPLACED);
    assertThat(all.get(1).after()).isEqualTo(all.get(1).before()).isNotNull();
    assertThat(all.get(1).entered()).isEmpty();
  }

  @Test
  void a_figure_that_is_read_otherwise_leaves_as_it_was_and_enters_as_it_is() {
    tell(original());
    tell(
        figure("17,000 containers")
            .by("Bureau")
            .over("2024-10")
            .in("release")
            .published("Bureau", "2024-11-01"));
    assertThat(last().left()).containsExactly("release:1");
    assertThat(last().entered()).containsExactly("release:1");
    assertThat(last().deed().cause()).isEqualTo(Cause.REPLACED);
  }

  @Test
  void a_denial_that_names_no_end_enters_the_answer_of_what_it_denies() {
    tell(original());
    tell(count().in("reply").by("Port").from(null).to(null).as(Modality.DENIED));
    assertThat(last().entered()).containsExactly("reply:1");
    assertThat(last().changed()).isEmpty();
  }

  @Test
  void two_figures_that_state_the_route_together_enter_its_answer() {
    tell(original());
    tell(
        count().in("note").to(null),
        count().in("note").nth(2).from(null).relates(RelationType.RESTATES, "note:1"));
    assertThat(last().event().flow()).isEqualTo(new FlowKey("AA", "BB"));
    assertThat(last().entered()).containsExactly("note:1", "note:2");
  }

  @Test
  void a_copy_on_the_reversed_route_enters_where_its_original_stands() {
    tell(original());
    tell(paper("daily", "2024-11-02").from("BB").to("AA"));
    assertThat(last().event().flow()).isEqualTo(new FlowKey("AA", "BB"));
    assertThat(last().entered()).containsExactly("daily:1");
    assertThat(all(Question.EVERYTHING.onRoute("BB", "AA"))).isEmpty();
  }

  @Test
  void two_reports_of_one_instant_are_two_changes_one_upon_the_other() {
    store.tell("daily", List.of(paper("daily", "2024-11-02").done()), START);
    store.tell("release", List.of(original().done()), START);
    List<Change> all = all(ROUTE);
    assertThat(all).hasSize(2);
    assertThat(all.getLast().before()).isEqualTo(all.getFirst().after());
    assertThat(moved(all.getLast()))
        .containsExactly("daily:1: originators -> excluded duplicate-of release:1");
  }

  @Test
  void a_change_of_very_many_figures_is_told_in_parts_each_figure_once() {
    List<PublishedFigure> table = new ArrayList<>();
    for (int i = 1; i <= 100_000; i++) {
      table.add(count().in("table").nth(i).done());
    }
    store.tell("table", table, next());
    List<Change> parts =
        new ListChanges(store, new PlainTallies()).list(ROUTE, null, null, null, 9).page().items();
    assertThat(parts).hasSize(2);
    assertThat(parts).extracting(Change::index).containsExactly(0, 1);
    assertThat(parts.stream().flatMap(part -> part.entered().stream()))
        .hasSize(100_000)
        .doesNotHaveDuplicates();
  }

  @Test
  void each_answer_is_made_once_and_each_flow_read_once() {
    tell(paper("daily", "2024-11-02"));
    tell(paper("weekly", "2024-11-09"));
    tell(original());
    withdraw("daily");
    List<Integer> answers = new ArrayList<>();
    Tallying counting =
        (figures, question, policy) -> {
          answers.add(figures.size());
          return Tallies.portions(figures, question, policy);
        };
    read.clear();
    new ListChanges(store, counting).list(ROUTE, null, null, null, 9);
    assertThat(answers).containsExactly(0, 1, 2, 3, 2);
    assertThat(read).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void a_page_ends_where_it_has_looked_at_enough_and_the_next_goes_on() {
    for (int i = 0; i < 30; i++) {
      tell(paper("daily" + i, "2024-11-02"));
    }
    ListChanges bounded = new ListChanges(store, Tallies::portions, 50);
    Found first = bounded.list(ROUTE, null, null, null, 1000);
    assertThat(first.page().items()).hasSizeBetween(8, 12);
    assertThat(first.page().more()).isTrue();
    assertThat(inPages(bounded, ROUTE, 1000)).isEqualTo(all(ROUTE));
  }

  private static List<Change> inPages(ListChanges some, Question filter, int limit) {
    List<Change> all = new ArrayList<>();
    Position at = null;
    for (int page = 0; page < 10_000; page++) {
      Found found = some.list(filter, null, null, at, limit);
      all.addAll(found.page().items());
      at = found.next();
      assertThat(found.page().items().size()).isLessThanOrEqualTo(limit);
      assertThat(found.page().more()).isEqualTo(at != null);
      if (at == null) {
        return all;
      }
    }
    throw new AssertionError("no end");
  }

  /// Changes lead from any answer to any later one, whatever was asked.
  @RepeatedTest(60)
  void changes_lead_from_one_answer_to_the_other(RepetitionInfo round) {
    RandomReports random = new RandomReports(round.getCurrentRepetition());
    happen(random);
    for (Question filter : questions(random.random())) {
      Instant from = START.plusSeconds(random.random().nextInt(8));
      Instant to = from.plusSeconds(random.random().nextInt(20));
      List<Change> some = changes.list(filter, from, to, null, 1000).page().items();
      for (FlowKey flow : store.all()) {
        if (Gathering.isAskedFor(flow, filter)) {
          Known end = answer(filter, flow, to);
          assertThat(replayed(answer(filter, flow, from), flow, some).given(end))
              .as("%s %s %s", filter, from, to)
              .isEqualTo(end);
        }
      }
    }
  }

  @RepeatedTest(20)
  void pages_of_any_size_are_the_whole(RepetitionInfo round) {
    RandomReports random = new RandomReports(round.getCurrentRepetition());
    happen(random);
    List<Change> whole = all(Question.EVERYTHING);
    for (int limit : List.of(1, 2, 7)) {
      assertThat(inPages(changes, Question.EVERYTHING, limit)).isEqualTo(whole);
      ListChanges bounded =
          new ListChanges(store, Tallies::portions, 1 + random.random().nextInt(40));
      assertThat(inPages(bounded, Question.EVERYTHING, limit)).isEqualTo(whole);
    }
  }

  /// Reports come, often several in an instant; some change, go, or become unreadable.
  private void happen(RandomReports reports) {
    Random random = reports.random();
    Map<String, List<PublishedFigure>> told = new LinkedHashMap<>();
    for (PublishedFigure one : RandomReports.done(reports.reports(12))) {
      told.computeIfAbsent(one.source().report(), _ -> new ArrayList<>()).add(one);
    }
    List<String> names = List.copyOf(told.keySet());
    for (int i = 0; i < 30; i++) {
      String name = names.get(random.nextInt(names.size()));
      Instant at = START.plusSeconds(i / 2).plusMillis(i);
      List<PublishedFigure> figures = told.get(name);
      switch (random.nextInt(6)) {
        case 0 -> store.tell(name, List.of(), at);
        case 1 -> store.spoil(name, at);
        case 2 -> store.tell(name, figures.subList(0, 1), at);
        default -> store.tell(name, figures, at);
      }
    }
    for (int i = 0; i < 4; i++) {
      store.tell(names.get(i), told.get(names.get(i)), START.plusSeconds(20));
    }
  }

  private static List<Question> questions(Random random) {
    Question all = Question.EVERYTHING;
    Question measured = measured(random.nextBoolean() ? "kilogram" : "truck");
    return List.of(all, ROUTE, all.onRoute("AA", null), measured);
  }

  private static Question measured(String measure) {
    return new Question(
        null,
        "BB",
        new Measure(measure),
        measure.equals("truck") ? null : new Commodity("food"),
        null,
        null,
        null,
        null,
        measure.equals("truck") ? null : Kind.INCREMENT,
        null,
        null,
        null,
        List.of(),
        Set.of());
  }

  /// Of each count of the flow the range, and what each figure is.
  private record Known(Map<String, Range> ranges, Map<String, String> roles) {

    /// What a figure is that entered, and has not changed since, is not told.
    Known given(Known end) {
      roles.replaceAll(
          (id, role) -> role.equals(ENTERED) ? end.roles.getOrDefault(id, role) : role);
      return this;
    }
  }

  /// What was known before an instant.
  private Known answer(Question filter, FlowKey flow, Instant before) {
    List<PublishedFigure> figures =
        Gathering.of(store, flow).around(List.of(flow), before.minusNanos(1)).stream()
            .map(RecordedFigure::published)
            .toList();
    Known known = new Known(new HashMap<>(), new HashMap<>());
    Question question = filter.onRoute(flow.origin(), flow.destination());
    Tallying tallying = Tallies::portions;
    for (Tally tally : tallying.of(figures, question, Policy.LATEST_PER_ORIGINATOR)) {
      if (flow.equals(new FlowKey(tally.origin(), tally.destination()))) {
        String count = tally.measure().name() + " " + tally.figureClass();
        if (tally.range() != null) {
          known.ranges().put(count, tally.range());
        }
        Roles.of(tally).forEach((id, role) -> known.roles().put(count + " " + id, ofRole(role)));
      }
    }
    return known;
  }

  private static final String ENTERED = "entered";

  private static String ofRole(Role role) {
    return role.place() + " " + role.reason();
  }

  /// What the changes make of it.
  private Known replayed(Known start, FlowKey flow, List<Change> some) {
    Known known = new Known(new HashMap<>(start.ranges()), new HashMap<>(start.roles()));
    for (Change change : some) {
      if (change.event().flow().equals(flow)) {
        String count = change.measure().name() + " " + change.figureClass();
        assertThat(change.before()).isEqualTo(known.ranges().get(count));
        if (change.after() == null) {
          known.ranges().remove(count);
        } else {
          known.ranges().put(count, change.after());
        }
        change.left().forEach(id -> known.roles().remove(count + " " + id));
        change.entered().forEach(id -> known.roles().put(count + " " + id, ENTERED));
        for (Moved one : change.changed()) {
          String before = known.roles().put(count + " " + one.figure(), ofRole(one.to()));
          assertThat(before).isIn(ENTERED, ofRole(one.from()));
        }
      }
    }
    return known;
  }
}
