package dev.tallyman.extract.rule.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void columns_hold_the_sums_of_any_number_of_rows() {
    int[] sums = new int[Learned.COLUMNS];
    Columns columns = new Columns();
    for (int row = 0; row < 3000; row++) {
      columns.add(row);
      for (int i = 0; i < Learned.COLUMNS; i++) {
        int last = i - (Learned.COLUMNS - Long.BYTES);
        long bytes = i < Long.BYTES ? Learned.first(row) : Learned.last(row);
        sums[i] += (byte) (bytes >>> (i < Long.BYTES ? i : last) * Byte.SIZE);
      }
    }
    assertThat(columns.sums()).containsExactly(sums);
    assertThat(columns.copy().sums()).containsExactly(sums);
  }
}
