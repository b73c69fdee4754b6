package dev.tallyman.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The closed lists of words of an answer.
class WordsTest {

  private static <T> String codes(T[] values, Function<T, String> code) {
    return String.join(" ", Arrays.stream(values).map(code).toList());
  }

  @Test
  void an_entry_is_a_counter_a_sum_a_snapshot_or_a_claim() {
    assertThat(codes(Basis.values(), Basis::code)).isEqualTo("counter sum snapshot claim");
  }

  @Test
  void why_is_the_first_that_fits_of_twelve_words() {
    assertThat(codes(Why.values(), Why::code))
        .isEqualTo(
            "denied retracted alternative limit ratio share rate capacity possible planned pledged"
                + " ordered");
  }

  @Test
  void what_is_excluded_has_one_of_nine_reasons() {
    assertThat(codes(Exclusion.Reason.values(), Exclusion.Reason::code))
        .isEqualTo(
            "outside-period superseded-by low-trust-copy restates duplicate-of part-of"
                + " equivalent-to compared-with not-summable-kind");
  }

  @Test
  void the_flags_of_a_tally_or_entry_are_a_closed_list() {
    assertThat(codes(Warning.values(), Warning::code).split(" "))
        .containsExactlyInAnyOrder(
            ("direction-conflict amount-conflict period-conflict modality-raised new-baseline drop"
                    + " overlaps addition undated period-narrowed originator-replaced stale"
                    + " parts-exceed-total parts-differ-from-total")
                .split(" "));
  }

  @Test
  void the_flags_of_a_figure_are_a_closed_list() {
    assertThat(codes(Flag.values(), Flag::code))
        .isEqualTo(
            "stacked-hedge inverted-range ton-unqualified addition number-format-unsure"
                + " topic-guessed-places");
  }

  @Test
  void a_policy_has_a_name_and_the_body_its_version() {
    assertThat(codes(Policy.values(), Policy::versioned))
        .isEqualTo("latest-per-originator/1 increments-only/1 all-claims/1");
  }

  @Test
  void an_answer_is_grouped_by_seven_words() {
    assertThat(codes(Grouping.values(), Grouping::code))
        .isEqualTo("originator month quarter year commodity publisher mode");
  }
}
