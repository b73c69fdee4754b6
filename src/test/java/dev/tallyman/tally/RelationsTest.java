package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Parts, conversions, comparisons and denials: sections 1 and 4, rules 16 and 18.
class RelationsTest {

  private static Given own(String words) {
    return figure(words).in("own").by("Port").published("Port", "2024-11-05").over("2024-10");
  }

  private static Given part(int ordinal, String words, int whole) {
    return own(words).nth(ordinal).relates(RelationType.PART_OF, "own:" + whole);
  }

  private static Given converted(int ordinal, String words, int base) {
    return own(words).nth(ordinal).relates(RelationType.EQUIVALENT_TO, "own:" + base);
  }

  @Test
  void a_part_whose_whole_is_filtered_out_counts() {
    Given whole = own("64 trucks").going(Mode.SEA);
    Given part = part(2, "9 trucks", 1).going(Mode.RAIL);
    Answers byRail = asking();
    byRail.mode = Mode.RAIL;
    assertThat(entries(byRail.one(whole, part))).containsExactly("Port sum 9|9|9");
    Answers both = asking();
    assertThat(entries(both.one(whole, part))).containsExactly("Port sum 64|64|64");
    assertThat(asking().groupBy(Grouping.MODE).all(whole, part))
        .extracting(Answers::entries)
        .containsExactly(List.of("Port sum 9|9|9"), List.of("Port sum 64|64|64"));
  }

  @Test
  void a_part_whose_whole_lies_outside_the_window_counts() {
    Given whole = own("64 trucks").over("2024");
    Given part = part(2, "9 trucks", 1).over("2024-10-05");
    Tally answer = asking().between("2024-10", "2024-10").one(whole, part);
    assertThat(entries(answer)).containsExactly("Port sum 9|9|9");
    assertThat(answer.unallocated()).extracting(Unplaced::figure).containsExactly("own:1");
  }

  @Test
  void a_part_that_is_planned_stands_beside_its_whole() {
    Tally answer = tally(own("64 trucks"), part(2, "9 trucks", 1).as(Status.PLANNED));
    assertThat(beside(answer)).containsExactly("planned Port 9|9|9");
    assertThat(answer.excluded()).isEmpty();
  }

  @Test
  void a_part_of_another_status_goes_with_the_whole_that_counts() {
    Tally answer = tally(own("64 trucks"), part(2, "9 trucks", 1).as(Status.DELIVERED));
    assertThat(entries(answer)).containsExactly("Port sum 64|64|64");
    assertThat(excluded(answer)).containsExactly("own:2 part-of own:1");
  }

  @Test
  void a_conversion_of_a_conversion_goes_with_the_base_that_counts() {
    List<Tally> answer =
        asking()
            .all(own("86 cargoes"), converted(2, "8.5 tonnes", 1), converted(3, "62 barrels", 2));
    assertThat(answer)
        .extracting(tally -> tally.measure() + " " + entries(tally) + excluded(tally))
        .containsExactly(
            "barrel [][own:3 equivalent-to own:1]",
            "cargoe [Port sum 86|86|86][]",
            "tonne [][own:2 equivalent-to own:1]");
  }

  @Test
  void a_conversion_of_a_part_goes_with_the_whole() {
    List<Tally> answer =
        asking().all(own("100 tonnes"), part(2, "40 tonnes", 1), converted(3, "50 barrels", 2));
    assertThat(answer.getFirst().originators()).isEmpty();
    assertThat(excluded(answer.getFirst())).containsExactly("own:3 equivalent-to own:1");
  }

  @Test
  void one_load_in_two_units_of_a_family_counts_once() {
    Tally answer = tally(own("4812 kilograms"), converted(2, "4.8 tonnes", 1));
    assertThat(entries(answer)).containsExactly("Port sum 4.812|4.812|4.812");
    assertThat(excluded(answer)).containsExactly("own:2 equivalent-to own:1");
  }

  @Test
  void a_conversion_counts_where_its_base_does_not() {
    Given base = own("86 cargoes").as(Status.PLANNED);
    List<Tally> answer = asking().all(base, converted(2, "8.5 tonnes", 1));
    assertThat(entries(answer.getLast())).containsExactly("Port sum 8.5|8.5|8.5");
  }

