package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.entries;
import static dev.tallyman.tally.Answers.excluded;
import static dev.tallyman.tally.Answers.range;
import static dev.tallyman.tally.Answers.tally;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Flows, units and series: rules 1 to 6.
class FlowsAndSeriesTest {

  @Test
  void an_absent_end_is_a_flow_of_its_own() {
    Given known = figure("10 trucks").in("a").by("Port");
    Given open = figure("20 trucks").in("b").by("Port").from(null);
    assertThat(asking().all(known, open)).hasSize(2);
    assertThat(entries(asking().route("AA", "BB").one(known, open)))
        .containsExactly("Port claim 10|10|10");
    assertThat(asking().route(null, "BB").all(known, open)).hasSize(2);
  }

  @Test
  void the_reverse_flow_is_another_flow() {
    Given there = figure("10 trucks").in("a").by("Port").over("2024-10");
    Given back = figure("30 trucks").in("b").by("Port").over("2024-10").from("BB").to("AA");
    assertThat(entries(asking().route("BB", "AA").one(there, back)))
        .containsExactly("Port sum 30|30|30");
  }

  @ParameterizedTest
  @CsvSource({
    "4812 kilograms, , tonne, 4.812|4.812|4.812",
    "4812 kilograms, kilogram, kilogram, 4812|4812|4812",
    "44 tonnes, kilogram, kilogram, 44000|44000|44000",
    "more than 250 litres, , cubic-metre, x0.25|-|-",
    "40 barrels, , barrel, 40|40|40",
  })
  void mass_and_volume_convert_exactly_and_nothing_else(
      String words, String asked, String measure, String amount) {
    Answers question = asked == null ? asking() : asking().measure(asked);
    Tally answer = question.one(figure(words).by("Port"));
    assertThat(answer.measure().name()).isEqualTo(measure);
    assertThat(Answers.text(answer.originators().getFirst().amount())).isEqualTo(amount);
  }

  @Test
  void a_converted_entry_names_what_it_was_converted_from() {
    Entry entry = tally(figure("500 kilograms").by("Port")).originators().getFirst();
    assertThat(entry.convertedFrom()).containsExactly("kilogram");
    Entry plain = tally(figure("5 tonnes").by("Port")).originators().getFirst();
    assertThat(plain.convertedFrom()).isEmpty();
  }

  @Test
  void a_measure_selects_its_family_alone() {
    assertThat(asking().measure("tonne").all(figure("5 kilograms"), figure("7 barrels").nth(2)))
        .singleElement()
        .satisfies(answer -> assertThat(answer.measure().name()).isEqualTo("tonne"));
  }

  @Test
  void classes_are_tallies_of_their_own() {
    assertThat(
            asking()
                .all(
                    figure("5 trucks").as(FigureClass.CARGO),
                    figure("5 trucks").nth(2).as(FigureClass.CONVEYANCE)))
        .hasSize(2);
  }

  @Test
  void series_of_different_status_are_never_added() {
    Tally answer =
        tally(
            figure("100 trucks").by("Port").over("2024-10").as(Status.SHIPPED),
            figure("60 trucks").nth(2).by("Port").over("2024-11").as(Status.DELIVERED));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100", "Port sum 60|60|60");
    assertThat(range(answer)).isEqualTo("60 to 100");
  }

  @Test
  void series_of_different_counting_points_are_never_added() {
    Tally answer =
        tally(
            figure("419 trucks").by("Gate").over("2025-02-02").at(Point.CROSSED),
            figure("223 trucks").nth(2).by("Gate").over("2025-02-03").at(Point.COLLECTED));
    assertThat(answer.originators()).hasSize(2);
  }

  @Test
  void originators_are_never_added() {
    Tally answer =
        tally(
            figure("100 trucks").by("Port").over("2024-10"),
            figure("60 trucks").in("b").by("Union").over("2024-11"));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100", "Union sum 60|60|60");
    assertThat(range(answer)).isEqualTo("60 to 100");
  }

  @Test
  void a_commodity_is_asked_by_whole_path_segments() {
    Given wheat = figure("5 tonnes").by("Port").of("food/grain/wheat");
    assertThat(asking().commodity("food").all(wheat)).hasSize(1);
    assertThat(asking().commodity("food/grain").all(wheat)).hasSize(1);
    assertThat(asking().commodity("food/gra").all(wheat)).isEmpty();
    assertThat(asking().commodity("food/grain/wheat/durum").all(wheat)).isEmpty();
  }

