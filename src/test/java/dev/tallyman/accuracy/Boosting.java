package dev.tallyman.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Learns trees whose points make the right options the likely ones: the chance of an option grows
/// with the sum of its points, and each tree mends what those before it left wrong (gradient
/// boosting by Newton steps). The machine changes nothing.
final class Boosting {

  private static final int TREES = 150;
  private static final int ENDS = 31;
  private static final double STEP = 0.1;
  private static final double THOUSAND = 1000;

  /// What it costs an end of a tree to say much.
  private static final double COST = 3;

  /// An end of fewer doubts than this would learn single cases.
  private static final double LEAST = 3;

  /// Each tree sees so much of the texts and of the grounds.
  private static final double OF_TEXTS = 0.8;

  private static final double OF_GROUNDS = 0.5;

  /// A tree as it is written: where it ends its points, else its ground and both trees behind it.
  record Tree(int ground, int points, List<Tree> both) {

    private int points(BitSet held) {
      Tree at = this;
      while (!at.both.isEmpty()) {
        at = at.both.get(held.get(at.ground) ? 0 : 1);
      }
      return at.points;
    }

    private void write(List<String> names, List<String> words) {
      words.add(both.isEmpty() ? String.valueOf(points) : names.get(ground));
      both.forEach(tree -> tree.write(names, words));
    }
  }

  /// Rows that have come to the same place of a tree, and the best ground to part them by.
  private static final class Leaf {
    private final int[] rows;
    private double slopes;
    private double bends;
    private int ground = -1;
    private double gain;
    private Leaf[] both = {};

    private Leaf(int[] rows) {
      this.rows = rows;
    }
  }

  private final Map<String, Integer> indexes = new TreeMap<>();
  private final List<Tree> trees = new ArrayList<>();
  private final int[] firsts;
  private final boolean[] right;
  private final int[][] grounds;
  private final double[] sums;
  private final double[] slopes;
  private final double[] bends;
  private final List<String> texts;
  private final List<Integer> textOf = new ArrayList<>();
  private final Random random = new Random(7);

  private Boosting(List<Decision> decisions) {
    for (Decision decision : decisions) {
      decision.options().forEach(o -> o.grounds().forEach(g -> indexes.put(g, 0)));
    }
    int next = 0;
    for (Map.Entry<String, Integer> index : indexes.entrySet()) {
      index.setValue(next++);
    }
    texts = decisions.stream().map(Decision::text).distinct().toList();
    Map<String, Integer> places = new TreeMap<>();
    texts.forEach(text -> places.put(text, places.size()));
    firsts = new int[decisions.size() + 1];
    for (int i = 0; i < decisions.size(); i++) {
      firsts[i + 1] = firsts[i] + decisions.get(i).options().size();
      textOf.add(places.get(decisions.get(i).text()));
    }
    int rows = firsts[decisions.size()];
    right = new boolean[rows];
    grounds = new int[rows][];
    sums = new double[rows];
    slopes = new double[rows];
    bends = new double[rows];
    int row = 0;
    for (Decision decision : decisions) {
      for (Decision.Option option : decision.options()) {
        right[row] = option.right();
        grounds[row++] = option.grounds().stream().distinct().mapToInt(indexes::get).toArray();
      }
    }
  }

  /// The trees, each as a line.
  static List<String> lines(List<Decision> decisions) {
    Boosting boosting = new Boosting(decisions);
    boosting.learn();
    List<String> names = List.copyOf(boosting.indexes.keySet());
    List<String> lines = new ArrayList<>();
    for (Tree tree : boosting.trees) {
      List<String> words = new ArrayList<>();
      tree.write(names, words);
      lines.add(String.join("\t", words));
    }
    return lines;
  }

  /// How many decisions are right where each text is left out of what the trees are learned from.
  static int rightLeftOut(List<Decision> decisions, int folds) {
    List<String> texts =
        new ArrayList<>(decisions.stream().map(Decision::text).distinct().toList());
    Collections.shuffle(texts, new Random(7));
    int all = 0;
    for (int fold = 0; fold < folds; fold++) {
      Set<String> out = new HashSet<>();
      for (int i = fold; i < texts.size(); i += folds) {
        out.add(texts.get(i));
      }
      Boosting boosting =
          new Boosting(decisions.stream().filter(d -> !out.contains(d.text())).toList());
      boosting.learn();
      for (Decision decision : decisions) {
        all += out.contains(decision.text()) && boosting.isRight(decision) ? 1 : 0;
      }
    }
    return all;
  }

