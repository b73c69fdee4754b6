package dev.tallyman.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Prints `docs/accuracy.md` from the corpus and from the committed results of outside checks.
public final class AccuracyPage {

  static final Path FILE = Path.of("docs/accuracy.md");
  private static final Path NEWSQUANT = Path.of("src/test/resources/corpus/newsquant.md");

  private final StringBuilder page = new StringBuilder();

  private AccuracyPage() {}

  static String print() throws IOException {
    AccuracyPage page = new AccuracyPage();
    Score develop = new Score();
    Score aside = new Score();
    for (GoldReport report : GoldReport.all()) {
      (report.part() == Part.DEVELOP ? develop : aside).add(report);
    }
    page.head(develop, aside);
    page.levels(develop, aside);
    page.fields(develop, aside);
    page.falseFigures(develop, aside);
    List<String> misreadings = page.phenomena();
    page.page.append(Files.readString(NEWSQUANT)).append('\n');
    page.misreadings(develop.misreadings, misreadings);
    return page.page.toString();
  }

  private void head(Score develop, Score aside) {
    page.append(
        """
        # How well reports are read

        Printed by `mvn test -Dtest=AccuracyPageTest -Dtallyman.accuracy=write`; the build fails while it is not what the
        extractor does now. Measured on the annotated reports of `src/test/resources/corpus/whole-reports`. The MD5 of a
        report's name decides whether it is there to develop on or kept aside: %d reports with %d figures to develop on,
        %d with %d aside. A field that an annotation leaves open is not scored. Those of `corpus/ends.reports` taught the
        weights by which the ends of a route are taken over from the text around, so origin and destination of the ones
        aside that are named there are not unseen.

        """
            .formatted(develop.reports, develop.golds, aside.reports, aside.golds));
  }

  private void levels(Score develop, Score aside) {
    page.append(
        "| percent | develop P | R | F1 | aside P | R | F1 |\n|---|---|---|---|---|---|---|\n");
    for (String level : Score.LEVELS.keySet()) {
      page.append("| ").append(level);
      for (Score score : List.of(develop, aside)) {
        for (double rate : score.rates(level)) {
          page.append(" | ").append(rounded(rate));
        }
      }
      page.append(" |\n");
    }
  }

  private static String rounded(double percent) {
    return String.format(Locale.ROOT, "%.1f", percent);
  }

  private void fields(Score develop, Score aside) {
    page.append("\nEach field, where its annotation gives something, over the figures found:\n\n");
    page.append("| field | develop % | of | aside % | of |\n|---|---|---|---|---|\n");
    develop.fields.forEach((field, share) ->
        page.append("| %s | %s | %s |\n".formatted(field, of(share), of(aside.fields.get(field)))));
  }

  private static String of(Score.Share share) {
    String percent = share.all == 0 ? "–" : rounded(100.0 * share.right / share.all);
    return percent + " | " + share.all;
  }

  private void falseFigures(Score develop, Score aside) {
    page.append("\nRead as figures though they are none, by what they are: to develop on ")
        .append(counts(develop.falseFigures))
        .append("; aside ")
        .append(counts(aside.falseFigures))
        .append(
            ".\nNumbers that appear nowhere: %d of %d; %d of %d.\n"
                .formatted(develop.unlisted, develop.numbers, aside.unlisted, aside.numbers));
  }

  private static String counts(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((what, count) -> parts.add(what + " " + count));
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  /// Each phenomenon: sentences, and how many of the numbers asked about are read as asked.
  private List<String> phenomena() {
    page.append("\n## By phenomenon\n\n");
    page.append(
        "Sentences of `src/test/resources/corpus/phenomena`, one in three kept aside; of their"
            + " numbers, those read");
    page.append(" with every\nfield that is asked about.\n\n");
    page.append(
        "| phenomenon | sentences | develop % | of | aside % | of |\n|---|---|---|---|---|---|\n");
    List<String> wrong = new ArrayList<>();
    for (Phenomenon phenomenon : Phenomenon.all()) {
      Map<Part, Score.Share> shares = new TreeMap<>();
      List.of(Part.values()).forEach(part -> shares.put(part, new Score.Share()));
      for (Phenomenon.Block block : phenomenon.blocks()) {
        List<String> lines = block.wrong();
        for (int i = 0; i < block.lines().size(); i++) {
          shares.get(block.part()).add(i >= lines.size());
        }
        if (block.part() == Part.DEVELOP) {
          lines.forEach(line -> wrong.add(phenomenon.name() + ", " + block.title() + ": " + line));
        }
      }
      page.append(
          "| %s | %d | %s | %s |\n"
              .formatted(
                  phenomenon.name().replace('-', ' '),
                  phenomenon.blocks().size(),
                  of(shares.get(Part.DEVELOP)),
                  of(shares.get(Part.ASIDE))));
    }
    page.append('\n');
    return wrong;
  }

  private void misreadings(List<String> ofReports, List<String> ofSentences) {
    page.append("## Known misreadings\n\n");
    page.append("Of the part to develop on, as read now. Of reports:\n\n");
    ofReports.forEach(line -> page.append("- ").append(onOneLine(line)).append('\n'));
    page.append("\nOf sentences: what should be read, and behind the arrow what is:\n\n");
    ofSentences.forEach(line -> page.append("- ").append(onOneLine(line)).append('\n'));
  }

  private static String onOneLine(String line) {
    return String.join(" ", line.strip().split("\\s+", -1)).replace("|", "·");
  }
}
