package dev.tallyman.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/accuracy.md` says what the extractor does now, so no change of a reading passes unseen.
///
/// `mvn test -Dtest=AccuracyPageTest -Dtallyman.accuracy=write` prints it anew.
class AccuracyPageTest {

  @Test
  void the_page_on_accuracy_says_what_is_true_now() throws IOException {
    String page = AccuracyPage.print();
    if ("write".equals(System.getProperty("tallyman.accuracy"))) {
      Files.writeString(AccuracyPage.FILE, page);
    }
    assertThat(Files.readString(AccuracyPage.FILE))
        .as("mvn test -Dtest=AccuracyPageTest -Dtallyman.accuracy=write prints it anew")
        .isEqualTo(page);
  }

  @Test
  void what_nobody_opened_is_kept_aside_and_teaches_nothing() throws IOException {
    Set<String> aside =
        GoldReport.all().stream()
            .filter(report -> report.part() == Part.ASIDE)
            .map(GoldReport::name)
            .collect(Collectors.toSet());
    assertThat(aside).containsAll(AccuracyPage.unopened());
    assertThat(AccuracyPage.unopened())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(Decision.reports());
  }

  @Test
  void every_report_has_its_annotations() throws IOException {
    assertThat(GoldReport.unpaired()).isEmpty();
  }
}
