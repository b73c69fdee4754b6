package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.beside;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// "A or B": of alternatives none counts (section 1 and rule 16).
class ExclusiveGroupsTest {

  private static Given either(String words) {
    return figure(words).by("Port").published("Port", "2024-11-05").of("arms/a").over("2024-10");
  }

  private static Given or(String words) {
    return either(words).nth(2).of("arms/b").relates(RelationType.ALTERNATIVE_TO, "r:1");
  }

  @Test
  void a_group_takes_the_word_that_all_its_members_share() {
    assertThat(
            beside(
                tally(
                    either("300 rounds").as(Status.PLEDGED), or("500 rounds").as(Status.PLEDGED))))
        .containsExactly("pledged Port none");
  }

  @Test
  void a_group_of_several_words_or_of_what_moved_is_alternative() {
    assertThat(
            beside(
                tally(
                    either("300 rounds").as(Modality.CAPACITY),
                    or("500 rounds").as(Modality.POSSIBLE))))
        .containsExactly("alternative Port none");
    assertThat(beside(tally(either("300 rounds"), or("500 rounds").as(Status.PLANNED))))
        .containsExactly("alternative Port none");
    assertThat(beside(tally(either("300 rounds"), or("500 rounds"))))
        .containsExactly("alternative Port none");
  }

  @Test
  void a_member_that_is_denied_stands_apart_with_its_amount() {
    Tally answer = tally(either("300 rounds"), or("500 rounds").as(Modality.DENIED));
    assertThat(beside(answer)).containsExactly("denied Port 500|500|500", "alternative Port none");
    assertThat(answer.beside())
        .allSatisfy(entry ->
            assertThat(entry.alternatives()).containsExactly(List.of("r:1"), List.of("r:2")));
  }

  @Test
  void a_member_does_not_count_whichever_figure_of_the_report_carries_the_relation() {
    Given again = either("512 rounds").nth(3).of("arms/b").relates(RelationType.RESTATES, "r:2");
    Tally answer = tally(either("300 rounds"), or("vague 500 rounds"), again);
    assertThat(answer.originators()).isEmpty();
    assertThat(beside(answer)).containsExactly("alternative Port none");
    assertThat(answer.beside().getFirst().figures()).containsExactlyInAnyOrder("r:1", "r:3");
    assertThat(excluded(answer)).containsExactly("r:2 restates r:3");
  }

  @Test
  void a_list_of_alternatives_is_one_group_however_long() {
    List<Given> list = new ArrayList<>(List.of(either("100 rounds")));
    for (int i = 2; i <= 40; i++) {
      list.add(
          either(100 * i + " rounds").nth(i).relates(RelationType.ALTERNATIVE_TO, "r:" + (i - 1)));
    }
    Tally answer = tally(list.toArray(Given[]::new));
    assertThat(beside(answer)).containsExactly("alternative Port none");
    assertThat(answer.beside().getFirst().alternatives()).hasSize(40);
  }

  @Test
  void asked_for_the_goods_of_one_member_its_own_amount_stands_beside() {
    Tally answer = asking().commodity("arms/a").one(either("300 rounds"), or("500 rounds"));
    assertThat(beside(answer)).containsExactly("alternative Port 300|300|300");
    assertThat(answer.beside().getFirst().alternatives())
        .containsExactly(List.of("r:1"), List.of("r:2"));
  }

  @Test
  void a_member_outside_the_window_is_excluded_and_gives_the_other_no_amount() {
    Tally answer =
        asking()
            .between("2024-10", "2024-10")
            .one(either("300 rounds"), or("500 rounds").over("2024-12"));
    assertThat(beside(answer)).containsExactly("alternative Port none");
    assertThat(excluded(answer)).containsExactly("r:2 outside-period null");
  }

  @Test
  void a_conversion_into_either_of_two_stands_beside_and_its_base_counts() {
    List<Tally> answer =
        asking()
            .all(
                either("36 pallets"),
                or("3000000 items")
                    .as(Modality.CAPACITY)
                    .relates(RelationType.EQUIVALENT_TO, "r:1"),
                either("500000 items")
                    .nth(3)
                    .as(Modality.CAPACITY)
                    .relates(RelationType.ALTERNATIVE_TO, "r:2"));
    assertThat(answer)
        .extracting(tally -> tally.measure() + " " + Answers.entries(tally) + beside(tally))
        .containsExactly("item [][capacity Port none]", "pallet [Port sum 36|36|36][]");
  }

  @Test
  void a_copy_that_tells_a_claim_as_one_of_two_changes_nothing_of_it() {
    Given copy = either("300 rounds").in("copy").published("Daily", "2024-11-09");
    Given other = or("500 rounds").in("copy").published("Daily", "2024-11-09");
    other.relates(RelationType.ALTERNATIVE_TO, "copy:1");
    Tally answer = tally(either("300 rounds"), copy, other);
    assertThat(Answers.entries(answer)).containsExactly("Port sum 300|300|300");
    assertThat(beside(answer)).containsExactly("alternative Port 500|500|500");
  }
}
