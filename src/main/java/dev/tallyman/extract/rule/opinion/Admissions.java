package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Appeal;
import dev.tallyman.figure.FigureClass;
import java.util.ArrayList;
import java.util.List;

/// Admits a number as a figure after all where its grounds spoke against it by little, and the
/// words around it are found where goods move.
public final class Admissions implements Appeal {

  /// A number with fewer points is not heard.
  private static final int FEWEST = -8;

  private static final Ladder WIDER = Ladder.of("admitted by more than", -10, 10, Learned.UNIT / 2);
  private static final Ladder POINTS = Ladder.of("admitted at", FEWEST, 0, 1);
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
    boolean people = draft.figureClass == FigureClass.PERSONNEL;
    return !people && !draft.weighed.isEmpty() && draft.points <= 0 && draft.points >= FEWEST;
  }

  /// What speaks for a figure and against it; `logit` is what its words say.
  static List<String> grounds(Draft draft, int logit) {
    List<String> grounds = new ArrayList<>();
    grounds.add("admitted");
    WIDER.climb(logit, grounds);
    POINTS.climb(draft.points + 1, grounds);
    for (String ground : draft.weighed) {
      grounds.add("admitted: " + ground);
    }
    return grounds;
  }
}
