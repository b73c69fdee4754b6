package dev.tallyman.tally;

import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Set<Claim> settled = new HashSet<>();

  Relations(Map<Claim, Place> places, Map<Claim, TallyKey> keys) {
    this.places = places;
    this.keys = keys;
    for (Claim claim : places.keySet()) {
      claim.everyTelling().forEach(telling -> byFigure.put(telling.id(), claim));
    }
  }

  void settle() {
    places.keySet().stream().sorted(Claim.ORDER).toList().forEach(this::settle);
  }

  private void settle(Claim claim) {
    Place place = places.get(claim);
    if (!settled.add(claim) || place instanceof Place.Left || place instanceof Place.Aside) {
      return;
    }
    of(claim)
        .map(relation -> left(claim, relation))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(left -> places.put(claim, left));
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
    return claim.members().stream()
        .map(Telling::report)
        .distinct()
        .anyMatch(report -> claim.membersIn(report).stream().noneMatch(Telling::isComparison));
  }

  private String face(String figure) {
    Claim claim = byFigure.get(figure);
    return claim == null ? figure : claim.representative().id();
  }

  /// The claim of a figure if it counts, else the whole of which it is a part.
  private @Nullable Claim counting(String figure, Claim asking) {
    Claim base = byFigure.get(figure);
    if (base == null || base == asking) {
      return null;
    }
    settle(base);
    Place place = places.get(base);
    if (place instanceof Place.Left(var reason, var by)
        && reason == Exclusion.Reason.PART_OF
        && by != null) {
      base = byFigure.get(by);
      place = base == null ? place : places.get(base);
    }
    return base != asking && place instanceof Place.Counted ? base : null;
  }
}
