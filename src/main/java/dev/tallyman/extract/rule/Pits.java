package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells the mines that are dug from those that are laid: "the line serves three mines", "two coal
/// mines" are places, "1,200 mines and shells" are arms.
final class Pits {

  private static final Set<String> DUG =
      WordSet.parse(
          "ore ores coal copper gold iron zinc tin lithium cobalt nickel diamond diamonds silver"
              + " bauxite manganese uranium salt phosphate potash quarry quarries concentrate"
              + " concentrator smelter smelters miner miners mining pit shaft railway serve serves"
              + " served operator operators owner owners reopened strike output production opencast"
              + " mill mills belt tailings produced produces company firm");
  private static final Set<String> LAID =
      WordSet.parse(
          "shell shells grenade grenades rocket rockets ammunition mortar mortars explosive"
              + " explosives laid lay cleared sapper sappers minefield navy naval anti land sea"
              + " tank tanks detonator detonators weapon weapons arms bomb bombs demining army"
              + " soldier soldiers troops rounds fuzes missile missiles limpet rifles guns");

  /// How far around it words tell; without an end a long sentence would be read for each mine.
  private static final int REACH = 120;

  private Pits() {}

  static boolean isOne(List<Token> tokens, int at) {
    return Words.isOneOf(tokens, at, "mines", "mine")
        && Words.hasAny(tokens, at - REACH, at + REACH, DUG)
        && !Words.hasAny(tokens, at - REACH, at + REACH, LAID);
  }
}
