package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.time.Almanac;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every number of the sentence stands in brackets; what is set aside is listed.
class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [200] rifles arrived in [2024].                       | DATE 2024
          It landed [2,000] tonnes.                             | nothing
          By [2030], [2030] tonnes will be needed.              | DATE 2030
          On [17] March [2024] she sailed.                      | DATE 17 March 2024
          On March [17], [2024], she sailed.                    | DATE March 17, 2024
          From [1]–[15] Nov she lay idle.                       | DATE 1–15 Nov
          In March [17] trucks crossed.                         | nothing
          It was dated [2024]-[03]-[17].                        | DATE 2024-03-17
          It was dated [17].[03].[2024].                        | DATE 17.03.2024
          Quota of [2023]/[24] is spent.                        | DATE 2023/24
          He rose at [10] a.m. and left at [14]:[30].           | DATE 10 a.m.; DATE 14:30
          It took [20] months and [two] weeks.                  | DURATION 20 months; DURATION two weeks
          An [18]-month contract for [18] months.               | DURATION 18-month; DURATION 18 months
          She is [27] years old and a [39]-year-old calls.      | nothing
          In the [third] quarter of [2024] it rose.             | DATE third quarter of 2024
          In the [1990]s it fell.                               | DATE 1990s
          The law of [2011] and Resolution [1970] ([2011]).     | DATE 2011; DATE 2011
          A KN-[23] hit room [2024].                            | nothing
          It rose [2019] times.                                 | nothing
          The price was $[2024] a tonne.                        | nothing
          Every [twelve] hours, [seven] days running.           | DURATION twelve hours; DURATION seven days
          On the [fourteenth] of October it rained.             | DATE fourteenth of October
          Between [4] and [19] November [2024] it snowed.       | DATE 4 and 19 November 2024
          From [2019] to [2022] it grew.                        | DATE 2019; DATE 2022
          [40] day trips were sold.                             | nothing
          In week [9] it thawed.                                | DATE week 9
          She came at half past [six].                          | DATE half past six
          They may ship [30] more in May.                       | nothing
          """)
  void dates_and_durations_are_set_aside_whole(String text, String expected) {
    Bracketed report = Bracketed.of(text, "2025-03-05");
    List<Draft> drafts = report.drafts();
    new Dates(new Almanac(report.passages())).read(report.passages(), drafts);
    List<String> read =
        drafts.stream()
            .filter(draft -> !draft.isFigure())
            .map(
                draft -> draft.setAside + " " + draft.quote().of(report.passages().report().text()))
            .toList();
    assertThat(read.isEmpty() ? "nothing" : String.join("; ", read)).isEqualTo(expected);
  }

  @Test
  void a_date_keeps_its_days_and_a_duration_its_unit() {
    Bracketed report = Bracketed.of("On [17] March it had sailed [20] months.", "2025-03-05");
    new Dates(new Almanac(report.passages())).read(report.passages(), report.drafts());
    assertThat(report.drafts().getFirst().period.start()).hasToString("2024-03-17");
    assertThat(report.drafts().getLast().unit).isEqualTo("month");
  }
}
