package dev.tallyman.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints `docs/accuracy.md` from the corpus and from the committed results of outside checks.
public final class AccuracyPage {

  static final Path FILE = Path.of("docs/accuracy.md");
  private static final Path NEWSQUANT = Path.of("src/test/resources/corpus/newsquant.md");
  private static final Path UNOPENED = Path.of("src/test/resources/corpus/unopened.reports");

  private static final List<String> WHOLE = List.of("develop", "aside", "never opened");
  private static final List<String> MARKED = List.of("develop", "aside", "unseen");

  private final StringBuilder page = new StringBuilder();

  private AccuracyPage() {}

  static String print() throws IOException {
    AccuracyPage page = new AccuracyPage();
    Score develop = new Score();
    Score aside = new Score();
    Score unopened = new Score();
    Set<String> names = unopened();
    for (GoldReport report : GoldReport.all()) {
      (report.part() == Part.DEVELOP ? develop : aside).add(report);
      if (names.contains(report.name())) {
        unopened.add(report);
      }
    }
    List<Score> whole = List.of(develop, aside, unopened);
    page.head(develop, aside, unopened);
    page.levels(WHOLE, whole);
    page.fields(WHOLE, whole);
    page.falseFigures(whole);
    page.marked();
    List<String> misreadings = page.phenomena();
    page.page.append(Files.readString(NEWSQUANT)).append('\n');
    page.misreadings(develop.misreadings, misreadings);
    return page.page.toString();
  }

  /// The reports aside of which nobody who works on the rules knows the text.
  public static Set<String> unopened() throws IOException {
    return GoldReport.named(UNOPENED);
  }

  private void head(Score develop, Score aside, Score unopened) {
    page.append(
        """
        # How well reports are read

        Printed by `mvn test -Dtest=AccuracyPageTest -Dtallyman.accuracy=write`; the build fails while it is not what the
        extractor does now. Measured on the annotated reports of `src/test/resources/corpus/whole-reports`. The MD5 of a
        report's name decides whether it is there to develop on or kept aside: %d reports with %d figures to develop on,
        %d with %d aside. Of those aside some were opened to understand a construction; %d with %d figures, which
        `corpus/unopened.reports` names, never were: they tell what to expect of a report that is new. A field that an
        annotation leaves open is not scored. The reports of `corpus/ends.reports` taught the weights by which the ends of a
        route are taken over from the text around, so origin and destination of the ones aside that are named there are not
        unseen.

        """
            .formatted(
                develop.reports,
                develop.golds,
                aside.reports,
                aside.golds,
                unopened.reports,
                unopened.golds));
  }

  /// Reports that were written by other hands, with harder language.
  private void marked() throws IOException {
    List<Score> scores = new ArrayList<>();
    for (String shelf : MARKED) {
      Score score = new Score();
      MarkedReport.all(shelf).forEach(score::add);
      scores.add(score);
    }
    page.append(
        """

        ## Reports by other hands

        The reports of `src/test/resources/corpus/marked-reports` were written by people with other habits than those who wrote
        the ones above: rarer verbs, more ellipsis, and as many other numbers as figures. They are much harder to read. %d with
        %d figures are there to develop on, %d with %d were kept aside from whoever makes rules and teach only
        the second opinions, %d with %d are unseen: they teach nothing. Values and hedges are not annotated in them.

        """
            .formatted(
                scores.get(0).reports,
                scores.get(0).golds,
                scores.get(1).reports,
                scores.get(1).golds,
                scores.get(2).reports,
                scores.get(2).golds));
    levels(MARKED, scores);
    fields(MARKED, scores);
  }

  private void levels(List<String> names, List<Score> parts) {
    page.append("| percent");
    names.forEach(name -> page.append(" | ").append(name).append(" P | R | F1"));
    page.append(" |\n|---|---|---|---|---|---|---|---|---|---|\n");
    for (String level : Score.LEVELS.keySet()) {
      page.append("| ").append(level);
      for (Score score : parts) {
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

  private void fields(List<String> names, List<Score> parts) {
    page.append("\nEach field, where its annotation gives something, over the figures found:\n\n");
    page.append("| field");
    names.forEach(name -> page.append(" | ").append(name).append(" % | of"));
    page.append(" |\n|---|---|---|---|---|---|---|\n");
    for (String field : parts.getFirst().fields.keySet()) {
      page.append("| ").append(field);
      parts.forEach(part -> page.append(" | ").append(of(part.fields.get(field))));
      page.append(" |\n");
    }
  }

  private static String of(Score.Share share) {
    String percent = share.all == 0 ? "–" : rounded(100.0 * share.right / share.all);
    return percent + " | " + share.all;
  }

  private void falseFigures(List<Score> parts) {
    page.append("\nRead as figures though they are none, by what they are, in these three: ")
        .append(joined(parts, part -> counts(part.falseFigures)))
        .append(".\nNumbers that appear nowhere: ")
        .append(joined(parts, part -> part.unlisted + " of " + part.numbers))
        .append(".\n");
  }

  private static String joined(List<Score> parts, Function<Score, String> told) {
    return parts.stream().map(told).collect(Collectors.joining("; "));
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
