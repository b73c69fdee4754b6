package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Source;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as one report tells it, made ready to be compared: its amount in the answer's unit, its
/// claimant and publisher by one key each, its dates as days, and its rank by rule 8.
record Telling(
    PublishedFigure published,
    Claimant claimant,
    boolean isOwn,
    @Nullable String publisher,
    long rank,
    Flow flow,
    Measure measure,
    Amount amount,
    @Nullable Commodity commodity,
    When when) {

  static Telling of(PublishedFigure published, Claimants claimants, Measure measure) {
    Figure figure = published.figure();
    Claimant claimant = claimants.of(published);
    String publisher = claimants.publisher(published.source());
    boolean own = !claimant.isNamed() || claimant.key().equals(publisher);
    When when = When.of(figure, published.source().published());
    return new Telling(
        published,
        claimant,
        own,
        publisher,
        Precedence.rank(figure, own && claimant.isNamed(), when.published()),
        Flow.of(figure),
        measure,
        figure.amount().times(figure.counted().measure().factorTo(measure)),
        figure.counted().commodity(),
        when);
  }

  /// What this telling leaves unstated, as `next`, which says the same, states it.
  Telling completedBy(Telling next) {
    boolean named = claimant.isNamed() || !next.claimant.isNamed();
    Claimant whole = named ? claimant : next.claimant;
    boolean own = named ? isOwn : next.isOwn;
    return new Telling(
        published,
        whole,
        own,
        publisher,
        Precedence.rank(figure(), own && whole.isNamed(), when.published()),
        flow.orElse(next.flow),
        measure,
        amount,
        commodity == null ? next.commodity : commodity,
        when.orElse(next.when));
  }

  /// As it is told beside `lead`, of one claimant and route with it, and of its dates where it has
  /// none; the goods stay as it names them.
  Telling restatedAs(Telling lead) {
    return new Telling(
        published,
        lead.claimant,
        lead.isOwn,
        publisher,
        Precedence.rank(figure(), lead.isByOriginator(), when.published()),
        lead.flow,
        measure,
        amount,
        commodity,
        when.orElse(lead.when));
  }

  /// A figure of a named originator who is not its publisher.
  boolean isCopy() {
    return !isOwn;
  }

  /// Published by the named body that claims it.
  boolean isByOriginator() {
    return isOwn && claimant.isNamed();
  }

  boolean isAddition() {
    return figure().flags().contains(Flag.ADDITION);
  }

  boolean isComparison() {
    return relates(RelationType.COMPARED_WITH);
  }

  boolean relates(RelationType type) {
    Relation relation = figure().relation();
    return relation != null && relation.type() == type;
  }

  boolean pointsTo(Telling other) {
    Relation relation = figure().relation();
    return relation != null && relation.to().equals(other.id());
  }

  String id() {
    return published.id();
  }

  Figure figure() {
    return published.figure();
  }

  Source source() {
    return published.source();
  }

  String report() {
    return published.source().report();
  }

  FigureClass figureClass() {
    return figure().figureClass();
  }

  @Nullable Kind kind() {
    return figure().meaning().kind();
  }

  Status status() {
    return figure().meaning().status();
  }

  @Nullable Point point() {
    return figure().meaning().point();
  }

  Modality modality() {
    return figure().meaning().modality();
  }

  /// What comparisons look at: the best value, else the stated bound; zero where the amount states
  /// nothing.
  BigDecimal nominal() {
    BigDecimal nominal = amount.nominal();
    return nominal == null ? BigDecimal.ZERO : nominal;
  }

  boolean isConverted() {
    return !figure().counted().measure().equals(measure);
  }
}
