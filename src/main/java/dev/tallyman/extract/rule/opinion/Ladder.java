package dev.tallyman.extract.rule.opinion;

import java.util.List;
import java.util.stream.IntStream;

/// Grounds of one kind, a step for each `height`: the more a number is, the more of them hold.
record Ladder(List<String> steps, int lowest, int height) {

  static Ladder of(String name, int lowest, int highest, int height) {
    return new Ladder(
        IntStream.rangeClosed(lowest, highest).mapToObj(n -> name + " " + n).toList(),
        lowest,
        height);
  }

  /// Adds the steps that lie below the number.
  void climb(int number, Balance balance) {
    for (int i = 0; i < steps.size() && number > (lowest + i) * height; i++) {
      balance.add(steps.get(i));
    }
  }
}
