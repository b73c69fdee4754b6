package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much of what two figures state is the same, by their own words. Of claims that fit equally
/// well a copy tells of the one that it is most like.
final class Likeness {

  private Likeness() {}

  static int of(Telling one, Telling other) {
    List<@Nullable Object> words = words(one.figure());
    List<@Nullable Object> others = words(other.figure());
    int same = 0;
    for (int i = 0; i < words.size(); i++) {
      same += Objects.equals(words.get(i), others.get(i)) ? 1 : 0;
    }
    return same;
  }

  private static List<@Nullable Object> words(Figure figure) {
    return Arrays.asList(
        figure.quantity(),
        figure.counted().commodity(),
        figure.meaning().kind(),
        figure.meaning().status(),
        figure.meaning().point(),
        figure.meaning().modality(),
        figure.timing().period(),
        figure.timing().asOf(),
        figure.route().modes(),
        figure.flags());
  }
}
