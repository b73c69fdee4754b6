package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tables as no clerk would set them: rows of any length, parted now by tabs, now by bars, heads
/// where cells belong. Each is read, and each of its numbers stands once.
class RandomTablesTest {

  private static final int TABLES = Integer.getInteger("tallyman.ragged", 1_000);

  private static final List<String> CELLS =
      List.of(
          "Goods",
          "May",
          "June 2024",
          "2023",
          "tonnes",
          "(t)",
          "USD million",
          "%",
          "Share (%)",
          "ships",
          "loaded",
          "Change",
          "Total",
          "of which",
          "Maize",
          "Rice",
          "Egypt",
          "41,200",
          "58,750",
          "900",
          "12.5%",
          "7 ships",
          "1,000 t",
          "+5",
          "n/a",
          "–",
          "$",
          "");

  private static final List<String> PARTED = List.of("\t", "\t\t", " | ", "   ", ",", ";");

  @Test
  void each_number_stands_once() {
    long seed = System.nanoTime();
    System.out.println("RandomTablesTest: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < TABLES; i++) {
      Report report = Report.of("c", "c.txt", table(random), Metadata.NONE);
      Extraction extraction = Extractor.extract(report);
      assertThat(Accounting.unlisted(report, extraction)).as(report.text()).isEmpty();
      assertThat(Accounting.listedTwice(report, extraction)).as(report.text()).isEmpty();
    }
  }

  private static String table(Random random) {
    StringBuilder table =
        new StringBuilder(random.nextInt(3) == 0 ? "Landed at Beira, in tonnes\n\n" : "");
    String parted = any(PARTED, random);
    int rows = 1 + random.nextInt(7);
    for (int row = 0; row < rows; row++) {
      table.append(any(CELLS, random));
      for (int cell = random.nextInt(6); cell > 0; cell--) {
        table.append(random.nextInt(12) == 0 ? any(PARTED, random) : parted);
        table.append(any(CELLS, random));
      }
      table.append(random.nextInt(8) == 0 ? "\n\n" : "\n");
    }
    return table.toString();
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
