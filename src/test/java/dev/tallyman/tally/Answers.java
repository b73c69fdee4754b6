package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Measure;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Asks for tallies in tests, and tells what is in them in few words: an amount is `low|best|high`
/// with `-` for an absent end and `x` before an exclusive one.
final class Answers {

  @Nullable String origin;
  @Nullable String destination;
  @Nullable Measure measure;
  @Nullable Commodity commodity;
  @Nullable String originator;
  @Nullable String publisher;
  @Nullable Status status;
  @Nullable Kind kind;
  @Nullable FigureClass figureClass;
  @Nullable String from;
  @Nullable String to;
  dev.tallyman.figure.@Nullable Mode mode;
  List<Grouping> groupBy = List.of();
  Set<Why> include = Set.of();
  Policy policy = Policy.LATEST_PER_ORIGINATOR;

  static Answers asking() {
    return new Answers();
  }

  static Tally tally(Given... figures) {
    return asking().one(figures);
  }

  Answers route(@Nullable String newOrigin, @Nullable String newDestination) {
    origin = newOrigin;
    destination = newDestination;
    return this;
  }

  Answers measure(String name) {
    measure = new Measure(name);
    return this;
  }

  Answers commodity(String path) {
    commodity = new Commodity(path);
    return this;
  }

  Answers between(@Nullable String first, @Nullable String last) {
    from = first;
    to = last;
    return this;
  }

  Answers groupBy(Grouping... groupings) {
    groupBy = List.of(groupings);
    return this;
  }

  Answers include(Why... whys) {
    include = EnumSet.copyOf(Arrays.asList(whys));
    return this;
  }

  Answers policy(Policy newPolicy) {
    policy = newPolicy;
    return this;
  }

  Question question() {
    return new Question(
        origin,
        destination,
        measure,
        commodity,
        mode,
        originator,
        publisher,
        status,
        kind,
        figureClass,
        PartialDate.parse(from),
        PartialDate.parse(to),
        groupBy,
        include);
  }

  List<Tally> all(Given... figures) {
    return all(Arrays.stream(figures).map(Given::done).toList());
  }

  List<Tally> all(Collection<PublishedFigure> figures) {
    return Tallies.of(figures, question(), policy);
  }

  List<Portion> portions(Collection<PublishedFigure> figures) {
    return Tallies.portions(figures, question(), policy);
  }

  Tally one(Given... figures) {
    List<Tally> tallies = all(figures);
    if (tallies.size() != 1) {
      throw new AssertionError("not one tally but " + tallies);
    }
    return tallies.getFirst();
  }

  static String text(@Nullable Amount amount) {
    return amount == null
        ? "none"
        : end(amount.low())
            + "|"
            + (amount.best() == null ? "-" : amount.best().toPlainString())
            + "|"
            + end(amount.high());
  }

  private static String end(@Nullable Bound bound) {
    return bound == null ? "-" : (bound.exclusive() ? "x" : "") + bound.value().toPlainString();
  }

  static String range(Tally tally) {
    Range range = tally.range();
    return range == null
        ? "none"
        : (range.openBelow() ? "…" : "")
            + end(range.low())
            + " to "
            + end(range.high())
            + (range.openAbove() ? "…" : "");
  }

  /// `originator basis amount`, with the unknown as `?publisher`.
  static List<String> entries(Tally tally) {
    return tally.originators().stream().map(Answers::entry).toList();
  }

  static String entry(Entry entry) {
    String name = entry.originator() == null ? "?" + entry.publisher() : entry.originator();
    return name + " " + entry.basis().code() + " " + text(entry.amount());
  }

  /// `why originator amount`.
  static List<String> beside(Tally tally) {
    return tally.beside().stream()
        .map(entry ->
            entry.why().code()
                + " "
                + (entry.originator() == null ? "?" : entry.originator())
                + " "
                + text(entry.amount()))
        .toList();
  }

  /// `figure reason by`.
  static List<String> excluded(Tally tally) {
    return tally.excluded().stream()
        .map(exclusion ->
            exclusion.figure() + " " + exclusion.reason().code() + " " + exclusion.by())
        .toList();
  }

  /// Every place in which a figure of a tally stands.
  static List<String> placed(Tally tally) {
    List<String> placed = new java.util.ArrayList<>();
    for (List<Entry> entries : List.of(tally.originators(), tally.beside())) {
      for (Entry entry : entries) {
        Set<String> shown = new TreeSet<>(entry.figures());
        entry.readings().forEach(reading -> shown.addAll(reading.figures()));
        placed.addAll(shown);
      }
    }
    tally.undated().forEach(unplaced -> placed.add(unplaced.figure()));
    tally.unallocated().forEach(unplaced -> placed.add(unplaced.figure()));
    tally.excluded().forEach(exclusion -> placed.add(exclusion.figure()));
    return placed;
  }
}
