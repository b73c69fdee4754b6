package dev.tallyman.extract.rule.opinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns what each row says for each answer, so that the right answers are the likely ones; the
/// order of the examples and the machine change nothing.
final class Softmax {

  private static final int ROUNDS = 30;
  private static final double STEP = 0.15;

  /// What it costs a row to say much: chosen by leaving out reports.
  private static final double COST = 2;

  private final int answers;
  private final double[] weights;
  private final double[] squares;
  private final int[] counts;

  private Softmax(int answers) {
    this.answers = answers;
    weights = new double[Learned.ROWS * answers];
    squares = new double[Learned.ROWS * answers];
    counts = new int[Learned.ROWS];
  }

  /// The weights of all rows, answer by answer, in units of a weight.
  static byte[] learned(List<Example> examples, int answers) {
    Softmax softmax = new Softmax(answers);
    List<Example> told = new ArrayList<>(examples);
    told.removeIf(example -> example.right < 0);
    for (Example example : told) {
      for (int row : example.rows) {
        softmax.counts[row]++;
      }
    }
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(told, random);
      told.forEach(softmax::step);
    }
    byte[] weights = new byte[softmax.weights.length];
    for (int i = 0; i < weights.length; i++) {
      long rounded = StrictMath.round(softmax.weights[i] * Learned.UNIT);
      weights[i] = (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    return weights;
  }

  private void step(Example example) {
    double[] chance = new double[answers];
    for (int row : example.rows) {
      for (int a = 0; a < answers; a++) {
        chance[a] += weights[row * answers + a];
      }
    }
    double all = 0;
    for (int a = 0; a < answers; a++) {
      chance[a] = StrictMath.exp(Math.clamp(chance[a], -30, 30));
      all += chance[a];
    }
    for (int a = 0; a < answers; a++) {
      double pull = (a == example.right ? 1 : 0) - chance[a] / all;
      for (int row : example.rows) {
        int at = row * answers + a;
        double slope = pull - COST / counts[row] * weights[at];
        squares[at] += slope * slope;
        weights[at] += STEP * slope / StrictMath.sqrt(squares[at] + 1e-6);
      }
    }
  }
}
