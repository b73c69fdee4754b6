package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether the words of a clause tell that goods come in, go out, or neither.
enum Way {
  IN,
  OUT,
  NEITHER;

  private static final Set<String> ARRIVING =
      WordSet.parse(
          "arrived arrive arriving arrives arrivals landed unloaded discharged discharging"
              + " docked berthed received imported imports import entered reached incoming"
              + " bought ordered procured inbound came come cleared distributed");

  private static final Set<String> LEAVING =
      WordSet.parse(
          "left leave leaving leaves departed sailed exported exports export exporting loaded"
              + " loading dispatched despatched lifted outbound outgoing shipped sent sold"
              + " departures");

  static Way of(List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      if (ARRIVING.contains(word)) {
        return IN;
      }
      if (LEAVING.contains(word)) {
        return OUT;
      }
    }
    return NEITHER;
  }
}
