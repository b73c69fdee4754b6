package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Corrections, additions, updates: rules 19 to 21.
class CorrectionsTest {

  private static Given said(String words) {
    return figure(words).in("may").by("Ministry").published("Wire", "2023-05-18").as(Kind.EVENT);
  }

  private static Given wrong(String words) {
    return figure(words)
        .in("june")
        .by("Ministry")
        .published("Wire", "2023-06-20")
        .as(Kind.EVENT)
        .as(Modality.DENIED);
  }

  private static Given right(String words) {
    return wrong(words).nth(2).as(Modality.ASSERTED).relates(RelationType.CORRECTS, "june:1");
  }

  @Test
  void a_correction_supersedes_what_the_originator_said_in_earlier_reports() {
    Tally answer = tally(said("at least 3000 usds"), wrong("3000 usds"), right("6200 usds"));
    assertThat(entries(answer)).containsExactly("Ministry claim 6200|6200|6200");
    assertThat(excluded(answer)).containsExactly("may:1 superseded-by june:2");
    assertThat(beside(answer)).containsExactly("denied Ministry 3000|3000|3000");
  }

  @Test
  void it_reaches_copies_of_other_publishers_too() {
    Given copy = said("3000 usds").in("copy").published("Daily", "2023-06-01");
    assertThat(entries(tally(said("3000 usds"), copy, wrong("3000 usds"), right("6200 usds"))))
        .containsExactly("Ministry claim 6200|6200|6200");
  }

  @Test
  void the_same_day_counts_as_earlier_for_what_is_corrected() {
    Given sameDay = said("3000 usds").published("Daily", "2023-06-20");
    assertThat(excluded(tally(sameDay, wrong("3000 usds"), right("6200 usds"))))
        .containsExactly("may:1 superseded-by june:2");
  }

  @Test
  void a_later_report_is_not_superseded() {
    Given later = said("3000 usds").in("july").published("Daily", "2023-07-01");
    assertThat(tally(later, wrong("3000 usds"), right("6200 usds")).originators()).hasSize(2);
  }

  @Test
  void an_undated_report_corrects_nothing_and_none_undated_is_corrected() {
    Given undated = said("3000 usds").published("Wire", null);
    assertThat(tally(undated, wrong("3000 usds"), right("6200 usds")).originators()).hasSize(2);
    assertThat(
            tally(
                    said("3000 usds"),
                    wrong("3000 usds").published("Wire", null),
                    right("6200 usds").published("Wire", null))
                .originators())
        .hasSize(2);
  }

  @Test
  void other_originators_amounts_goods_and_periods_are_untouched() {
    Given other = said("3000 usds").in("a").by("Union");
    Given amount = said("4000 usds").in("b");
    Given goods = said("3000 usds").in("c").of("fuel");
    Tally answer =
        tally(other, amount, goods, wrong("3000 usds").of("arms"), right("6200 usds").of("arms"));
    assertThat(answer.excluded()).isEmpty();
    Given then = said("3000 usds").in("d").over("2020");
    Tally dated = tally(then, wrong("3000 usds").over("2023"), right("6200 usds").over("2023"));
    assertThat(dated.excluded()).isEmpty();
  }

  @Test
  void a_retraction_alone_takes_back() {
    Tally answer = tally(said("3000 usds"), wrong("3000 usds").as(Modality.RETRACTED));
    assertThat(answer.originators()).isEmpty();
    assertThat(excluded(answer)).containsExactly("may:1 superseded-by june:1");
  }

  @Test
  void without_an_originator_it_reaches_the_figures_of_the_publisher() {
    Given retraction = wrong("3000 usds").by(null).as(Modality.RETRACTED);
    assertThat(tally(said("3000 usds"), retraction).originators()).isEmpty();
    Given elsewhere = said("3000 usds").published("Daily", "2023-05-19");
    assertThat(tally(elsewhere, retraction).originators()).hasSize(1);
  }

  @Test
  void the_copies_of_what_a_publisher_takes_back_go_with_it() {
    Given retraction = wrong("3000 usds").by(null).as(Modality.RETRACTED);
    Given copy = said("3000 usds").in("copy").published("Daily", "2023-05-19");
    Given own = said("3000 usds").published("Ministry", "2023-05-18");
    Tally answer = tally(own, copy, retraction.published("Ministry", "2023-06-20"));
    assertThat(answer.originators()).isEmpty();
    assertThat(excluded(answer))
        .containsExactly("copy:1 superseded-by june:1", "may:1 superseded-by june:1");
  }

