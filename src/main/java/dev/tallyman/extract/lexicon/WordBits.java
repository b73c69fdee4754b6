package dev.tallyman.extract.lexicon;

/// Two bits for the hash of each word of a set, among many: where one is not set, the word is not
/// in the set. A first, smaller look is at the 64 bits of a mask.
final class WordBits {

  private static final int BITS_PER_WORD = 16;

  private WordBits() {}

  /// Room for so many words.
  static long[] room(int words) {
    return new long[Integer.highestOneBit(words * BITS_PER_WORD / Long.SIZE + 1) << 1];
  }

  static void add(long[] bits, int hash) {
    bits[hash >>> 6 & bits.length - 1] |= pair(hash);
  }

  static boolean has(long[] bits, int hash) {
    long pair = pair(hash);
    return (bits[hash >>> 6 & bits.length - 1] & pair) == pair;
  }

  private static long pair(int hash) {
    return 1L << hash | 1L << (hash >>> 14);
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
