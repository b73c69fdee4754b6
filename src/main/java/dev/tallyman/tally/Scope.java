package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import org.jspecify.annotations.Nullable;

/// Within which figures can be one claim at all: one claimant (by key), flow, measure family and
/// class.
record Scope(String claimant, Flow flow, Measure measure, FigureClass figureClass) {

  /// Written out, as all lookups compare them.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Scope scope
            && claimant.equals(scope.claimant)
            && flow.equals(scope.flow)
            && measure.equals(scope.measure)
            && figureClass == scope.figureClass;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * claimant.hashCode() + flow.hashCode()) + measure.hashCode();
  }

  static Scope of(Telling telling) {
    return new Scope(
        telling.claimant().key(), telling.flow(), telling.measure(), telling.figureClass());
  }

  /// The same for any named claimant.
  Scope ofAnyone() {
    return new Scope("", flow, measure, figureClass);
  }

  Scope reversed() {
    return new Scope(claimant, flow.reversed(), measure, figureClass);
  }

  /// The same count by anyone in one report, or in any where `report` is empty, on some flow.
  Scope toldIn(String report, Flow other) {
    return new Scope(report, other, measure, figureClass);
  }

  Scope relayedBy(String agency) {
    return new Scope("relayed by " + agency, flow, measure, figureClass);
  }
}
