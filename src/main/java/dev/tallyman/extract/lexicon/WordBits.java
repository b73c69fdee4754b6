package dev.tallyman.extract.lexicon;

import java.util.Collection;

/// One bit for the hash of each word of a set, among many: where it is not set, the word is not in
/// the set.
final class WordBits {

  private final long[] bits;

  /// With at least so many bits.
  WordBits(int least) {
    this.bits = new long[Integer.highestOneBit(least / Long.SIZE + 1) << 1];
  }

  /// At least so many bits for each word.
  static WordBits of(Collection<String> words, int bitsPerWord) {
    WordBits all = new WordBits(words.size() * bitsPerWord);
    for (String word : words) {
      all.add(hash(word));
    }
    return all;
  }

  void add(int hash) {
    bits[hash >>> 6 & bits.length - 1] |= 1L << hash;
  }

  boolean has(int hash) {
    return (bits[hash >>> 6 & bits.length - 1] >>> hash & 1) != 0;
  }

  /// One of the 64 bits of a first, smaller look.
  static long mask(int hash) {
    return 1L << (hash >>> 17);
  }

  static int hash(Object word) {
    return word.hashCode() * 0x9E3779B9 >>> 8;
  }
}
