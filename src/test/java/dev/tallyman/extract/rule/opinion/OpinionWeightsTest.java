package dev.tallyman.extract.rule.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.accuracy.AccuracyPage;
import dev.tallyman.accuracy.Decision;
import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.accuracy.LogLinear;
import dev.tallyman.accuracy.MarkedReport;
import dev.tallyman.extract.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// `opinion.weights` and `trust.weights` hold what was learned, and what was learned is right more
/// often than the rules are where the two differ, in reports that taught neither.
///
/// `mvn test -Dtest=OpinionWeightsTest -Dtallyman.weights=write` learns them anew: what words say
/// from all reports that may teach, how far they are to be trusted against each rule from the
/// marked reports kept aside, whose texts no rule was made on.
class OpinionWeightsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/tallyman");
  private static final int FOLDS = 4;

  /// The reports of a fold, as examples of one column block.
  private record Lesson(List<List<Example>> known, List<List<Example>> aside, int answers) {

    byte[] all() {
      List<Example> examples = new ArrayList<>();
      known.forEach(examples::addAll);
      aside.forEach(examples::addAll);
      return Softmax.learned(examples, answers);
    }

    byte[] without(int fold) {
      List<Example> examples = new ArrayList<>();
      known.forEach(examples::addAll);
      for (int i = 0; i < aside.size(); i++) {
        examples.addAll(i % FOLDS == fold ? List.of() : aside.get(i));
      }
      return Softmax.learned(examples, answers);
    }
  }

  private static Lesson lesson(
      List<GoldReport> known,
      List<GoldReport> aside,
      int answers,
      Function<GoldReport, List<Example>> examples) {
    return new Lesson(
        known.stream().map(examples).toList(), aside.stream().map(examples).toList(), answers);
  }

  @Test
  void opinions_are_right_more_often_than_the_rules_they_overrule() throws IOException {
    if (System.getProperty("tallyman.weights", "").equals("write")) {
      write();
      return;
    }
    Set<String> unopened = AccuracyPage.unopened();
    int better = 0;
    int worse = 0;
    for (GoldReport report : GoldReport.all()) {
      if (unopened.contains(report.name())) {
        for (Question question : Question.values()) {
          for (Example example : Example.meanings(report, question)) {
            Dispute dispute = Dispute.of(example.draft, question, columns(example));
            if (dispute != null && dispute.isWon()) {
              better += dispute.best() == example.right ? 1 : 0;
              worse += dispute.held() == example.right ? 1 : 0;
            }
          }
        }
      }
    }
    System.out.printf("overruled: %d better, %d worse%n", better, worse);
    assertThat(better).isGreaterThan(worse);
  }

  private static int[] columns(Example example) {
    byte[] weights = dev.tallyman.extract.lexicon.Resources.bytes("opinion.weights");
    return columns(example, weights, Learned.COLUMNS, 0, Learned.COLUMNS);
  }

  /// What the rows of an example say by weights of so many columns, put at `first` of all columns.
  private static int[] columns(Example example, byte[] weights, int width, int first, int count) {
    int[] columns = new int[Learned.COLUMNS];
    for (int row : example.rows) {
      for (int i = 0; i < count; i++) {
        columns[first + i] += weights[row * width + i];
      }
    }
    return columns;
  }

  private static void write() throws IOException {
    List<GoldReport> known = new ArrayList<>(GoldReport.all());
    Set<String> unopened = AccuracyPage.unopened();
    known.removeIf(report -> unopened.contains(report.name()));
    List<GoldReport> sayings = Sayings.all();
    known.addAll(sayings);
    known.addAll(sayings);
    List<GoldReport> aside = new ArrayList<>(MarkedReport.all("develop"));
    aside.addAll(MarkedReport.all("aside"));
    byte[] all = new byte[Learned.ROWS * Learned.COLUMNS];
    List<Decision> decisions = new ArrayList<>();
    for (Question question : Question.values()) {
      Lesson lesson =
          lesson(known, aside, question.size(), report -> Example.meanings(report, question));
      spread(lesson.all(), question.size(), question.column(), all);
      for (int fold = 0; fold < FOLDS; fold++) {
        byte[] weights = lesson.without(fold);
        for (int i = fold; i < aside.size(); i += FOLDS) {
          for (Example example : lesson.aside().get(i)) {
            int[] columns =
                columns(example, weights, question.size(), question.column(), question.size());
            Dispute dispute = Dispute.of(example.draft, question, columns);
            if (dispute != null
                && (dispute.best() == example.right || dispute.held() == example.right)) {
              decisions.add(decision(dispute.best() == example.right, dispute.grounds()));
            }
          }
        }
      }
    }
    Lesson figures = lesson(known, aside, 2, Example::numbers);
    byte[] both = figures.all();
    spread(difference(both), 1, Learned.FIGURE, all);
    for (int fold = 0; fold < FOLDS; fold++) {
      byte[] weights = difference(figures.without(fold));
      for (int i = fold; i < aside.size(); i += FOLDS) {
        for (Example example : figures.aside().get(i)) {
          Draft draft = example.draft;
          if (draft.isFigure()) {
            int logit = columns(example, weights, 1, Learned.FIGURE, 1)[Learned.FIGURE];
            decisions.add(decision(example.right == 0, Vetoes.grounds(draft, logit)));
          }
        }
      }
    }
    Files.write(RESOURCES.resolve("opinion.weights"), all);
    Map<String, Integer> trust = new TreeMap<>(LogLinear.weights(decisions, Map.of()));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What speaks for an opinion against a rule, in hundredths: learned by OpinionWeightsTest.");
    trust.forEach((ground, weight) -> {
      if (weight != 0) {
        lines.add(ground + " = " + weight);
      }
    });
    Files.write(RESOURCES.resolve("trust.weights"), lines);
  }

  private static Decision decision(boolean overrule, List<String> grounds) {
    return new Decision(
        "",
        List.of(new Decision.Option(!overrule, List.of()), new Decision.Option(overrule, grounds)));
  }

  private static void spread(byte[] weights, int width, int column, byte[] all) {
    for (int row = 0; row < Learned.ROWS; row++) {
      System.arraycopy(weights, row * width, all, row * Learned.COLUMNS + column, width);
    }
  }

  /// What speaks for the second of two answers against the first.
  private static byte[] difference(byte[] both) {
    byte[] one = new byte[both.length / 2];
    for (int i = 0; i < one.length; i++) {
      one[i] = (byte) Math.clamp(both[2 * i + 1] - both[2 * i], -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    return one;
  }
}
