package dev.tallyman.text;

import org.jspecify.annotations.Nullable;

/// The words read lately. A word that comes again is one and the same string, so that it is
/// compared with itself, and looked for in a table, without a look at its letters.
///
/// Each word has a shelf with room for a few. Threads may race for a place: what stands there is
/// always a whole word.
final class Vocabulary {

  private static final int LONGEST = 24;
  private static final int BITS = 16;
  private static final int SHELF = 4;
  private static final @Nullable Word[] WORDS = new Word[1 << BITS];

  private Vocabulary() {}

  static Word word(String text, int from, int to) {
    if (to - from > LONGEST) {
      return Word.of(text.substring(from, to));
    }
    int hash = Word.hash(text, from, to);
    int shelf = (hash * 0x9E3779B9 >>> Integer.SIZE - BITS) & -SHELF;
    int place = shelf + (hash & SHELF - 1);
    for (int i = shelf; i < shelf + SHELF; i++) {
      Word known = WORDS[i];
      if (known == null) {
        place = i;
        break;
      }
      if (known.hashCode() == hash && isAt(text, from, to, known)) {
        return known;
      }
    }
    Word word = Word.of(text.substring(from, to));
    WORDS[place] = word;
    return word;
  }

  private static boolean isAt(String text, int from, int to, Word known) {
    return known.text().length() == to - from && text.startsWith(known.text(), from);
  }
}
