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
import java.util.List;
import org.junit.jupiter.api.Test;

/// Windows nested, overlapping, revised, and told more coarsely: rules 7, 14, 21, 26 and 27.
class WindowsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Port").published("Port", "2025-01-05");
  }

  private static Given later(String report, String words, String day) {
    return figure(words).in(report).by("Port").published("Port", day);
  }

  private static Given copy(String words) {
    return figure(words).in("copy").by("Port").published("Daily", "2025-01-09");
  }

  @Test
  void a_month_counted_by_its_originator_is_not_swallowed_by_an_event_of_that_month() {
    Tally answer =
        tally(
            later("a", "about 100 trucks", "2024-11-05").over("2024-10"),
            later("b", "about 95 trucks", "2024-10-14").over("2024-10-12").as(Kind.EVENT));
    assertThat(entries(answer)).containsExactly("Port sum -|100|-");
    assertThat(excluded(answer)).containsExactly("b:1 part-of a:1");
  }

  @Test
  void a_copy_that_tells_a_days_event_as_the_count_of_its_month_is_a_mention() {
    Tally answer =
        tally(
            own("95 trucks").over("2024-10-12").as(Kind.EVENT), copy("95 trucks").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 95|95|95");
    assertThat(answer.originators().getFirst().period().start()).hasToString("2024-10-12");
  }

  @Test
  void what_a_copy_tells_more_finely_is_no_mention_of_the_whole() {
    Tally answer = tally(own("95 trucks").over("2024-10"), copy("40 trucks").over("2024-10-12"));
    assertThat(entries(answer)).containsExactly("Port sum 95|95|95");
    assertThat(excluded(answer)).containsExactly("copy:1 part-of own:1");
  }

  @Test
  void of_windows_nested_twice_the_widest_counts() {
    Tally answer =
        tally(
            own("500 trucks").over("2024"),
            own("200 trucks").nth(2).over("2024-Q1"),
            own("90 trucks").nth(3).over("2024-02"));
    assertThat(entries(answer)).containsExactly("Port sum 500|500|500");
    assertThat(excluded(answer)).containsExactly("own:2 part-of own:1", "own:3 part-of own:1");
  }

  @Test
  void the_longest_of_overlapping_windows_is_taken_first() {
    Tally answer =
        tally(
            own("500 trucks").over("2024-01", "2024-06"),
            own("90 trucks").nth(2).over("2024-06", "2024-07"),
            own("800 trucks").nth(3).over("2024-07", "2024-12"));
    assertThat(entries(answer))
        .containsExactlyInAnyOrder("Port sum 1300|1300|1300", "Port claim 90|90|90");
  }

  @Test
  void windows_that_only_touch_are_disjoint() {
    Tally answer =
        tally(
            own("5 trucks").over("2024-10-01", "2024-10-15"),
            own("7 trucks").nth(2).over("2024-10-16", "2024-10-31"));
    assertThat(entries(answer)).containsExactly("Port sum 12|12|12");
    Tally shared =
        tally(
            own("5 trucks").over("2024-10-01", "2024-10-15"),
            own("7 trucks").nth(2).over("2024-10-15", "2024-10-31"));
    assertThat(shared.originators()).hasSize(2);
  }

  @Test
  void weeks_that_a_report_gives_by_their_last_day_are_windows_of_seven_days() {
    Tally answer =
        tally(
            own("5 trucks").over("2024-10-13").lasting("P1W"),
            own("7 trucks").nth(2).over("2024-10-20").lasting("P1W"),
            own("1 trucks").nth(3).over("2024-10-18").as(Kind.EVENT));
    assertThat(entries(answer)).containsExactly("Port sum 12|12|12");
    assertThat(excluded(answer)).containsExactly("own:3 part-of own:2");
  }

  @Test
  void the_sum_has_the_weakest_modality_and_an_end_is_exclusive_if_one_is() {
    Tally answer =
        tally(
            own("just-over 100 trucks").over("2024-08"),
            own("90 to 110 trucks").nth(2).over("2024-09").as(Modality.ESTIMATED));
    assertThat(entries(answer)).containsExactly("Port sum x190|-|-");
    assertThat(answer.originators().getFirst().modality()).isEqualTo(Modality.ESTIMATED);
  }

  @Test
  void of_three_own_reports_of_one_window_the_last_counts() {
    Tally answer =
        tally(
            later("a", "100 trucks", "2024-11-01").over("2024-10"),
            later("b", "104 trucks", "2024-12-01").over("2024-10-01", "2024-10-31"),
            later("c", "103 trucks", "2025-01-01").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 103|103|103");
    assertThat(excluded(answer)).containsExactly("a:1 superseded-by c:1", "b:1 superseded-by c:1");
  }

  @Test
  void two_own_reports_of_one_day_that_differ_are_entries_of_their_own() {
    Tally answer =
        tally(
            later("a", "100 trucks", "2024-11-01").over("2024-10"),
            later("b", "104 trucks", "2024-11-01").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port claim 100|100|100", "Port claim 104|104|104");
    assertThat(range(answer)).isEqualTo("none");
  }

  @Test
  void what_an_originator_called_possible_and_later_says_did_happen_counts() {
    Tally answer =
        tally(
            later("a", "100 trucks", "2024-11-01").over("2024-10").as(Modality.POSSIBLE),
            later("b", "100 trucks", "2024-12-01").over("2024-10"));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(beside(answer)).containsExactly("possible Port 100|100|100");
    assertThat(answer.originators().getFirst().flags()).isEmpty();
  }

  @Test
  void an_own_later_report_that_is_surer_raises_nothing() {
    Tally answer =
        tally(
            later("a", "100 trucks", "2024-11-01").over("2024-10").as(Modality.ESTIMATED),
            later("b", "100 trucks", "2024-12-01").over("2024-10"));
    assertThat(answer.originators().getFirst().flags()).isEmpty();
  }

  @Test
  void a_revision_of_other_goods_or_of_another_window_supersedes_nothing() {
    Tally answer =
        tally(
            later("a", "100 tonnes", "2024-11-01").over("2024-10").of("food/rice"),
            later("b", "104 tonnes", "2024-12-01").over("2024-10").of("fuel"),
            later("c", "7 tonnes", "2025-01-01").over("2024-11").of("food/rice"));
    assertThat(entries(answer)).containsExactly("Port sum 107|107|107", "Port sum 104|104|104");
  }

  @Test
  void a_window_with_groups_holds_each_figure_once() {
    List<Tally> answer =
        asking()
            .between("2024-10", "2024-12")
            .groupBy(Grouping.MONTH)
            .all(
                own("10 trucks").over("2024-10"),
                own("20 trucks").nth(2).over("2024-11-30"),
                own("30 trucks").nth(3).over("2024-Q4"),
                own("40 trucks").nth(4).over("2024-12-30", "2025-01-02"),
                own("50 trucks").nth(5).over("2025-02"),
                own("60 trucks").nth(6));
    assertThat(answer)
        .extracting(tally -> tally.group().get("month") + " " + entries(tally))
        .containsExactly(
            "2024-10 [Port sum 10|10|10]", "2024-11 [Port sum 20|20|20]", "2025-02 []", "null []");
    assertThat(answer.getLast().unallocated())
        .extracting(Unplaced::figure)
        .containsExactly("own:3", "own:4");
    assertThat(answer.getLast().undated()).extracting(Unplaced::figure).containsExactly("own:6");
    assertThat(excluded(answer.get(2))).containsExactly("own:5 outside-period null");
  }

  @Test
  void groups_by_two_hold_a_figure_in_the_group_of_both() {
    List<Tally> answer =
        asking()
            .groupBy(Grouping.ORIGINATOR, Grouping.QUARTER)
            .all(
                own("10 trucks").over("2024-10"),
                own("20 trucks").nth(2).over("2024-11"),
                own("5 trucks").nth(3).over("2024-09"),
                figure("7 trucks").in("x").by("Union").over("2024-12"));
    assertThat(answer)
        .extracting(tally -> tally.group() + " " + entries(tally))
        .containsExactly(
            "{originator=Port, quarter=2024-Q3} [Port sum 5|5|5]",
            "{originator=Port, quarter=2024-Q4} [Port sum 30|30|30]",
            "{originator=Union, quarter=2024-Q4} [Union sum 7|7|7]");
  }

  @Test
  void a_figure_without_kind_lies_in_no_bucket() {
    List<Tally> answer =
        asking().groupBy(Grouping.MONTH).all(own("10 trucks").over("2024-10").as((Kind) null));
    assertThat(answer.getFirst().group()).containsEntry("month", null);
    assertThat(answer.getFirst().unallocated()).hasSize(1);
  }

  @Test
  void a_snapshot_lies_in_the_bucket_of_its_day_and_each_bucket_has_its_latest() {
    List<Tally> answer =
        asking()
            .groupBy(Grouping.MONTH)
            .all(
                own("40 trucks").snapshot("2024-10-01"),
                own("25 trucks").nth(2).snapshot("2024-10-31"),
                own("60 trucks").nth(3).snapshot("2024-11-05"));
    assertThat(answer)
        .extracting(tally -> tally.group().get("month") + " " + entries(tally))
        .containsExactly("2024-10 [Port snapshot 25|25|25]", "2024-11 [Port snapshot 60|60|60]");
  }
}
