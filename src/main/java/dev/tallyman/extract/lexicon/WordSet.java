package dev.tallyman.extract.lexicon;

import dev.tallyman.text.Token;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A fixed set of words. Readings ask hundreds of them about each token, nearly always in vain: a
/// word that is not in it is mostly told by two bits of its hash.
public final class WordSet extends AbstractSet<String> {

  /// In the set itself: a second look is at the bits, a last one at the table, each of which the
  /// machine must fetch from elsewhere.
  private final long mask;

  private final long[] bits;
  private final String[] words;
  private final String[] table;

  private WordSet(String[] words) {
    this.words = words;
    this.table = new String[Integer.highestOneBit(words.length) << 2];
    this.bits = WordBits.room(words.length);
    long all = 0;
    for (String word : words) {
      int hash = WordBits.hash(word);
      int at = place(word, hash);
      if (table[at] != null) {
        throw new IllegalArgumentException("stands twice: " + word);
      }
      table[at] = word;
      all |= WordBits.mask(hash);
      WordBits.add(bits, hash);
    }
    this.mask = all;
  }

  public static Set<String> of(String... words) {
    return new WordSet(words.clone());
  }

  /// The words of a text, parted by single spaces, none of them twice.
  public static Set<String> parse(String words) {
    return new WordSet(words.split(" ", -1));
  }

  /// The words of several sets.
  public static Set<String> joined(List<Set<String>> sets) {
    return of(sets.stream().flatMap(Set::stream).distinct().toArray(String[]::new));
  }

  /// Whether the word is one of a few; up to six need no array, as in `List.of`.
  public static boolean isAmong(String word, String a, String b) {
    int hash = word.hashCode();
    return isIt(word, hash, a) || isIt(word, hash, b);
  }

  public static boolean isAmong(String word, String a, String b, String c) {
    int hash = word.hashCode();
    return isIt(word, hash, a) || isIt(word, hash, b) || isIt(word, hash, c);
  }

  public static boolean isAmong(String word, String a, String b, String c, String d) {
    return isAmong(word, a, b) || isAmong(word, c, d);
  }

  public static boolean isAmong(String word, String a, String b, String c, String d, String e) {
    return isAmong(word, a, b, c) || isAmong(word, d, e);
  }

  public static boolean isAmong(
      String word, String a, String b, String c, String d, String e, String f) {
    return isAmong(word, a, b, c) || isAmong(word, d, e, f);
  }

  public static boolean isAmong(String word, String... few) {
    int hash = word.hashCode();
    for (String one : few) {
      if (isIt(word, hash, one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIt(String word, int hash, String one) {
    return one.hashCode() == hash && one.equals(word);
  }

  /// Whether the set holds the word of the token, whose hash is at hand.
  public static boolean has(Set<String> set, Token token) {
    if (set instanceof WordSet words) {
      int hash = WordBits.mixed(token.lowerHash());
      return WordBits.admits(words.mask, hash) && words.isHeld(token.lower(), hash);
    }
    return set.contains(token.lower());
  }

  @Override
  public boolean contains(Object word) {
    int hash = WordBits.hash(word);
    return WordBits.admits(mask, hash) && isHeld(word, hash);
  }

  private boolean isHeld(Object word, int hash) {
    return WordBits.has(bits, hash) && table[place(word, hash)] != null;
  }

  /// Where in the table the word of this hash stands, or else would stand.
  private int place(Object word, int hash) {
    int at = hash & table.length - 1;
    while (table[at] != null && !table[at].equals(word)) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  @Override
  public Iterator<String> iterator() {
    return List.of(words).iterator();
  }

  @Override
  public int size() {
    return words.length;
  }
}
