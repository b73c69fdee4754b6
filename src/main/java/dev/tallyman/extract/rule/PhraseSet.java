package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fixed phrases, words parted by blanks, that are looked for all at once.
record PhraseSet(Set<String> firsts, Map<String, String[][]> byFirst) {

  private static final String[][] NONE = {};

  static PhraseSet of(String... phrases) {
    Map<String, List<String[]>> lists = new HashMap<>();
    for (String phrase : phrases) {
      String[] words = phrase.split(" ", -1);
      lists.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
    }
    Map<String, String[][]> byFirst = new HashMap<>();
    lists.forEach((first, list) -> byFirst.put(first, list.toArray(String[][]::new)));
    return new PhraseSet(WordSet.of(byFirst.keySet().toArray(String[]::new)), byFirst);
  }

  /// Whether one of the phrases stands whole in `[from, to)`.
  boolean isIn(List<Token> tokens, int from, int to) {
    int end = Math.min(to, tokens.size());
    for (int i = Math.max(0, from); i < end; i++) {
      if (WordSet.has(firsts, tokens.get(i)) && begins(tokens, i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(List<Token> tokens, int from, int end) {
    for (String[] phrase : byFirst.getOrDefault(tokens.get(from).lower(), NONE)) {
      if (from + phrase.length <= end && Words.are(tokens, from, phrase)) {
        return true;
      }
    }
    return false;
  }
}
