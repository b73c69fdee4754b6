package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fixed phrases, words parted by blanks, that are looked for all at once.
final class PhraseSet {

  private final Map<String, String[][]> byFirst;

  private PhraseSet(Map<String, String[][]> byFirst) {
    this.byFirst = WordMap.of(byFirst);
  }

  static PhraseSet of(String... phrases) {
    Map<String, List<String[]>> lists = new HashMap<>();
    for (String phrase : phrases) {
      String[] words = phrase.split(" ", -1);
      lists.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
    }
    Map<String, String[][]> byFirst = new HashMap<>();
    lists.forEach((first, list) -> byFirst.put(first, list.toArray(String[][]::new)));
    return new PhraseSet(byFirst);
  }

  /// Whether one of the phrases stands whole in `[from, to)`.
  boolean isIn(List<Token> tokens, int from, int to) {
    int end = Math.min(to, tokens.size());
    for (int i = Math.max(0, from); i < end; i++) {
      String[][] phrases = byFirst.get(tokens.get(i).lower());
      if (phrases != null && begins(phrases, tokens, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String[][] phrases, List<Token> tokens, int from, int end) {
    for (String[] phrase : phrases) {
      if (from + phrase.length <= end && Words.are(tokens, from, phrase)) {
        return true;
      }
    }
    return false;
  }
}
