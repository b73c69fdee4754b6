package dev.tallyman.text;

import org.jspecify.annotations.Nullable;

/// The words read lately. A word that comes again is one and the same string, so that it is
/// compared with itself, and looked for in a table, without a look at its letters.
///
/// Each word has one place, and a second one when another has taken that since. Threads may race
/// for them: what stands there is always a whole word.
final class Vocabulary {

  private static final int LONGEST = 24;
  private static final int BITS = 16;
  private static final @Nullable Word[] WORDS = new Word[1 << BITS];

  private Vocabulary() {}

  static Word word(String text, int from, int to) {
    if (to - from > LONGEST) {
      return Word.of(text.substring(from, to));
    }
    int hash = hash(text, from, to);
    int place = first(hash);
    Word known = WORDS[place];
    if (known != null && isAt(text, from, to, known)) {
      return known;
    }
    Word moved = WORDS[second(hash)];
    if (moved != null && isAt(text, from, to, moved)) {
      return moved;
    }
    Word word = Word.of(text.substring(from, to));
    if (known != null) {
      WORDS[second(known.text().hashCode())] = known;
    }
    WORDS[place] = word;
    return word;
  }

  private static boolean isAt(String text, int from, int to, Word known) {
    return known.text().length() == to - from && text.startsWith(known.text(), from);
  }

  /// That of the string.
  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static int first(int hash) {
    return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
  }

  private static int second(int hash) {
    return hash * 0x85EBCA6B >>> Integer.SIZE - BITS;
  }
}
