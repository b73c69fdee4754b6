package dev.tallyman.tally;

import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The exclusive groups of all reports: "3 million A or 500,000 B". Of alternatives none counts
/// (rule 16).
final class Alternatives {

  /// The members in the order of their report, and the word under which they stand beside: the one
  /// that all share, else `alternative`.
  record Group(List<Telling> members, Why why) {

    static Group of(List<Telling> members) {
      Why first = Nature.of(members.getFirst());
      boolean shared = members.stream().allMatch(member -> Nature.of(member) == first);
      return new Group(List.copyOf(members), first != null && shared ? first : Why.ALTERNATIVE);
    }

    /// Each member is its own group by identity, however many there are.
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return members.getFirst().id().hashCode();
    }
  }

  private final Map<String, Group> groups = new HashMap<>();

  private final Map<String, Telling> byId = new HashMap<>();

  private Alternatives() {}

  static Alternatives of(Collection<Telling> tellings) {
    Alternatives alternatives = new Alternatives();
    tellings.forEach(telling -> alternatives.byId.put(telling.id(), telling));
    Map<String, String> roots = new HashMap<>();
    Map<String, List<Telling>> byRoot = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      if (telling.relates(RelationType.ALTERNATIVE_TO)) {
        String root = alternatives.root(telling, roots);
        if (!root.equals(telling.id())) {
          byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(telling);
        }
      }
    }
    byRoot.forEach(alternatives::add);
    return alternatives;
  }

  private void add(String root, List<Telling> others) {
    List<Telling> members = new ArrayList<>(others);
    Telling first = byId.get(root);
    if (first != null) {
      members.add(first);
    }
    members.sort(Comparator.comparing((Telling t) -> t.figure().span()).thenComparing(Telling::id));
    Group group = Group.of(members);
    members.forEach(telling -> groups.put(telling.id(), group));
  }

  /// The first of a chain of alternatives; `known` are the roots of those that were asked before.
  private String root(Telling telling, Map<String, String> known) {
    List<String> path = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Telling at = telling;
    Telling next = telling;
    while (next != null && seen.add(next.id()) && !known.containsKey(next.id())) {
      at = next;
      path.add(at.id());
      next = alternative(at);
    }
    String root = next == null ? at.id() : known.getOrDefault(next.id(), at.id());
    path.forEach(id -> known.put(id, root));
    return root;
  }

  private @Nullable Telling alternative(Telling telling) {
    Relation relation = telling.figure().relation();
    Telling other =
        relation == null || relation.type() != RelationType.ALTERNATIVE_TO
            ? null
            : byId.get(relation.to());
    return other == null || !other.report().equals(telling.report()) ? null : other;
  }

  /// The group of the claim's representative, whichever figure of its report carries the relation.
  @Nullable Group of(Claim claim) {
    return groups.isEmpty() ? null : groupOf(claim.membersIn(claim.representative().report()));
  }

  private @Nullable Group groupOf(Collection<Telling> tellings) {
    for (Telling telling : tellings) {
      Group group = groups.get(telling.id());
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  /// Why a claim stands beside, by its representative; what is denied or taken back is that first.
  @Nullable Why why(Claim claim) {
    Why own = Nature.of(claim.representative());
    Group group = of(claim);
    return group == null || own == Why.DENIED || own == Why.RETRACTED ? own : group.why();
  }

  /// Whether another report tells a member of an exclusive group as if it stood alone: "or" told as
  /// "and".
  boolean isToldWithoutThem(Claim claim) {
    return of(claim) != null
        && claim.byReport().stream().anyMatch(members -> groupOf(members) == null);
  }
}
