package dev.tallyman.extract.rule.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.accuracy.AccuracyPage;
import dev.tallyman.accuracy.Decision;
import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.accuracy.LogLinear;
import dev.tallyman.accuracy.MarkedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// `opinion.weights` and `trust.weights` hold what was learned, and what was learned is right more
/// often than the rules are where the two differ, in reports that taught neither.
///
/// `mvn test -Dtest=OpinionWeightsTest -Dtallyman.weights=write` learns them anew: what words say
/// from all reports that may teach, how far they are to be trusted against each rule from the
/// marked reports among them, each heard by what was learned from the others.
class OpinionWeightsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/tallyman");
  private static final int FOLDS = 4;

  /// The examples of each report, for one block of columns.
  private record Lesson(
      List<List<Example>> known, List<List<Example>> marked, int first, int answers) {

    byte[] all() {
      return without(-1);
    }

    byte[] without(int fold) {
      List<Example> examples = new ArrayList<>();
      known.forEach(examples::addAll);
      for (int i = 0; i < marked.size(); i++) {
        examples.addAll(i % FOLDS == fold ? List.of() : marked.get(i));
      }
      return Softmax.learned(examples, answers);
    }

    /// Each example of the marked reports, with what the others say of it.
    void eachHeard(BiConsumer<Example, int[]> taker) {
      for (int fold = 0; fold < FOLDS; fold++) {
        byte[] weights = without(fold);
        for (int i = fold; i < marked.size(); i += FOLDS) {
          for (Example example : marked.get(i)) {
            int[] columns = new int[Learned.COLUMNS];
            for (int row : example.rows) {
              for (int answer = 0; answer < answers; answer++) {
                columns[first + answer] += weights[row * answers + answer];
              }
            }
            taker.accept(example, columns);
          }
        }
      }
    }
  }

  @Test
  void opinions_are_right_more_often_than_the_rules_they_overrule() throws IOException {
    if (System.getProperty("tallyman.weights", "").equals("write")) {
      write();
      return;
    }
    Set<String> unopened = AccuracyPage.unopened();
    List<GoldReport> reports = new ArrayList<>(MarkedReport.all("unseen"));
    GoldReport.all().stream()
        .filter(report -> unopened.contains(report.name()))
        .forEach(reports::add);
    int better = 0;
    int worse = 0;
    for (GoldReport report : reports) {
      for (Question question : Question.values()) {
        for (Example example : Example.meanings(report, question)) {
          Dispute dispute = Dispute.of(example.draft, question, example.columns());
          if (dispute != null && dispute.isWon()) {
            better += dispute.best() == example.right ? 1 : 0;
            worse += dispute.held() == example.right ? 1 : 0;
          }
        }
      }
      for (Example example : Example.numbers(report)) {
        if (Admissions.isHeard(example.draft) && example.draft.isFigure()) {
          better += example.right;
          worse += 1 - example.right;
        }
      }
    }
    System.out.printf("overruled: %d better, %d worse%n", better, worse);
    assertThat(better).isGreaterThan(worse);
  }

  private static void write() throws IOException {
    List<GoldReport> known = new ArrayList<>(GoldReport.all());
    Set<String> unopened = AccuracyPage.unopened();
    known.removeIf(report -> unopened.contains(report.name()));
    List<GoldReport> sayings = Sayings.all();
    known.addAll(sayings);
    known.addAll(sayings);
    List<GoldReport> marked = new ArrayList<>(MarkedReport.all("develop"));
    marked.addAll(MarkedReport.all("aside"));
    byte[] all = new byte[Learned.ROWS * Learned.COLUMNS];
    List<Decision> decisions = new ArrayList<>();
    for (Question question : Question.values()) {
      Function<GoldReport, List<Example>> examples = report -> Example.meanings(report, question);
      Lesson lesson = lesson(known, marked, question.column(), question.size(), examples);
      spread(lesson.all(), question.size(), question.column(), all);
      lesson.eachHeard((example, columns) -> {
        Dispute dispute = Dispute.of(example.draft, question, columns);
        if (dispute != null
            && (dispute.best() == example.right || dispute.held() == example.right)) {
          decisions.add(decision(dispute.best() == example.right, dispute.balance().grounds()));
        }
      });
    }
    Lesson figures = lesson(known, marked, Learned.FIGURE, 2, Example::numbers);
    spread(difference(figures.all()), 1, Learned.FIGURE, all);
    figures.eachHeard((example, columns) -> {
      int logit = columns[Learned.FIGURE + 1] - columns[Learned.FIGURE];
      if (Admissions.isHeard(example.draft)) {
        decisions.add(
            decision(example.right == 1, Admissions.balance(example.draft, logit).grounds()));
      } else if (example.draft.isFigure()) {
        decisions.add(decision(example.right == 0, Vetoes.balance(example.draft, logit).grounds()));
      }
    });
    Files.write(RESOURCES.resolve("opinion.weights"), all);
    Files.write(RESOURCES.resolve("trust.weights"), lines(LogLinear.weights(decisions, Map.of())));
  }

  private static Lesson lesson(
      List<GoldReport> known,
      List<GoldReport> marked,
      int first,
      int answers,
      Function<GoldReport, List<Example>> examples) {
    return new Lesson(
        known.stream().map(examples).toList(),
        marked.stream().map(examples).toList(),
        first,
        answers);
  }

  private static List<String> lines(Map<String, Integer> trust) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What speaks for an opinion against a rule, in hundredths: learned by OpinionWeightsTest.");
    new TreeMap<>(trust)
        .forEach((ground, weight) -> {
          if (weight != 0) {
            lines.add(ground + " = " + weight);
          }
        });
    return lines;
  }

  private static Decision decision(boolean overrule, List<String> grounds) {
    return new Decision(
        "",
        List.of(
            new Decision.Option(!overrule, 0, List.of()),
            new Decision.Option(overrule, 0, grounds)));
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
