package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes claims down as entries of an answer.
final class Entries {

  static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::why, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::originator, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Entry::publisher, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(entry -> String.valueOf(entry.commodity()))
          .thenComparing(Entry::status)
          .thenComparing(entry -> String.valueOf(entry.point()))
          .thenComparing(entry -> entry.figures().getFirst());

  private Entries() {}

  /// One claim as it stands.
  static Entry claim(Claim claim) {
    return claim(claim, Basis.CLAIM);
  }

  static Entry claim(Claim claim, Basis basis) {
    Set<Warning> flags = flags(List.of(claim));
    boolean datable = Periods.Manner.of(claim.lead().kind()) == Periods.Manner.SPAN;
    if (datable && claim.lead().kind() != null && claim.when().window() == null) {
      flags.add(Warning.UNDATED);
    }
    return entry(null, basis, claim, List.of(claim), claim.amount(), List.of(), flags);
  }

  /// The latest reading of a counter, with all its readings.
  static Entry counter(Collection<Claim> claims) {
    List<Claim> inOrder = Counters.inOrder(claims);
    List<CounterReading> readings = Counters.readings(inOrder);
    Set<Warning> flags = flags(inOrder);
    readings.forEach(reading -> flags.addAll(reading.flags()));
    Claim latest = inOrder.getLast();
    return entry(null, Basis.COUNTER, latest, inOrder, latest.amount(), readings, flags);
  }

  static Entry sum(List<Claim> claims) {
    List<Claim> inOrder = claims.stream().sorted(Claim.ORDER).toList();
    Amount amount = Totals.of(inOrder.stream().map(Claim::amount).toList());
    Set<Warning> flags = flags(inOrder);
    if (inOrder.stream().anyMatch(claim -> claim.when().window() == null)) {
      flags.add(Warning.UNDATED);
    }
    return entry(null, Basis.SUM, mostGeneral(inOrder), inOrder, amount, List.of(), flags);
  }

  /// What stands beside.
  static Entry beside(Why why, Claim claim) {
    return entry(
        why, Basis.CLAIM, claim, List.of(claim), claim.amount(), List.of(), flags(List.of(claim)));
  }

  /// Alternatives, each with the ids of all; where all are of one measure, no amount is left.
  static Entry alternatives(
      Why why, List<Claim> claims, List<Telling> members, boolean areOfOneMeasure) {
    Claim face = claims.getFirst();
    Amount amount = areOfOneMeasure ? null : face.amount();
    Entry entry = entry(why, Basis.CLAIM, face, claims, amount, List.of(), flags(claims));
    return withAlternatives(entry, members.stream().map(member -> List.of(member.id())).toList());
  }

  private static Set<Warning> flags(Collection<Claim> claims) {
    Set<Warning> flags = EnumSet.noneOf(Warning.class);
    for (Claim claim : claims) {
      flags.addAll(claim.flags());
      if (claim.members().stream().anyMatch(member -> member.source().stale())) {
        flags.add(Warning.STALE);
      }
    }
    return flags;
  }

  /// A sum is of the goods of its most general member.
  private static Claim mostGeneral(List<Claim> claims) {
    return claims.stream()
        .min(
            Comparator.comparingInt(
                claim -> claim.commodity() == null ? 0 : claim.commodity().path().length()))
        .orElseThrow();
  }

  private static Entry entry(
      @Nullable Why why,
      Basis basis,
      Claim face,
      List<Claim> claims,
      @Nullable Amount amount,
      List<CounterReading> readings,
      Set<Warning> flags) {
    Telling lead = face.lead();
    boolean atMoment = lead.kind() == Kind.CUMULATIVE || lead.kind() == Kind.SNAPSHOT;
    PartialDate asOf = atMoment ? face.when().asOf() : null;
    Period period = basis == Basis.SUM ? Totals.period(claims) : face.when().period();
    boolean counter = basis == Basis.COUNTER;
    return new Entry(
        why,
        lead.claimant().name(),
        lead.claimant().isNamed() ? null : lead.claimant().publisher(),
        basis,
        face.commodity(),
        face.series().status(),
        face.series().point(),
        counter ? lead.modality() : Totals.weakest(claims),
        amount,
        period,
        asOf,
        claims.stream().mapToInt(claim -> claim.reports().size()).sum(),
        reports(claims),
        figures(counter ? List.of(face) : claims),
        readings,
        List.of(),
        convertedFrom(claims),
        Collections.unmodifiableSet(flags));
  }

  private static int reports(List<Claim> claims) {
    Set<String> reports = new HashSet<>();
    claims.forEach(claim -> reports.addAll(claim.reports()));
    return reports.size();
  }

  private static List<String> figures(List<Claim> claims) {
    return claims.stream().flatMap(claim -> claim.figures().stream()).toList();
  }

  private static List<String> convertedFrom(List<Claim> claims) {
    Set<String> measures = new TreeSet<>();
    for (Claim claim : claims) {
      Set<String> figures = Set.copyOf(claim.figures());
      claim.members().stream()
          .filter(member -> member.isConverted() && figures.contains(member.id()))
          .forEach(member -> measures.add(member.figure().counted().measure().name()));
    }
    return List.copyOf(measures);
  }

  private static Entry withAlternatives(Entry entry, List<List<String>> alternatives) {
    return new Entry(
        entry.why(),
        entry.originator(),
        entry.publisher(),
        entry.basis(),
        entry.commodity(),
        entry.status(),
        entry.point(),
        entry.modality(),
        entry.amount(),
        entry.period(),
        entry.asOf(),
        entry.mentions(),
        entry.reports(),
        entry.figures(),
        entry.readings(),
        alternatives,
        entry.convertedFrom(),
        entry.flags());
  }
}
