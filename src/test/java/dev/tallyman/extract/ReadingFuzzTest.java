package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;

/// Any text gives a reading in which every run of digits stands once, whatever was thrown together:
/// common words of reports, numbers, marks, and raw characters. A plain run repeats the finds under
/// `src/test/resources`; with `-Pci` it searches for a minute.
@Tag("fuzz")
class ReadingFuzzTest {

  private static final int MOST_PIECES = 120;
  private static final int MOST_RAW = 200;

  private static final List<String> MARKS =
      List.of(
          " ", "\n", "\n\n", "\t", ", ", ". ", "; ", ": ", " - ", "–", "(", ")", "“", "”", "'",
          "’s ", "/", "-", ",", ".", "%", "$", "€", "~", ">", "+", "\u00a0", "\u202f", "\u200f",
          "🚢", "\u0000", "\u0301", "| ", "• ");

  private static final List<String> NUMBERS =
      List.of(
          "1",
          "2024",
          "16,000",
          "1 200",
          "4.2m",
          "1.234,5",
          "152-mm",
          "7.62x39",
          "KN-23",
          "00",
          "½",
          "٣",
          "3rd",
          "million",
          "a dozen",
          "two and a half million",
          "hundreds of thousands",
          "one in four",
          "10 a.m.",
          "17 March",
          "Q3",
          "2023/24",
          "mb/d",
          "12.5.2024",
          "1e9",
          "999999999999999999999999");

  private static final List<String> WORDS =
      List.of(
          "ships",
          "vessels",
          "containers",
          "tonnes",
          "barrels",
          "rounds",
          "rifles",
          "trucks",
          "shells",
          "wheat",
          "crude",
          "cocaine",
          "ivory",
          "aid",
          "soldiers",
          "left",
          "reached",
          "seized",
          "sent",
          "delivered",
          "promised",
          "bought",
          "loaded",
          "crossed",
          "carried",
          "intercepted",
          "could",
          "may",
          "enough",
          "for",
          "denied",
          "that",
          "said",
          "according",
          "to",
          "Reuters",
          "ministry",
          "customs",
          "police",
          "from",
          "in",
          "since",
          "over",
          "nearly",
          "about",
          "more",
          "than",
          "at",
          "least",
          "up",
          "between",
          "and",
          "or",
          "of",
          "which",
          "including",
          "not",
          "none",
          "them",
          "each",
          "a",
          "day",
          "per",
          "month",
          "percent",
          "half",
          "third",
          "last",
          "year",
          "Monday",
          "March",
          "2023",
          "Rajin",
          "Odesa",
          "Mombasa",
          "Russia",
          "Ukraine",
          "Niger",
          "Iran",
          "port",
          "border",
          "train",
          "wagons",
          "howitzers",
          "drones",
          "metres",
          "km",
          "old",
          "price",
          "stocks",
          "capacity",
          "crew",
          "worth",
          "dollars",
          "euros",
          "rupees",
          "nos.",
          "respectively",
          "compared",
          "with",
          "earlier",
          "figure",
          "corrects",
          "instead",
          "total",
          "remaining",
          "further",
          "another",
          "so",
          "far",
          "as",
          "date",
          "week",
          "Table",
          "Total",
          "Note",
          "Annex",
          "page",
          "No.",
          "IMO",
          "flight",
          "lot",
          "KN");

  @FuzzTest(maxDuration = "15s")
  void every_run_of_digits_stands_once(FuzzedDataProvider data) {
    Report report = Report.of("fuzz", "fuzz.txt", text(data), metadata(data));
    if (Extractor.refusal(report).isPresent()) {
      return;
    }
    Extraction extraction = Extractor.extract(report);
    assertThat(Accounting.unlisted(report, extraction)).as(report.text()).isEmpty();
    assertThat(Accounting.listedTwice(report, extraction)).as(report.text()).isEmpty();
    assertThat(Extractor.extract(report)).isEqualTo(extraction);
  }

  private static Metadata metadata(FuzzedDataProvider data) {
    return data.consumeBoolean()
        ? new Metadata(
            "Reuters", data.pickValue(List.of("2025-03-01", "2025", "x")), null, null, "en")
        : Metadata.NONE;
  }

  /// Raw pieces as the fuzzer chose them, then more drawn from a seed that it chose too: short
  /// inputs make long texts.
  private static String text(FuzzedDataProvider data) {
    SplittableRandom random = new SplittableRandom(data.consumeLong());
    StringBuilder text = new StringBuilder(data.consumeString(MOST_RAW));
    int pieces = random.nextInt(MOST_PIECES);
    for (int i = 0; i < pieces; i++) {
      text.append(piece(random));
    }
    return text.append(data.consumeRemainingAsString()).toString();
  }

  private static String piece(SplittableRandom random) {
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> of(WORDS, random) + " ";
      case 3, 4 -> of(NUMBERS, random) + (random.nextBoolean() ? " " : "");
      default -> of(MARKS, random);
    };
  }

  private static String of(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
