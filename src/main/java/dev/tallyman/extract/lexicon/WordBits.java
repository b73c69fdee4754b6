package dev.tallyman.extract.lexicon;

import java.util.Collection;

/// Two bits for the hash of each word of a set, among many: where one is not set, the word is not
/// in the set. A first, smaller look is at the 64 bits of a mask.
final class WordBits {

  private WordBits() {}

  /// At least so many bits for each word.
  static long[] of(Collection<String> words, int bitsPerWord) {
    int least = words.size() * bitsPerWord / Long.SIZE;
    long[] bits = new long[Integer.highestOneBit(least + 1) << 1];
    for (String word : words) {
      int hash = hash(word);
      bits[hash >>> 6 & bits.length - 1] |= pair(hash);
    }
    return bits;
  }

  static boolean has(long[] bits, int hash) {
    long pair = pair(hash);
    return (bits[hash >>> 6 & bits.length - 1] & pair) == pair;
  }

  private static long pair(int hash) {
    return 1L << hash | 1L << (hash >>> 14);
  }

  static long mask(Collection<String> words) {
    long mask = 0;
    for (String word : words) {
      mask |= mask(hash(word));
    }
    return mask;
  }

  static long mask(int hash) {
    return 1L << (hash >>> 17) | 1L << (hash >>> 11);
  }

  static boolean admits(long mask, int hash) {
    long own = mask(hash);
    return (mask & own) == own;
  }

  static int hash(Object word) {
    return mixed(word.hashCode());
  }

  static int mixed(int hash) {
    return hash * 0x9E3779B9 >>> 8;
  }
}
