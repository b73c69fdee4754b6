package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import java.util.HashMap;
import java.util.Map;

/// What the words around each number of a report say, by column, summed up once for all that is
/// asked about it.
public final class WordsAround {

  private record Quote(Draft draft, int from, int to) {}

  private final Map<Quote, int[]> known = new HashMap<>();

  /// A copy, to which more may be added.
  int[] of(Draft draft) {
    return known
        .computeIfAbsent(new Quote(draft, draft.quoteFrom, draft.quoteTo), quote -> sum(draft))
        .clone();
  }

  private static int[] sum(Draft draft) {
    int[] columns = new int[Learned.COLUMNS];
    Surroundings.words(draft, Learned.adder(columns));
    return columns;
  }
}
