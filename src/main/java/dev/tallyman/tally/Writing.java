package dev.tallyman.tally;

import dev.tallyman.figure.PartialDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes one tally down: each figure of each of its claims in exactly one place.
final class Writing {

  private final TallyKey key;
  private final @Nullable Map<String, @Nullable String> group;
  private final List<Claim> claims;
  private final Map<Claim, Place> places;
  private final Question question;
  private final Alternatives alternatives;
  private final Map<String, Claim> byFace = new HashMap<>();
  private final List<Unplaced> undated = new ArrayList<>();
  private final List<Unplaced> unallocated = new ArrayList<>();
  private final List<Exclusion> excluded = new ArrayList<>();

  Writing(
      TallyKey key,
      @Nullable Map<String, @Nullable String> group,
      List<Claim> claims,
      Map<Claim, Place> places,
      Question question,
      Alternatives alternatives) {
    this.key = key;
    this.group = group;
    this.claims = claims;
    this.places = places;
    this.question = question;
    this.alternatives = alternatives;
    claims.forEach(claim -> byFace.put(claim.representative().id(), claim));
  }

  Portion portion(Collection<Entry> counted) {
    List<Entry> originators = new ArrayList<>(counted);
    List<Entry> beside = new ArrayList<>();
    for (Entry entry : besides()) {
      (question.include().contains(entry.why()) ? originators : beside).add(entry);
    }
    claims.forEach(this::place);
    originators.sort(Entries.ORDER);
    beside.sort(Entries.ORDER);
    undated.sort(Portion.BY_FIGURE);
    unallocated.sort(Portion.BY_FIGURE);
    excluded.sort(Portion.BY_EXCLUDED);
    Spread spread = Spread.of(originators, this::claimant);
    Set<String> reports = reports();
    Tally tally =
        new Tally(
            key.flow().origin(),
            key.flow().destination(),
            key.measure(),
            key.figureClass(),
            group,
            spread.range(),
            List.copyOf(originators),
            List.copyOf(beside),
            List.copyOf(undated),
            List.copyOf(unallocated),
            List.copyOf(excluded),
            counts(reports.size()),
            newest(),
            stale());
    return new Portion(tally, spread, reports);
  }

  /// By key: two texts that name nobody are two claimants.
  private String claimant(Entry entry) {
    Claim claim = byFace.get(entry.figures().getFirst());
    return claim == null ? "" : claim.lead().claimant().key();
  }