  @Test
  void a_path_that_extends_another_is_of_its_series() {
    Tally answer =
        tally(
            figure("5 tonnes").by("Port").of("food").over("2024-10"),
            figure("7 tonnes").nth(2).by("Port").of("food/grain").over("2024-11"));
    assertThat(entries(answer)).containsExactly("Port sum 12|12|12");
    assertThat(answer.originators().getFirst().commodity()).hasToString("food");
  }

  @Test
  void a_path_that_two_others_extend_is_a_series_of_its_own() {
    Tally answer =
        tally(
            figure("5 tonnes").by("Port").of("food").over("2024-10"),
            figure("7 tonnes").nth(2).by("Port").of("food/grain").over("2024-11"),
            figure("9 tonnes").nth(3).by("Port").of("food/rice").over("2024-12"));
    assertThat(answer.originators()).hasSize(3);
  }

  @Test
  void a_figure_without_commodity_joins_the_only_series_and_its_questions() {
    Given named = figure("5 tonnes").by("Port").of("food/grain").over("2024-10");
    Given bare = figure("7 tonnes").nth(2).by("Port").over("2024-11");
    assertThat(entries(asking().commodity("food").one(named, bare)))
        .containsExactly("Port sum 12|12|12");
    Given other = figure("9 tonnes").nth(3).by("Port").of("fuel").over("2024-12");
    assertThat(entries(asking().commodity("food").one(named, bare, other)))
        .containsExactly("Port sum 5|5|5");
  }

  @Test
  void goods_that_one_report_restates_as_others_are_no_single_series() {
    Given wheat = figure("100 tonnes").by("Port").of("food/grain/wheat").over("2024-10");
    Given rice = figure("100 tonnes").nth(2).by("Port").of("food/rice").over("2024-10");
    Given bare = figure("95 tonnes").in("b").by("Port").over("2024-12");
    rice.relates(RelationType.RESTATES, "r:1");
    Given copy = wheat.again().in("copy").published("Daily", "2024-11-02");
    for (Given[] told : new Given[][] {{wheat, rice, bare}, {wheat, rice, bare, copy}}) {
      assertThat(entries(asking().commodity("food").one(told)))
          .containsExactly("Port sum 100|100|100");
    }
  }

  @Test
  void what_a_report_counts_apart_at_one_moment_is_no_single_counter() {
    Given tankers = figure("11 trucks").by("Desk").of("fuel").counter(null, "2022-05-27");
    Given all = figure("446 trucks").nth(2).by("Desk").counter(null, "2022-05-27");
    assertThat(entries(tally(tankers, all)))
        .containsExactlyInAnyOrder("Desk counter 11|11|11", "Desk counter 446|446|446");
    assertThat(entries(asking().commodity("fuel").one(tankers, all)))
        .containsExactly("Desk counter 11|11|11");
  }

  @Test
  void an_unnamed_originator_is_one_claimant_per_publisher() {
    Tally answer =
        tally(
            figure("5 trucks").in("a").published("Daily", "2024-11-01").over("2024-09"),
            figure("7 trucks").in("b").published("Daily", "2024-12-01").over("2024-10"),
            figure("70 trucks").in("c").published("Gazette", "2024-12-01").over("2024-10"));
    assertThat(entries(answer)).containsExactly("?Daily sum 12|12|12", "?Gazette sum 70|70|70");
    assertThat(answer.counts().unknown()).isEqualTo(2);
    assertThat(answer.counts().originators()).isZero();
  }

  @Test
  void without_a_publisher_each_text_is_a_claimant() {
    Tally answer =
        tally(
            figure("5 trucks").in("a").over("2024-09"), figure("7 trucks").in("b").over("2024-10"));
    assertThat(answer.originators()).hasSize(2);
  }

  @Test
  void an_unknown_figure_that_fits_exactly_one_named_claim_is_a_mention_of_it() {
    Given named = figure("100 trucks").in("a").by("Port").over("2024-10");
    Given unknown =
        figure("about 102 trucks").in("b").published("Daily", "2024-12-01").over("2024-10");
    Tally answer = tally(named, unknown);
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100");
    assertThat(excluded(answer)).containsExactly("b:1 duplicate-of a:1");
    assertThat(answer.counts().unknown()).isZero();
    Given rival = figure("about 101 trucks").in("c").by("Union").over("2024-10");
    assertThat(tally(named, unknown, rival).originators()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Open Source Centre, the Open-Source Center",
    "Open Source Centre, OPEN SOURCE CENTRE",
    "Ministère des Transports, Ministere des Transports",
    "Ships & Trade Board, Ships and Trade Board",
    "Pentagon, US Department of Defense",
    "Kenya’s revenue authority, Kenya's revenue authority",
    "INSTITUTE OF TRADE, Institute of Trade",
  })
  void spellings_of_one_name_fold(String one, String other) {
    Tally answer =
        tally(
            figure("100 trucks").in("a").by(one).over("2024-10"),
            figure("100 trucks").in("b").by(other).over("2024-10"));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
  }