  @Test
  void a_chain_of_parts_has_no_end_that_breaks_it() {
    List<Given> chain = new ArrayList<>(List.of(own("99999 trucks")));
    for (int i = 2; i <= 20_000; i++) {
      chain.add(part(i, (50_000 - i) + " trucks", i - 1));
    }
    Tally answer = tally(chain.toArray(Given[]::new));
    assertThat(entries(answer)).containsExactly("Port sum 99999|99999|99999");
    assertThat(answer.excluded())
        .hasSize(19_999)
        .allMatch(exclusion -> "own:1".equals(exclusion.by()));
  }

  @Test
  void parts_in_a_circle_leave_one_of_them_to_count() {
    Tally answer = tally(part(1, "5 trucks", 2), part(2, "7 trucks", 1));
    assertThat(answer.originators()).hasSize(1);
    assertThat(answer.excluded()).hasSize(1);
  }

  @Test
  void a_relation_comes_before_the_policy() {
    Given before =
        own("900 trucks")
            .nth(2)
            .counter(null, "2023-12-31")
            .relates(RelationType.COMPARED_WITH, "own:1");
    Tally answer =
        asking()
            .policy(Policy.INCREMENTS_ONLY)
            .one(own("1000 trucks").counter(null, "2024-10-31"), before);
    assertThat(excluded(answer))
        .containsExactly("own:1 not-summable-kind null", "own:2 compared-with own:1");
  }

  @Test
  void under_increments_only_a_window_inside_a_counters_span_counts() {
    Given[] figures = {
      own("1000 trucks").counter("2024-01", "2024-10-31"), own("90 trucks").nth(2).over("2024-03")
    };
    assertThat(entries(tally(figures))).containsExactly("Port counter 1000|1000|1000");
    assertThat(entries(asking().policy(Policy.INCREMENTS_ONLY).one(figures)))
        .containsExactly("Port sum 90|90|90");
  }

  @Test
  void a_denial_with_one_end_finds_what_it_denies_among_many_flows() {
    List<Given> figures = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      figures.add(own(16_000 + i + " trucks").in("other" + i).by("Union " + i).to("CC"));
    }
    figures.add(own("15500 trucks"));
    figures.add(
        figure("about 16000 trucks").in("copy").by("Senator").from(null).as(Modality.DENIED));
    Tally answer = asking().route("AA", "BB").one(figures.toArray(Given[]::new));
    assertThat(beside(answer)).containsExactly("denied Senator -|16000|-");
  }

  @Test
  void a_denial_on_a_route_of_its_own_stands_there() {
    Given denial = figure("300 trucks").in("copy").by("Senator").as(Modality.DENIED);
    assertThat(beside(tally(own("16000 trucks"), denial)))
        .containsExactly("denied Senator 300|300|300");
  }

  @Test
  void a_denial_that_nobody_claims_stands_in_its_own_flow() {
    Given denial =
        figure("300 trucks").in("copy").by("Senator").from(null).to(null).as(Modality.DENIED);
    List<Tally> answer = asking().all(own("16000 trucks"), denial);
    assertThat(beside(answer.getLast())).containsExactly("denied Senator 300|300|300");
    assertThat(answer.getLast().origin()).isNull();
    assertThat(answer.getLast().destination()).isNull();
  }

  @Test
  void a_whole_told_again_by_a_copy_keeps_its_parts() {
    Given copy = own("64 trucks").in("copy").published("Daily", "2024-11-09");
    Given copied = own("9 trucks").in("copy").nth(2).published("Daily", "2024-11-09");
    Tally answer =
        tally(
            own("64 trucks"),
            part(2, "9 trucks", 1),
            copy,
            copied.relates(RelationType.PART_OF, "copy:1"));
    assertThat(entries(answer)).containsExactly("Port sum 64|64|64");
    assertThat(excluded(answer))
        .containsExactly(
            "copy:1 duplicate-of own:1", "copy:2 duplicate-of own:2", "own:2 part-of own:1");
  }
}
