package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fixed phrases, words parted by blanks, that are looked for all at once.
final class PhraseSet {

  private final Map<String, List<String[]>> byFirst;

  private PhraseSet(Map<String, List<String[]>> byFirst) {
    this.byFirst = WordMap.of(byFirst);
  }

  static PhraseSet of(String... phrases) {
    Map<String, List<String[]>> byFirst = new HashMap<>();
    for (String phrase : phrases) {
      String[] words = phrase.split(" ", -1);
      byFirst.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
    }
    return new PhraseSet(byFirst);
  }

  /// Whether one of the phrases stands whole in `[from, to)`.
  boolean isIn(List<Token> tokens, int from, int to) {
    int end = Math.min(to, tokens.size());
    for (int i = Math.max(0, from); i < end; i++) {
      for (String[] phrase : byFirst.getOrDefault(tokens.get(i).lower(), List.of())) {
        if (i + phrase.length <= end && Words.are(tokens, i, phrase)) {
          return true;
        }
      }
    }
    return false;
  }
}
