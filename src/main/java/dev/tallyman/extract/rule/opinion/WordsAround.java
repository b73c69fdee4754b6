package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import java.util.HashMap;
import java.util.Map;

/// What the words around each number of a report say, by column, summed up once for all that is
/// asked about it.
public final class WordsAround {

  private static final class Sums {
    private final int from;
    private final int to;
    private final Columns columns = new Columns();

    private Sums(Draft draft) {
      from = draft.quoteFrom;
      to = draft.quoteTo;
      Surroundings.words(draft, columns);
    }

    boolean areOf(Draft draft) {
      return from == draft.quoteFrom && to == draft.quoteTo;
    }
  }

  private final Map<Draft, Sums> known = new HashMap<>();

  /// What they say for its being a figure.
  int forFigure(Draft draft) {
    return of(draft).sums()[Learned.FIGURE];
  }

  Columns of(Draft draft) {
    Sums sums = known.get(draft);
    if (sums == null || !sums.areOf(draft)) {
      sums = new Sums(draft);
      known.put(draft, sums);
    }
    return sums.columns;
  }
}
