package dev.tallyman.tally;

import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What relations exclude: parts in favour of a whole that counts in the same tally and group,
/// conversions wherever their base counts in the answer, comparisons always.
final class Relations {

  private final Map<Claim, Place> places;
  private final Map<Claim, TallyKey> keys;
  private final Map<String, Claim> byFigure = new HashMap<>();
  private final Set<Claim> begun = new HashSet<>();
  private final Set<Claim> settled = new HashSet<>();

  Relations(Map<Claim, Place> places, Map<Claim, TallyKey> keys) {
    this.places = places;
    this.keys = keys;
    for (Claim claim : places.keySet()) {
      claim.everyTelling().forEach(telling -> byFigure.put(telling.id(), claim));
    }
  }

  /// Wholes and bases are settled before what relates to them, however long the chain.
  void settle() {
    Deque<Claim> open = new ArrayDeque<>();
    for (Claim claim : places.keySet().stream().sorted(Claim.ORDER).toList()) {
      open.push(claim);
      while (!open.isEmpty()) {
        settleNext(open);
      }
    }
  }

  private void settleNext(Deque<Claim> open) {
    Claim next = open.peek();
    if (next != null && begun.add(next)) {
      of(next)
          .filter(Relations::hasBase)
          .map(relation -> byFigure.get(relation.to()))
          .filter(base -> base != null && !begun.contains(base))
          .forEach(open::push);
    } else {
      settle(open.pop());
    }
  }

  private static boolean hasBase(Relation relation) {
    return relation.type() == RelationType.PART_OF || relation.type() == RelationType.EQUIVALENT_TO;
  }

  private void settle(Claim claim) {
    if (settled.add(claim) && mayBeLeft(places.get(claim))) {
      of(claim)
          .map(relation -> left(claim, relation))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(left -> places.put(claim, left));
    }
  }

  /// A relation comes before the policy.
  private static boolean mayBeLeft(@Nullable Place place) {
    return switch (place) {
      case null -> false;
      case Place.Aside _ -> false;
      case Place.Left(var reason, _) -> reason == Exclusion.Reason.NOT_SUMMABLE_KIND;
      case Place.Open _, Place.Counted _ -> true;
    };
  }

  /// What a claim stands to in the report that speaks for it.
  static Stream<Relation> of(Claim claim) {
    return claim.membersIn(claim.representative().report()).stream()
        .map(telling -> telling.figure().relation())
        .filter(Objects::nonNull);
  }

  /// Whether it is told only to be compared with.
  static boolean isComparison(Claim claim) {
    return of(claim).anyMatch(relation -> relation.type() == RelationType.COMPARED_WITH)
        && !isMoreThanComparison(claim);
  }

  private Place.@Nullable Left left(Claim claim, Relation relation) {
    return switch (relation.type()) {
      case COMPARED_WITH ->
          isMoreThanComparison(claim)
              ? null
              : new Place.Left(Exclusion.Reason.COMPARED_WITH, face(relation.to()));
      case PART_OF -> {
        Claim whole = counting(relation.to(), claim);
        yield whole == null || !keys.get(whole).equals(keys.get(claim))
            ? null
            : new Place.Left(Exclusion.Reason.PART_OF, whole.representative().id());
      }
      case EQUIVALENT_TO -> {
        Claim base = counting(relation.to(), claim);
        yield base == null
            ? null
            : new Place.Left(Exclusion.Reason.EQUIVALENT_TO, base.representative().id());
      }
      case ALTERNATIVE_TO, RESTATES, CORRECTS -> null;
    };
  }

  /// Whether another report states it as a figure of its own, and compares nothing with it.
  private static boolean isMoreThanComparison(Claim claim) {
    return claim.byReport().stream().anyMatch(Relations::areNoComparison);
  }

  private static boolean areNoComparison(List<Telling> tellings) {
    return tellings.stream().noneMatch(Telling::isComparison);
  }

  private String face(String figure) {
    Claim claim = byFigure.get(figure);
    return claim == null ? figure : claim.representative().id();
  }

  /// The claim of a figure if it counts, else that of which it is a part or a conversion.
  private @Nullable Claim counting(String figure, Claim asking) {
    Set<Claim> seen = new HashSet<>(Set.of(asking));
    Claim base = byFigure.get(figure);
    while (base != null && seen.add(base)) {
      if (places.get(base) instanceof Place.Counted) {
        return base;
      }
      base = inFavourOf(places.get(base));
    }
    return null;
  }

  private @Nullable Claim inFavourOf(@Nullable Place place) {
    return place instanceof Place.Left(var reason, var by)
            && (reason == Exclusion.Reason.PART_OF || reason == Exclusion.Reason.EQUIVALENT_TO)
            && by != null
        ? byFigure.get(by)
        : null;
  }
}
