package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.range;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import java.util.List;
import java.util.ArrayList;
import java.util.stream.Stream;
import dev.tallyman.figure.RelationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/// Places and questions: section 1 and rules 26 to 30.
class QuestionsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Port").published("Port", "2024-11-05");
  }

  @Test
  void a_window_takes_what_lies_wholly_inside_it() {
    Given inside = own("10 trucks").over("2024-10");
    Given outside = own("20 trucks").nth(2).over("2024-12");
    Given across = own("30 trucks").nth(3).over("2024-10-30", "2024-11-02");
    Given undated = own("40 trucks").nth(4);
    Given partial = own("50 trucks").nth(5).over("--10-03");
    Tally answer =
        asking().between("2024-10", "2024-10").one(inside, outside, across, undated, partial);
    assertThat(entries(answer)).containsExactly("Port sum 10|10|10");
    assertThat(excluded(answer)).containsExactly("own:2 outside-period null");
    assertThat(answer.unallocated()).extracting(Unplaced::figure).containsExactly("own:3");
    assertThat(answer.undated()).extracting(Unplaced::figure).containsExactly("own:4", "own:5");
  }

  @Test
  void a_month_ends_on_its_last_day_and_a_year_on_new_years_eve() {
    Given last = own("10 trucks").over("2024-10-31");
    assertThat(asking().between(null, "2024-10").one(last).originators()).hasSize(1);
    assertThat(asking().between("2024", "2024").one(last).originators()).hasSize(1);
    assertThat(asking().between("2024-11", null).one(last).originators()).isEmpty();
  }

  @Test
  void a_counters_period_is_baseline_or_as_of_to_as_of() {
    Given counted = own("10 trucks").counter("2022-07", "2024-10-15");
    Given bare = own("10 trucks").counter(null, "2024-10-15");
    assertThat(asking().between("2024-10", "2024-10").one(bare).originators()).hasSize(1);
    assertThat(asking().between("2024-10", "2024-10").one(counted).unallocated()).hasSize(1);
    assertThat(asking().between("2022", "2024").one(counted).originators()).hasSize(1);
  }

  @Test
  void a_claim_outside_the_window_takes_its_copies_along() {
    Given there = own("10 trucks").over("2024-12");
    Given copy = figure("10 trucks").in("copy").by("Port").over("2024-12");
    assertThat(excluded(asking().between("2024-10", "2024-10").one(there, copy)))
        .containsExactly("copy:1 outside-period null", "own:1 outside-period null");
  }

  @Test
  void what_stands_beside_needs_no_date() {
    Tally answer = asking().between("2024-10", "2024-10").one(own("5 trucks").as(Status.PLANNED));
    assertThat(beside(answer)).containsExactly("planned Port 5|5|5");
  }

  @Test
  void groups_by_time_hold_what_lies_in_one_bucket() {
    Given october = own("10 trucks").over("2024-10-03");
    Given november = own("20 trucks").nth(2).over("2024-11");
    Given wide = own("300 trucks").nth(3).over("2025-01", "2025-06");
    Given undated = own("40 trucks").nth(4);
    Given counter = own("900 trucks").nth(5).at(Point.LOADED).counter("2024-10", "2024-10-31");
    List<Tally> answer =
        asking().groupBy(Grouping.MONTH).all(october, november, wide, undated, counter);
    assertThat(answer)
        .extracting(tally -> tally.group().get("month") + " " + entries(tally))
        .containsExactly(
            "2024-10 [Port sum 10|10|10]",
            "2024-11 [Port sum 20|20|20]",
            "null [Port counter 900|900|900]");
    assertThat(answer.getLast().undated()).extracting(Unplaced::figure).containsExactly("own:4");
    assertThat(answer.getLast().unallocated())
        .extracting(Unplaced::figure)
        .containsExactly("own:3");
  }

  @Test
  void a_year_inside_which_a_month_lies_is_part_of_nothing_there() {
    Given year = own("500 trucks").over("2024");
    Given month = own("90 trucks").nth(2).over("2024-03");
    List<Tally> answer = asking().groupBy(Grouping.MONTH).all(year, month);
    assertThat(entries(answer.getFirst())).containsExactly("Port sum 90|90|90");
    assertThat(answer.getLast().unallocated()).hasSize(1);
    assertThat(asking().groupBy(Grouping.YEAR).one(year, month).originators()).hasSize(1);
  }

  @Test
  void quarters_are_named_with_their_year() {
    assertThat(asking().groupBy(Grouping.QUARTER).one(own("9 trucks").over("2024-08")).group())
        .containsEntry("quarter", "2024-Q3");
  }

  @Test
  void groups_by_attribute_are_the_representatives() {
    Given sea = own("10 trucks").over("2024-10").going(Mode.SEA, Mode.RAIL).of("food");
    Given none = own("20 trucks").nth(2).over("2024-11").of("fuel");
    List<Tally> answer = asking().groupBy(Grouping.MODE, Grouping.COMMODITY).all(sea, none);
    assertThat(answer)
        .extracting(tally -> String.valueOf(tally.group()))
        .containsExactly("{mode=sea+rail, commodity=food}", "{mode=null, commodity=fuel}");
    Given unknown = figure("7 trucks").in("x").published("Daily", "2024-11-01").over("2024-09");
    assertThat(asking().groupBy(Grouping.ORIGINATOR).all(sea, unknown))
        .extracting(tally -> tally.group().get("originator"))
        .containsExactly("Port", null);
    assertThat(asking().groupBy(Grouping.PUBLISHER).all(sea, unknown))
        .extracting(tally -> tally.group().get("publisher"))
        .containsExactly("Daily", "Port");
  }

  @Test
  void filters_select() {
    Given seen = own("10 trucks").over("2024-10").going(Mode.SEA);
    Answers byMode = asking();
    byMode.mode = Mode.RAIL;
    assertThat(byMode.all(seen)).isEmpty();
    Answers byStatus = asking();
    byStatus.status = Status.SHIPPED;
    assertThat(byStatus.all(seen)).hasSize(1);
    Answers byKind = asking();
    byKind.kind = Kind.EVENT;
    assertThat(byKind.all(seen)).isEmpty();
    Answers byName = asking();
    byName.originator = "THE PORT";
    assertThat(byName.all(seen)).hasSize(1);
  }

  @Test
  void include_turns_what_stands_beside_into_entries_that_are_never_summed() {
    Given moved = own("100 trucks").over("2024-10");
    Given planned = own("50 trucks").nth(2).over("2024-11").as(Status.PLANNED);
    Given possible = own("900 trucks").nth(3).over("2024-12").as(Modality.POSSIBLE);
    Tally answer = asking().include(Why.PLANNED).one(moved, planned, possible);
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100", "Port claim 50|50|50");
    assertThat(answer.originators().getLast().status()).isEqualTo(Status.PLANNED);
    assertThat(beside(answer)).containsExactly("possible Port 900|900|900");
    assertThat(range(answer)).isEqualTo("100 to 100");
  }

  @Test
  void increments_only_leaves_counters_and_snapshots_out() {
    Tally answer =
        asking()
            .policy(Policy.INCREMENTS_ONLY)
            .one(
                own("900 trucks").counter("2024-01", "2024-12-01"),
                own("40 trucks").nth(2).snapshot("2024-12-01"),
                own("10 trucks").nth(3).over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 10|10|10");
    assertThat(excluded(answer))
        .containsExactly("own:1 not-summable-kind null", "own:2 not-summable-kind null");
  }

  @Test
  void all_claims_shows_each_claim_and_sums_none() {
    Tally answer =
        asking()
            .policy(Policy.ALL_CLAIMS)
            .one(own("10 trucks").over("2024-10"), own("20 trucks").nth(2).over("2024-11"));
    assertThat(entries(answer)).containsExactly("Port claim 10|10|10", "Port claim 20|20|20");
    assertThat(range(answer)).isEqualTo("none");
  }

  @Test
  void the_range_spans_named_originators() {
    Tally answer =
        tally(
            own("nearly 16000 trucks").over("2024-10"),
            figure("more than 15800 trucks").in("b").by("Union").over("2024-10"),
            figure("90000 trucks").in("c").over("2024-10"));
    assertThat(range(answer)).isEqualTo("x15800 to x16000…");
    assertThat(range(tally(figure("up to 90 trucks").over("2024-10")))).isEqualTo("…- to 90");
    assertThat(range(tally(figure("about 90 trucks").over("2024-10")))).isEqualTo("90 to 90");
  }

  @Test
  void counts_are_of_everything_in_the_tally() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10"),
            figure("100 trucks").in("copy").by("Port").over("2024-10"),
            figure("7 trucks").in("x").published("Daily", "2024-11-01").over("2024-09"),
            own("50 trucks").nth(2).as(Status.PLANNED));
    assertThat(answer.counts()).isEqualTo(new Counts(4, 3, 1, 1, 3, 4));
    assertThat(answer.newest()).hasToString("2024-10");
  }

  @Test
  void a_stale_report_is_named_and_flagged() {
    Tally answer = tally(own("100 trucks").over("2024-10").stale());
    assertThat(answer.stale()).containsExactly("own");
    assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.STALE);
  }

  @Test
  void nothing_gives_no_tally() {
    assertThat(asking().all()).isEmpty();
  }

  @Test
  void a_figure_that_is_handed_in_twice_counts_once() {
    Given within = own("10 trucks").over("2024-10").from("SD").to("SD");
    assertThat(entries(asking().one(within, within))).containsExactly("Port sum 10|10|10");
  }

  @Test
  void of_two_places_a_claim_stands_in_the_first() {
    Given first = own("100 trucks").over("2024-10");
    Given revised = own("150 trucks").in("next").published("Port", "2024-12-05").over("2024-10");
    assertThat(excluded(asking().between("2024-12", null).one(first, revised)))
        .containsExactly("next:1 outside-period null", "own:1 outside-period null");
    Given planned = own("100 trucks").over("2024-10").as(Status.PLANNED);
    Given copy = figure("100 trucks").in("copy").by("Port").over("2024-10").as(Status.PLANNED);
    Given garbled = figure("900 trucks").in("bad").by("Port").over("2024-10").as(Status.PLANNED);
    assertThat(excluded(asking().one(planned, copy, garbled)))
        .containsExactly("bad:1 low-trust-copy own:1", "copy:1 duplicate-of own:1");
    Given replan = own("150 trucks").in("next").published("Port", "2024-12-05").over("2024-10");
    assertThat(excluded(asking().one(planned, replan.as(Status.PLANNED))))
        .containsExactly("own:1 superseded-by next:1");
    Given part = own("9 trucks").nth(2).relates(RelationType.PART_OF, "own:1");
    Tally windowed = asking().between("2024-10", "2024-10").one(first, part);
    assertThat(excluded(windowed)).containsExactly("own:2 part-of own:1");
    assertThat(windowed.undated()).isEmpty();
  }

  @Test
  void nesting_excludes_only_in_favour_of_what_counts_in_the_same_group() {
    Given year = own("500 tonnes").over("2024").of("food");
    Given month = own("90 tonnes").nth(2).over("2024-03").of("food/grain");
    assertThat(entries(asking().one(year, month))).containsExactly("Port sum 500|500|500");
    assertThat(asking().groupBy(Grouping.COMMODITY).all(year, month))
        .extracting(Answers::entries)
        .containsExactly(List.of("Port sum 500|500|500"), List.of("Port sum 90|90|90"));
  }

  @Test
  void overlap_sets_aside_only_in_favour_of_what_counts_in_the_same_tally() {
    Given half = own("500 trucks").over("2024-01", "2024-06");
    Given summer = own("90 trucks").nth(2).over("2024-06", "2024-07");
    Tally answer = asking().between("2024-06", "2024-07").one(half, summer);
    assertThat(entries(answer)).containsExactly("Port sum 90|90|90");
    assertThat(answer.originators().getFirst().flags()).isEmpty();
    assertThat(answer.unallocated()).extracting(Unplaced::figure).containsExactly("own:1");
  }

  @Test
  void what_is_unplaced_tells_its_claimant_amount_and_period() {
    Tally answer = asking().between("2024-10", "2024-10").one(own("30 trucks").over("2024"));
    Unplaced wide = answer.unallocated().getFirst();
    assertThat(wide.figure() + " " + wide.originator() + " " + Answers.text(wide.amount()))
        .isEqualTo("own:1 Port 30|30|30");
    assertThat(wide.period().start()).hasToString("2024");
  }

  @Test
  void fifty_papers_that_cite_one_ministry_are_one_originator() {
    List<Given> figures = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      figures.add(
          figure("100 trucks").in("r" + i).by("Ministry").published("Paper " + i, "2024-11-02"));
    }
    Tally answer = asking().one(figures.toArray(Given[]::new));
    assertThat(answer.counts()).isEqualTo(new Counts(50, 1, 1, 0, 50, 50));
    assertThat(entries(answer)).containsExactly("Ministry claim 100|100|100");
  }

  @Test
  void unknown_zero_and_not_reported_are_three_things() {
    Tally zero = asking().one(own("0 trucks").over("2024-10"));
    assertThat(entries(zero)).containsExactly("Port sum 0|0|0");
    assertThat(range(zero)).isEqualTo("0 to 0");
    Tally unknown = asking().one(own("up to 90 trucks").over("2024-10"));
    assertThat(entries(unknown)).containsExactly("Port sum -|-|90");
    assertThat(range(unknown)).isEqualTo("…- to 90");
    assertThat(asking().measure("tonne").all(own("0 trucks").over("2024-10"))).isEmpty();
  }

  @Test
  void an_end_of_the_range_is_open_where_an_entry_has_none_and_the_known_end_stays() {
    Given floor = own("more than 100 trucks").over("2024-10");
    Given ceiling = figure("up to 150 trucks").in("b").by("Union").over("2024-10");
    assertThat(range(asking().one(floor, ceiling))).isEqualTo("…x100 to 150…");
    Given best = figure("nearly 120 trucks").in("c").by("Gate").over("2024-10");
    assertThat(range(asking().one(ceiling, best))).isEqualTo("…120 to 150");
  }

  @Test
  void the_range_is_null_only_where_one_status_and_point_has_several_entries() {
    Given first = own("100 trucks").as((Kind) null);
    Given second = own("40 trucks").nth(2).as((Kind) null);
    assertThat(range(asking().one(first, second))).isEqualTo("none");
    assertThat(range(asking().one(first, second.as(Status.DELIVERED)))).isEqualTo("40 to 100");
    assertThat(range(asking().one(first, second.at(Point.CROSSED)))).isEqualTo("40 to 100");
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void what_is_out_of_totals_stands_beside_and_can_be_asked_for(Why why) {
    Given moved = own("100 trucks").over("2024-10");
    Given[] aside = aside(why);
    Given[] all = Stream.concat(Stream.of(moved), Stream.of(aside)).toArray(Given[]::new);
    Tally answer = asking().one(all);
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(answer.beside()).singleElement().extracting(Entry::why).isEqualTo(why);
    Tally asked = asking().include(why).one(all);
    assertThat(asked.beside()).isEmpty();
    assertThat(asked.originators()).hasSize(2);
    assertThat(range(asked)).isEqualTo("100 to 100");
  }

  private static Given[] aside(Why why) {
    Given one = own("7 trucks").nth(2).over("2024-11");
    return switch (why) {
      case DENIED -> new Given[] {one.as(Modality.DENIED)};
      case RETRACTED -> new Given[] {one.as(Modality.RETRACTED)};
      case ALTERNATIVE ->
          new Given[] {
            one,
            own("8 trucks").nth(3).over("2024-11").relates(RelationType.ALTERNATIVE_TO, "own:2")
          };
      case LIMIT -> new Given[] {one.as(Kind.LIMIT)};
      case RATIO -> new Given[] {one.as(Kind.RATIO)};
      case SHARE -> new Given[] {one.as(Kind.SHARE)};
      case RATE -> new Given[] {one.per("day")};
      case CAPACITY -> new Given[] {one.as(Modality.CAPACITY)};
      case POSSIBLE -> new Given[] {one.as(Modality.POSSIBLE)};
      case PLANNED -> new Given[] {one.as(Status.PLANNED)};
      case PLEDGED -> new Given[] {one.as(Status.PLEDGED)};
      case ORDERED -> new Given[] {one.as(Status.ORDERED)};
    };
  }

  @Test
  void an_answer_tells_what_counted_what_was_left_out_and_on_how_much_it_rests() {
    Tally answer =
        asking()
            .one(
                own("100 trucks").over("2024-10"),
                figure("100 trucks").in("copy").by("Port").over("2024-10"),
                own("4 trucks").nth(2).over("2024-10").relates(RelationType.PART_OF, "own:1"));
    assertThat(answer.originators().getFirst().figures()).containsExactly("own:1");
    assertThat(excluded(answer))
        .containsExactly("copy:1 duplicate-of own:1", "own:2 part-of own:1");
    assertThat(answer.counts()).isEqualTo(new Counts(3, 2, 1, 0, 2, 3));
    assertThat(answer.newest()).hasToString("2024-10");
    assertThat(Policy.LATEST_PER_ORIGINATOR.versioned()).isEqualTo("latest-per-originator/1");
  }
}
