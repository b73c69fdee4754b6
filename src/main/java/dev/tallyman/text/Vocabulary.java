package dev.tallyman.text;

/// The words read lately. A word that comes again is one and the same string, so that it is
/// compared with itself, and looked for in a table, without a look at its letters.
///
/// Each word has one place, which another may take. Threads may race for it: what stands there is
/// always a whole word.
final class Vocabulary {

  private static final int LONGEST = 24;
  private static final int BITS = 15;
  private static final Word[] WORDS = new Word[1 << BITS];

  private Vocabulary() {}

  static Word word(String text, int from, int to) {
    if (to - from > LONGEST) {
      return Word.of(text.substring(from, to));
    }
    int place = place(text, from, to);
    Word known = WORDS[place];
    if (known != null
        && known.text().length() == to - from
        && text.startsWith(known.text(), from)) {
      return known;
    }
    Word word = Word.of(text.substring(from, to));
    WORDS[place] = word;
    return word;
  }

  private static int place(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
  }
}
