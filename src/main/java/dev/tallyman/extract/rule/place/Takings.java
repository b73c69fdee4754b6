package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What enforcers take: nobody sent them the goods that they "took" or "landed".
final class Takings {

  private static final int REACH = 12;

  private static final Set<String> ENFORCERS =
      WordSet.of(
          "police",
          "customs",
          "coastguard",
          "navy",
          "guards",
          "guard",
          "troops",
          "army",
          "soldiers",
          "patrol",
          "patrols",
          "officers",
          "agents",
          "frigate",
          "inspectors",
          "gendarmes",
          "rebels",
          "militia");

  private final List<Token> tokens;

  Takings(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Whether enforcers between `from` and the verb took what it speaks of.
  boolean isOne(int from, int verb) {
    return Words.isOneOf(tokens, verb, "took", "taken", "sought", "got", "landed")
        && Words.hasAny(tokens, from, verb, ENFORCERS)
        && !isBoughtFrom(verb);
  }

  /// "The army got 40 drones from Iran", but not "took 40 rifles from a van".
  private boolean isBoughtFrom(int verb) {
    return is(verb, "got") && Words.isOneOf(tokens, verb + 1, "its", "their")
        || is(verb, "got") && isCountedFrom(verb);
  }

  private boolean isCountedFrom(int verb) {
    for (int i = verb + 1; i + 1 < Math.min(tokens.size(), verb + REACH); i++) {
      if (Words.isOneOf(tokens, i, "from", "of")) {
        return tokens.get(i + 1).isCapitalised();
      }
    }
    return false;
  }

  /// "The same patrol stopped a second dhow with 2 tonnes of hashish": another haul came its own
  /// way.
  static boolean isAnother(Draft figure, SentenceRoutes.Span clause) {
    List<Token> tokens = figure.sentence.tokens();
    for (int i = clause.from(); figure.status == Status.SEIZED && i < clause.to(); i++) {
      if (Words.isOneOf(tokens, i, "second", "another", "third", "separate", "earlier")
          && Words.hasAny(tokens, i + 1, i + 3, RouteWords.CONVEYANCES)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
