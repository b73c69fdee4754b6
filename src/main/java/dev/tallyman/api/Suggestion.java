package dev.tallyman.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Did you mean …? The allowed word nearest to what was sent, if it is near enough.
final class Suggestion {

  /// Longer words are not compared.
  private static final int LONGEST = 64;

  private Suggestion() {}

  /// A sentence with a space before it, or nothing.
  static String sentence(String sent, Collection<String> allowed) {
    return nearest(sent, allowed).map(word -> " Did you mean " + word + "?").orElse("");
  }

  static Optional<String> nearest(String sent, Collection<String> allowed) {
    String wanted = sent.toLowerCase(Locale.ROOT).strip().replace('_', '-').replace(' ', '-');
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return Optional.empty();
    }
    int reach = wanted.length() < 3 ? 0 : wanted.length() < 6 ? 1 : 2;
    return allowed.stream()
        .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= reach)
        .min(
            Comparator.comparingInt(
                    (String word) -> distance(wanted, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How many letters must be put in, taken out or replaced.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
