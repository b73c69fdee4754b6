package dev.tallyman.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// `ends.weights` holds what was learned from the reports to develop on, whole and marked, and from
/// the lines of `corpus/routes` (decision 11).
///
/// `mvn test -Dtest=EndWeightsTest -Dtallyman.weights=write` learns it anew. What a figure takes
/// over depends on what the figures before it took over, so each run goes half the way from the old
/// weights to those that fit the decisions made with them; after a few runs nothing changes. With
/// `check` it prints how many decisions are right in texts left out of the learning.
class EndWeightsTest {

  private static final Path FILE = Path.of("src/main/resources/dev/tallyman/ends.weights");
  private static final Path PRIOR = Path.of("src/test/resources/corpus/ends.prior");
  private static final int FOLDS = 10;

  @Test
  void every_ground_that_decides_has_a_learned_weight() throws IOException {
    Map<String, Integer> stored = read(FILE);
    List<Decision> decisions = Decision.all();
    String task = System.getProperty("tallyman.weights", "");
    if (task.equals("write")) {
      stored = learned(stored, decisions);
      Files.write(FILE, lines(stored));
    } else if (task.equals("check")) {
      int right = LogLinear.rightLeftOut(decisions, read(PRIOR), FOLDS);
      System.out.printf("right where left out: %d of %d%n", right, decisions.size());
    }
    Map<String, Integer> weights = stored;
    long right = decisions.stream().filter(d -> LogLinear.isRight(d, weights)).count();
    assertThat(100 * right).isGreaterThan(85L * decisions.size());
  }

  private static Map<String, Integer> learned(Map<String, Integer> old, List<Decision> decisions)
      throws IOException {
    Map<String, Integer> learned = LogLinear.weights(decisions, read(PRIOR));
    learned.replaceAll((name, weight) -> (weight + old.getOrDefault(name, weight)) / 2);
    learned.values().removeIf(weight -> weight == 0);
    return learned;
  }

  private static List<String> lines(Map<String, Integer> weights) {
    List<String> lines = new ArrayList<>();
    lines.add("# What each ground for an end weighs, in hundredths: learned by EndWeightsTest.");
    weights.forEach((name, weight) -> lines.add(name + " = " + weight));
    return lines;
  }

  private static Map<String, Integer> read(Path file) throws IOException {
    Map<String, Integer> stored = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" = ", 2);
      if (parts.length == 2) {
        stored.put(parts[0], Integer.valueOf(parts[1]));
      }
    }
    return stored;
  }
}
