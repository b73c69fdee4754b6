package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.lexicon.Resources;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What each thing around a number says for each answer, as learned from annotated reports
/// (`OpinionWeightsTest`) into `opinion.weights`: a row of bytes for each thing, in 32nds of the
/// logarithm of the odds, one for each answer. Things are found by their hashes; two that share a
/// row share what they say.
final class Learned {

  static final int ROWS = 1 << 15;

  /// One column says whether the number is a figure at all, then come those of each `Question`.
  static final int FIGURE = 0;

  static final int COLUMNS = Question.STATUS.column() + Question.STATUS.size();
  static final int UNIT = 32;

  private static final ByteBuffer WEIGHTS =
      ByteBuffer.wrap(Resources.bytes("opinion.weights")).order(ByteOrder.LITTLE_ENDIAN);

  private Learned() {}

  static int row(int thing) {
    int hash = (thing ^ thing >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return (hash ^ hash >>> 16) & ROWS - 1;
  }

  /// What the row says for the first eight answers, the first in the lowest byte.
  static long first(int row) {
    return WEIGHTS.getLong(row * COLUMNS);
  }

  /// Likewise for the last eight.
  static long last(int row) {
    return WEIGHTS.getLong(row * COLUMNS + COLUMNS - Long.BYTES);
  }
}
