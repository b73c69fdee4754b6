package dev.tallyman.extract.rule;

import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A fixed list of phrases, words parted by blanks, by their first words: most tokens begin none.
final class Phrases {

  private final Map<String, List<String>> byFirst = new HashMap<>();

  private Phrases(String... phrases) {
    for (String phrase : phrases) {
      int blank = phrase.indexOf(' ');
      String first = blank < 0 ? phrase : phrase.substring(0, blank);
      byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(phrase);
    }
  }

  static Phrases of(String... phrases) {
    return new Phrases(phrases);
  }

  /// Whether one of them stands whole in `[from, to)`.
  boolean standIn(List<Token> tokens, int from, int to) {
    List<Token> within = tokens.subList(0, Math.min(to, tokens.size()));
    for (int i = from; i < within.size(); i++) {
      for (String phrase : byFirst.getOrDefault(within.get(i).lower(), List.of())) {
        if (Grammar.reads(within, i, phrase)) {
          return true;
        }
      }
    }
    return false;
  }
}
