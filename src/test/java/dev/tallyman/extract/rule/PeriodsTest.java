package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.rule.time.Almanac;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published on Wednesday 5 March 2025, unless said otherwise.
class PeriodsTest {

  private static final String PUBLISHED = "2025-03-05";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chile has exported [40 tonnes of cherries] since August 2023.                            | 2023-08/-/-
          In October 2024 the port handled [1,200 containers] of fertiliser.                       | 2024-10/2024-10/-
          The yard sent out [86 wagons] over 20 months.                                            | -/-/P20M
          Between 3 and 19 January 2025 [14 trucks] crossed at Chirundu.                           | 2025-01-03/2025-01-19/-
          From March to June 2024 [9 ships] left Beira.                                            | 2024-03/2024-06/-
          [500 rifles] were landed on 17 March 2024.                                               | 2024-03-17/2024-03-17/-
          [500 rifles] were landed on March 17.                                                    | 2024-03-17/2024-03-17/-
          [500 rifles] were landed on Feb. 17.                                                     | 2025-02-17/2025-02-17/-
          On Monday [three lorries] reached Goma.                                                  | 2025-03-03/2025-03-03/-
          Yesterday [three lorries] reached Goma.                                                  | 2025-03-04/2025-03-04/-
          [Three lorries] will leave Mombasa on Friday.                                            | 2025-03-07/2025-03-07/-
          Another [30 barges] are due in May.                                                      | 2025-05/2025-05/-
          Last month [2,000 sheep] were shipped to Jeddah.                                         | 2025-02/2025-02/-
          The mill took in [70,000 tonnes of maize] last year.                                     | 2024/2024/-
          In the four weeks to 2 March the terminal loaded [11 cargoes].                           | -/2025-03-02/P4W
          [40,000 tonnes] were inspected in the week ended 27 February.                            | -/2025-02-27/P1W
          [6 cargoes] were booked for the third quarter of 2025.                                   | 2025-Q3/2025-Q3/-
          In the first half of 2024 the line carried [2.1 million tonnes].                         | 2024-H1/2024-H1/-
          Q4 2024 saw [77 cargoes] of LNG leave the plant.                                         | 2024-Q4/2024-Q4/-
          Until November [30 trucks] had come through the gate.                                    | -/2024-11/-
          From 2027 on, [50 trains] will run there.                                                | 2027/-/-
          [12 flights] landed in January, against [20 flights] in January of last year.            | 2025-01/2025-01/- ; 2024-01/2024-01/-
          Exports rose to [3.2 mb/d] in February from [2.9 mb/d] in January.                       | 2025-02/2025-02/- ; 2025-01/2025-01/-
          At least [12 guns], [30 carriers] and [5,000 mines] had been flown in between 4 and 19 November 2024. | 2024-11-04/2024-11-19/- ; 2024-11-04/2024-11-19/- ; 2024-11-04/2024-11-19/-
          On 12 January [four ships] sailed, and two days later [five ships].                      | 2025-01-12/2025-01-12/- ; 2025-01-14/2025-01-14/-
          The ministry said on Monday that [300 drones] had been delivered.                        | -/-/-
          Canada pledged [40 generators] in October.                                               | -/-/-
          LAGOS, March 4 (Delta Wire) - Customs men have stopped [90 crates] of tramadol.          | -/-/-
          [600 tonnes] arrived by dhow, more than in December.                                     | -/-/-
          Last summer [8 ships] called at Lobito.                                                  | -/-/-
          Next week [8 ships] will call at Lobito.                                                 | -/-/-
          In fiscal 2023/24 the fund bought [60 tractors].                                         | -/-/-
          Over the past two years [700 horses] have gone from Shannon to Italy.                    | -/-/P2Y
          The 18 months to December brought [90 shipments].                                        | -/2024-12/P18M
          [1,050 pallets] left between 28 December 2024 and 6 January 2025.                        | 2024-12-28/2025-01-06/-
          On 2024-12-30 [two barges] of coal left Reni.                                            | 2024-12-30/2024-12-30/-
          On 30.12.2024 [two barges] of coal left Reni.                                            | 2024-12-30/2024-12-30/-
          [410 wagons] crossed in December and January.                                            | 2024-12/2025-01/-
          In the whole of 2023, [31 vessels] unloaded cement here.                                 | 2023/2023/-
          Sixty trucks were sent in 2022 and [80 trucks] in 2023.                                  | 2023/2023/-
          The convoy of [50 trucks] left Adré last Friday.                                         | 2025-02-28/2025-02-28/-
          So far this year [900 tonnes] have been seized at Callao.                                | 2025/-/-
          Since the start of the year [40 tonnes] have been flown out.                             | 2025/-/-
          As of 1 March, [212 containers] had been unloaded.                                       | -/-/-
          By the end of February [212 containers] had been unloaded.                               | -/2025-02/-
          Some [900 goats], he told reporters on Sunday, had crossed in January.                   | 2025-01/2025-01/-
          The agency, which reported in May 2024 on the losses, counted [31 dhows] in February.    | 2025-02/2025-02/-
          Between October 2023 and March 2024 alone [1,900 cars] were driven over the bridge.      | 2023-10/2024-03/-
          [31 dhows] were intercepted in 2024, up from [19 dhows] a year earlier.                  | 2024/2024/- ; 2023/2023/-
          In 2024, [31 dhows] were intercepted; in 2023 it was [19 dhows].                         | 2024/2024/- ; 2023/2023/-
          Thursday's convoy of [22 trucks] was the first.                                          | 2025-02-27/2025-02-27/-
          January arrivals came to [412 wagons].                                                   | 2025-01/2025-01/-
          [3 tonnes] in the first ten days of February were lost to customs.                       | 2025-02-01/2025-02-10/-
          The vessel loaded [30,000 tonnes] at Novorossiysk on 2 and 3 March.                      | 2025-03-02/2025-03-03/-
          In mid-February [six barges] went up the river.                                          | 2025-02/2025-02/-
          From 1 January to 28 February this year [820 wagons] crossed.                            | 2025-01-01/2025-02-28/-
          For the month of January the count is [77 flights].                                      | 2025-01/2025-01/-
          [77 flights] a day took off in December.                                                 | 2024-12/2024-12/-
          In the past three weeks [40 lorries] have been turned back.                              | -/-/P3W
          Over a year and a half [400 ships] called there.                                         | -/-/P18M
          The firm will deliver [300 buses] by June 2026.                                          | -/2026-06/-
          [300 buses] are to be delivered in 2026 and 2027.                                        | 2026/2027/-
          During the second quarter [300 buses] were delivered.                                    | 2024-Q2/2024-Q2/-
          Some [5,600 crates] moved in H2 2024.                                                    | 2024-H2/2024-H2/-
          In the year to June 2024 it shipped [900 vans].                                          | -/2024-06/P1Y
          In the twelve months to 31 January it shipped [900 vans].                                | -/2025-01-31/P12M
          A first ship with [9,000 tonnes] docked on Christmas Day.                                | 2024-12-25/2024-12-25/-
          Today [eleven trains] left Xi'an.                                                        | 2025-03-05/2025-03-05/-
          In the week of 10 February, [eleven trains] left Xi'an.                                  | -/-/-
          In the first nine months of 2024 it shipped [40,000 cars].                                 | 2024-01/2024-09/-
          [40,000 cars] came in the first two months of the year, [31,000 cars] in the same period of 2024. | 2025-01/2025-02/- ; 2024-01/2024-02/-
          [40 cars] landed in February, against [31 cars] in the previous month.                   | 2025-02/2025-02/- ; 2025-01/2025-01/-
          [90 trucks] crossed in February, twice as many as [45 trucks] a year ago.                | 2025-02/2025-02/- ; 2024-02/2024-02/-
          During 1–15 Nov the airline flew [19 charters].                                          | 2024-11-01/2024-11-15/-
          """)
  void a_figure_has_the_window_that_its_sentence_states(String text, String expected) {
    assertThat(String.join(" ; ", read(text, PUBLISHED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 17 March [one cargo] left Sabetta.                    | --03-17/--03-17/-
          [Two cargoes] were loaded in May.                        | --05/--05/-
          Last month [two cargoes] were loaded.                    | -/-/-
          On Tuesday [two cargoes] were loaded.                    | -/-/-
          In May 2021 [two cargoes] were loaded.                   | 2021-05/2021-05/-
          """)
  void without_a_publication_date_a_date_stays_partial(String text, String expected) {
    assertThat(String.join(" ; ", read(text, null))).isEqualTo(expected);
  }

  @Test
  void that_month_is_the_last_month_named_and_rows_have_the_months_of_their_columns() {
    assertThat(
            read(
                "Snow closed the pass in January. In that month [6 lorries] got through.",
                PUBLISHED))
        .containsExactly("2025-01/2025-01/-");
    assertThat(
            read(
                "Landed, in tonnes¶          June 2024    July 2024¶Rice     [300]    [410]",
                PUBLISHED))
        .containsExactly("2024-06/2024-06/-", "2024-07/2024-07/-");
  }

  private static List<String> read(String text, String published) {
    Bracketed report = Bracketed.of(text, published);
    new Periods(new Almanac(report.passages())).read(report.passages(), report.drafts());
    return report.drafts().stream().map(Bracketed::window).toList();
  }
}