  @Test
  void what_replaces_a_retracted_number_has_its_window_and_claimant() {
    Given march = said("95 usds").as(Kind.INCREMENT).over("2023-03");
    Given april = said("40 usds").nth(2).as(Kind.INCREMENT).over("2023-04");
    Given taken = wrong("95 usds").by(null).as(Modality.RETRACTED).over("2023-03");
    Given instead = right("92 usds").by(null).as(Kind.INCREMENT);
    assertThat(entries(tally(march, april, taken, instead)))
        .containsExactly("Ministry sum 132|132|132");
  }

  @Test
  void what_corrects_an_asserted_figure_supersedes_nothing() {
    Tally answer =
        tally(said("3000 usds"), wrong("3000 usds").as(Modality.ASSERTED), right("6200 usds"));
    assertThat(answer.excluded()).noneMatch(e -> e.reason() == Exclusion.Reason.SUPERSEDED_BY);
  }

  @Test
  void a_correction_near_what_it_corrects_still_replaces_it() {
    Tally answer = tally(said("about 3000 usds"), wrong("3000 usds"), right("3100 usds"));
    assertThat(entries(answer)).containsExactly("Ministry claim 3100|3100|3100");
  }

  @Test
  void the_same_correction_told_twice_still_counts_once() {
    Given again = wrong("3000 usds").in("copy").published("Daily", "2023-06-20");
    Given rightAgain =
        right("about 3100 usds")
            .in("copy")
            .published("Daily", "2023-06-20")
            .relates(RelationType.CORRECTS, "copy:1");
    assertThat(entries(tally(wrong("3000 usds"), right("about 3100 usds"), again, rightAgain)))
        .containsExactly("Ministry claim -|3100|-");
  }

  @Test
  void under_all_claims_nothing_is_superseded() {
    Tally answer =
        Answers.asking()
            .policy(Policy.ALL_CLAIMS)
            .one(said("3000 usds"), wrong("3000 usds"), right("6200 usds"));
    assertThat(entries(answer))
        .containsExactlyInAnyOrder(
            "Ministry claim 3000|3000|3000", "Ministry claim 6200|6200|6200");
  }