  private boolean isRight(Decision decision) {
    Decision.Option best = decision.options().getFirst();
    int most = Integer.MIN_VALUE;
    for (Decision.Option option : decision.options()) {
      BitSet held = new BitSet();
      option.grounds().forEach(ground -> held.set(indexes.getOrDefault(ground, indexes.size())));
      int points = trees.stream().mapToInt(tree -> tree.points(held)).sum();
      best = points > most ? option : best;
      most = Math.max(most, points);
    }
    return best.right();
  }

  private void learn() {
    for (int i = 0; i < TREES; i++) {
      weigh();
      Leaf root = grown();
      trees.add(tree(root));
    }
  }

  /// How far, and how surely, each option should be more likely or less.
  private void weigh() {
    for (int i = 0; i + 1 < firsts.length; i++) {
      double all = 0;
      double good = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int row = firsts[i]; row < firsts[i + 1]; row++) {
        most = Math.max(most, sums[row]);
      }
      for (int row = firsts[i]; row < firsts[i + 1]; row++) {
        slopes[row] = StrictMath.exp(sums[row] - most);
        all += slopes[row];
        good += right[row] ? slopes[row] : 0;
      }
      for (int row = firsts[i]; row < firsts[i + 1]; row++) {
        double chance = slopes[row] / all;
        double wanted = right[row] ? slopes[row] / good : 0;
        slopes[row] = wanted - chance;
        bends[row] = chance * (1 - chance);
      }
    }
  }

  private Leaf grown() {
    boolean[] seen = new boolean[texts.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = random.nextDouble() < OF_TEXTS;
    }
    boolean[] asked = new boolean[indexes.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = random.nextDouble() < OF_GROUNDS;
    }
    int[] rows = new int[sums.length];
    int count = 0;
    for (int i = 0; i + 1 < firsts.length; i++) {
      for (int row = firsts[i]; seen[textOf.get(i)] && row < firsts[i + 1]; row++) {
        rows[count++] = row;
      }
    }
    Leaf root = new Leaf(Arrays.copyOf(rows, count));
    List<Leaf> leaves = new ArrayList<>(List.of(root));
    look(root, asked);
    while (leaves.size() < ENDS) {
      Leaf best = leaves.getFirst();
      for (Leaf leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain <= 0) {
        break;
      }
      part(best);
      leaves.remove(best);
      for (Leaf leaf : best.both) {
        look(leaf, asked);
        leaves.add(leaf);
      }
    }
    return root;
  }

  /// Finds the ground that parts the rows best.
  private void look(Leaf leaf, boolean[] asked) {
    double[] up = new double[asked.length];
    double[] sure = new double[asked.length];
    for (int row : leaf.rows) {
      leaf.slopes += slopes[row];
      leaf.bends += bends[row];
      for (int ground : grounds[row]) {
        up[ground] += slopes[row];
        sure[ground] += bends[row];
      }
    }
    double before = worth(leaf.slopes, leaf.bends);
    for (int ground = 0; ground < asked.length; ground++) {
      if (asked[ground] && sure[ground] >= LEAST && leaf.bends - sure[ground] >= LEAST) {
        double gain =
            worth(up[ground], sure[ground])
                + worth(leaf.slopes - up[ground], leaf.bends - sure[ground])
                - before;
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.ground = ground;
        }
      }
    }
  }

  private static double worth(double slopes, double bends) {
    return slopes * slopes / (bends + COST);
  }

  private void part(Leaf leaf) {
    int[] with = Arrays.stream(leaf.rows).filter(row -> has(row, leaf.ground)).toArray();
    int[] without = Arrays.stream(leaf.rows).filter(row -> !has(row, leaf.ground)).toArray();
    leaf.both = new Leaf[] {new Leaf(with), new Leaf(without)};
  }

  private boolean has(int row, int ground) {
    for (int held : grounds[row]) {
      if (held == ground) {
        return true;
      }
    }
    return false;
  }

  /// The tree with its points, which all rows get, those too that it was not learned from.
  private Tree tree(Leaf root) {
    Tree tree = written(root);
    BitSet held = new BitSet();
    for (int row = 0; row < sums.length; row++) {
      held.clear();
      for (int ground : grounds[row]) {
        held.set(ground);
      }
      sums[row] += tree.points(held) / THOUSAND;
    }
    return tree;
  }

  private static Tree written(Leaf leaf) {
    if (leaf.both.length == 0) {
      double points = THOUSAND * STEP * leaf.slopes / (leaf.bends + COST);
      return new Tree(-1, (int) StrictMath.round(points), List.of());
    }
    return new Tree(leaf.ground, 0, List.of(written(leaf.both[0]), written(leaf.both[1])));
  }
}
