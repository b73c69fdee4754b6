package dev.tallyman.extract.rule.opinion;

import java.util.function.IntConsumer;

/// What many things say for each answer, summed up. Eight columns are added at once: each has 16
/// bits of a number to itself, and its bytes are taken without sign, 128 too high.
final class Columns implements IntConsumer {

  private static final long SIGNS = 0x8080808080808080L;
  private static final long LANES = 0x00FF00FF00FF00FFL;

  /// So often 255 has room in 16 bits.
  private static final int MOST = 256;

  private final int[] sums;

  /// Of the first eight columns, and of the last eight, each by turns in one of two numbers.
  private long evenFirst;

  private long oddFirst;
  private long evenLast;
  private long oddLast;
  private int rows;

  Columns() {
    this(new int[Learned.COLUMNS]);
  }

  private Columns(int[] sums) {
    this.sums = sums;
  }

  /// To which more may be added, and not to these.
  Columns copy() {
    return new Columns(sums());
  }

  /// Adds what the thing says.
  @Override
  public void accept(int thing) {
    add(Learned.row(thing));
  }

  void add(int row) {
    long first = Learned.first(row) ^ SIGNS;
    long last = Learned.last(row) ^ SIGNS;
    evenFirst += first & LANES;
    oddFirst += first >>> Byte.SIZE & LANES;
    evenLast += last & LANES;
    oddLast += last >>> Byte.SIZE & LANES;
    if (++rows == MOST) {
      settle();
    }
  }

  private void settle() {
    for (int i = 0; i < sums.length; i++) {
      int behind = i - (sums.length - Long.BYTES);
      int sum = i < Long.BYTES ? lane(i, evenFirst, oddFirst) : lane(behind, evenLast, oddLast);
      sums[i] += sum + rows * Byte.MIN_VALUE;
    }
    evenFirst = 0;
    oddFirst = 0;
    evenLast = 0;
    oddLast = 0;
    rows = 0;
  }

  private static int lane(int column, long even, long odd) {
    long lanes = column % 2 == 0 ? even : odd;
    return (int) (lanes >>> column / 2 * Short.SIZE) & 0xFFFF;
  }

  /// By column.
  int[] sums() {
    settle();
    return sums.clone();
  }
}
