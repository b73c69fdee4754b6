package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which figure read answers to which annotated one: one to one, where their words overlap; the
/// most pairs first, equal amounts before unequal ones, then the longest overlap.
final class Pairing {

  private record Pair(int gold, int read, boolean same, int overlap) {}

  private final List<List<Integer>> choices = new ArrayList<>();
  private final Map<Integer, Integer> goldOfRead = new HashMap<>();

  private Pairing() {}

  /// The index of the figure read by the index of the annotated one.
  static Map<Integer, Integer> of(
      String text, List<JsonNode> golds, List<JsonNode> read, List<@Nullable Span> spans) {
    Pairing pairing = new Pairing();
    for (int i = 0; i < golds.size(); i++) {
      pairing.choices.add(choices(text, golds.get(i), i, read, spans));
    }
    for (int i = 0; i < golds.size(); i++) {
      pairing.place(i, new HashSet<>());
    }
    Map<Integer, Integer> pairs = new HashMap<>();
    pairing.goldOfRead.forEach((one, gold) -> pairs.put(gold, one));
    return pairs;
  }

  private static List<Integer> choices(
      String text, JsonNode gold, int index, List<JsonNode> read, List<@Nullable Span> spans) {
    Span wanted = Spans.of(text, gold);
    List<Pair> pairs = new ArrayList<>();
    for (int j = 0; j < read.size(); j++) {
      int overlap = Spans.overlap(wanted, spans.get(j));
      if (overlap > 0) {
        boolean same = Fields.sameAmount(gold, read.get(j).path("quantity"));
        pairs.add(new Pair(index, j, same, overlap));
      }
    }
    pairs.sort(Comparator.comparing(Pair::same).thenComparingInt(Pair::overlap).reversed());
    return pairs.stream().map(Pair::read).toList();
  }

  /// Gives the figure its best free choice, or one whose holder can move.
  private boolean place(int gold, Set<Integer> tried) {
    for (int read : choices.get(gold)) {
      if (!goldOfRead.containsKey(read)) {
        goldOfRead.put(read, gold);
        return true;
      }
    }
    for (int read : choices.get(gold)) {
      if (tried.add(read) && place(goldOfRead.getOrDefault(read, gold), tried)) {
        goldOfRead.put(read, gold);
        return true;
      }
    }
    return false;
  }
}
