package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What arrives or leaves without a word where does so at the place that its sentence, else its
/// paragraph, is set in: "In Constanța some 90 tractors rolled off a carrier from Izmir".
final class Stage {

  private static final Set<String> ARRIVING =
      WordSet.of(
          "arrived",
          "arrive",
          "arriving",
          "arrives",
          "landed",
          "unloaded",
          "discharged",
          "discharging",
          "docked",
          "berthed",
          "delivered",
          "received",
          "imported",
          "bought",
          "buy",
          "purchased",
          "tender",
          "tenders",
          "ordered",
          "procured",
          "rolled",
          "ashore",
          "disembarked",
          "unload",
          "discharge");

  private static final Set<String> LEAVING =
      WordSet.of(
          "left",
          "leave",
          "leaving",
          "leaves",
          "departed",
          "sailed",
          "exported",
          "loaded",
          "loading",
          "dispatched",
          "despatched",
          "lifted",
          "embarked",
          "away");

  /// A port handles what comes and what goes.
  private static final Set<String> HANDLED = WordSet.of("handled", "handles", "processed");

  private Stage() {}

  static Flow flow(
      Flow own,
      List<Token> tokens,
      SentenceRoutes.Span clause,
      Set<String> here,
      Set<String> paragraph) {
    Place place = Whereabouts.only(here.isEmpty() ? paragraph : here);
    if (place == null || own.isWhole()) {
      return Flow.UNKNOWN;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      Token word = tokens.get(i);
      boolean handled = WordSet.has(HANDLED, word);
      if (handled && own.origin() != null) {
        return new Flow(null, place);
      }
      if (handled && own.destination() != null) {
        return new Flow(place, null);
      }
      if (own.destination() == null && WordSet.has(ARRIVING, word)) {
        return new Flow(null, place);
      }
      if (own.origin() == null && WordSet.has(LEAVING, word)) {
        return new Flow(place, null);
      }
    }
    return Flow.UNKNOWN;
  }
}
