package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;

/// Within which figures can be one claim at all: one claimant (by key), flow, measure family and
/// class.
record Scope(String claimant, Flow flow, Measure measure, FigureClass figureClass) {

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

  Scope onNoRoute() {
    return new Scope("", new Flow(null, null), measure, figureClass);
  }

  Scope relayedBy(String agency) {
    return new Scope("relayed by " + agency, flow, measure, figureClass);
  }
}
