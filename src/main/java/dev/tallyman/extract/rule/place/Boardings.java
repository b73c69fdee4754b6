package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Where somebody gets on with goods: "stopped at Nairobi airport, about to board a flight to
/// Bangkok", "a lorry that boarded the ferry in Nador"; or goods are about to leave: "at the port
/// of Callao, in a container that was about to sail for Genoa".
final class Boardings {

  private static final int BEFORE = 8;
  private static final int BEHIND = 12;
  private static final int NEAR = 4;

  private static final Set<String> BOARDING =
      WordSet.of("board", "boarded", "boarding", "embark", "embarked");

  private static final int FARTHEST = 24;

  private static final Set<String> PORTS = WordSet.of("port", "harbour", "airport", "terminal");
  private static final Set<String> READY =
      WordSet.of("about", "ready", "waiting", "due", "set", "booked", "scheduled");
  private static final Set<String> LEAVING =
      WordSet.of("sail", "leave", "depart", "shipped", "loaded", "exported", "flown");

  private static final Set<String> VEHICLES =
      WordSet.of("flight", "ferry", "plane", "train", "bus", "coach", "aircraft", "airliner");

  private Boardings() {}

  /// Whether somebody boards at the place from `from` to `to`, behind "at" or "in".
  static boolean isAt(List<Token> tokens, int from, int to) {
    int at = from - 1;
    if (Words.is(tokens, at, "of") && Words.isOneOf(tokens, at - 1, PORTS)) {
      at -= Words.is(tokens, at - 2, "the") ? 3 : 2;
    }
    if (!Words.isOneOf(tokens, at, "at", "in")) {
      return false;
    }
    return boards(tokens, from - BEFORE, from)
        || boards(tokens, to, to + BEHIND)
        || leaves(tokens, to, to + FARTHEST);
  }

  /// "about to sail for Genoa", "waiting to be shipped to Spain".
  private static boolean leaves(List<Token> tokens, int from, int to) {
    for (int i = from; i + 3 < Math.min(tokens.size(), to) && !Words.is(tokens, i, ";"); i++) {
      int verb = Words.is(tokens, i + 2, "be") ? i + 3 : i + 2;
      boolean leaves =
          Words.isOneOf(tokens, i, READY)
              && Words.is(tokens, i + 1, "to")
              && Words.isOneOf(tokens, verb, LEAVING);
      if (leaves) {
        return Words.isOneOf(tokens, verb + 1, "for", "to");
      }
    }
    return false;
  }

  private static boolean boards(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      boolean gets = WordSet.has(BOARDING, tokens.get(i)) && !Words.is(tokens, i - 1, "on");
      if (gets && Words.hasAny(tokens, i + 1, i + NEAR, VEHICLES)) {
        return true;
      }
    }
    return false;
  }
}
