package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.range;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Answers.text;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What counts: rules 13 to 18.
class WhatCountsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Port").published("Port", "2024-11-05");
  }

  private static Given copy(String words) {
    return figure(words).in("copy").by("Port").published("Daily", "2024-11-09");
  }

  @Nested
  class A_counter {

    @Test
    void counts_as_its_latest_reading_and_shows_them_all() {
      Tally answer =
          tally(
              own("13000 trucks").nth(2).counter("2022-07", "2024-08-27"),
              own("6700 trucks").counter("2023-08", "2024-02-26"),
              own("28000 trucks").nth(3).counter("2022-07", "2025-07-14"));
      assertThat(entries(answer)).containsExactly("Port counter 28000|28000|28000");
      assertThat(answer.originators().getFirst().readings())
          .extracting(
              reading -> reading.asOf() + " " + reading.derivedIncrement() + reading.flags())
          .containsExactly(
              "2024-02-26 null[]", "2024-08-27 null[NEW_BASELINE]", "2025-07-14 15000[]");
      assertThat(answer.excluded()).isEmpty();
    }

    @Test
    void derives_a_signed_increment_and_flags_a_drop() {
      Tally answer =
          tally(
              own("900 trucks").counter("2024-01", "2024-10-01"),
              own("850 trucks").nth(2).counter("2024-01-01", "2024-11-01"));
      CounterReading drop = answer.originators().getFirst().readings().getLast();
      assertThat(drop.derivedIncrement()).hasToString("-50");
      assertThat(drop.flags()).containsExactly(Warning.DROP);
      assertThat(answer.originators().getFirst().flags()).containsExactly(Warning.DROP);
    }

    @Test
    void derives_nothing_and_flags_nothing_where_a_baseline_is_absent() {
      CounterReading reading =
          tally(
                  own("850 trucks").counter("2024-01", "2024-10-01"),
                  own("900 trucks").nth(2).counter(null, "2024-11-01"))
              .originators()
              .getFirst()
              .readings()
              .getLast();
      assertThat(reading.derivedIncrement()).isNull();
      assertThat(reading.flags()).isEmpty();
    }

    @Test
    void derives_nothing_from_two_floors() {
      CounterReading reading =
          tally(
                  own("more than 850 trucks").counter("2024-01", "2024-10-01"),
                  own("more than 1900 trucks").nth(2).counter("2024-01", "2024-11-01"))
              .originators()
              .getFirst()
              .readings()
              .getLast();
      assertThat(reading.derivedIncrement()).isNull();
    }

    @Test
    void with_one_as_of_takes_the_nearest_then_the_later_published_then_the_lower_key() {
      Given own = own("500 trucks").counter(null, "2024-11-01");
      Given copy = copy("700 trucks").counter(null, "2024-11");
      assertThat(entries(tally(copy, own))).containsExactly("Port counter 500|500|500");
      Given first = figure("50 trucks").in("a").by("Port").published("Port", "2024-11-02");
      Given later = figure("80 trucks").in("b").by("Port").published("Port", "2024-11-03");
      assertThat(
              entries(tally(first.counter(null, "2024-11-01"), later.counter(null, "2024-11-01"))))
          .containsExactly("Port counter 80|80|80");
    }

    @Test
    void of_one_as_of_and_one_day_of_publication_takes_the_lower_key() {
      Given lower = figure("50 trucks").in("a").by("Port").published("Port", "2024-11-02");
      Given higher = figure("80 trucks").in("b").by("Port").published("Port", "2024-11-02");
      assertThat(
              entries(tally(higher.counter(null, "2024-11-01"), lower.counter(null, "2024-11-01"))))
          .containsExactly("Port counter 50|50|50");
    }

    @Test
    void never_lets_an_undated_reading_beat_a_dated_one() {
      Given undated = figure("9000 trucks").in("x").by("Port").counter(null);
      assertThat(entries(tally(undated, own("500 trucks").counter(null, "2020-01-01"))))
          .containsExactly("Port counter 500|500|500");
    }

    @Test
    void takes_a_relayed_reading_that_fits_none_as_one_of_its_publication() {
      Tally answer =
          tally(own("500 trucks").counter("2024-01"), copy("800 trucks").counter("2024-01"));
      assertThat(entries(answer)).containsExactly("Port counter 800|800|800");
      assertThat(answer.originators().getFirst().asOf()).hasToString("2024-11-09");
    }

    @Test
    void takes_a_relayed_reading_that_fits_an_earlier_one_as_its_mention() {
      Tally answer =
          tally(own("15800 trucks").counter("2024-01"), copy("16000 trucks").counter("2024-01"));
      assertThat(entries(answer)).containsExactly("Port counter 15800|15800|15800");
      assertThat(answer.originators().getFirst().mentions()).isEqualTo(2);
    }
  }

  @Nested
  class A_sum {

    @Test
    void adds_disjoint_windows_bound_by_bound() {
      Tally answer =
          tally(
              own("more than 100 trucks").over("2024-08"), own("50 trucks").nth(2).over("2024-09"));
      assertThat(entries(answer)).containsExactly("Port sum x150|-|-");
      Tally best =
          tally(
              own("about 100 trucks").over("2024-08"),
              own("nearly 50 trucks").nth(2).over("2024-09"));
      assertThat(entries(best)).containsExactly("Port sum -|150|-");
      Tally closed =
          tally(
              own("90 to 110 trucks").over("2024-08"),
              own("nearly 50 trucks").nth(2).over("2024-09"));
      assertThat(entries(closed)).containsExactly("Port sum 90|-|x160");
    }

    @Test
    void has_the_weakest_modality_and_spans_its_windows() {
      Entry sum =
          tally(
                  own("100 trucks").over("2024-08"),
                  own("50 trucks").nth(2).over("2024-10").as(Modality.ESTIMATED))
              .originators()
              .getFirst();
      assertThat(sum.modality()).isEqualTo(Modality.ESTIMATED);
      assertThat(sum.period().start() + " " + sum.period().end()).isEqualTo("2024-08 2024-10");
    }

    @Test
    void adds_events_of_one_day_within_a_report_and_among_the_originators_own() {
      Given first = own("5 trucks").over("2024-10-05").as(Kind.EVENT);
      Given second = own("9 trucks").nth(2).over("2024-10-05").as(Kind.EVENT);
      assertThat(entries(tally(first, second))).containsExactly("Port sum 14|14|14");
      Given later =
          figure("9 trucks")
              .in("later")
              .by("Port")
              .published("Port", "2024-11-09")
              .over("2024-10-05");
      assertThat(entries(tally(first, later.as(Kind.EVENT)))).containsExactly("Port sum 14|14|14");
    }

    @Test
    void takes_a_copys_other_amount_for_the_same_day_as_no_other_event() {
      Tally answer =
          tally(
              own("5 trucks").over("2024-10-05").as(Kind.EVENT),
              copy("9 trucks").over("2024-10-05").as(Kind.EVENT));
      assertThat(entries(answer)).containsExactly("Port sum 5|5|5");
    }

    @Test
    void leaves_figures_of_one_window_in_one_report_as_entries_of_their_own() {
      Tally answer = tally(own("5 trucks").over("2024-10"), own("9 trucks").nth(2).over("2024-10"));
      assertThat(entries(answer)).containsExactly("Port claim 5|5|5", "Port claim 9|9|9");
      assertThat(range(answer)).isEqualTo("none");
    }

    @Test
    void counts_the_widest_of_nested_windows() {
      Tally answer =
          tally(
              own("500 trucks").over("2024"),
              own("90 trucks").nth(2).over("2024-03"),
              own("4 trucks").nth(3).over("2024-03-09").as(Kind.EVENT));
      assertThat(entries(answer)).containsExactly("Port sum 500|500|500");
      assertThat(excluded(answer)).containsExactly("own:2 part-of own:1", "own:3 part-of own:1");
    }

    @Test
    void is_part_of_a_counter_that_spans_it() {
      Tally answer =
          tally(
              own("500 trucks").counter("2024-01", "2024-06-30"),
              own("90 trucks").nth(2).over("2024-03"),
              own("7 trucks").nth(3).over("2024-07"));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port counter 500|500|500", "Port sum 7|7|7");
      assertThat(excluded(answer)).containsExactly("own:2 part-of own:1");
    }

    @Test
    void is_no_part_of_the_counter_of_another_series() {
      Tally answer =
          tally(
              own("500 trucks").counter("2024-01", "2024-06-30"),
              own("90 trucks").nth(2).over("2024-03").as(Status.DELIVERED));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port counter 500|500|500", "Port sum 90|90|90");
    }

    @Test
    void takes_the_longest_of_overlapping_windows_with_all_that_is_disjoint_from_it() {
      Tally answer =
          tally(
              own("500 trucks").over("2024-01", "2024-06"),
              own("90 trucks").nth(2).over("2024-06", "2024-07"),
              own("7 trucks").nth(3).over("2024-08"));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port sum 507|507|507", "Port claim 90|90|90");
      Entry other =
          answer.originators().stream()
              .filter(e -> e.basis() == Basis.CLAIM)
              .findFirst()
              .orElseThrow();
      assertThat(other.flags()).containsExactly(Warning.OVERLAPS);
      assertThat(range(answer)).isEqualTo("none");
    }
  }

  @Nested
  class What_is_never_added {

    @Test
    void of_snapshots_the_latest_counts() {
      Tally answer =
          tally(
              own("40 trucks").snapshot("2024-10-01"),
              own("25 trucks").nth(2).snapshot("2024-11-01"));
      assertThat(entries(answer)).containsExactly("Port snapshot 25|25|25");
      assertThat(excluded(answer)).containsExactly("own:1 superseded-by own:2");
    }

    @Test
    void a_figure_without_kind_is_an_entry_of_its_own() {
      Tally answer =
          tally(
              own("100 trucks").over("2024-08"),
              own("30 trucks").nth(2).over("2024-09"),
              own("7 trucks").nth(3).as((Kind) null));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port sum 130|130|130", "Port claim 7|7|7");
    }

    @Test
    void a_figure_without_kind_is_not_even_added_to_its_like() {
      Tally answer =
          tally(
              own("100 trucks").over("2024-08").as((Kind) null),
              own("30 trucks").nth(2).over("2024-09").as((Kind) null));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port claim 100|100|100", "Port claim 30|30|30");
    }

    @Test
    void an_undated_increment_or_event_is_an_entry_of_its_own() {
      Tally answer = tally(own("100 trucks").over("2024-08"), own("30 trucks").nth(2));
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port sum 100|100|100", "Port claim 30|30|30");
      assertThat(answer.originators())
          .anySatisfy(e -> assertThat(e.flags()).containsExactly(Warning.UNDATED));
    }

    @Test
    void two_undated_ones_of_equal_amount_in_different_reports_are_one_claim() {
      Tally answer = tally(own("30 trucks"), copy("30 trucks"));
      assertThat(entries(answer)).containsExactly("Port claim 30|30|30");
    }
  }

  @Nested
  class Relations_of_one_report {

    @Test
    void restatements_are_one_claim_whatever_their_amounts() {
      Tally answer =
          tally(
              figure("vague 24 containers").from(null).to(null),
              figure("34 containers").nth(2).relates(RelationType.RESTATES, "r:1"));
      assertThat(entries(answer)).containsExactly("?null claim 34|34|34");
      assertThat(answer.origin()).isEqualTo("AA");
      assertThat(excluded(answer)).containsExactly("r:1 restates r:2");
    }

    @Test
    void the_more_specific_speaks_whichever_of_two_carries_the_relation() {
      Given vague = figure("vague 24 containers");
      Given exact = figure("34 containers").nth(2);
      assertThat(excluded(tally(vague.relates(RelationType.RESTATES, "r:2"), exact)))
          .containsExactly("r:1 restates r:2");
      vague.relation = null;
      assertThat(excluded(tally(vague, exact.relates(RelationType.RESTATES, "r:1"))))
          .containsExactly("r:1 restates r:2");
    }

    @Test
    void a_part_is_left_out_in_favour_of_a_whole_that_counts() {
      Given whole = own("64 trucks").counter(null, "2024-11-01");
      Given part = own("1 trucks").nth(2).as(Kind.EVENT).relates(RelationType.PART_OF, "own:1");
      assertThat(entries(tally(whole, part))).containsExactly("Port counter 64|64|64");
      assertThat(excluded(tally(whole, part))).containsExactly("own:2 part-of own:1");
    }

    @Test
    void a_part_counts_where_its_whole_does_not() {
      Given whole = own("64 trucks").of("food").over("2024-10").as(Status.PLANNED);
      Given part =
          own("9 trucks")
              .nth(2)
              .of("food/rice")
              .over("2024-10")
              .relates(RelationType.PART_OF, "own:1");
      assertThat(entries(tally(whole, part))).containsExactly("Port sum 9|9|9");
      Given moved = own("64 trucks").of("food").over("2024-10");
      assertThat(entries(asking().commodity("food/rice").one(moved, part)))
          .containsExactly("Port sum 9|9|9");
    }

    @Test
    void a_part_of_a_part_goes_with_the_whole() {
      Tally answer =
          tally(
              own("64 trucks").over("2024-10"),
              own("9 trucks").nth(2).over("2024-10").relates(RelationType.PART_OF, "own:1"),
              own("2 trucks").nth(3).over("2024-10").relates(RelationType.PART_OF, "own:2"));
      assertThat(excluded(answer)).containsExactly("own:2 part-of own:1", "own:3 part-of own:1");
    }

    @Test
    void a_part_of_a_nested_window_goes_with_the_widest() {
      Tally answer =
          tally(
              own("500 trucks").over("2024"),
              own("90 trucks").nth(2).over("2024-03"),
              own("4 trucks")
                  .nth(3)
                  .over("2024-03-09")
                  .as(Kind.EVENT)
                  .relates(RelationType.PART_OF, "own:2"));
      assertThat(excluded(answer)).containsExactly("own:2 part-of own:1", "own:3 part-of own:1");
    }

    @Test
    void a_part_of_a_superseded_snapshot_counts_unless_it_is_superseded_too() {
      Given whole = own("64 trucks").of("food").snapshot("2024-10-01");
      Given part = own("9 trucks").nth(2).of("food").snapshot("2024-10-01");
      part.relates(RelationType.PART_OF, "own:1");
      Given later = own("70 trucks").nth(3).of("food").snapshot("2024-11-01");
      assertThat(excluded(tally(whole, part, later)))
          .containsExactly("own:1 superseded-by own:3", "own:2 superseded-by own:3");
      part.of("food/rice");
      later.of("food/grain");
      whole.of("food/grain");
      Tally answer = tally(whole, part, later);
      assertThat(entries(answer))
          .containsExactlyInAnyOrder("Port snapshot 70|70|70", "Port snapshot 9|9|9");
      assertThat(excluded(answer)).containsExactly("own:1 superseded-by own:3");
    }

    @Test
    void a_later_part_never_supersedes_its_whole() {
      Given whole = own("64 trucks").snapshot("2024-10-01");
      Given part = own("9 trucks").nth(2).snapshot("2024-11-01");
      part.relates(RelationType.PART_OF, "own:1");
      assertThat(entries(tally(whole, part))).containsExactly("Port snapshot 64|64|64");
      assertThat(excluded(tally(whole, part))).containsExactly("own:2 part-of own:1");
    }

    @Test
    void alternatives_told_as_both_stay_alternatives_and_are_flagged() {
      Tally answer =
          tally(
              own("300 rounds").of("arms/a").as(Status.PLANNED),
              own("500 rounds")
                  .nth(2)
                  .of("arms/b")
                  .as(Status.PLANNED)
                  .relates(RelationType.ALTERNATIVE_TO, "own:1"),
              copy("300 rounds").of("arms/a").as(Status.PLANNED),
              copy("500 rounds").nth(2).of("arms/b").as(Status.PLANNED));
      assertThat(beside(answer)).containsExactly("planned Port none");
      assertThat(answer.beside().getFirst().flags()).containsExactly(Warning.MODALITY_RAISED);
    }

    @Test
    void a_conversion_is_left_out_wherever_its_base_counts() {
      Given base = own("4600 tonnes").over("2024-10");
      Given converted =
          own("10200 cubic-metres")
              .nth(2)
              .over("2024-10")
              .relates(RelationType.EQUIVALENT_TO, "own:1");
      List<Tally> both = asking().all(base, converted);
      assertThat(both.getFirst().originators()).isEmpty();
      assertThat(excluded(both.getFirst())).containsExactly("own:2 equivalent-to own:1");
      assertThat(entries(asking().measure("cubic-metre").one(base, converted)))
          .containsExactly("Port sum 10200|10200|10200");
    }

    @Test
    void alternatives_of_one_measure_are_one_entry_without_amount() {
      Tally answer =
          tally(
              own("300 rounds").of("arms/a").as(Modality.CAPACITY),
              own("500 rounds")
                  .nth(2)
                  .of("arms/b")
                  .as(Modality.CAPACITY)
                  .relates(RelationType.ALTERNATIVE_TO, "own:1"));
      assertThat(beside(answer)).containsExactly("capacity Port none");
      assertThat(answer.beside().getFirst().figures()).containsExactly("own:1", "own:2");
      assertThat(answer.beside().getFirst().alternatives())
          .containsExactly(List.of("own:1"), List.of("own:2"));
    }

    @Test
    void alternatives_of_two_measures_are_entries_of_both_tallies() {
      List<Tally> answer =
          asking()
              .all(
                  own("8 cargoes"),
                  own("500 tonnes").nth(2).relates(RelationType.ALTERNATIVE_TO, "own:1"));
      assertThat(answer).hasSize(2);
      assertThat(answer)
          .allSatisfy(tally -> {
            assertThat(tally.originators()).isEmpty();
            assertThat(tally.beside().getFirst().why()).isEqualTo(Why.ALTERNATIVE);
            assertThat(tally.beside().getFirst().alternatives()).hasSize(2);
            assertThat(tally.beside().getFirst().figures()).hasSize(1);
          });
    }

    @Test
    void parts_beyond_their_total_or_differing_from_it_are_flagged() {
      Given total = own("100 tonnes").over("2024-10");
      Given some = own("60 tonnes").nth(2).over("2024-10").relates(RelationType.PART_OF, "own:1");
      Given rest = own("40 tonnes").nth(3).over("2024-10").relates(RelationType.PART_OF, "own:1");
      assertThat(tally(total, some, rest).originators().getFirst().flags()).isEmpty();
      assertThat(tally(total, some).originators().getFirst().flags()).isEmpty();
      Given tooMuch =
          own("55 tonnes").nth(3).over("2024-10").relates(RelationType.PART_OF, "own:1");
      assertThat(tally(total, some, tooMuch).originators().getFirst().flags())
          .containsExactly(Warning.PARTS_EXCEED_TOTAL);
      Given near = own("39 tonnes").nth(3).over("2024-10").relates(RelationType.PART_OF, "own:1");
      assertThat(tally(total, some, near).originators().getFirst().flags())
          .containsExactly(Warning.PARTS_DIFFER_FROM_TOTAL);
    }
  }

  @Test
  void shares_and_ratios_are_a_tally_without_entries_and_range() {
    Tally answer =
        tally(
            own("40 percent").as(FigureClass.SHARE).as(Kind.SHARE),
            own("30 percent").nth(2).as(FigureClass.SHARE).as(Kind.RATIO));
    assertThat(answer.originators()).isEmpty();
    assertThat(range(answer)).isEqualTo("none");
    assertThat(beside(answer)).containsExactly("ratio Port 30|30|30", "share Port 40|40|40");
  }

  @Test
  void rates_and_limits_stand_beside_in_the_tally_of_their_measure() {
    Tally answer =
        tally(
            own("100 trucks").over("2024-10"),
            own("60 trucks").nth(2).per("day"),
            own("900 trucks").nth(3).as(Kind.LIMIT));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(beside(answer)).containsExactly("limit Port 900|900|900", "rate Port 60|60|60");
  }

  @Test
  void the_first_word_that_fits_says_why() {
    assertThat(beside(tally(own("5 trucks").as(Status.PLANNED).as(Modality.DENIED))))
        .containsExactly("denied Port 5|5|5");
    assertThat(beside(tally(own("5 trucks").as(Status.PLANNED).per("day"))))
        .containsExactly("rate Port 5|5|5");
    assertThat(beside(tally(own("5 trucks").as(Status.PLEDGED).as(Modality.POSSIBLE))))
        .containsExactly("possible Port 5|5|5");
    assertThat(beside(tally(own("5 trucks").as(Status.ORDERED))))
        .containsExactly("ordered Port 5|5|5");
  }

  @Test
  void a_denial_stands_in_the_tally_of_what_it_denies() {
    Given claim = own("16000 containers").counter(null, "2024-11-01");
    Given denial =
        figure("16000 containers").in("copy").by("Senator").from(null).as(Modality.DENIED);
    Tally answer = asking().route("AA", "BB").one(claim, denial);
    assertThat(beside(answer)).containsExactly("denied Senator 16000|16000|16000");
    Given other = figure("12 containers").in("copy").by("Senator").from(null).as(Modality.DENIED);
    assertThat(beside(asking().route("AA", "BB").one(claim, other))).isEmpty();
    Given elsewhere =
        figure("16000 containers").in("copy").by("S").from("CC").to(null).as(Modality.DENIED);
    assertThat(beside(asking().route("AA", "BB").one(claim, elsewhere))).isEmpty();
  }

  @Test
  void a_denial_looks_in_its_own_report_first() {
    Given near = own("100 containers").over("2024-10");
    Given there = figure("105 containers").in("x").by("Union").to("CC").over("2024-10");
    Given denial =
        figure("about 104 containers").in("own").nth(2).by("Senator").to(null).as(Modality.DENIED);
    assertThat(beside(asking().route("AA", "BB").one(near, there, denial)))
        .containsExactly("denied Senator " + text(denial.quantity.amount()));
  }
}
