package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.quantity.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private @Nullable Testimony testimony;
  private Flow flow;

  Claim(Series series, Block block) {
    this.series = series;
    this.lead = block.lead();
    this.supersededBy = block.supersededBy();
    this.flow = lead.flow();
    add(block);
  }

  void add(Block block) {
    testimony = null;
    members.addAll(block.tellings());
    byReport
        .computeIfAbsent(block.lead().report(), _ -> new ArrayList<>())
        .addAll(block.tellings());
    if (isNarrower(block.lead())) {
      flags.add(Warning.PERIOD_NARROWED);
    }
    if (block.lead().isAddition()) {
      flags.add(Warning.ADDITION);
    }
  }

  /// A running total told as what happened in a window.
  private boolean isNarrower(Telling told) {
    return Joining.isWindowOfCounter(told, lead)
        && (told.kind() != null || !told.when().isUndated());
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

  /// Takes in what tells of its members once more, word for word.
  void takeReprints(Function<Telling, List<Telling>> reprints) {
    members().forEach(member -> retold.addAll(reprints.apply(member)));
    List.copyOf(garbled).forEach(telling -> garbled.addAll(reprints.apply(telling)));
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

  /// As its representative tells it.
  Face face() {
    return new Face(this, lead, series);
  }

  Flow flow() {
    return flow;
  }

  @Nullable String supersededBy() {
    return supersededBy;
  }

  Set<Warning> flags() {
    Set<Warning> all = EnumSet.copyOf(flags);
    if (Raising.isIn(lead, byReport.values())) {
      all.add(Warning.MODALITY_RAISED);
    }
    return all;
  }

  @Nullable Commodity commodity() {
    Commodity stated = testimony().commodity();
    return stated == null ? series.goods() : stated;
  }

  /// Period and as-of date; what the representative lacks, from the next member that has it.
  When when() {
    return testimony().when();
  }

  Amount amount() {
    return testimony().interval().amount();
  }

  /// The representative and what filled a bound.
  List<String> figures() {
    return testimony().interval().figures();
  }

  /// How many publishers tell of it.
  int lineages() {
    return testimony().lineages();
  }

  private Testimony testimony() {
    Testimony made = testimony;
    if (made == null) {
      made = Testimony.of(lead, members);
      testimony = made;
    }
    return made;
  }

  List<Telling> membersIn(String report) {
    return byReport.getOrDefault(report, List.of());
  }

  /// The members, report by report.
  Collection<List<Telling>> byReport() {
    return byReport.values();
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
    if (retold.isEmpty() && garbled.isEmpty()) {
      return byReport.keySet();
    }
    Set<String> reports = new HashSet<>(byReport.keySet());
    retold.forEach(telling -> reports.add(telling.report()));
    garbled.forEach(telling -> reports.add(telling.report()));
    return reports;
  }

  /// Whether a report tells of both; of the reports that garble them none counts.
  boolean sharesReportWith(Claim other) {
    boolean isSmaller = byReport.size() <= other.byReport.size();
    Set<String> fewer = isSmaller ? byReport.keySet() : other.byReport.keySet();
    Map<String, List<Telling>> more = isSmaller ? other.byReport : byReport;
    return fewer.stream().anyMatch(more::containsKey);
  }

  /// Whether nobody tells of it but those who relay somebody named.
  boolean isHearsay() {
    return lead.claimant().isNamed() && members.stream().noneMatch(Telling::isByOriginator);
  }

  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::representative, Precedence.RULE);
}
