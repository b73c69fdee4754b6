package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.range;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Modality;
import org.junit.jupiter.api.Test;

/// Running totals read again and again, by their originator and by others: rules 7, 13 and 24.
class ReadingsTest {

  private static Given own(String words, String day) {
    return figure(words).in("own " + day).by("Port").published("Port", day);
  }

  private static Given relayed(String words, String publisher, String day) {
    return figure(words).in(publisher).by("Port").published(publisher, day);
  }

  private static Entry only(Tally tally) {
    assertThat(tally.originators()).hasSize(1);
    return tally.originators().getFirst();
  }

  @Test
  void a_number_that_the_originator_reads_again_after_a_drop_is_the_latest() {
    Tally answer =
        tally(
            own("1000 trucks", "2024-10-05").counter("2024-01"),
            own("900 trucks", "2024-11-05").counter("2024-01"),
            own("1000 trucks", "2024-12-05").counter("2024-01"));
    assertThat(entries(answer)).containsExactly("Port counter 1000|1000|1000");
    assertThat(only(answer).readings())
        .extracting(
            reading -> reading.asOf() + " " + reading.derivedIncrement() + " " + reading.flags())
        .containsExactly("2024-10-05 null []", "2024-11-05 -100 [DROP]", "2024-12-05 100 []");
  }

  @Test
  void as_of_a_month_is_no_later_than_the_report_that_says_so() {
    Tally answer =
        tally(
            own("500 trucks", "2024-11-10").counter(null, "2024-11"),
            own("700 trucks", "2024-11-20").counter(null, "2024-11-20"));
    assertThat(entries(answer)).containsExactly("Port counter 700|700|700");
  }

  @Test
  void as_of_a_month_told_afterwards_is_its_end() {
    Tally answer =
        tally(
            own("900 trucks", "2024-12-10").counter(null, "2024-11"),
            own("700 trucks", "2024-11-20").counter(null, "2024-11-20"));
    assertThat(entries(answer)).containsExactly("Port counter 900|900|900");
  }

  @Test
  void an_old_reading_that_is_relayed_late_stays_the_old_reading() {
    Tally answer =
        tally(
            own("6700 trucks", "2024-02-26").counter("2023-08"),
            own("13000 trucks", "2024-08-27").counter("2022-07"),
            relayed("6700 trucks", "Daily", "2025-07-14").counter(null));
    assertThat(entries(answer)).containsExactly("Port counter 13000|13000|13000");
    assertThat(excluded(answer)).containsExactly("Daily:1 duplicate-of own 2024-02-26:1");
    assertThat(only(answer).mentions()).isEqualTo(3);
    assertThat(only(answer).reports()).isEqualTo(3);
  }

  @Test
  void a_relayed_reading_joins_the_nearest_of_several() {
    Tally answer =
        tally(
            own("1000 trucks", "2024-10-05").counter(null),
            own("1015 trucks", "2024-11-05").counter(null),
            relayed("about 1012 trucks", "Daily", "2024-12-01").counter(null));
    assertThat(excluded(answer)).containsExactly("Daily:1 duplicate-of own 2024-11-05:1");
  }

  @Test
  void of_relayed_readings_of_one_stated_day_the_majority_counts() {
    Tally answer =
        tally(
            relayed("1000 trucks", "A", "2024-11-02").counter(null, "2024-11-01"),
            relayed("1200 trucks", "B", "2024-11-03").counter(null, "2024-11-01"),
            relayed("1200 trucks", "C", "2024-11-04").counter(null, "2024-11-01"));
    assertThat(entries(answer)).containsExactly("Port counter 1200|1200|1200");
    assertThat(excluded(answer)).containsExactly("A:1 low-trust-copy B:1", "C:1 duplicate-of B:1");
    assertThat(only(answer).flags()).containsExactly(Warning.AMOUNT_CONFLICT);
    assertThat(only(answer).mentions()).isEqualTo(3);
  }

  @Test
  void a_reading_by_nobody_named_that_fits_only_one_named_reading_is_its_mention() {
    Tally answer =
        tally(
            own("1010 trucks", "2024-11-05").counter(null),
            figure("about 1000 trucks").in("Daily").published("Daily", "2024-11-09").counter(null));
    assertThat(entries(answer)).containsExactly("Port counter 1010|1010|1010");
    assertThat(only(answer).mentions()).isEqualTo(2);
    assertThat(answer.counts().unknown()).isZero();
  }

