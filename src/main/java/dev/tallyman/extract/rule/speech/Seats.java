package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;

/// The seat behind the name of a body: "at Panama" of "the Canal Administration at Panama".
final class Seats {

  private Seats() {}

  /// "the Canal Administration at Panama" is known without its seat, "the Woodman union of 16
  /// mills" without the number of its members; a name of common nouns is not.
  static Phrase without(Phrase phrase) {
    for (int i = phrase.from() + 2; i < phrase.to() - 1; i++) {
      if (phrase.all().get(i).is("of") && phrase.all().get(i + 1).isDigits()) {
        return phrase.part(phrase.from(), i);
      }
      boolean seat =
          WordSet.isAmong(phrase.all().get(i).lower(), "in", "at") && !isSeated(phrase, i);
      boolean proper =
          phrase.part(phrase.from(), i).tokens().stream()
              .allMatch(token -> token.isCapitalised() || token.glued() || token.is("and"));
      if (seat && proper) {
        return phrase.part(phrase.from(), i);
      }
    }
    return phrase;
  }

  /// Every country has a ministry: "the Forest Ministry in Yaoundé" is one by its seat.
  private static boolean isSeated(Phrase phrase, int end) {
    return WordSet.isAmong(
        phrase.all().get(end - 1).lower(),
        "ministry",
        "embassy",
        "consulate",
        "government",
        "parliament",
        "mission",
        "court");
  }
}
