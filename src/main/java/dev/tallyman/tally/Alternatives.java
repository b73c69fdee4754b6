package dev.tallyman.tally;

import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The exclusive groups of all reports: "3 million A or 500,000 B". Of alternatives none counts
/// (rule 16).
final class Alternatives {

  private final Map<String, List<Telling>> groups = new HashMap<>();

  static Alternatives of(Collection<Telling> tellings) {
    Map<String, Telling> byId = new HashMap<>();
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    Map<String, List<Telling>> byRoot = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      if (telling.relates(RelationType.ALTERNATIVE_TO)) {
        Telling root = root(telling, byId);
        if (!root.id().equals(telling.id())) {
          byRoot.computeIfAbsent(root.id(), _ -> new ArrayList<>(List.of(root))).add(telling);
        }
      }
    }
    Alternatives alternatives = new Alternatives();
    byRoot.values().forEach(alternatives::add);
    return alternatives;
  }

  private void add(List<Telling> group) {
    group.sort(Comparator.comparing((Telling t) -> t.figure().span()).thenComparing(Telling::id));
    group.forEach(telling -> groups.put(telling.id(), List.copyOf(group)));
  }

  private static Telling root(Telling telling, Map<String, Telling> byId) {
    Telling at = telling;
    for (int steps = 0; steps < 16 && at.relates(RelationType.ALTERNATIVE_TO); steps++) {
      Relation relation = at.figure().relation();
      Telling next = relation == null ? null : byId.get(relation.to());
      if (next == null || !next.report().equals(telling.report())) {
        return at;
      }
      at = next;
    }
    return at;
  }

  List<Telling> of(Telling telling) {
    return groups.getOrDefault(telling.id(), List.of());
  }

  /// Why a claim stands beside, by its representative: an exclusive group takes the word that all
  /// its members share, else `alternative`.
  @Nullable Why why(Telling telling) {
    Why own = Nature.of(telling);
    List<Telling> group = of(telling);
    if (group.isEmpty() || own == Why.DENIED || own == Why.RETRACTED) {
      return own;
    }
    Set<String> words =
        group.stream().map(member -> String.valueOf(Nature.of(member))).collect(Collectors.toSet());
    return words.size() == 1 && own != null ? own : Why.ALTERNATIVE;
  }

  /// Whether another report tells a member of an exclusive group as if it stood alone: "or" told as
  /// "and".
  boolean isToldWithoutThem(Claim claim) {
    Telling face = claim.representative();
    return !of(face).isEmpty()
        && claim.members().stream()
            .anyMatch(member -> !member.report().equals(face.report()) && of(member).isEmpty());
  }
}
