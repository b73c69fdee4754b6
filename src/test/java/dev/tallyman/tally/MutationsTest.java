package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What copies do to numbers, and what that does to answers: nothing. Rules 12 and 22 to 25.
class MutationsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Institute").published("Institute", "2024-11-22");
  }

  private static Given copy(String words) {
    return figure(words).in("copy").by("Institute").published("Digest", "2024-11-25");
  }

  private static Entry only(Tally tally) {
    assertThat(tally.originators()).hasSize(1);
    return tally.originators().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"1342, 1432", "16000, 61000", "16000, 1600", "10, 100"})
  void digits_transposed_dropped_or_doubled_are_an_amount_conflict(String told, String garbled) {
    Tally answer =
        tally(
            own(told + " containers").over("2024-10"),
            copy(garbled + " containers").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Institute sum " + told + "|" + told + "|" + told);
    assertThat(only(answer).flags()).containsExactly(Warning.AMOUNT_CONFLICT);
    assertThat(only(answer).mentions()).isEqualTo(2);
    assertThat(excluded(answer)).containsExactly("copy:1 low-trust-copy own:1");
  }

  @Test
  void a_report_may_garble_a_number_twice() {
    Tally answer =
        tally(
            own("16000 containers").over("2024-10"),
            copy("61000 containers").over("2024-10"),
            copy("1600 containers").nth(2).over("2024-10"));
    assertThat(entries(answer)).containsExactly("Institute sum 16000|16000|16000");
    assertThat(excluded(answer))
        .containsExactly("copy:1 low-trust-copy own:1", "copy:2 low-trust-copy own:1");
    assertThat(only(answer).mentions()).isEqualTo(2);
  }

  @Test
  void a_copy_of_no_period_that_lies_near_but_not_close_is_no_second_claim() {
    Tally answer = tally(own("about 120 containers").over("2024-10"), copy("about 112 containers"));
    assertThat(entries(answer)).containsExactly("Institute sum -|120|-");
    assertThat(only(answer).flags()).containsExactly(Warning.PERIOD_CONFLICT);
  }

  @Test
  void what_is_told_of_another_month_is_another_claim() {
    Tally answer =
        tally(own("100 containers").over("2024-10"), copy("300 containers").over("2024-11"));
    assertThat(entries(answer)).containsExactly("Institute sum 400|400|400");
    assertThat(only(answer).flags()).isEmpty();
  }

  @Test
  void a_reversed_copy_takes_along_what_nobody_named_tells_the_same_way() {
    Given reversed = copy("1000 barrels").over("2024-10").from("BB").to("AA");
    Given unknown =
        figure("1000 barrels")
            .in("third")
            .published("Gazette", "2024-11-26")
            .over("2024-10")
            .from("BB")
            .to("AA");
    Given original = own("1000 barrels").over("2024-10");
    Tally answer = asking().route("AA", "BB").one(original, reversed, unknown);
    assertThat(entries(answer)).containsExactly("Institute sum 1000|1000|1000");
    assertThat(only(answer).mentions()).isEqualTo(3);
    assertThat(asking().route("BB", "AA").all(original, reversed, unknown)).isEmpty();
  }

  @Test
  void a_reversed_copy_of_another_kind_is_one_too() {
    Given reversed = copy("1000 barrels").counter(null, "2024-11-20").from("BB").to("AA");
    assertThat(
            excluded(asking().route("AA", "BB").one(own("1000 barrels").over("2024-10"), reversed)))
        .containsExactly("copy:1 low-trust-copy own:1");
  }

  @Test
  void on_a_route_with_an_open_end_nothing_is_reversed() {
    assertThat(
            asking()
                .all(
                    own("1000 barrels").over("2024-10").from(null),
                    copy("1000 barrels").over("2024-10").from("BB").to(null)))
        .hasSize(2);
  }

  @Test
  void a_copy_that_tells_capacity_as_delivery_is_flagged_in_the_originals_entry() {
    Tally answer =
        tally(
            own("5000 rounds").as(Modality.CAPACITY).as(Status.UNSTATED).as((Kind) null),
            copy("5000 rounds").as(Status.DELIVERED).as((Kind) null));
    assertThat(answer.originators()).isEmpty();
    assertThat(answer.beside().getFirst().flags()).containsExactly(Warning.MODALITY_RAISED);
    assertThat(excluded(answer)).containsExactly("copy:1 duplicate-of own:1");
  }

  @Test
  void a_copy_that_is_less_sure_raises_nothing() {
    Tally answer =
        tally(
            own("5000 rounds").over("2024-10"),
            copy("5000 rounds").over("2024-10").as(Modality.ESTIMATED));
    assertThat(only(answer).flags()).isEmpty();
    assertThat(only(answer).modality()).isEqualTo(Modality.ASSERTED);
  }

  @Test
  void a_page_that_tells_a_claim_both_ways_raises_nothing_by_being_printed_again() {
    Given possible = copy("95 tonnes").as(Modality.POSSIBLE);
    Given unnamed = figure("95 tonnes").in("copy").nth(2).published("Digest", "2024-11-25");
    Given[] twice = {possible, unnamed, LawsTest.again(possible), LawsTest.again(unnamed)};
    assertThat(tally(possible, unnamed).beside().getFirst().flags()).isEmpty();
    assertThat(tally(twice).beside().getFirst().flags()).isEmpty();
    Given raised = figure("95 tonnes").in("third").by("Institute").published("Gazette", null);
    assertThat(tally(possible, unnamed, raised).beside().getFirst().flags())
        .containsExactly(Warning.MODALITY_RAISED);
  }

  @Test
  void a_copy_of_what_the_originator_itself_says_elsewhere_raises_nothing() {
    Given capacity = copy("98 tonnes").as(Modality.CAPACITY);
    Given compared = own("98 tonnes").nth(2).relates(RelationType.COMPARED_WITH, "own:1");
    Given plain = copy("98 tonnes").in("third").published("Gazette", "2024-11-26");
    assertThat(tally(capacity, plain).beside().getFirst().flags())
        .containsExactly(Warning.MODALITY_RAISED);
    assertThat(tally(capacity, compared, plain).beside().getFirst().flags()).isEmpty();
  }

  @Test
  void a_copy_that_counts_at_another_point_is_a_mention() {
    Tally answer =
        tally(
            own("419 trucks").over("2025-02-02").at(Point.CROSSED),
            copy("419 trucks").over("2025-02-02").at(Point.COLLECTED));
    assertThat(only(answer).mentions()).isEqualTo(2);
    assertThat(only(answer).point()).isEqualTo(Point.CROSSED);
  }

  @Test
  void or_told_as_and_counts_for_nothing() {
    Tally answer =
        tally(
            own("300 rounds").of("arms/a").over("2024-10"),
            own("500 rounds")
                .nth(2)
                .of("arms/b")
                .over("2024-10")
                .relates(RelationType.ALTERNATIVE_TO, "own:1"),
            copy("300 rounds").of("arms/a").over("2024-10"),
            copy("500 rounds").nth(2).of("arms/b").over("2024-10"));
    assertThat(answer.originators()).isEmpty();
    assertThat(beside(answer)).containsExactly("alternative Institute none");
    assertThat(answer.beside().getFirst().flags()).containsExactly(Warning.MODALITY_RAISED);
  }

  @Test
  void an_agency_that_relays_an_agency_that_relays_a_body_adds_mentions_of_the_body() {
    Tally answer =
        tally(
            own("1000 barrels").over("2024-10"),
            copy("1000 barrels").over("2024-10").through("Newswire"),
            figure("1000 barrels")
                .in("b")
                .by("Newswire")
                .published("Blog", "2024-12-01")
                .over("2024-10"),
            figure("1000 barrels")
                .in("c")
                .by("Blog")
                .published("Zine", "2024-12-02")
                .over("2024-10"));
    assertThat(entries(answer)).containsExactly("Institute sum 1000|1000|1000");
    assertThat(only(answer).mentions()).isEqualTo(4);
    assertThat(only(answer).flags()).containsExactly(Warning.ORIGINATOR_REPLACED);
  }

  @Test
  void an_agency_on_another_route_or_of_another_period_claims_for_itself() {
    Given relayed = copy("1000 barrels").over("2024-10").through("Newswire");
    Given agency = figure("1000 barrels").in("b").by("Newswire").published("Blog", "2024-12-01");
    assertThat(tally(relayed, agency.over("2024-11")).originators()).hasSize(2);
    assertThat(asking().all(relayed, agency.over("2024-10").to("CC"))).hasSize(2);
  }

  @Test
  void an_agencys_own_reading_near_the_bodys_is_a_mention_of_it() {
    Given body = own("1000 barrels").counter(null);
    Given relayed = copy("1000 barrels").through("Newswire").counter(null);
    Given agency =
        figure("1010 barrels").in("b").by("Newswire").published("Newswire", "2024-12-01");
    Tally answer = tally(body, relayed, agency.counter(null));
    assertThat(entries(answer)).containsExactly("Institute counter 1000|1000|1000");
  }

  @Test
  void a_copy_of_less_general_goods_is_held_against_nothing() {
    Tally answer =
        tally(
            own("1000 tonnes").of("food").over("2024-10"),
            copy("300 tonnes").of("food/rice").over("2024-10"));
    assertThat(answer.excluded())
        .noneMatch(exclusion -> exclusion.reason() == Exclusion.Reason.LOW_TRUST_COPY);
  }

  @Test
  void what_an_originator_itself_revises_is_no_garbled_copy() {
    Tally answer =
        tally(
            own("16000 containers").over("2024-10"),
            own("61000 containers")
                .in("next")
                .published("Institute", "2024-12-22")
                .over("2024-10"));
    assertThat(entries(answer)).containsExactly("Institute sum 61000|61000|61000");
    assertThat(only(answer).flags()).isEmpty();
  }

  private static List<Given> daily(String report, int days) {
    List<Given> daily = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      String day = LocalDate.of(2023, 1, 1).plusDays(i).toString();
      daily.add(own("1000 barrels").in(report + i).over(day));
    }
    return daily;
  }

  @Test
  void a_reversed_copy_finds_its_original_among_many_of_the_same_amount() {
    List<Given> figures = daily("own", 400);
    figures.add(copy("1000 barrels").over("2023-12-20").from("BB").to("AA"));
    assertThat(asking().route("BB", "AA").all(figures.toArray(Given[]::new))).isEmpty();
  }

  @Test
  void an_agencys_claim_finds_its_body_among_many_of_the_same_amount() {
    List<Given> figures = daily("own", 400);
    figures.forEach(figure -> figure.published("Newswire", "2024-12-01"));
    figures.add(
        figure("1000 barrels")
            .in("late")
            .by("Newswire")
            .published("Blog", "2024-12-02")
            .over("2023-12-20"));
    Tally answer = tally(figures.toArray(Given[]::new));
    assertThat(entries(answer)).containsExactly("Institute sum 400000|400000|400000");
    assertThat(excluded(answer)).containsExactly("late:1 duplicate-of own353:1");
  }

  @Test
  void a_relayed_reading_finds_its_day_among_many_readings_near_it() {
    List<Given> figures = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String day = LocalDate.of(2023, 1, 1).plusDays(i).toString();
      figures.add(own(10_000 + i + " barrels").in("own" + i).counter(null, day));
    }
    figures.add(copy("at-least 10000 barrels").counter(null, "2024-02-01"));
    assertThat(excluded(tally(figures.toArray(Given[]::new))))
        .containsExactly("copy:1 duplicate-of own396:1");
  }
}
