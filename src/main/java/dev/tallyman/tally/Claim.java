package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cluster of figures that say the same. Its representative comes first and gives interval,
/// modality, status and period; the others are mentions. `garbled` are copies gone wrong: they are
/// mentions too, and touch nothing.
final class Claim {

  private final Series series;
  private final Telling lead;
  private final List<Telling> members = new ArrayList<>();
  private final Map<String, List<Telling>> byReport = new HashMap<>();
  private final List<Telling> retold = new ArrayList<>();
  private final List<Telling> garbled = new ArrayList<>();
  private final Set<Warning> flags = EnumSet.noneOf(Warning.class);
  private @Nullable String supersededBy;
  private Flow flow;

  Claim(Series series, Block block) {
    this.series = series;
    this.lead = block.lead();
    this.supersededBy = block.supersededBy();
    this.flow = lead.flow();
    add(block);
  }

  void add(Block block) {
    members.addAll(block.tellings());
    byReport
        .computeIfAbsent(block.lead().report(), _ -> new ArrayList<>())
        .addAll(block.tellings());
    block.tellings().forEach(this::warnOfRaising);
    if (lead.kind() == Kind.CUMULATIVE
        && Joining.isWindowOfCounter(block.lead(), lead)
        && block.lead().kind() != null) {
      flags.add(Warning.PERIOD_NARROWED);
    }
    if (block.lead().isAddition()) {
      flags.add(Warning.ADDITION);
    }
  }

  /// A copy with a stronger modality or status than the representative never brings it further.
  private void warnOfRaising(Telling telling) {
    boolean other = !telling.report().equals(lead.report());
    if (other && (isFirmer(telling.modality(), lead.modality()) || isFurther(telling.status()))) {
      flags.add(Warning.MODALITY_RAISED);
    }
  }

  private static boolean isFirmer(Modality copy, Modality original) {
    return copy.compareTo(original) < 0;
  }

  private boolean isFurther(Status copy) {
    boolean onTheWay = copy.compareTo(Status.DELIVERED) <= 0;
    return onTheWay && lead.status().compareTo(copy) < 0;
  }

  /// Takes in what another cluster told wrongly, or under another name.
  void takeGarbled(Claim other, Warning flag) {
    garbled.addAll(other.members);
    garbled.addAll(other.retold);
    garbled.addAll(other.garbled);
    flags.add(flag);
  }

  void takeRetold(Claim other, Warning flag) {
    retold.addAll(other.members);
    retold.addAll(other.retold);
    garbled.addAll(other.garbled);
    flags.add(flag);
  }

  void flag(Warning flag) {
    flags.add(flag);
  }

  void supersededBy(Claim later) {
    supersededBy = later.representative().id();
  }

  void standIn(Flow other) {
    flow = other;
  }

  Series series() {
    return series;
  }

  /// The representative, completed by what the other figures of its own report state.
  Telling lead() {
    return lead;
  }

  Telling representative() {
    return members.getFirst();
  }

  Flow flow() {
    return flow;
  }

  @Nullable String supersededBy() {
    return supersededBy;
  }

  Set<Warning> flags() {
    return flags;
  }

  @Nullable Commodity commodity() {
    return members.stream()
        .map(Telling::commodity)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(series.goods());
  }

  /// Period and as-of date; what the representative lacks, from the next member that has it.
  When when() {
    When when = lead.when();
    for (Telling member : members) {
      if (when.period().isStated()) {
        return when;
      }
      when = lead.when().orElse(member.when());
    }
    return when;
  }

  Amount amount() {
    return Interval.of(members).amount();
  }

  /// The representative and what filled a bound.
  List<String> figures() {
    return Interval.of(members).figures();
  }

  List<Telling> membersIn(String report) {
    return byReport.getOrDefault(report, List.of());
  }

  /// Members that are no copies gone wrong, the representative first.
  List<Telling> members() {
    return Stream.concat(members.stream(), retold.stream()).toList();
  }

  List<Telling> garbled() {
    return garbled;
  }

  List<Telling> everyTelling() {
    return Stream.concat(members().stream(), garbled.stream()).toList();
  }

  Set<String> reports() {
    Set<String> reports = new HashSet<>();
    everyTelling().forEach(telling -> reports.add(telling.report()));
    return reports;
  }

  /// Whether its publisher told of this claim before, of that amount and without a claimant.
  boolean wasPrintedAs(Telling telling) {
    String publisher = telling.publisher();
    return publisher != null
        && members.stream()
            .anyMatch(member ->
                publisher.equals(member.publisher())
                    && !member.claimant().isNamed()
                    && Fits.equal(member.amount(), telling.amount()));
  }

  /// How many publishers tell of it; one that prints it twice is no majority.
  int lineages() {
    Set<String> lineages = new HashSet<>();
    for (Telling member : members) {
      String publisher = member.publisher();
      lineages.add(publisher == null ? "text " + member.source().sha256() : publisher);
    }
    return lineages.size();
  }

  /// Whether nobody but copies tells of it.
  boolean isHearsay() {
    return members.stream().allMatch(Telling::isCopy);
  }

  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::representative, Precedence.RULE);
}
