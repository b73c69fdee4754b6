package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.figure.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published on Wednesday 5 March 2025.
class AsOfsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CUMULATIVE | As of 1 March, [212 containers] had been unloaded.                     | 2025-03-01 STATED
          CUMULATIVE | By the end of February [212 containers] had been unloaded.             | 2025-02 STATED
          CUMULATIVE | [212 containers] have been unloaded to date.                           | 2025-03-05 PUBLISHED
          CUMULATIVE | Since 1 January [212 containers] have been unloaded.                   | 2025-03-05 PUBLISHED
          CUMULATIVE | The ministry said on 3 March that [212 containers] had been unloaded.  | 2025-03-03 STATED
          SNAPSHOT   | On Monday [40 trucks] were standing at the gate.                       | 2025-03-03 STATED
          SNAPSHOT   | [40 trucks] are standing at the gate.                                  | 2025-03-05 PUBLISHED
          SNAPSHOT   | This morning [40 trucks] stood at the gate.                            | 2025-03-05 STATED
          INCREMENT  | As of 1 March, [212 containers] had been unloaded.                     | null null
          """)
  void a_total_holds_at_the_date_stated_or_else_at_publication(
      Kind kind, String text, String expected) {
    assertThat(read(kind, text, "2025-03-05")).isEqualTo(expected);
  }

  @Test
  void without_a_date_of_publication_nothing_is_said() {
    assertThat(read(Kind.CUMULATIVE, "So far [40 trucks] have crossed.", null))
        .isEqualTo("null null");
  }

  private static String read(Kind kind, String text, String published) {
    Bracketed report = Bracketed.of(text, published);
    Draft draft = report.drafts().getFirst();
    draft.kind = kind;
    new Periods(new Almanac(report.passages())).read(report.passages(), report.drafts());
    new AsOfs(new Almanac(report.passages())).read(report.passages(), report.drafts());
    return Objects.toString(draft.asOf) + " " + draft.asOfFrom;
  }
}
