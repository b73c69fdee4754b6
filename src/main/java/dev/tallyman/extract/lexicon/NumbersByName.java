package dev.tallyman.extract.lexicon;

/// Numbers by their names, of which only the hashes are kept: no name has to be cut out of its
/// file, and who asks for one need not have it in one piece.
public final class NumbersByName {

  /// The hash in the upper half of each entry, the number in the lower one; 0 where none is.
  private long[] table = new long[64];

  private int size;

  public void put(int hash, int number) {
    int at = place(hash);
    if (hash == 0 || table[at] != 0) {
      throw new IllegalArgumentException("not the hash of one name alone: " + hash);
    }
    table[at] = (long) hash << Integer.SIZE | number & 0xFFFFFFFFL;
    size++;
    if (2 * size > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] entries = table;
    table = new long[2 * entries.length];
    for (long entry : entries) {
      if (entry != 0) {
        table[place(hash(entry))] = entry;
      }
    }
  }

  public int get(int hash, int other) {
    long entry = table[place(hash)];
    return entry == 0 ? other : (int) entry;
  }

  private static int hash(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }

  private int place(int hash) {
    int at = WordBits.mixed(hash) & table.length - 1;
    while (table[at] != 0 && hash(table[at]) != hash) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }
}
