package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import java.util.HashMap;
import java.util.Map;

/// What the words around each number of a report say, by column, summed up once for all that is
/// asked about it.
public final class WordsAround {

  private record Sums(int from, int to, int[] columns) {

    static Sums of(Draft draft) {
      int[] columns = new int[Learned.COLUMNS];
      Surroundings.words(draft, Learned.adder(columns));
      return new Sums(draft.quoteFrom, draft.quoteTo, columns);
    }

    boolean areOf(Draft draft) {
      return from == draft.quoteFrom && to == draft.quoteTo;
    }
  }

  private final Map<Draft, Sums> known = new HashMap<>();

  /// A copy, to which more may be added.
  int[] of(Draft draft) {
    Sums sums = known.get(draft);
    if (sums == null || !sums.areOf(draft)) {
      sums = Sums.of(draft);
      known.put(draft, sums);
    }
    return sums.columns().clone();
  }
}
