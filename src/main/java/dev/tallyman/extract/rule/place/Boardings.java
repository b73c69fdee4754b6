package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Where somebody gets on with goods: "stopped at Nairobi airport, about to board a flight to
/// Bangkok", "a lorry that boarded the ferry in Nador".
final class Boardings {

  private static final int BEFORE = 8;
  private static final int BEHIND = 12;
  private static final int NEAR = 4;

  private static final Set<String> BOARDING =
      WordSet.of("board", "boarded", "boarding", "embark", "embarked");

  private static final Set<String> VEHICLES =
      WordSet.of("flight", "ferry", "plane", "train", "bus", "coach", "aircraft", "airliner");

  private Boardings() {}

  /// Whether somebody boards at the place from `from` to `to`, behind "at" or "in".
  static boolean isAt(List<Token> tokens, int from, int to) {
    if (!Words.isOneOf(tokens, from - 1, "at", "in")) {
      return false;
    }
    return boards(tokens, from - BEFORE, from) || boards(tokens, to, to + BEHIND);
  }

  private static boolean boards(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      boolean gets = BOARDING.contains(tokens.get(i).lower()) && !Words.is(tokens, i - 1, "on");
      if (gets && Words.hasAny(tokens, i + 1, i + NEAR, VEHICLES)) {
        return true;
      }
    }
    return false;
  }
}
