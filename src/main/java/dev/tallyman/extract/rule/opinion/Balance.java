package dev.tallyman.extract.rule.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The grounds for an opinion against a rule, and their weights. Most grounds are put together of
/// two pieces, and only people and the learning need them whole.
final class Balance {

  /// Of each ground how it starts, and the rest.
  private final List<String> pieces = new ArrayList<>(64);

  private int weight;

  void add(String ground) {
    add(ground, "");
  }

  void add(String start, String rest) {
    pieces.add(start);
    pieces.add(rest);
    weight += Trust.weight(start, rest);
  }

  /// Whether the opinion is to be trusted more than the rule.
  boolean isEnough() {
    return weight > Trust.ENOUGH;
  }

  List<String> grounds() {
    List<String> grounds = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i += 2) {
      grounds.add(pieces.get(i) + pieces.get(i + 1));
    }
    return grounds;
  }

  /// For people: each ground with its weight.
  String words() {
    return grounds().stream()
        .map(ground -> ground + " " + Trust.weight(ground, ""))
        .collect(Collectors.joining(", "));
  }
}
