package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Resources;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/// What the grounds for an end say together: trees that ask for one ground after another, each
/// ending in points, learned from reports with gold (`EndTreesTest`). They lie in `ends.trees`, one
/// a line: a ground, the tree where it holds, the tree where it does not; or points.
final class EndTrees {

  private static final int WORDS = EndGrounds.ALL / Long.SIZE + 1;
  private static final EndTrees ALL = new EndTrees(Resources.text("ends.trees").split("\n", -1));

  /// Per branch its ground, or -1 where it ends.
  private final int[] grounds;

  /// Where to go on if the ground does not hold; where it holds is the next. At an end: the points.
  private final int[] others;

  private final int[] roots;
  private int branches;

  private EndTrees(String[] lines) {
    Map<String, Integer> byName = EndGrounds.byName();
    String[][] trees = new String[lines.length][];
    int most = 0;
    int count = 0;
    for (String line : lines) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        trees[count] = line.split("\t", -1);
        most += trees[count++].length;
      }
    }
    grounds = new int[most];
    others = new int[most];
    roots = new int[count];
    for (int i = 0; i < count; i++) {
      roots[i] = branches;
      plant(trees[i], 0, byName);
    }
  }

  /// Takes over the tree that begins at this word, and gives the place of the word behind it.
  private int plant(String[] words, int at, Map<String, Integer> byName) {
    int here = branches++;
    Integer ground = byName.get(words[at]);
    if (ground == null) {
      grounds[here] = -1;
      others[here] = Integer.parseInt(words[at]);
      return at + 1;
    }
    grounds[here] = ground;
    int next = plant(words, at + 1, byName);
    others[here] = branches;
    return plant(words, next, byName);
  }

  static int points(BitSet held) {
    return ALL.sum(Arrays.copyOf(held.toLongArray(), WORDS));
  }

  private int sum(long[] held) {
    int points = 0;
    for (int root : roots) {
      int at = root;
      for (int ground = grounds[at]; ground >= 0; ground = grounds[at]) {
        boolean holds = (held[ground / Long.SIZE] >>> ground & 1) != 0;
        at = holds ? at + 1 : others[at];
      }
      points += others[at];
    }
    return points;
  }
}
