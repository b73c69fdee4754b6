package dev.tallyman.extract.lexicon;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A fixed set of words. Readings ask hundreds of them about each token, nearly always in vain: a
/// word that is not in it is mostly told by one bit of its hash.
public final class WordSet extends AbstractSet<String> {
  private final List<String> words;
  private final String[] table;
  private final long hashes;

  private WordSet(List<String> words) {
    this.words = words;
    this.table = new String[Integer.highestOneBit(words.size()) << 2];
    long bits = 0;
    for (String word : words) {
      bits |= 1L << spread(word);
      if (contains(word, -1L)) {
        throw new IllegalArgumentException("stands twice: " + word);
      }
      table[free(word)] = word;
    }
    this.hashes = bits;
  }

  public static Set<String> of(String... words) {
    return new WordSet(List.of(words));
  }

  /// Whether the word is one of a few.
  public static boolean isAmong(String word, String... few) {
    for (String one : few) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static int spread(Object word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash >>> 16;
  }

  private int free(String word) {
    int at = spread(word) & table.length - 1;
    while (table[at] != null) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  @Override
  public boolean contains(Object word) {
    return contains(word, hashes);
  }

  private boolean contains(Object word, long among) {
    int spread = spread(word);
    if ((among >>> spread & 1) == 0) {
      return false;
    }
    int at = spread & table.length - 1;
    while (table[at] != null) {
      if (table[at].equals(word)) {
        return true;
      }
      at = at + 1 & table.length - 1;
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
