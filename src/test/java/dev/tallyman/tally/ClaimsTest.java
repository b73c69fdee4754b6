package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims: rules 7 to 12.
class ClaimsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Port").published("Port", "2024-11-05");
  }

  private static Given copy(String words) {
    return figure(words).in("copy").by("Port").published("Daily", "2024-11-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "about 100 trucks; 110 trucks; 1",
        "about 100 trucks; 112 trucks; 0",
        "103 trucks; 107 trucks; 0",
        "104 trucks; 100 trucks; 1",
        "4.2 to 5.8 trucks; 4 to 6 trucks; 1",
        "4.2 to 5.8 trucks; 5 trucks; 0",
        "0 trucks; 0 trucks; 1",
        "0 trucks; 1 trucks; 0",
        "nearly 16,000 trucks; 16,000 trucks; 1",
        "more than 100 trucks; less than 95 trucks; 0",
        "vague 2,000 trucks; 2,100 trucks; 1",
      })
  void amounts_fit_within_a_tenth_where_the_intervals_meet(
      String original, String told, int merged) {
    Given first = own(original).over("2024-10");
    Tally answer = tally(first, copy(told).over("2024-10"));
    boolean conflict = answer.originators().getFirst().flags().contains(Warning.AMOUNT_CONFLICT);
    assertThat(answer.counts().claims() == 1 && !conflict ? 1 : 0).isEqualTo(merged);
  }

  @Test
  void a_figure_joins_the_claim_that_it_fits_best() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10-05").as(Kind.EVENT),
            own("108 trucks").nth(2).over("2024-10-05").as(Kind.EVENT),
            copy("about 107 trucks").over("2024-10-05").as(Kind.EVENT));
    assertThat(excluded(answer)).containsExactly("copy:1 duplicate-of own:2");
  }

  @Test
  void windows_of_unequal_bounds_are_different_claims() {
    Tally answer =
        tally(own("100 trucks").over("2024-09"), own("100 trucks").nth(2).over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 200|200|200");
  }

  @Test
  void a_copy_may_state_the_window_more_coarsely() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10-01", "2024-10-12"), copy("100 trucks").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(answer.originators().getFirst().period().end()).hasToString("2024-10-12");
  }

  @Test
  void an_event_of_a_month_equals_that_of_a_day_inside_it() {
    Tally answer =
        tally(
            own("5 trucks").over("2024-10-12").as(Kind.EVENT),
            copy("5 trucks").over("2024-10").as(Kind.EVENT));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
  }

  @Test
  void readings_of_one_stated_day_are_one_however_coarsely_it_is_told() {
    Tally answer =
        tally(
            own("6700 trucks").counter("2023-08", "2024-02-26"),
            copy("7000 trucks").counter(null, "2024-02"));
    assertThat(answer.originators().getFirst().readings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "15800, 16000, 1",
    "341000, 340000, 1",
    "33000000, 34000000, 2",
    "about 1010, 1025, 1",
    "about 1010, 1060, 2",
    "1010, 1025, 2",
  })
  void a_reading_without_a_stated_day_fits_only_closely(String first, String second, int readings) {
    Tally answer =
        tally(
            own(first + " trucks").counter("2023-08", "2024-11-01"),
            copy(second + " trucks").counter("2023-08"));
    assertThat(answer.originators().getFirst().readings()).hasSize(readings);
  }

  @Test
  void stated_days_that_differ_are_different_readings() {
    Tally answer =
        tally(
            own("1000 trucks").counter(null, "2024-10-01"),
            own("1000 trucks").nth(2).counter(null, "2024-11-01"));
    assertThat(answer.originators().getFirst().readings()).hasSize(2);
  }

  @Test
  void an_originators_own_later_count_is_the_next_reading_however_near() {
    Tally answer =
        tally(
            own("1000 trucks").counter(null),
            figure("1010 trucks")
                .in("later")
                .by("Port")
                .published("Port", "2024-12-01")
                .counter(null));
    assertThat(entries(answer)).containsExactly("Port counter 1010|1010|1010");
  }

  @Test
  void an_absent_period_fits_any_where_the_amounts_are_close() {
    Given dated = own("100 trucks").over("2024-10");
    assertThat(tally(dated, copy("101 trucks")).originators())
        .singleElement()
        .extracting(Entry::mentions)
        .isEqualTo(2);
    assertThat(tally(dated, copy("100 trucks").lasting("P1M")).originators())
        .singleElement()
        .extracting(Entry::mentions)
        .isEqualTo(2);
  }

  @Test
  void the_figure_nearest_the_originator_speaks_for_the_claim() {
    Tally answer =
        tally(
            copy("100 trucks").over("2024-10"),
            own("about 98 trucks").over("2024-10"),
            figure("99 trucks").in("far").by("Port").through("Wire").over("2024-10"));
    assertThat(answer.originators().getFirst().figures()).first().isEqualTo("own:1");
    assertThat(answer.originators().getFirst().amount().best()).hasToString("98");
  }

  @Test
  void of_equally_near_ones_the_most_specific_speaks_then_the_earliest_then_the_lowest_key() {
    Given vague = figure("about 98 trucks").in("a").by("Port").over("2024-10");
    Given exact = figure("100 trucks").in("b").by("Port").over("2024-10");
    assertThat(excluded(tally(vague, exact))).containsExactly("a:1 duplicate-of b:1");
    Given early =
        figure("99 trucks").in("c").by("Port").over("2024-10").published("D", "2024-11-01");
    Given late =
        figure("99 trucks").in("b").by("Port").over("2024-10").published("E", "2024-12-01");
    assertThat(excluded(tally(late, early))).containsExactly("b:1 duplicate-of c:1");
    Given twin =
        figure("99 trucks").in("a").by("Port").over("2024-10").published("E", "2024-12-01");
    assertThat(excluded(tally(late, twin))).containsExactly("b:1 duplicate-of a:1");
  }

  @Test
  void a_missing_bound_is_filled_and_a_stated_one_never_replaced() {
    Tally answer =
        tally(
            own("nearly 16,000 trucks").over("2024-10"),
            copy("more than 15,800 trucks").over("2024-10"),
            figure("less than 15,950 trucks").in("other").by("Port").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum x15800|16000|x16000");
    assertThat(answer.originators().getFirst().figures()).containsExactly("own:1", "copy:1");
    assertThat(excluded(answer)).containsExactly("other:1 duplicate-of own:1");
  }

  @Test
  void about_and_vague_fill_nothing_and_no_interval_becomes_empty() {
    assertThat(
            entries(
                tally(
                    own("nearly 16,000 trucks").over("2024-10"),
                    copy("about 15,900 trucks").over("2024-10"))))
        .containsExactly("Port sum -|16000|x16000");
    assertThat(
            entries(
                tally(
                    own("about 100 trucks").over("2024-10"),
                    copy("more than 105 trucks").over("2024-10"))))
        .containsExactly("Port sum -|100|-");
  }

  @Test
  void what_the_representative_lacks_comes_from_the_next_member() {
    Tally answer = tally(own("100 trucks"), copy("100 trucks").over("2024-10").of("food"));
    assertThat(answer.originators().getFirst().period().start()).hasToString("2024-10");
    assertThat(answer.originators().getFirst().commodity()).hasToString("food");
  }

  @Test
  void a_mention_is_a_pair_of_report_and_claim() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10"),
            own("100 trucks").nth(2).over("2024-10"),
            copy("100 trucks").over("2024-10"));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
    assertThat(excluded(answer))
        .containsExactly("copy:1 duplicate-of own:1", "own:2 restates own:1");
  }

  @Test
  void a_comparison_in_another_report_is_a_mention_and_stands_as_compared_with() {
    Tally answer =
        tally(
            own("116 tonnes").over("2023"),
            copy("44 tonnes").over("2024"),
            copy("116 tonnes").nth(2).over("2023").relates(RelationType.COMPARED_WITH, "copy:1"));
    assertThat(entries(answer)).containsExactly("Port sum 160|160|160");
    assertThat(excluded(answer)).containsExactly("copy:2 compared-with own:1");
    assertThat(answer.originators().getFirst().mentions()).isEqualTo(3);
  }

  @Test
  void a_comparison_never_speaks_for_a_claim_that_others_state() {
    Given compared =
        own("116 tonnes").nth(2).over("2023").relates(RelationType.COMPARED_WITH, "own:1");
    Tally answer = tally(own("44 tonnes").over("2024"), compared, copy("116 tonnes").over("2023"));
    assertThat(excluded(answer)).containsExactly("own:2 compared-with copy:1");
    assertThat(excluded(tally(own("44 tonnes").over("2024"), compared)))
        .containsExactly("own:2 compared-with own:1");
  }

  @Test
  void a_report_that_repeats_its_comparison_states_no_figure_of_its_own() {
    Given year = copy("44 tonnes").over("2024");
    Given compared =
        copy("116 tonnes").nth(2).over("2023").relates(RelationType.COMPARED_WITH, "copy:1");
    Given repeated =
        copy("116 tonnes").nth(3).over("2023").relates(RelationType.RESTATES, "copy:2");
    List<PublishedFigure> once = List.of(year.done(), compared.done(), repeated.done());
    List<PublishedFigure> twice = new ArrayList<>(once);
    List.of(year, compared, repeated).forEach(one -> twice.add(LawsTest.again(one).done()));
    assertThat(entries(asking().all(once).getFirst())).containsExactly("Port sum 44|44|44");
    assertThat(entries(asking().all(twice).getFirst())).containsExactly("Port sum 44|44|44");
  }

  @Test
  void two_equal_events_of_one_day_are_one_unless_the_text_says_another() {
    Given ship = figure("1 vessels").by("Port").over("2024-05-04").as(Kind.EVENT);
    Given again = figure("1 vessels").nth(2).by("Port").over("2024-05-04").as(Kind.EVENT);
    assertThat(entries(tally(ship, again))).containsExactly("Port sum 1|1|1");
    assertThat(entries(tally(ship, again.flagged(Flag.ADDITION))))
        .containsExactly("Port sum 2|2|2");
  }

  @Test
  void denied_and_retracted_figures_never_join_others() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10"),
            copy("100 trucks").over("2024-10").as(Modality.DENIED));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(beside(answer)).containsExactly("denied Port 100|100|100");
  }

  @Test
  void a_copy_that_raises_capacity_to_delivery_brings_nothing_into_totals() {
    Tally answer =
        tally(
            own("5000 rounds").over("2024-10").as(Modality.CAPACITY).as(Status.UNSTATED),
            copy("5000 rounds").over("2024-10").as(Status.DELIVERED));
    assertThat(answer.originators()).isEmpty();
    assertThat(beside(answer)).containsExactly("capacity Port 5000|5000|5000");
    assertThat(answer.beside().getFirst().flags()).containsExactly(Warning.MODALITY_RAISED);
  }

  @Test
  void a_copy_that_raises_the_plan_to_a_shipment_stays_a_plan() {
    Tally answer =
        tally(
            own("50 trucks").over("2024-10").as(Status.PLANNED),
            copy("50 trucks").over("2024-10").as(Status.SHIPPED));
    assertThat(answer.originators()).isEmpty();
    assertThat(answer.beside()).singleElement().extracting(Entry::mentions).isEqualTo(2);
  }

  @Test
  void a_question_selects_claims_by_their_representative() {
    Answers asked = asking();
    asked.publisher = "Daily";
    assertThat(asked.all(own("100 trucks").over("2024-10"), copy("100 trucks").over("2024-10")))
        .isEmpty();
  }

  @Test
  void a_bound_is_filled_in_the_order_of_who_speaks_whoever_came_with_whom() {
    Given lead =
        figure("nearly 100 trucks").in("a").by("Port").over("2024-10").through("X").going(Mode.SEA);
    Given floor =
        figure("at-least 91 trucks")
            .in("a")
            .nth(2)
            .by("Port")
            .over("2024-10")
            .through("X", "Y")
            .relates(RelationType.RESTATES, "a:1");
    Given other =
        figure("at-least 95 trucks").in("b").by("Port").over("2024-10").through("X").of(null);
    Tally answer = tally(lead, floor, other);
    assertThat(entries(answer)).containsExactly("Port sum 95|100|x100");
    assertThat(answer.originators().getFirst().figures()).containsExactly("a:1", "b:1");
  }

  @Test
  void a_copy_of_what_a_report_restates_is_a_mention_of_its_claim() {
    Tally answer =
        tally(
            own("more than 1 trucks").as((Kind) null),
            own("about 200 trucks").nth(2).counter(null).relates(RelationType.RESTATES, "own:1"),
            copy("about 1 trucks").as((Kind) null));
    assertThat(entries(answer)).containsExactly("Port counter x1|200|-");
    assertThat(answer.originators().getFirst().mentions()).isEqualTo(2);
    assertThat(excluded(answer)).containsExactly("copy:1 duplicate-of own:2");
  }

  @Test
  void a_running_total_restated_of_a_month_may_be_copied_as_either() {
    Given total = own("98 tonnes").counter(null);
    Given month = own("5 tonnes").nth(2).over("2024-10").relates(RelationType.RESTATES, "own:1");
    assertThat(entries(tally(total, month, copy("98 tonnes").counter(null))))
        .containsExactly("Port sum 5|5|5");
    assertThat(entries(tally(total, month, copy("5 tonnes").over("2024-10"))))
        .containsExactly("Port sum 5|5|5");
  }

  @Test
  void amounts_are_compared_with_the_representative_and_never_in_a_chain() {
    Tally answer =
        tally(
            own("about 100 trucks").over("2024-10"),
            copy("about 108 trucks").over("2024-10"),
            copy("about 116 trucks").in("third").over("2024-10"));
    assertThat(excluded(answer))
        .containsExactly("copy:1 duplicate-of own:1", "third:1 low-trust-copy own:1");
  }

  @Test
  void of_readings_equally_near_the_one_of_the_nearest_day_is_joined() {
    Tally answer =
        tally(
            own("1000 trucks").counter(null, "2024-10-01"),
            own("1000 trucks").nth(2).counter(null, "2024-11-01"),
            copy("1000 trucks").published("Daily", "2024-10-05").counter(null));
    assertThat(excluded(answer)).containsExactly("copy:1 duplicate-of own:1");
  }

  @Test
  void fewer_relayers_speak_before_a_surer_number_and_a_range_before_a_floor() {
    Given near = figure("about 99 trucks").in("b").by("Port").through("X").over("2024-10");
    Given far = figure("100 trucks").in("a").by("Port").through("X", "Y").over("2024-10");
    assertThat(excluded(tally(near, far))).containsExactly("a:1 duplicate-of b:1");
    Given range = figure("98 to 102 trucks").in("b").by("Port").over("2024-10");
    Given floor = figure("at-least 98 trucks").in("a").by("Port").over("2024-10");
    assertThat(excluded(tally(range, floor))).containsExactly("a:1 duplicate-of b:1");
  }

  @Test
  void of_equally_specific_numbers_the_one_that_states_more_fields_speaks() {
    Given bare = figure("99 trucks").in("a").by("Port").over("2024-10");
    Given more = figure("99 trucks").in("b").by("Port").over("2024-10").going(Mode.SEA).of("food");
    assertThat(excluded(tally(bare, more))).containsExactly("a:1 duplicate-of b:1");
  }

  @Test
  void a_claim_has_its_representatives_interval_modality_status_and_period() {
    Tally answer =
        tally(
            own("90 to 110 trucks").over("2024-10-01", "2024-10-12").as(Modality.ESTIMATED),
            copy("92 to 108 trucks").over("2024-10").as(Status.DELIVERED));
    Entry entry = answer.originators().getFirst();
    assertThat(entries(answer)).containsExactly("Port sum 90|-|110");
    assertThat(entry.modality()).isEqualTo(Modality.ESTIMATED);
    assertThat(entry.status()).isEqualTo(Status.SHIPPED);
    assertThat(entry.period().end()).hasToString("2024-10-12");
    assertThat(entry.mentions()).isEqualTo(2);
  }

  @Test
  void a_representative_without_claimant_or_period_has_them_from_what_it_restates() {
    Given told = copy("about 30 trucks").over("2024-10");
    Given bare = copy("34 trucks").nth(2).by(null);
    Tally answer = tally(told, bare.relates(RelationType.RESTATES, "copy:1"));
    assertThat(entries(answer)).containsExactly("Port sum 34|34|34");
    assertThat(excluded(answer)).containsExactly("copy:1 restates copy:2");
    assertThat(answer.originators().getFirst().period().start()).hasToString("2024-10");
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSERTED", "ESTIMATED", "POSSIBLE", "CAPACITY"})
  void members_cluster_across_modalities(Modality told) {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10").as(Modality.ESTIMATED),
            copy("100 trucks").over("2024-10").as(told));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
    assertThat(answer.originators().getFirst().modality()).isEqualTo(Modality.ESTIMATED);
  }

  @Test
  void what_a_copy_says_of_goods_mode_status_or_kind_selects_nothing() {
    Given first = own("100 tonnes").over("2024-10").of("food/grain").going(Mode.SEA);
    Given copy =
        copy("100 tonnes").over("2024-10").of("food").going(Mode.RAIL).as(Status.DELIVERED);
    copy.as(Kind.EVENT);
    Answers mode = asking();
    mode.mode = Mode.RAIL;
    Answers status = asking();
    status.status = Status.DELIVERED;
    Answers kind = asking();
    kind.kind = Kind.EVENT;
    assertThat(List.of(mode, status, kind)).allMatch(asked -> asked.all(first, copy).isEmpty());
    mode.mode = Mode.SEA;
    status.status = Status.SHIPPED;
    kind.kind = Kind.INCREMENT;
    assertThat(List.of(mode, status, kind, asking().commodity("food/grain")))
        .allMatch(asked -> asked.one(first, copy).originators().getFirst().mentions() == 2);
  }

  @Test
  void a_copy_of_what_an_originator_says_of_its_claim_in_another_report_stays_with_that_claim() {
    Given exact = own("103 trucks").as(Kind.EVENT);
    Given nearly = own("nearly 100 trucks").in("next").as(Kind.EVENT);
    Given floor = copy("more than 98 trucks").in("far").as((Kind) null).over("2024-10");
    Given copy = copy("nearly 100 trucks").as(Kind.EVENT);
    Tally answer = tally(exact, nearly, floor, copy);
    assertThat(excluded(answer))
        .containsExactly("copy:1 duplicate-of own:1", "next:1 duplicate-of own:1");
    assertThat(entries(answer)).contains("Port claim x98|-|-");
  }

  @Test
  void of_claims_of_one_number_a_copy_tells_of_the_one_that_it_is_most_like() {
    Given another = own("95 trucks").flagged(Flag.ADDITION);
    Given plain = own("95 trucks").nth(2);
    assertThat(excluded(tally(another, plain, copy("95 trucks"))))
        .containsExactly("copy:1 duplicate-of own:2");
    Given tankers = own("98 trucks").nth(3).of("fuel").snapshot("2024-10-01");
    Given all = own("98 trucks").nth(4).snapshot("2024-10-01");
    assertThat(excluded(tally(tankers, all, copy("98 trucks").snapshot("2024-10-01"))))
        .containsExactly("copy:1 duplicate-of own:4");
    Given month = own("98 trucks").over("2024-10").of("fuel");
    Given undated = own("98 trucks").nth(2).of("food");
    Given copied = copy("98 trucks").over("2024-10-01", "2024-10-31");
    assertThat(excluded(tally(undated, month, copied)))
        .containsExactly("copy:1 duplicate-of own:1");
  }
}