  @Test
  void an_acronym_in_brackets_holds_in_its_report() {
    Given full = figure("5 trucks").in("a").by("Joint Grain Board (JGB)").over("2024-09");
    Given shortly = figure("7 trucks").in("a").nth(2).by("JGB").over("2024-10");
    assertThat(entries(tally(full, shortly))).containsExactly("Joint Grain Board sum 12|12|12");
    Given elsewhere = figure("7 trucks").in("b").by("JGB").over("2024-10");
    assertThat(tally(full, elsewhere).originators()).hasSize(2);
  }

  @Test
  void the_short_form_of_a_publisher_is_the_publisher_in_its_own_reports() {
    Given own = figure("5 trucks").in("a").by("Customs Board").over("2024-09");
    own.published("Lettish Customs Board", "2024-10-01");
    Given copy = figure("5 trucks").in("b").by("Lettish Customs Board").over("2024-09");
    copy.published("Gazette", "2024-10-02");
    assertThat(entries(tally(own, copy))).containsExactly("Lettish Customs Board sum 5|5|5");
    Given elsewhere = figure("5 trucks").in("c").by("Customs Board").over("2024-09");
    elsewhere.published("Gazette", "2024-10-02");
    assertThat(tally(own, elsewhere).originators()).hasSize(2);
  }

  @Test
  void two_named_bodies_never_merge() {
    List<Entry> entries =
        tally(
                figure("100 trucks").in("a").by("Seoul's military").over("2024-10"),
                figure("100 trucks").in("b").by("Seoul").over("2024-10"))
            .originators();
    assertThat(entries).hasSize(2);
  }

  @Test
  void a_tree_of_goods_without_branches_is_one_series_at_every_depth() {
    Given[] tree = {
      figure("5 tonnes").by("Port").of("food").over("2024-10"),
      figure("7 tonnes").nth(2).by("Port").of("food/grain").over("2024-11"),
      figure("9 tonnes").nth(3).by("Port").of("food/grain/wheat").over("2024-12"),
      figure("2 tonnes").nth(4).by("Port").over("2025-01")
    };
    assertThat(entries(tally(tree))).containsExactly("Port sum 23|23|23");
    assertThat(entries(asking().commodity("food/grain").one(tree)))
        .containsExactly("Port sum 18|18|18");
    assertThat(entries(asking().commodity("food/grain/wheat").one(tree)))
        .containsExactly("Port sum 11|11|11");
  }

  @Test
  void a_branch_below_a_branch_is_joined_where_it_alone_is() {
    Tally answer =
        tally(
            figure("5 tonnes").by("Port").of("food").over("2024-10"),
            figure("7 tonnes").nth(2).by("Port").of("food/grain").over("2024-11"),
            figure("9 tonnes").nth(3).by("Port").of("food/grain/wheat").over("2024-12"),
            figure("1 tonnes").nth(4).by("Port").of("food/rice").over("2024-12"));
    assertThat(entries(answer))
        .containsExactly("Port sum 5|5|5", "Port sum 16|16|16", "Port sum 1|1|1");
  }

  @Test
  void a_copy_may_name_the_goods_in_general() {
    Tally answer =
        tally(
            figure("100 tonnes")
                .by("Port")
                .published("Port", "2024-11-01")
                .of("food/grain")
                .over("2024-10"),
            figure("100 tonnes").in("copy").by("Port").of("food").over("2024-10"));
    assertThat(answer.originators()).singleElement().extracting(Entry::mentions).isEqualTo(2);
    assertThat(answer.originators().getFirst().commodity()).hasToString("food/grain");
  }

  @Test
  void kilograms_and_tonnes_of_one_claim_are_compared_and_added_exactly() {
    Given own = figure("4812 kilograms").by("Port").published("Port", "2024-11-01").over("2024-10");
    Given copy = figure("4.8 tonnes").in("copy").by("Port").over("2024-10");
    Given more = figure("2 tonnes").nth(2).by("Port").published("Port", "2024-11-01");
    Tally answer = tally(own, copy, more.over("2024-09"));
    assertThat(entries(answer)).containsExactly("Port sum 6.812|6.812|6.812");
    assertThat(answer.originators().getFirst().convertedFrom()).containsExactly("kilogram");
    Tally kilograms = asking().measure("kilogram").one(own, copy, more);
    assertThat(entries(kilograms)).containsExactly("Port sum 6812|6812|6812");
    assertThat(kilograms.originators().getFirst().convertedFrom()).containsExactly("tonne");
  }

