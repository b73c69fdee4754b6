package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Verbs of what fits in, and how a modal turns them from what was loaded to what there is room
/// for: "could carry 300 shells", "would fill 40 wagons".
final class Capacities {

  private static final Set<String> HOLDING =
      WordSet.of(
          "carry",
          "hold",
          "contain",
          "take",
          "fill",
          "fit",
          "accommodate",
          "feed",
          "make",
          "arm",
          "load",
          "yield",
          "stow",
          "house",
          "treat",
          "haul",
          "lift",
          "transport",
          "seat",
          "pack",
          "squeeze");
  private static final Set<String> CONVERTING =
      WordSet.of("fill", "make", "feed", "arm", "yield", "treat", "fit");
  private static final Set<String> FILLED =
      WordSet.of("contain", "hold", "fill", "fit", "accommodate", "yield", "stow", "arm");

  private Capacities() {}

  /// "could hold 300", "would take 40": room for so many, whatever is in it.
  static boolean tells(VerbGroup verb) {
    String modal = verb.modal();
    return modal != null && (modal.equals("would") || modal.startsWith("c")) && isHeld(verb);
  }

  /// Whether the verb is one of holding; a perfect tells of a load, save where it converts: "would
  /// have made 40,000 shells".
  static boolean isHeld(VerbGroup verb) {
    boolean converts =
        WordSet.isAmong(String.valueOf(verb.modal()), "would", "could")
            && CONVERTING.contains(verb.sense().lemma());
    return HOLDING.contains(verb.sense().lemma()) && (!verb.isPerfect() || converts);
  }

  /// "would fill 40 wagons", "would be enough for a brigade": on no condition but how it is packed.
  static boolean isFilled(VerbGroup verb, List<Token> tokens) {
    return "would".equals(verb.modal())
        && (FILLED.contains(verb.sense().lemma()) || Doubts.isCapacity(tokens, verb.to()));
  }
}
