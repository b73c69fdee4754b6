package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.lexicon.Resources;
import dev.tallyman.extract.rule.opinion.Surroundings.Role;
import org.jspecify.annotations.Nullable;

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

  private static final byte[] WEIGHTS = Resources.bytes("opinion.weights");

  private Learned() {}

  static int row(Role role, String first, @Nullable String second) {
    int hash = role.hash() + first.hashCode();
    hash = second == null ? hash : hash * 31 + second.hashCode();
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return (hash ^ hash >>> 16) & ROWS - 1;
  }

  /// A taker that adds what each thing says to the columns.
  static Surroundings.Taker adder(int[] columns) {
    return (role, first, second) -> add(row(role, first, second), columns);
  }

  static void add(int row, int[] columns) {
    int at = row * COLUMNS;
    for (int i = 0; i < COLUMNS; i++) {
      columns[i] += WEIGHTS[at + i];
    }
  }
}
