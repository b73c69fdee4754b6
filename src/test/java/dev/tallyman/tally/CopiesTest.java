package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Copies that go wrong: rules 22 to 25.
class CopiesTest {

  private static Given own(String words) {
    return figure(words)
        .in("own")
        .by("Institute")
        .published("Institute", "2024-11-22")
        .over("2024-03-07", "2024-11-05");
  }

  private static Given copy(String words) {
    return figure(words)
        .in("copy")
        .by("Institute")
        .published("Digest", "2024-11-25")
        .over("2024-03-07", "2024-11-05");
  }

  @Test
  void an_amount_on_the_reversed_route_is_a_mention_flagged_for_its_direction() {
    Given reversed = copy("more than 1000 barrels").from("BB").to("AA");
    Tally answer = asking().route("AA", "BB").one(own("more than 1000 barrels"), reversed);
    assertThat(excluded(answer)).containsExactly("copy:1 low-trust-copy own:1");
    assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.DIRECTION_CONFLICT);
    assertThat(answer.originators().getFirst().mentions()).isEqualTo(2);
    assertThat(asking().route("BB", "AA").all(own("more than 1000 barrels"), reversed)).isEmpty();
  }

  @Test
  void another_amount_on_the_reversed_route_is_another_claim() {
    assertThat(asking().all(own("1000 barrels"), copy("300 barrels").from("BB").to("AA")))
        .hasSize(2);
  }

  @Test
  void one_report_may_tell_of_both_directions() {
    assertThat(asking().all(copy("1000 barrels"), copy("1000 barrels").nth(2).from("BB").to("AA")))
        .hasSize(2);
  }

  @Test
  void the_originators_own_figures_of_the_reverse_are_its_claims() {
    assertThat(
            asking()
                .all(
                    own("1000 barrels"),
                    own("1000 barrels")
                        .in("later")
                        .published("Institute", "2024-12-01")
                        .from("BB")
                        .to("AA")))
        .hasSize(2);
  }

  @Test
  void an_amount_that_does_not_fit_is_flagged_and_touches_nothing() {
    Tally answer = tally(own("more than 12 vessels"), copy("more than 100 vessels"));
    assertThat(entries(answer)).containsExactly("Institute sum x12|-|-");
    assertThat(excluded(answer)).containsExactly("copy:1 low-trust-copy own:1");
    assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.AMOUNT_CONFLICT);
  }

  @Test
  void an_undated_copy_of_a_nearer_figure_is_held_against_it() {
    Tally answer = tally(own("12 vessels"), copy("100 vessels").over(null, null));
    assertThat(excluded(answer)).containsExactly("copy:1 low-trust-copy own:1");
  }

  @Test
  void a_period_that_does_not_fit_is_flagged() {
    Tally garbled = tally(own("1000 barrels"), copy("1000 barrels").over("2024-05", "2024-12"));
    assertThat(garbled.originators().getFirst().flags()).containsExactly(Warning.PERIOD_CONFLICT);
    assertThat(entries(garbled)).containsExactly("Institute sum 1000|1000|1000");
    Tally days = tally(own("1000 barrels"), copy("1000 barrels").over(null, null).lasting("P43D"));
    assertThat(days.originators().getFirst().flags()).containsExactly(Warning.PERIOD_CONFLICT);
  }

  @Test
  void where_neither_amount_nor_period_fits_it_is_another_claim() {
    Tally answer = tally(own("1000 barrels"), copy("90 barrels").over("2024-05", "2024-12"));
    assertThat(answer.counts().claims()).isEqualTo(2);
    assertThat(answer.excluded()).isEmpty();
  }

  @Test
  void another_amount_of_a_coarser_window_is_another_count() {
    Given day = own("5 vessels").over("2024-10-05").as(Kind.EVENT);
    Tally answer = tally(day, copy("50 vessels").over("2024-10").as(Kind.EVENT));
    assertThat(answer.excluded())
        .noneMatch(exclusion -> exclusion.reason() == Exclusion.Reason.LOW_TRUST_COPY);
  }

  @Test
  void counters_conflict_only_where_both_state_the_same_day() {
    Given first = own("1000 barrels").counter("2024-03", "2024-11-05");
    Tally conflict = tally(first, copy("3000 barrels").counter("2024-03", "2024-11-05"));
    assertThat(entries(conflict)).containsExactly("Institute counter 1000|1000|1000");
    assertThat(conflict.originators().getFirst().flags()).containsExactly(Warning.AMOUNT_CONFLICT);
    assertThat(entries(tally(first, copy("3000 barrels").counter("2024-03"))))
        .containsExactly("Institute counter 3000|3000|3000");
  }

  @Test
  void among_copies_the_majority_counts_then_the_earlier() {
    Given one = copy("100 barrels").in("a").published("A", "2024-11-25");
    Given two = copy("500 barrels").in("b").published("B", "2024-11-26");
    Given three = copy("500 barrels").in("c").published("C", "2024-11-27");
    assertThat(entries(tally(one, two, three))).containsExactly("Institute sum 500|500|500");
    assertThat(entries(tally(one, two))).containsExactly("Institute sum 100|100|100");
  }

  @Test
  void a_full_tie_shows_both_flagged() {
    Tally answer =
        tally(
            copy("100 barrels").in("a").published("A", "2024-11-25"),
            copy("500 barrels").in("b").published("B", "2024-11-25"));
    assertThat(entries(answer))
        .containsExactly("Institute claim 100|100|100", "Institute claim 500|500|500");
    assertThat(answer.originators())
        .allSatisfy(entry -> assertThat(entry.flags()).containsExactly(Warning.AMOUNT_CONFLICT));
    assertThat(answer.range()).isNull();
  }

  @Test
  void a_running_total_told_of_a_window_is_a_mention_of_the_total() {
    Tally answer =
        tally(
            own("28000 containers").counter("2022-07", "2025-07-14"),
            copy("28000 containers").over("2025-06"));
    assertThat(entries(answer)).containsExactly("Institute counter 28000|28000|28000");
    assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.PERIOD_NARROWED);
    assertThat(answer.originators().getFirst().mentions()).isEqualTo(2);
  }

  @Test
  void a_running_total_is_told_again_before_it_is_told_of_a_window() {
    Given event = digest("about 98 tonnes").nth(2).as(Kind.EVENT).over("2024-10-05");
    Given total = digest("nearly 98 tonnes").as(Kind.CUMULATIVE);
    Given again = digest("nearly 98 tonnes").as(Kind.CUMULATIVE).in("reprint");
    assertThat(entries(asking().one(event, total, again)))
        .isEqualTo(entries(asking().one(event, total)));
    assertThat(asking().one(event, total, again).originators())
        .extracting(Entry::flags)
        .noneMatch(flags -> flags.contains(Warning.PERIOD_NARROWED));
  }

  @Test
  void a_windows_figure_is_told_of_the_window_that_it_fits_before_it_is_told_of_a_total() {
    Given total = digest("95 tonnes").as(Kind.CUMULATIVE);
    Given window = figure("up-to 104 tonnes").in("wire").by("Union").over("2024-11");
    Given copy = digest("nearly 95 tonnes").in("later").over("2024-11").as((Kind) null);
    assertThat(excluded(tally(total, window, copy))).containsExactly("later:1 duplicate-of wire:1");
    assertThat(excluded(tally(total, copy))).containsExactly("later:1 duplicate-of digest:1");
  }

  @Test
  void a_page_printed_twice_tells_of_the_same_claim_twice() {
    Given first = figure("100 tonnes").in("first").by("Port").published("Port", "2024-11-02");
    Given[] once = {first, another("page"), unnamed("page")};
    Given[] twice = {
      first, another("page"), unnamed("page"), another("reprint"), unnamed("reprint")
    };
    assertThat(entries(asking().one(twice))).isEqualTo(entries(asking().one(once)));
  }

  @Test
  void without_a_publisher_a_page_of_one_text_says_nothing_twice() {
    Given more = figure("about 3000 kilograms").by("Port").published(null, "2024-12-09").in("page");
    more.flagged(Flag.ADDITION);
    Given unnamed =
        figure("3000 kilograms").nth(2).in("page").published(null, "2024-12-09").as((Kind) null);
    Tally once = asking().one(more, unnamed);
    Tally twice = asking().one(more, unnamed, LawsTest.again(more), LawsTest.again(unnamed));
    assertThat(entries(twice)).isEqualTo(entries(once)).hasSize(2);
    assertThat(twice.originators()).extracting(Entry::mentions).containsExactly(2, 2);
    assertThat(excluded(twice))
        .containsExactly("zpage:1 duplicate-of page:1", "zpage:2 duplicate-of page:2");
  }

  @Test
  void a_page_that_was_read_otherwise_the_second_time_speaks_for_itself() {
    Given once = figure("100 tonnes").in("page").by("Port").over("2024-10");
    Given otherwise = figure("200 tonnes").in("reread").asTextOf("page").by("Port").over("2024-11");
    assertThat(entries(asking().one(once, otherwise))).containsExactly("Port sum 300|300|300");
  }

  @Test
  void what_nobody_named_says_beside_an_addition_is_no_mention_of_it_in_a_reprint_either() {
    Given[] once = {another("page"), unnamed("page")};
    Given[] twice = {another("page"), unnamed("page"), another("reprint"), unnamed("reprint")};
    assertThat(entries(asking().one(once))).hasSize(2);
    assertThat(entries(asking().one(twice))).isEqualTo(entries(asking().one(once)));
  }

  private static Given another(String page) {
    return figure("100 tonnes")
        .in(page)
        .by("Wire")
        .published("Union", "2024-12-09")
        .flagged(Flag.ADDITION);
  }

  private static Given unnamed(String page) {
    return figure("100 tonnes").in(page).nth(2).published("Union", "2024-12-09");
  }

  private static Given digest(String words) {
    return figure(words).in("digest").by("Union").published(null, null);
  }

  @Test
  void a_claim_of_an_agency_that_elsewhere_relays_it_is_the_bodys() {
    Given body = copy("1000 barrels").in("a").through("Newswire");
    Given agency =
        figure("1000 barrels")
            .in("b")
            .by("Newswire")
            .published("Blog", "2024-12-01")
            .over("2024-03-07", "2024-11-05");
    Tally answer = tally(body, agency);
    assertThat(entries(answer)).containsExactly("Institute sum 1000|1000|1000");
    assertThat(answer.originators().getFirst().flags())
        .containsExactly(Warning.ORIGINATOR_REPLACED);
    assertThat(excluded(answer)).containsExactly("b:1 duplicate-of a:1");
    Given another = figure("5000 barrels").in("b").by("Newswire").over("2024-03-07", "2024-11-05");
    assertThat(tally(body, another).originators()).hasSize(2);
  }

  @Test
  void the_publisher_of_a_copy_relays_too() {
    Given agency =
        figure("1000 barrels")
            .in("b")
            .by("Digest")
            .published("Blog", "2024-12-01")
            .over("2024-03-07", "2024-11-05");
    assertThat(entries(tally(own("1000 barrels"), copy("1000 barrels"), agency)))
        .containsExactly("Institute sum 1000|1000|1000");
  }

  @Test
  void status_and_point_do_not_separate_a_copy() {
    Tally answer = tally(own("1000 barrels"), copy("1000 barrels").as(Status.DELIVERED));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
  }

  @Test
  void figures_of_one_report_are_never_copies_of_one_another() {
    Tally answer = tally(copy("1000 barrels"), copy("1000 barrels").nth(2).as(Status.DELIVERED));
    assertThat(answer.originators()).hasSize(2);
  }

  @Test
  void a_copy_of_another_kind_with_the_same_amount_is_a_mention() {
    Tally answer = tally(own("1000 barrels"), copy("1000 barrels").counter("2024-03"));
    assertThat(entries(answer)).containsExactly("Institute sum 1000|1000|1000");
  }

  @Test
  void a_garbled_copy_fills_no_bound() {
    Tally answer =
        tally(
            own("more than 1000 barrels"), copy("1000 barrels").from("BB").to("AA").as(Kind.EVENT));
    assertThat(entries(answer)).containsExactly("Institute sum x1000|-|-");
  }

  @Test
  void a_nearer_figure_outweighs_a_majority() {
    Tally answer =
        tally(
            own("100 vessels"),
            copy("500 vessels").in("a").published("A", "2024-11-20"),
            copy("500 vessels").in("b").published("B", "2024-11-21"));
    assertThat(entries(answer)).containsExactly("Institute sum 100|100|100");
    assertThat(answer.originators().getFirst().mentions()).isEqualTo(3);
  }

  @Test
  void a_copy_is_held_only_against_its_own_originator_measure_goods_and_time() {
    Given first = own("100 tonnes").of("food");
    Given originator = copy("500 tonnes").of("food").by("Union");
    Given measure = copy("500 barrels").of("food");
    Given goods = copy("500 tonnes").of("fuel");
    Given time = copy("500 tonnes").of("food").over("2020");
    assertThat(List.of(originator, measure, goods, time))
        .allMatch(copy ->
            asking().all(first, copy).stream()
                .flatMap(answer -> answer.excluded().stream())
                .noneMatch(one -> one.reason() == Exclusion.Reason.LOW_TRUST_COPY));
    assertThat(excluded(tally(first, copy("500 tonnes"))))
        .containsExactly("copy:1 low-trust-copy own:1");
  }

  @Test
  void a_window_of_another_amount_than_the_total_is_no_narrowed_total() {
    Tally answer =
        tally(
            own("28000 containers").counter("2022-07", "2025-07-14"),
            copy("900 containers").over("2025-06"));
    assertThat(entries(answer)).containsExactly("Institute counter 28000|28000|28000");
    assertThat(excluded(answer)).containsExactly("copy:1 part-of own:1");
    assertThat(answer.originators().getFirst().flags()).isEmpty();
  }

  @Test
  void of_two_originals_a_garbled_copy_is_held_against_the_one_that_it_is_most_like() {
    Given there = own("90 barrels").from("BB").to("AA");
    Given here = own("100 barrels").nth(2);
    Given copy = copy("100 barrels").from("BB").to("AA");
    Given reprint = own("90 barrels").in("reprint").published("Gazette", "2024-11-22");
    reprint.from("BB").to("AA");
    Given[][] told = {{there, here, copy}, {there, here, copy, reprint}};
    for (Given[] figures : told) {
      assertThat(excluded(asking().route("AA", "BB").one(figures)))
          .containsExactly("copy:1 low-trust-copy own:2");
    }
  }
}
