package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What speaks for a reading by points above zero, or against it: "a word of movement beside it
/// +5".
interface Weight {

  int points();

  /// What it is, for people.
  String words();

  static int sum(Collection<? extends Weight> weights) {
    int sum = 0;
    for (Weight weight : weights) {
      sum += weight.points();
    }
    return sum;
  }

  /// Writes on the draft what was weighed, and what it came to.
  static void note(Draft draft, Collection<? extends Weight> weights) {
    List<String> words = new ArrayList<>(weights.size());
    for (Weight weight : weights) {
      words.add(weight.words());
    }
    draft.weighed = words;
    draft.points = sum(weights);
    draft.note(() -> told(weights));
  }

  /// The sum, and each weight with its points.
  static String told(Collection<? extends Weight> weights) {
    return weights.stream()
        .map(weight -> "%s %+d".formatted(weight.words(), weight.points()))
        .collect(Collectors.joining(", ", sum(weights) + " points: ", ""));
  }
}
