package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.lexicon.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What speaks for an opinion against a rule, and what for the rule, in hundredths: learned
/// (`OpinionWeightsTest`) from reports on which the rules were not made. A ground that is not in
/// `trust.weights` weighs nothing.
final class Trust {

  /// In doubt the rule stands.
  static final int ENOUGH = 30;

  private static final Map<String, Integer> WEIGHTS = load();

  private Trust() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> weights = new HashMap<>();
    String lines = Resources.text("trust.weights");
    for (int from = 0; from < lines.length(); ) {
      int end = lines.indexOf('\n', from);
      int equals = lines.lastIndexOf('=', end);
      if (lines.charAt(from) != '#' && equals > from) {
        weights.put(
            lines.substring(from, equals - 1), Integer.parseInt(lines, equals + 2, end, 10));
      }
      from = end + 1;
    }
    return weights;
  }

  static int sum(List<String> grounds) {
    int sum = 0;
    for (String ground : grounds) {
      sum += WEIGHTS.getOrDefault(ground, 0);
    }
    return sum;
  }

  /// For people: each ground with its weight.
  static String words(List<String> grounds) {
    return grounds.stream()
        .map(ground -> ground + " " + WEIGHTS.getOrDefault(ground, 0))
        .collect(Collectors.joining(", "));
  }
}
