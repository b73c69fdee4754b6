package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.ProcessorTime;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts made to hurt: the readings stay bounded and throw nothing.
class HostileTimesAndPlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from Iran to Oman 1 and ", "2024 2024-99-99 31.02.2024 ", "over the 9 last past the ",
        "since since until by May March 1 ", "32 May 2024, Feb 30 2023 ",
            "first half of the week to ",
        "sent Kenya, and Oman, which ", "\u0000\uD83D\uDEE2 12:61 25:00 24 half past "
      })
  void a_long_line_of_dates_and_places_is_read_in_time(String piece) {
    String text = (piece.repeat(12) + ".\n").repeat(60) + piece.repeat(20_000);
    ProcessorTime.isWithin(Duration.ofSeconds(20), () -> read(text));
  }

  private static void read(String text) {
    Passages passages =
        Passages.of(
            Report.of("b", "k", text, new Metadata(null, "2025-03-05", null, "From Oman", null)));
    List<Draft> drafts = new ArrayList<>();
    for (int s = 0; s < passages.sentences().size(); s++) {
      Sentence sentence = passages.sentences().get(s);
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (sentence.tokens().get(i).isDigits()) {
          drafts.add(new Draft(sentence, s, i, i + 1));
        }
      }
    }
    int all = drafts.size();
    new Dates(new Almanac(passages)).read(passages, drafts);
    new Periods(new Almanac(passages)).read(passages, drafts);
    new Routes().read(passages, drafts);
    new AsOfs(new Almanac(passages)).read(passages, drafts);
    assertThat(drafts).hasSizeLessThanOrEqualTo(all);
  }
}
