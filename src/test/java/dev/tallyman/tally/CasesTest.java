package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.range;
import static dev.tallyman.tally.Answers.text;
import static dev.tallyman.tally.WholeReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.PublishedFigure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The ten cases of whole reports: the answers that they must give, in any order of arrival.
class CasesTest {

  private static final long SEED = System.nanoTime();

  /// The one answer that these reports give, whatever the order of reports and figures.
  private static List<Tally> answer(Answers asked, WholeReports... reports) {
    List<PublishedFigure> figures = new ArrayList<>();
    for (WholeReports report : reports) {
      figures.addAll(report.figures());
    }
    List<Tally> answer = asked.all(figures);
    Random random = new Random(SEED);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(figures, random);
      assertThat(asked.all(figures)).as("seed %s", SEED).isEqualTo(answer);
    }
    return answer;
  }

  private static Tally one(Answers asked, WholeReports... reports) {
    List<Tally> tallies = answer(asked, reports);
    assertThat(tallies).hasSize(1);
    return tallies.getFirst();
  }

  private static Answers asked(String origin, String destination, String measure) {
    return Answers.asking().route(origin, destination).measure(measure);
  }

  @Nested
  class Three_papers_one_count {

    private final WholeReports wire = report("case01-wire-story");
    private final WholeReports daily = report("case01-morning-daily");
    private final WholeReports letter = report("case01-freight-letter");

    private final Tally containers = one(asked("KP", "RU", "container"), letter, wire, daily);

    @Test
    void the_count_is_one_claim_with_three_mentions() {
      Entry centre = containers.originators().getFirst();
      assertThat(centre.originator()).isEqualTo("Open Source Centre");
      assertThat(text(centre.amount())).isEqualTo("x15800|16000|x16000");
      assertThat(centre.mentions()).isEqualTo(3);
      assertThat(centre.reports()).isEqualTo(3);
      assertThat(centre.asOf()).hasToString("2025-04-15");
      assertThat(excluded(containers))
          .containsExactly(
              letter.id("Some 16,000 containers of ammunition")
                  + " duplicate-of "
                  + wire.id("nearly 16,000 containers of munitions"));
    }

    @Test
    void another_originator_stands_beside_it_and_is_not_added() {
      assertThat(entries(containers))
          .containsExactly(
              "Open Source Centre counter x15800|16000|x16000", "Seoul counter -|20000|x20000");
      assertThat(range(containers)).isEqualTo("x15800 to x20000");
      assertThat(containers.counts().originators()).isEqualTo(2);
    }

    @Test
    void the_denial_stands_beside_what_it_denies() {
      assertThat(beside(containers)).containsExactly("denied Russian senator 16000|16000|16000");
    }

    @Test
    void voyages_and_trips_are_measures_of_their_own() {
      assertThat(entries(one(asked("KP", "RU", "voyage"), wire, daily, letter)))
          .containsExactly("Open Source Centre counter 64|64|64");
      assertThat(entries(one(asked("KP", "RU", "trip"), wire, daily, letter)))
          .containsExactly("?The Lowland Courier counter 64|64|64");
    }

    @Test
    void the_possible_load_touches_nothing() {
      Tally rounds = one(asked("KP", "RU", "round"), wire, daily, letter);
      assertThat(entries(rounds)).containsExactly("Open Source Centre counter 4200000|-|5800000");
      assertThat(rounds.originators().getFirst().modality().code()).isEqualTo("estimated");
    }
  }

  @Nested
  class One_counter_read_three_times {

    private static final String MINISTRY = "South Korea's Defence Ministry";

    private final WholeReports february = report("case02-ministry-february");
    private final WholeReports august = report("case02-wire-august");
    private final WholeReports july = report("case02-brief-july");

    private final Tally containers = one(asked("KP", "RU", "container"), july, february, august);
    private final Entry counter = containers.originators().getFirst();

    @Test
    void the_latest_reading_counts() {
      assertThat(entries(containers)).containsExactly(MINISTRY + " counter 28000|28000|28000");
      assertThat(range(containers)).isEqualTo("28000 to 28000");
    }

    @Test
    void all_three_readings_keep_their_baselines() {
      assertThat(counter.readings())
          .extracting(reading ->
              text(reading.amount()) + " " + reading.asOf() + " since " + reading.baseline())
          .containsExactly(
              "6700|6700|6700 2024-02-26 since 2023-08",
              "13000|13000|13000 2024-08-27 since 2022-07",
              "28000|28000|28000 2025-07-14 since 2022-07");
    }

    @Test
    void increments_are_derived_only_from_one_baseline() {
      List<CounterReading> readings = counter.readings();
      assertThat(readings.get(1).derivedIncrement()).isNull();
      assertThat(readings.get(1).flags()).containsExactly(Warning.NEW_BASELINE);
      assertThat(readings.get(2).derivedIncrement()).hasToString("15000");
      assertThat(readings.get(2).flags()).isEmpty();
    }

    @Test
    void comparisons_restatements_and_parts_are_no_readings() {
      assertThat(excluded(containers))
          .containsExactlyInAnyOrder(
              august.id("6,700") + " compared-with " + february.id("6,700 containers of munitions"),
              july.id("13,000") + " compared-with " + august.id("13,000 containers of munitions"),
              july.id("28,000 containers")
                  + " restates "
                  + july.id("28,000 containers of munitions"),
              february.id("Several hundred of the containers")
                  + " part-of "
                  + february.id("6,700 containers of munitions"));
      assertThat(counter.mentions()).isEqualTo(5);
    }

    @Test
    void with_only_two_reports_known_the_second_reading_is_the_answer() {
      assertThat(entries(one(asked("KP", "RU", "container"), august, february)))
          .containsExactly(MINISTRY + " counter 13000|13000|13000");
    }

    @Test
    void planned_ships_and_what_boxes_could_hold_stand_beside() {
      assertThat(beside(one(asked("KP", "RU", "vessel"), february)))
          .containsExactly("planned " + MINISTRY + " 2|2|2");
      Tally rounds = one(asked("KP", "RU", "round"), february, august, july);
      assertThat(beside(rounds)).contains("capacity " + MINISTRY + " x3000000|-|-");
      assertThat(entries(rounds))
          .containsExactly("Ukraine's military intelligence counter 6500000|6500000|6500000");
    }
  }

  @Nested
  class Could_hold_a_or_b {

    private final WholeReports boxes = report("case03-cold-boxes");

    @Test
    void alternatives_are_one_exclusive_group_without_an_amount() {
      // The conversion of the pallets names no route of its own.
      Tally doses = answer(asked(null, null, "item").commodity("aid/medical"), boxes).getLast();
      assertThat(doses.destination()).isNull();
      Entry group = doses.beside().getFirst();
      assertThat(beside(doses)).containsExactly("capacity ? none");
      assertThat(group.alternatives())
          .containsExactly(
              List.of(boxes.id("3 million doses of polio vaccine")),
              List.of(boxes.id("500,000 doses of measles vaccine")));
      assertThat(group.figures()).hasSize(2);
      assertThat(doses.originators()).isEmpty();
    }

    @Test
    void delivered_pledged_ordered_and_rates_are_told_apart() {
      Tally doses = one(asked(null, "SD", "item"), boxes);
      assertThat(entries(doses))
          .containsExactly("?Sudan Health Coordination counter 2500000|2500000|2500000");
      assertThat(beside(doses))
          .containsExactlyInAnyOrder(
              "pledged ? 4000000|4000000|4000000",
              "ordered ? 1200000|1200000|1200000",
              "rate ? -|-|x200000",
              "rate ? 600000|600000|600000");
    }

    @Test
    void none_that_moved_is_a_zero() {
      List<Tally> trucks = answer(asked(null, "SD", "truck"), boxes);
      assertThat(trucks.getLast().originators().getFirst().amount().best()).hasToString("0");
    }
  }

  @Nested
  class The_last_one_is_inside_the_total {

    private final WholeReports note = report("case04-gas-desk-note");

    @Test
    void sixty_four_and_not_sixty_five() {
      Tally shipments = one(asked("RU", "CN", "shipment"), note);
      assertThat(entries(shipments)).containsExactly("?Gas Desk counter 64|64|64");
      assertThat(excluded(shipments))
          .containsExactly(note.id("one") + " part-of " + note.id("64 shipments of liquefied gas"));
    }

    @Test
    void by_month_the_undated_total_is_in_no_bucket() {
      for (Tally tally : answer(asked("RU", "CN", "shipment").groupBy(Grouping.MONTH), note)) {
        assertThat(tally.group()).containsEntry("month", null);
        assertThat(tally.originators()).isEmpty();
        assertThat(tally.undated())
            .extracting(Unplaced::figure)
            .contains(note.id("64 shipments of liquefied gas"));
      }
    }

    @Test
    void one_load_in_two_units_counts_once() {
      List<Tally> load = answer(Answers.asking().route("RU", "CN"), note);
      assertThat(load)
          .filteredOn(tally -> tally.measure().name().equals("cubic-metre"))
          .singleElement()
          .satisfies(tally -> assertThat(tally.originators()).isEmpty());
      assertThat(entries(one(asked("RU", "CN", "cubic-metre"), note)))
          .containsExactly("?Gas Desk counter -|10200000|-");
    }

    @Test
    void either_or_is_one_pair_beside() {
      Tally cargoes = one(asked("RU", null, "cargo"), note);
      assertThat(beside(cargoes)).containsExactly("planned ? 8|8|8");
      assertThat(cargoes.beside().getFirst().alternatives())
          .containsExactly(List.of(note.id("8 spot cargoes")), List.of(note.id("500,000 tonnes")));
    }
  }

  @Nested
  class Two_counting_points {

    private final WholeReports update =
        report("case05-aid-trucks").with("223 trucks of aid", figure -> figure.over("2025-02-02"));

    @Test
    void neither_sum_nor_average() {
      Tally trucks =
          answer(asked(null, "PS", "truck").between("2025-02-02", "2025-02-02"), update).getLast();
      assertThat(entries(trucks))
          .containsExactly("Crossings Authority sum 419|419|419", "Relief Agency sum 223|223|223");
      assertThat(range(trucks)).isEqualTo("223 to 419");
      assertThat(excluded(trucks))
          .containsExactlyInAnyOrder(
              update.id("50 trucks") + " part-of " + update.id("419 aid trucks"),
              update.id("1,847 lorries") + " outside-period null");
      assertThat(beside(trucks)).containsExactlyInAnyOrder("rate ? -|500|-", "rate ? 600|600|600");
    }

    @Test
    void waiting_trucks_are_a_snapshot() {
      assertThat(entries(one(asked("EG", "PS", "truck"), update)))
          .containsExactly("?Gaza Logistics Group snapshot 40|-|-");
    }
  }

  @Nested
  class Correction_then_addition {

    private final WholeReports first = report("case06-step1-wire");
    private final WholeReports correction = report("case06-step2-correction");
    private final WholeReports more =
        report("case06-step3-wire").with("$2 billion", figure -> figure.flagged(Flag.ADDITION));

    private final Answers pentagon = asked("US", "UA", "usd").commodity("arms");

    {
      pentagon.originator = "the Pentagon";
    }

    @Test
    void after_the_first_step_a_floor() {
      assertThat(entries(one(pentagon, first))).containsExactly("Pentagon claim 3000000000|-|-");
    }

    @Test
    void the_correction_replaces_and_its_parts_are_not_added() {
      Tally error = one(pentagon, first, correction);
      assertThat(entries(error)).containsExactly("Pentagon claim 6200000000|6200000000|6200000000");
      assertThat(excluded(error))
          .containsExactlyInAnyOrder(
              first.id("at least $3 billion") + " superseded-by " + correction.id("$6.2 billion"),
              correction.id("$3.6 billion") + " part-of " + correction.id("$6.2 billion"),
              correction.id("$2.6 billion") + " part-of " + correction.id("$6.2 billion"));
      assertThat(beside(error)).containsExactly("denied Pentagon 3000000000|3000000000|3000000000");
    }

    @Test
    void the_addition_adds_to_the_corrected_figure() {
      Tally error = one(pentagon, first, correction, more);
      assertThat(entries(error)).containsExactly("Pentagon sum 8200000000|8200000000|8200000000");
      assertThat(error.originators().getFirst().flags()).contains(Warning.ADDITION);
    }

    @Test
    void rounds_put_right_agree_with_the_first_story() {
      Tally rounds = one(asked("US", "UA", "round"), first, correction, more);
      assertThat(entries(rounds)).containsExactly("?Harbour Wire counter x2000000|-|-");
      assertThat(beside(rounds)).containsExactly("retracted ? 200000|200000|200000");
    }
  }

  @Nested
  class A_new_version_drops_a_figure {

    private final Answers masses = asked(null, null, "tonne").commodity("drugs");

    @Test
    void each_drug_stands_alone_and_masses_convert() {
      WholeReports release = report("case07-customs-v1");
      Tally drugs = answer(masses, release).getLast();
      assertThat(entries(drugs))
          .containsExactly(
              "Scheldt Customs Office claim x2|2|-",
              "Scheldt Customs Office sum 44|44|44",
              "Scheldt Customs Office claim 0.73|0.73|0.73");
      assertThat(drugs.originators().getLast().convertedFrom()).containsExactly("kilogram");
      assertThat(excluded(drugs))
          .containsExactly(
              release.id("116 tonnes") + " compared-with " + release.id("44 tonnes of cocaine"));
    }

    @Test
    void in_the_new_version_heroin_is_not_reported_and_not_zero() {
      Tally drugs = answer(masses, report("case07-customs-v2")).getLast();
      assertThat(entries(drugs))
          .containsExactly(
              "Scheldt Customs Office claim x2|2|-", "Scheldt Customs Office sum 44|44|44");
    }

    @Test
    void both_versions_at_once_would_count_once() {
      Tally drugs =
          answer(
                  masses.commodity("drugs/cocaine"),
                  report("case07-customs-v1"),
                  report("case07-customs-v2"))
              .getLast();
      assertThat(entries(drugs)).containsExactly("Scheldt Customs Office sum 44|44|44");
      assertThat(drugs.originators().getFirst().mentions()).isEqualTo(2);
    }
  }

  @Nested
  class A_reversed_copy_and_a_spam_copy {

    private final WholeReports brief = report("case08-tanker-brief");
    private final WholeReports reversed =
        report("case08-reversed-copy")
            .with(
                "more than 40 port calls",
                figure -> figure.from("KP").to("RU").by("Tideline Institute"));
    private final WholeReports spam =
        report("case08-spam-copy")
            .with(
                "over a hundred North Korean tankers",
                figure -> figure.asOf(null, AsOfFrom.PUBLISHED));

    private final Answers barrels = asked("RU", "KP", "barrel");

    {
      barrels.originator = "Tideline Institute";
    }

    @Test
    void the_totals_stay_and_the_mentions_grow() {
      int mentions = 1;
      for (WholeReports[] known :
          List.of(
              new WholeReports[] {brief},
              new WholeReports[] {brief, reversed},
              new WholeReports[] {brief, reversed, spam})) {
        Tally oil = one(barrels, known);
        assertThat(entries(oil)).containsExactly("Tideline Institute sum x1000000|-|-");
        assertThat(oil.originators().getFirst().mentions()).isEqualTo(mentions++);
      }
    }

    @Test
    void the_copies_are_flagged() {
      Tally oil = one(barrels, spam, reversed, brief);
      assertThat(oil.originators().getFirst().flags())
          .containsExactlyInAnyOrder(Warning.DIRECTION_CONFLICT, Warning.PERIOD_CONFLICT);
      String original = brief.id("well over one million barrels of refined oil");
      assertThat(excluded(oil))
          .containsExactlyInAnyOrder(
              reversed.id("over one-million barrels of refined oil")
                  + " low-trust-copy "
                  + original,
              spam.id("Greater than 1-million barrels of oil") + " low-trust-copy " + original);
    }

    @Test
    void no_claim_of_oil_arises_in_the_other_direction() {
      assertThat(answer(asked("KP", "RU", "barrel"), brief, reversed, spam)).isEmpty();
    }

    @Test
    void a_rounded_count_of_port_calls_is_a_mention() {
      Tally calls = one(asked("RU", "KP", "port-call"), brief, reversed, spam);
      assertThat(entries(calls)).containsExactly("Tideline Institute sum 43|43|43");
      assertThat(calls.originators().getFirst().mentions()).isEqualTo(2);
      assertThat(excluded(calls))
          .contains(brief.id("eight calls") + " part-of " + brief.id("a total of 43 port calls"));
    }

    @Test
    void a_hundred_tankers_do_not_touch_a_dozen() {
      Tally tankers = one(asked("RU", "KP", "vessel"), brief, reversed, spam);
      assertThat(entries(tankers)).containsExactly("Tideline Institute sum x12|-|-");
      assertThat(tankers.originators().getFirst().flags()).containsExactly(Warning.AMOUNT_CONFLICT);
    }
  }

  @Nested
  class Six_lines_and_their_total {

    private final WholeReports corridor = report("case09-grain-corridor");

    @Test
    void the_total_counts_once() {
      Tally grain = one(asked("UA", null, "tonne"), corridor);
      assertThat(entries(grain))
          .containsExactly("Joint Coordination Centre sum 563317|563317|563317");
      assertThat(grain.originators().getFirst().flags()).isEmpty();
      assertThat(excluded(grain))
          .hasSize(7)
          .filteredOn(exclusion -> exclusion.contains(" part-of "))
          .hasSize(6);
    }

    @Test
    void asked_by_commodity_the_parts_are_there() {
      Tally maize = one(asked("UA", null, "tonne").commodity("food/grain/maize"), corridor);
      assertThat(maize.originators().getFirst().amount().best()).hasToString("451481");
      Tally wheat = one(asked("UA", null, "tonne").commodity("food/grain/wheat"), corridor);
      assertThat(wheat.originators().getFirst().amount().best()).hasToString("41622");
    }

    @Test
    void the_headline_adds_no_ships() {
      assertThat(entries(one(asked("UA", null, "vessel"), corridor)))
          .containsExactly("?Strait Monitor claim 21|21|21");
    }
  }

  @Nested
  class A_report_without_any_date {

    private final WholeReports notes = report("case10-rosewood-undated");

    @Test
    void by_month_or_year_everything_is_undated() {
      for (Grouping grouping : List.of(Grouping.MONTH, Grouping.YEAR)) {
        for (Tally tally : answer(Answers.asking().groupBy(grouping), notes)) {
          assertThat(tally.group()).containsEntry(grouping.code(), null);
          assertThat(tally.originators()).isEmpty();
          assertThat(tally.unallocated()).isEmpty();
          assertThat(tally.undated().size() + tally.beside().size()).isPositive();
          assertThat(tally.newest()).isNull();
        }
      }
    }

    @Test
    void ungrouped_they_are_there() {
      assertThat(entries(one(asked("MG", "HK", "container"), notes)))
          .containsExactly("?Coast Field Notes claim 34|34|34");
      assertThat(entries(one(asked("NG", "VN", "tonne"), notes)))
          .containsExactly("?Coast Field Notes claim 12.9|12.9|12.9");
      assertThat(beside(one(asked(null, null, "animal"), notes)))
          .containsExactly("capacity Forest Inquiry Network -|-|17000");
    }

    @Test
    void two_values_by_two_claimants_are_neither_added_nor_averaged() {
      Tally values = one(asked("MG", "HK", "usd"), notes);
      assertThat(entries(values))
          .containsExactly(
              "Forest Inquiry Network claim 12800000|12800000|12800000",
              "Kenya's revenue authority claim 6800000|6800000|6800000");
      assertThat(range(values)).isEqualTo("6800000 to 12800000");
    }
  }
}
