package dev.tallyman.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `ends.trees` holds what was learned from the reports to develop on, whole and marked, and from
/// the lines of `corpus/routes` (decision 11).
///
/// `mvn test -Dtest=EndTreesTest -Dtallyman.weights=write` learns it anew. What a figure takes over
/// depends on what the figures before it took over, so it is written again until little changes.
/// With `check` it prints how many decisions are right in texts left out of the learning.
class EndTreesTest {

  private static final Path FILE = Path.of("src/main/resources/dev/tallyman/ends.trees");
  private static final int FOLDS = 5;

  @Test
  void the_trees_choose_the_right_end_where_they_learned_it() throws IOException {
    List<Decision> decisions = Decision.all();
    String task = System.getProperty("tallyman.weights", "");
    if (task.equals("write")) {
      List<String> lines = new ArrayList<>();
      lines.add(
          "# What the grounds for an end say together, in thousandths: learned by EndTreesTest.");
      lines.addAll(Boosting.lines(decisions));
      Files.write(FILE, lines);
    } else if (task.equals("check")) {
      int right = Boosting.rightLeftOut(decisions, FOLDS);
      System.out.printf("right where left out: %d of %d%n", right, decisions.size());
    }
    long right = decisions.stream().filter(Decision::isRight).count();
    assertThat(100 * right).isGreaterThan(80L * decisions.size());
  }
}
