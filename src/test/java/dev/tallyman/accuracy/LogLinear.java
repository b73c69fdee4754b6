package dev.tallyman.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Learns what each ground weighs so that the right options are the likely ones: the chance of an
/// option grows with the sum of its weights, and it costs to leave what was held before. The order
/// of the decisions and the machine change nothing.
public final class LogLinear {

  private static final int ROUNDS = 200;
  private static final double STEP = 0.5;
  private static final double HUNDRED = 100;

  /// What it costs to leave a prior: chosen by leaving out reports.
  private static final double COST = 6;

  private final Map<String, Integer> indexes = new TreeMap<>();
  private final List<int[][]> grounds = new ArrayList<>();
  private final List<Decision> decisions;
  private final double[] priors;
  private final double[] weights;
  private final double[] gradients;
  private final double[] squares;

  private LogLinear(List<Decision> decisions, Map<String, Integer> prior) {
    this.decisions = decisions;
    for (Decision decision : decisions) {
      decision.options().forEach(o -> o.grounds().forEach(g -> indexes.put(g, 0)));
    }
    int next = 0;
    for (Map.Entry<String, Integer> index : indexes.entrySet()) {
      index.setValue(next++);
    }
    for (Decision decision : decisions) {
      grounds.add(
          decision.options().stream()
              .map(option -> option.grounds().stream().mapToInt(indexes::get).toArray())
              .toArray(int[][]::new));
    }
    priors = new double[next];
    indexes.forEach((name, i) -> priors[i] = prior.getOrDefault(name, 0) / HUNDRED);
    weights = priors.clone();
    gradients = new double[next];
    squares = new double[next];
  }

  /// The weights in hundredths; those of which the decisions say little stay near the prior ones.
  public static Map<String, Integer> weights(List<Decision> decisions, Map<String, Integer> prior) {
    LogLinear model = new LogLinear(decisions, prior);
    for (int round = 0; round < ROUNDS; round++) {
      model.step();
    }
    Map<String, Integer> learned = new TreeMap<>();
    model.indexes.forEach(
        (name, i) -> learned.put(name, (int) StrictMath.round(HUNDRED * model.weights[i])));
    return learned;
  }

  private void step() {
    Arrays.fill(gradients, 0);
    for (int i = 0; i < decisions.size(); i++) {
      add(decisions.get(i).options(), grounds.get(i));
    }
    for (int g = 0; g < weights.length; g++) {
      double slope = gradients[g] - COST * (weights[g] - priors[g]);
      squares[g] += slope * slope;
      weights[g] += squares[g] == 0 ? 0 : STEP * slope / StrictMath.sqrt(squares[g]);
    }
  }

  private void add(List<Decision.Option> options, int[][] of) {
    double[] chance = new double[of.length];
    double all = 0;
    double right = 0;
    for (int o = 0; o < of.length; o++) {
      double sum = 0;
      for (int ground : of[o]) {
        sum += weights[ground];
      }
      chance[o] = StrictMath.exp(sum);
      all += chance[o];
      right += options.get(o).right() ? chance[o] : 0;
    }
    for (int o = 0; o < of.length; o++) {
      double pull = (options.get(o).right() ? chance[o] / right : 0) - chance[o] / all;
      for (int ground : of[o]) {
        gradients[ground] += pull;
      }
    }
  }
}
