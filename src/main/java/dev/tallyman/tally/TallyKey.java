package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What makes a tally: one flow, one measure family, one class, and a value for each grouping.
record TallyKey(Flow flow, Measure measure, FigureClass figureClass, List<Optional<String>> group) {

  static final Comparator<TallyKey> ORDER =
      Comparator.comparing((TallyKey key) -> key.flow().origin(), nullsLast())
          .thenComparing(key -> key.flow().destination(), nullsLast())
          .thenComparing(key -> key.measure().name())
          .thenComparing(TallyKey::figureClass)
          .thenComparing(TallyKey::group, TallyKey::compareGroups);

  private static Comparator<String> nullsLast() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  private static int compareGroups(List<Optional<String>> one, List<Optional<String>> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = nullsLast().compare(one.get(i).orElse(null), other.get(i).orElse(null));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
