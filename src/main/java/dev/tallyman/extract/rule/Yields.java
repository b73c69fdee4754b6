package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What a hold, a hiding place or a search gave up: "her holds yielded 2,136 tons of flour", "in
/// their suitcases were 87 live animals", "under the fish lay 990 tusks". Fields and mines yield as
/// well, but nothing that moves.
final class Yields {

  private static final int FARTHEST = 24;
  private static final int LONGEST_PLACE = 5;
  private static final Set<String> GAVE =
      WordSet.of("yielded", "yield", "yields", "produced", "disgorged", "revealed", "contained");
  private static final Set<String> SOURCES =
      WordSet.parse(
          "hold holds boarding boardings search searches raid raids sweep sweeps inspection"
              + " inspections check checks patrol patrols operation operations truck trucks lorry"
              + " lorries container containers box boxes dhow dhows van vans trailer trailers car"
              + " cars boot luggage baggage suitcase suitcases trunk trunks parcel parcels hull"
              + " compartment compartments wagon wagons vessel ship boat boats scan scans");
  private static final Set<String> LAY = WordSet.of("were", "was", "lay", "sat", "nestled");
  private static final Set<String> UNDER =
      WordSet.of("under", "beneath", "underneath", "behind", "among", "amongst", "amid");
  private static final Set<String> INSIDE = WordSet.of("in", "inside", "aboard");
  private static final Set<String> BREAKS =
      WordSet.of(";", ".", ":", "which", "who", "that", "but", "while", "when", "where");

  private Yields() {}

  static boolean is(Draft draft) {
    boolean goods = draft.figureClass == FigureClass.CARGO || draft.figureClass == null;
    return goods && (isGivenUp(draft) || liesThere(draft));
  }

  /// The number may be any of a list behind the verb.
  private static boolean isGivenUp(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int farthest = Math.max(0, draft.quoteFrom - FARTHEST);
    for (int i = draft.quoteFrom - 1; i >= farthest; i--) {
      if (isOneOf(tokens, i, GAVE)) {
        return isOneOf(tokens, i - 1, SOURCES);
      }
      if (isOneOf(tokens, i, BREAKS)) {
        return false;
      }
    }
    return false;
  }

  /// The place opens the sentence or the clause.
  private static boolean liesThere(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int verb = draft.quoteFrom - 1;
    if (!isOneOf(tokens, verb, LAY)) {
      return false;
    }
    for (int i = verb - 2; i >= Math.max(0, verb - LONGEST_PLACE); i--) {
      boolean under = isOneOf(tokens, i, UNDER);
      boolean inside = isOneOf(tokens, i, INSIDE) && isOneOf(tokens, verb - 1, SOURCES);
      if (under || inside) {
        return i == 0 || isOneOf(tokens, i - 1, ",", ";", ":", "and", "but", "(");
      }
    }
    return false;
  }
}
