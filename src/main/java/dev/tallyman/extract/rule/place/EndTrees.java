package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Resources;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What the grounds for an end say together: trees that ask for one ground after another, each
/// ending in points, learned from reports with gold (`EndTreesTest`). They lie in `ends.trees`, one
/// a line: a ground, the tree where it holds, the tree where it does not; or points.
///
/// No tree is walked. The ends of each, in the order in which they are written, are bits: a ground
/// that holds strikes out, in all trees at once, the ends at which it does not. When all that hold
/// have done so, the last end that is left is the one to which the tree leads.
final class EndTrees {

  private static final int MOST_ENDS = Integer.SIZE;
  private static final EndTrees ALL =
      new EndTrees(
          Resources.text("ends.trees").lines().filter(line -> !line.startsWith("#")).toList());

  /// By ground, for each question for it: the tree, and the ends that it leaves there.
  private final int[][] cuts = new int[EndGrounds.ALL][0];

  /// By tree.
  private final int[] ends;

  /// By tree and end.
  private final int[] points;

  private EndTrees(List<String> trees) {
    Map<String, Integer> byName = EndGrounds.byName();
    ends = new int[trees.size()];
    points = new int[trees.size() * MOST_ENDS];
    for (int tree = 0; tree < ends.length; tree++) {
      plant(tree, trees.get(tree).split("\t", -1), 0, byName);
    }
  }

  /// Takes over the part of the tree that begins at this word, and gives the place of the word
  /// behind it.
  private int plant(int tree, String[] words, int at, Map<String, Integer> byName) {
    Integer ground = byName.get(words[at]);
    if (ground == null) {
      int end = Integer.bitCount(ends[tree]);
      if (end == MOST_ENDS) {
        throw new IllegalArgumentException("a tree of more ends than " + MOST_ENDS);
      }
      points[tree * MOST_ENDS + end] = Integer.parseInt(words[at]);
      ends[tree] |= 1 << end;
      return at + 1;
    }
    int other = plant(tree, words, at + 1, byName);
    int before = ends[tree];
    int behind = plant(tree, words, other, byName);
    int[] known = cuts[ground];
    int[] more = Arrays.copyOf(known, known.length + 2);
    more[known.length] = tree;
    more[known.length + 1] = before | ~ends[tree];
    cuts[ground] = more;
    return behind;
  }

  /// What is still to be told once these grounds are known to hold.
  static Given given(BitSet grounds) {
    int[] left = ALL.ends.clone();
    ALL.cut(left, grounds);
    return new Given(left);
  }

  /// The ends of all trees that are left where some grounds hold, and a copy to go on with.
  static final class Given {
    private final int[] left;
    private final int[] further;

    private Given(int[] left) {
      this.left = left;
      this.further = left.clone();
    }

    /// What the trees say where these grounds hold too.
    int points(BitSet more) {
      System.arraycopy(left, 0, further, 0, left.length);
      ALL.cut(further, more);
      return ALL.sum(further);
    }
  }

  private void cut(int[] left, BitSet grounds) {
    for (int ground = grounds.nextSetBit(0); ground >= 0; ground = grounds.nextSetBit(ground + 1)) {
      int[] cut = cuts[ground];
      for (int i = 0; i < cut.length; i += 2) {
        left[cut[i]] &= cut[i + 1];
      }
    }
  }

  private int sum(int[] left) {
    int sum = 0;
    for (int tree = 0; tree < left.length; tree++) {
      int end = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(left[tree]);
      sum += points[tree * MOST_ENDS + end];
    }
    return sum;
  }
}