  /// Entries beside the totals: one per claim, one for alternatives of one measure.
  private List<Entry> besides() {
    Set<Alternatives.Group> together = together();
    Map<Object, List<Claim>> entries = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (places.get(claim) instanceof Place.Aside(var why)) {
        Alternatives.Group group = alternatives.of(claim);
        Object one = isOfOneMeasure(group, why, together) ? group : claim;
        entries.computeIfAbsent(one, _ -> new ArrayList<>()).add(claim);
      }
    }
    List<Entry> besides = new ArrayList<>();
    entries.values().forEach(own -> besides.add(beside(own, together)));
    return besides;
  }

  /// The exclusive groups of which every member stands in this tally.
  private Set<Alternatives.Group> together() {
    Map<Alternatives.Group, Set<String>> told = new HashMap<>();
    for (Claim claim : claims) {
      Alternatives.Group group = alternatives.of(claim);
      if (group != null) {
        Set<String> ids = told.computeIfAbsent(group, _ -> new HashSet<>());
        claim.membersIn(claim.representative().report()).forEach(telling -> ids.add(telling.id()));
      }
    }
    Set<Alternatives.Group> together = new HashSet<>();
    told.forEach((group, ids) -> {
      if (group.members().stream().allMatch(member -> ids.contains(member.id()))) {
        together.add(group);
      }
    });
    return together;
  }

  private Entry beside(List<Claim> own, Set<Alternatives.Group> together) {
    Claim face = own.getFirst();
    Why why = ((Place.Aside) places.get(face)).why();
    Alternatives.Group group = alternatives.of(face);
    return group == null
        ? Entries.beside(why, face)
        : Entries.alternatives(why, own, group.members(), isOfOneMeasure(group, why, together));
  }

  /// A member that is denied or taken back stands alone, with its own amount.
  private static boolean isOfOneMeasure(
      Alternatives.@Nullable Group group, Why why, Set<Alternatives.Group> together) {
    return group != null && group.why() == why && together.contains(group);
  }

  private void place(Claim claim) {
    Place place = places.get(claim);
    String face = claim.representative().id();
    switch (place) {
      case Place.Left(var reason, var by) -> leave(claim, reason, by);
      case Place.Open(var isUndated) -> {
        (isUndated ? undated : unallocated).add(unplaced(claim));
        leaveMembers(claim, Set.of(face));
      }
      case Place.Aside _, Place.Counted _ -> leaveMembers(claim, Set.copyOf(claim.figures()));
    }
  }

  private static Unplaced unplaced(Claim claim) {
    return new Unplaced(
        claim.representative().id(),
        claim.lead().claimant().name(),
        claim.amount(),
        claim.when().period());
  }

  private void leave(Claim claim, Exclusion.Reason reason, @Nullable String by) {
    boolean whole =
        reason == Exclusion.Reason.OUTSIDE_PERIOD || reason == Exclusion.Reason.SUPERSEDED_BY;
    if (whole) {
      claim.everyTelling().forEach(telling -> exclude(telling, reason, by));
    } else {
      String face = claim.representative().id();
      exclude(claim.representative(), reason, counting(by));
      leaveMembers(claim, Set.of(face));
    }
  }

  /// The figure in whose favour another is left out, where it is itself part of a wider one.
  private @Nullable String counting(@Nullable String by) {
    String at = by;
    for (int steps = 0; steps < claims.size(); steps++) {
      Claim whole = at == null ? null : byFace.get(at);
      if (whole == null
          || !(places.get(whole) instanceof Place.Left(var reason, var next))
          || reason != Exclusion.Reason.PART_OF) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private void leaveMembers(Claim claim, Set<String> shown) {
    Telling face = claim.representative();
    for (Telling member : claim.members()) {
      if (!shown.contains(member.id())) {
        exclude(member, reason(member, face), face.id());
      }
    }
    for (Telling garbled : claim.garbled()) {
      exclude(garbled, Exclusion.Reason.LOW_TRUST_COPY, face.id());
    }
  }

  private static Exclusion.Reason reason(Telling member, Telling face) {
    if (member.isComparison()) {
      return Exclusion.Reason.COMPARED_WITH;
    }
    return member.report().equals(face.report())
        ? Exclusion.Reason.RESTATES
        : Exclusion.Reason.DUPLICATE_OF;
  }

  private void exclude(Telling telling, Exclusion.Reason reason, @Nullable String by) {
    excluded.add(new Exclusion(telling.id(), reason, by));
  }

  private Set<String> reports() {
    Set<String> reports = new HashSet<>();
    claims.forEach(claim -> reports.addAll(claim.reports()));
    return reports;
  }

  private Counts counts(int reports) {
    return new Counts(
        claims.stream().mapToInt(claim -> claim.everyTelling().size()).sum(),
        claims.size(),
        claimants(true),
        claimants(false),
        reports,
        claims.stream().mapToInt(claim -> claim.reports().size()).sum());
  }

  /// The claimants of what counts or would count.
  private int claimants(boolean named) {
    return (int)
        claims.stream()
            .filter(this::isCounted)
            .map(claim -> claim.lead().claimant())
            .filter(claimant -> claimant.isNamed() == named)
            .map(Claimant::key)
            .distinct()
            .count();
  }

  private boolean isCounted(Claim claim) {
    return switch (places.get(claim)) {
      case Place.Counted _, Place.Open _ -> true;
      case Place.Aside _, Place.Left _ -> false;
    };
  }

  /// The newest as-of date of what counts or would count; of a window its end.
  private @Nullable PartialDate newest() {
    return claims.stream()
        .filter(this::isCounted)
        .map(claim -> newest(claim.when()))
        .filter(Objects::nonNull)
        .max(Portion.NEWEST)
        .orElse(null);
  }

  private static @Nullable PartialDate newest(When when) {
    return when.asOf() != null ? when.asOf() : when.period().end();
  }

  private List<String> stale() {
    Set<String> stale = new TreeSet<>();
    claims.stream()
        .flatMap(claim -> claim.everyTelling().stream())
        .filter(telling -> telling.source().stale())
        .forEach(telling -> stale.add(telling.report()));
    return List.copyOf(stale);
  }
}