  @Test
  void volume_never_becomes_mass() {
    assertThat(
            asking()
                .all(
                    figure("5 tonnes"),
                    figure("5 cubic-metres").nth(2),
                    figure("5 barrels").nth(3)))
        .hasSize(3);
    assertThat(asking().measure("kilogram").all(figure("5 litres"))).isEmpty();
  }

  @Test
  void the_range_spans_texts_of_nobody_named_and_no_publisher() {
    Tally answer =
        tally(
            figure("5 trucks").in("a").over("2024-10"), figure("7 trucks").in("b").over("2024-10"));
    assertThat(range(answer)).isEqualTo("5 to 7");
    assertThat(answer.counts().unknown()).isEqualTo(2);
  }

  @Test
  void an_unknown_claimant_never_gives_a_named_one_its_status() {
    Tally answer =
        tally(
            figure("100 trucks").in("a").by("Port").over("2024-10").as(Status.SHIPPED),
            figure("100 trucks")
                .in("b")
                .published("Daily", "2024-12-01")
                .over("2024-10")
                .as(Status.DELIVERED));
    assertThat(entries(answer)).containsExactly("Port sum 100|100|100", "?Daily sum 100|100|100");
    assertThat(range(answer)).isEqualTo("100 to 100");
  }

  @Test
  void an_unknown_publishers_later_count_of_a_window_is_a_revision_of_its_own() {
    Tally answer =
        tally(
            figure("100 trucks").in("a").published("Daily", "2024-11-01").over("2024-10"),
            figure("150 trucks").in("b").published("The Daily", "2024-12-01").over("2024-10"));
    assertThat(entries(answer)).containsExactly("?The Daily sum 150|150|150");
    assertThat(Answers.excluded(answer)).containsExactly("a:1 superseded-by b:1");
  }

  @Test
  void series_are_never_added_whatever_is_asked() {
    Given[] series = {
      figure("1 tonnes").by("Port").over("2024-10").of("food/rice"),
      figure("2 tonnes").nth(2).by("Port").over("2024-11").of("food/grain"),
      figure("4 tonnes").nth(3).by("Port").over("2024-12").of("food/rice").as(Status.DELIVERED),
      figure("8 tonnes").nth(4).by("Port").over("2025-01").of("food/rice").at(Point.LOADED),
      figure("16 tonnes").nth(5).by("Union").over("2025-02").of("food/rice")
    };
    List<Answers> questions =
        List.of(
            asking(),
            asking().measure("tonne"),
            asking().commodity("food"),
            asking().between("2024", "2025"),
            asking().route("AA", "BB"),
            asking().groupBy(Grouping.MODE),
            asking().policy(Policy.INCREMENTS_ONLY),
            asking().policy(Policy.ALL_CLAIMS));
    assertThat(questions)
        .allSatisfy(asked ->
            assertThat(asked.one(series).originators())
                .extracting(entry -> Answers.text(entry.amount()))
                .containsExactlyInAnyOrder("1|1|1", "2|2|2", "4|4|4", "8|8|8", "16|16|16"));
  }

  @Test
  void without_one_series_a_figure_without_commodity_is_in_no_question_that_names_one() {
    Given[] figures = {
      figure("5 tonnes").by("Port").of("food").over("2024-10"),
      figure("9 tonnes").nth(2).by("Port").of("fuel").over("2024-12"),
      figure("7 tonnes").nth(3).by("Port").over("2024-11")
    };
    assertThat(entries(asking().one(figures)))
        .containsExactlyInAnyOrder("Port sum 5|5|5", "Port sum 9|9|9", "Port sum 7|7|7");
    assertThat(entries(asking().commodity("food").one(figures))).containsExactly("Port sum 5|5|5");
    assertThat(entries(asking().commodity("fuel").one(figures))).containsExactly("Port sum 9|9|9");
  }

  @Test
  void the_figures_of_nobody_named_are_their_publishers_own_and_never_copies() {
    Given first = figure("16000 trucks").in("a").published("Daily", "2024-11-01").over("2024-10");
    Given other = figure("61000 trucks").in("b").published("Gazette", "2024-11-02").over("2024-10");
    Tally answer = tally(first, other);
    assertThat(answer.originators()).hasSize(2).allMatch(entry -> entry.flags().isEmpty());
    assertThat(answer.excluded()).isEmpty();
  }
}