  @Test
  void a_possible_reading_is_no_reading_and_stands_beside() {
    Tally answer =
        tally(
            own("1000 trucks", "2024-10-05").counter(null),
            own("5000 trucks", "2024-11-05").counter(null).as(Modality.POSSIBLE));
    assertThat(entries(answer)).containsExactly("Port counter 1000|1000|1000");
    assertThat(Answers.beside(answer)).containsExactly("possible Port 5000|5000|5000");
  }

  @Test
  void a_total_of_no_stated_start_told_of_a_month_is_still_a_mention_of_the_total() {
    Tally answer =
        tally(
            own("28000 containers", "2025-07-14").counter(null, "2025-07-14"),
            relayed("28000 containers", "Daily", "2025-07-20").over("2025-06"));
    assertThat(entries(answer)).containsExactly("Port counter 28000|28000|28000");
    assertThat(only(answer).flags()).containsExactly(Warning.PERIOD_NARROWED);
    assertThat(only(answer).period().isStated()).isFalse();
    assertThat(only(answer).readings().getFirst().baseline()).isNull();
  }

  @Test
  void a_window_told_as_a_running_total_is_a_mention_of_the_window() {
    Tally answer =
        tally(
            own("28000 containers", "2025-07-14").over("2025-06"),
            relayed("28000 containers", "Daily", "2025-07-20").counter("2022-07"));
    assertThat(entries(answer)).containsExactly("Port sum 28000|28000|28000");
    assertThat(only(answer).period().start()).hasToString("2025-06");
  }

  @Test
  void a_window_before_a_counter_of_no_stated_start_is_an_entry_beside_it() {
    Tally answer =
        tally(
            own("500 trucks", "2024-07-01").counter(null, "2024-06-30"),
            own("90 trucks", "2024-04-02").over("2024-03"));
    assertThat(entries(answer))
        .containsExactlyInAnyOrder("Port counter 500|500|500", "Port sum 90|90|90");
    assertThat(range(answer)).isEqualTo("none");
  }

  @Test
  void a_copy_lends_its_day_to_a_reading_that_has_none() {
    Tally answer =
        tally(
            figure("15800 trucks").in("undated").by("Port").published("Port", null).counter(null),
            relayed("16000 trucks", "Daily", "2024-11-09").counter("2023-08"));
    assertThat(entries(answer)).containsExactly("Port counter 15800|15800|15800");
    assertThat(only(answer).asOf()).hasToString("2024-11-09");
    assertThat(only(answer).period().start()).hasToString("2023-08");
  }

  @Test
  void a_copy_never_moves_the_day_of_a_reading_that_has_one() {
    Tally answer =
        tally(
            own("15800 trucks", "2024-11-05").counter(null),
            relayed("16000 trucks", "Daily", "2024-12-09").counter(null, "2024-12-01"));
    assertThat(only(answer).asOf()).hasToString("2024-11-05");
  }

  @Test
  void a_question_for_a_window_takes_only_the_counter_that_lies_in_it() {
    Given[] readings = {
      own("500 trucks", "2024-07-01").counter("2024-01", "2024-06-30"),
      own("900 trucks", "2025-02-01").counter("2024-01", "2025-01-31")
    };
    Tally year = asking().between("2024", "2024").one(readings);
    assertThat(entries(year)).containsExactly("Port counter 500|500|500");
    assertThat(year.unallocated()).extracting(Unplaced::figure).containsExactly("own 2025-02-01:1");
  }

  @Test
  void readings_of_one_publisher_that_names_nobody_are_one_counter() {
    Tally answer =
        tally(
            own("1000 trucks", "2024-10-05").by(null).counter("2024-01"),
            own("1300 trucks", "2024-11-05").by(null).counter("2024-01"));
    assertThat(entries(answer)).containsExactly("?Port counter 1300|1300|1300");
    assertThat(only(answer).readings().getLast().derivedIncrement()).hasToString("300");
    assertThat(answer.counts().unknown()).isEqualTo(1);
  }
}
