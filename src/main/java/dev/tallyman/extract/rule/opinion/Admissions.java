package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Appeal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Admits a number as a figure after all where its grounds spoke against it by little, and the
/// words around it are found where goods move.
public final class Admissions implements Appeal {

  /// A number with fewer points is not heard.
  private static final int FEWEST = -8;

  private static final int WIDEST = 10;
  private static final List<String> WIDER =
      IntStream.rangeClosed(-WIDEST, WIDEST).mapToObj(n -> "admitted by more than " + n).toList();
  private static final List<String> POINTS =
      IntStream.rangeClosed(FEWEST, 0).mapToObj(n -> "admitted at " + n).toList();
  private static final String ADMITTED = "admissions";

  private final WordsAround words;

  public Admissions(WordsAround words) {
    this.words = words;
  }

  @Override
  public boolean admits(Draft draft) {
    if (!isHeard(draft)) {
      return false;
    }
    List<String> grounds = grounds(draft, words.of(draft)[Learned.FIGURE]);
    draft.note(() -> "a figure after all: " + Trust.words(grounds));
    boolean admitted = Trust.sum(grounds) > Trust.ENOUGH;
    if (admitted) {
      draft.fired(ADMITTED);
    }
    return admitted;
  }

  /// Whether what was weighed spoke against it, but not too much; people are no goods.
  static boolean isHeard(Draft draft) {
    boolean people = draft.measure != null && draft.measure.name().equals("person");
    return !people && !draft.weighed.isEmpty() && draft.points <= 0 && draft.points >= FEWEST;
  }

  /// What speaks for a figure and against it; `logit` is what its words say.
  static List<String> grounds(Draft draft, int logit) {
    List<String> grounds = new ArrayList<>();
    grounds.add("admitted");
    for (int wider = -WIDEST; wider <= WIDEST && logit > wider * Learned.UNIT / 2; wider++) {
      grounds.add(WIDER.get(wider + WIDEST));
    }
    for (int points = FEWEST; points <= draft.points; points++) {
      grounds.add(POINTS.get(points - FEWEST));
    }
    for (String ground : draft.weighed) {
      grounds.add("admitted: " + ground);
    }
    return grounds;
  }
}
