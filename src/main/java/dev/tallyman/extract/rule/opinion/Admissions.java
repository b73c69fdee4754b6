package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Appeal;
import dev.tallyman.figure.FigureClass;

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
    Balance balance = balance(draft, words.forFigure(draft));
    draft.note(() -> "a figure after all: " + balance.words());
    boolean admitted = balance.isEnough();
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
  static Balance balance(Draft draft, int logit) {
    Balance balance = new Balance();
    balance.add("admitted");
    WIDER.climb(logit, balance);
    POINTS.climb(draft.points + 1, balance);
    for (String ground : draft.weighed) {
      balance.add("admitted: ", ground);
    }
    return balance;
  }
}
