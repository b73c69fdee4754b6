package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Partners of a trade that a text leaves without a name: "China took 900 tonnes and an unnamed
/// country 400", "400 to unknown destinations". What they took went to no country named before.
final class Unnamed {

  private static final int NEAR = 3;

  private static final Set<String> NAMELESS =
      WordSet.parse(
          "unnamed unknown undisclosed unidentified unspecified undeclared other another others");

  private static final Set<String> PARTNERS =
      WordSet.parse(
          "country countries destination destinations buyer buyers market markets importer"
              + " importers customer customers nation nations taker takers supplier suppliers"
              + " exporter exporters origin origins seller sellers");

  private Unnamed() {}

  /// Whether one is spoken of in `[from, to)`.
  static boolean isIn(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (WordSet.has(NAMELESS, tokens.get(i))) {
        for (int noun = i + 1; noun < Math.min(to, i + 1 + NEAR); noun++) {
          if (WordSet.has(PARTNERS, tokens.get(noun))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