  @Test
  void an_addition_adds_to_a_corrected_or_undated_figure() {
    Given more =
        said("2000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    assertThat(entries(tally(said("at least 3000 usds"), more)))
        .containsExactly("Ministry sum 5000|-|-");
    Tally corrected =
        tally(said("at least 3000 usds"), wrong("3000 usds"), right("6200 usds"), more);
    assertThat(entries(corrected)).containsExactly("Ministry sum 8200|8200|8200");
    assertThat(corrected.originators().getFirst().flags()).contains(Warning.ADDITION);
  }

  @Test
  void an_undated_addition_adds_to_a_corrected_figure_that_has_a_date() {
    Given more =
        said("2000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    assertThat(
            entries(tally(wrong("3000 usds").over("2023"), right("6200 usds").over("2023"), more)))
        .containsExactly("Ministry sum 8200|8200|8200");
    Given dated = said("6200 usds").over("2023");
    assertThat(tally(dated, more).originators()).hasSize(2);
  }

  @Test
  void an_addition_of_an_equal_amount_is_no_duplicate() {
    Given more =
        said("3000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    assertThat(entries(tally(said("3000 usds"), more)))
        .containsExactly("Ministry sum 6000|6000|6000");
  }

  @Test
  void an_addition_that_could_add_to_several_adds_to_none() {
    Given more =
        said("2000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    assertThat(tally(said("3000 usds"), said("500 usds").nth(2), more).originators()).hasSize(3);
  }

  @Test
  void an_addition_is_summed_where_its_window_equals_anothers() {
    Tally answer =
        tally(
            said("100 trucks").over("2024-10").as(Kind.INCREMENT),
            said("20 trucks").nth(2).over("2024-10").as(Kind.INCREMENT).flagged(Flag.ADDITION));
    assertThat(entries(answer)).containsExactly("Ministry sum 120|120|120");
  }

  @Test
  void of_two_own_reports_of_one_window_the_later_counts() {
    Given first =
        figure("100 trucks").in("b").by("Port").published("Port", "2024-11-01").over("2024-10");
    Given revised =
        figure("104 trucks").in("a").by("Port").published("Port", "2024-12-01").over("2024-10");
    Tally answer = tally(first, revised);
    assertThat(entries(answer)).containsExactly("Port sum 104|104|104");
    assertThat(excluded(answer)).containsExactly("b:1 superseded-by a:1");
  }

  @Test
  void the_copies_of_a_revised_count_go_with_it() {
    Given first =
        figure("100 trucks").in("b").by("Port").published("Port", "2024-11-01").over("2024-10");
    Given revised =
        figure("150 trucks").in("a").by("Port").published("Port", "2024-12-01").over("2024-10");
    Given copy =
        figure("100 trucks").in("c").by("Port").published("Daily", "2024-11-02").over("2024-10");
    assertThat(excluded(tally(first, revised, copy)))
        .containsExactly("b:1 superseded-by a:1", "c:1 superseded-by a:1");
  }

  @Test
  void own_reports_of_events_supersede_nothing() {
    Given first =
        figure("5 trucks").in("b").by("Port").published("Port", "2024-11-01").over("2024-10-05");
    Given second =
        figure("9 trucks").in("a").by("Port").published("Port", "2024-12-01").over("2024-10-05");
    assertThat(entries(tally(first.as(Kind.EVENT), second.as(Kind.EVENT))))
        .containsExactly("Port sum 14|14|14");
  }

  private static Given april(Given figure) {
    return figure.as(Kind.INCREMENT).over("2023-04");
  }

  @Test
  void what_is_corrected_goes_with_its_claim_though_told_by_another_fitting_amount() {
    Given copy = said("about 18500 usds").in("copy").published("Daily", "2023-05-20");
    Tally answer =
        tally(
            april(said("about 17000 usds")),
            april(copy),
            april(wrong("16000 usds")),
            april(right("12000 usds")));
    assertThat(entries(answer)).containsExactly("Ministry sum 12000|12000|12000");
    assertThat(excluded(answer))
        .containsExactly("copy:1 superseded-by june:2", "may:1 superseded-by june:2");
  }

  @Test
  void a_copy_of_what_a_correction_spares_is_spared_though_its_own_amount_fits() {
    Given copy = said("about 100 usds").in("copy").published("Daily", "2023-05-20");
    Given retraction = wrong("90 usds").as(Modality.RETRACTED);
    Tally answer = tally(said("100 usds"), copy, retraction);
    assertThat(entries(answer)).containsExactly("Ministry claim 100|100|100");
    assertThat(excluded(answer)).containsExactly("copy:1 duplicate-of may:1");
    assertThat(excluded(tally(copy, retraction))).containsExactly("copy:1 superseded-by june:1");
  }

  @Test
  void a_garbled_copy_of_what_is_corrected_goes_with_it() {
    Given copy = said("61000 usds").in("copy").published("Daily", "2023-05-20");
    Tally answer =
        tally(
            april(said("16000 usds")),
            april(copy),
            april(wrong("16000 usds")),
            april(right("12000 usds")));
    assertThat(entries(answer)).containsExactly("Ministry sum 12000|12000|12000");
    assertThat(excluded(answer))
        .containsExactly("copy:1 superseded-by june:2", "may:1 superseded-by june:2");
  }

  @Test
  void a_copy_told_after_the_correction_does_not_go_with_what_is_corrected() {
    Given late = said("about 18500 usds").in("july").published("Daily", "2023-07-01");
    Tally answer =
        tally(
            april(said("about 17000 usds")),
            april(late),
            april(wrong("16000 usds")),
            april(right("18000 usds")));
    assertThat(excluded(answer))
        .containsExactly("july:1 duplicate-of june:2", "may:1 superseded-by june:2");
  }

  @Test
  void a_correction_is_corrected_in_its_turn() {
    Given third = wrong("6200 usds").in("july").published("Wire", "2023-07-20").as(Modality.DENIED);
    Given fourth =
        right("7000 usds")
            .in("july")
            .published("Wire", "2023-07-20")
            .relates(RelationType.CORRECTS, "july:1");
    Tally answer = tally(said("3000 usds"), wrong("3000 usds"), right("6200 usds"), third, fourth);
    assertThat(entries(answer)).containsExactly("Ministry claim 7000|7000|7000");
    assertThat(excluded(answer))
        .containsExactly("june:2 superseded-by july:2", "may:1 superseded-by june:2");
  }

  @Test
  void a_correction_that_is_withdrawn_from_the_question_still_supersedes() {
    Given first = april(said("3000 usds").of("arms"));
    Tally answer =
        Answers.asking()
            .between("2023-04", "2023-04")
            .one(first, april(wrong("3000 usds").of("arms")), april(right("6200 usds").of("arms")));
    assertThat(entries(answer)).containsExactly("Ministry sum 6200|6200|6200");
  }

  @Test
  void two_additions_add_twice_and_the_copy_of_one_adds_nothing() {
    Given more =
        said("2000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    Given yetMore =
        said("1000 usds").in("then").published("Wire", "2024-09-25").flagged(Flag.ADDITION);
    Given copy =
        said("2000 usds").in("copy").published("Daily", "2024-07-26").flagged(Flag.ADDITION);
    Given plain = said("1000 usds").in("late").published("Daily", "2024-09-26");
    Tally answer = tally(said("3000 usds"), more, yetMore, copy, plain);
    assertThat(entries(answer)).containsExactly("Ministry sum 6000|6000|6000");
    assertThat(excluded(answer))
        .containsExactly("copy:1 duplicate-of next:1", "late:1 duplicate-of then:1");
  }

  @Test
  void two_additions_of_one_report_add_both() {
    Given more =
        said("2000 usds").in("next").published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    Given again =
        said("2000 usds").in("next").nth(2).published("Wire", "2024-07-25").flagged(Flag.ADDITION);
    assertThat(entries(tally(said("3000 usds"), more, again)))
        .containsExactly("Ministry sum 7000|7000|7000");
  }

  @Test
  void an_addition_inside_the_span_of_a_counter_is_part_of_it() {
    Tally answer =
        tally(
            said("100 trucks").counter("2024-01", "2024-12-31"),
            said("20 trucks").nth(2).over("2024-10").as(Kind.INCREMENT).flagged(Flag.ADDITION));
    assertThat(entries(answer)).containsExactly("Ministry counter 100|100|100");
    assertThat(excluded(answer)).containsExactly("may:2 part-of may:1");
  }

  @Test
  void a_retraction_of_the_same_day_takes_back_and_an_earlier_one_does_not() {
    Given sameDay = said("3000 usds").published("Daily", "2023-06-20");
    Given after = said("3000 usds").published("Daily", "2023-06-21");
    Given retraction = wrong("3000 usds").as(Modality.RETRACTED);
    assertThat(tally(sameDay, retraction).originators()).isEmpty();
    assertThat(tally(after, retraction).originators()).hasSize(1);
  }

  @Test
  void a_correction_leaves_other_measures_and_other_flows_alone() {
    List<Tally> answer =
        Answers.asking()
            .all(
                said("3000 trucks").in("a"),
                said("3000 usds").in("b").to("CC"),
                wrong("3000 usds"),
                right("6200 usds"));
    assertThat(answer).hasSize(3).allMatch(tally -> tally.excluded().isEmpty());
  }

  @Test
  void an_addition_is_summed_though_its_window_overlaps_anothers() {
    Tally answer =
        tally(
            said("100 trucks").over("2024-10").as(Kind.INCREMENT),
            said("20 trucks")
                .nth(2)
                .over("2024-10-20", "2024-11-10")
                .as(Kind.INCREMENT)
                .flagged(Flag.ADDITION));
    assertThat(entries(answer)).containsExactly("Ministry sum 120|120|120");
    assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.ADDITION);
  }

  @Test
  void a_correction_replaces_an_update_supersedes_and_an_addition_adds() {
    Tally corrected = tally(said("3000 usds"), wrong("3000 usds"), right("6200 usds"));
    assertThat(entries(corrected)).containsExactly("Ministry claim 6200|6200|6200");
    Given later = said("28000 usds").in("june").published("Wire", "2023-06-20");
    Tally updated = tally(said("13000 usds").counter("2022-07"), later.counter("2022-07"));
    assertThat(entries(updated)).containsExactly("Ministry counter 28000|28000|28000");
    assertThat(updated.excluded()).isEmpty();
    Given more = said("2000 usds").in("june").published("Wire", "2023-06-20");
    assertThat(entries(tally(said("3000 usds"), more.flagged(Flag.ADDITION))))
        .containsExactly("Ministry sum 5000|5000|5000");
  }

  @Test
  void a_report_that_takes_back_a_number_of_another_flow_is_corrected_like_any_other() {
    Given elsewhere = said("3000 usds").nth(2).to("CC").as(Modality.RETRACTED);
    Given retraction = wrong("3000 usds").as(Modality.RETRACTED);
    Tally answer = Answers.asking().route("AA", "BB").one(said("3000 usds"), elsewhere, retraction);
    assertThat(excluded(answer)).containsExactly("may:1 superseded-by june:1");
  }
}
