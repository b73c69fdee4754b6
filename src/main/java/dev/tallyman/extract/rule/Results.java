package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The result of a match or a vote, which counts nothing: "won 3-2", "a 2–2 draw", "fifty-fifty".
final class Results {

  private static final int NEAR = 8;
  private static final BigDecimal HIGHEST = new BigDecimal("300");
  private static final Set<String> PLAYED =
      WordSet.of(
          "won",
          "win",
          "wins",
          "winning",
          "lost",
          "lose",
          "loss",
          "beat",
          "beats",
          "beating",
          "beaten",
          "drew",
          "draw",
          "draws",
          "tie",
          "tied",
          "ended",
          "led",
          "lead",
          "leads",
          "trailed",
          "victory",
          "defeat",
          "defeated",
          "score",
          "scored",
          "result",
          "aggregate",
          "game",
          "match",
          "finished",
          "thrashed",
          "edged",
          "overcame",
          "voted",
          "vote",
          "ruling");

  private Results() {}

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int dash = draft.numberFrom + 1;
    boolean pair =
        draft.upper != null
            && draft.numberTo == draft.numberFrom + 3
            && isOneOf(tokens, dash, Words.DASHES)
            && Words.isDigits(tokens, dash - 1)
            && Words.isDigits(tokens, dash + 1)
            && draft.upper.compareTo(HIGHEST) < 0;
    boolean even = draft.upper != null && draft.upper.compareTo(draft.value) == 0;
    return draft.figureClass == null && (even || pair && isPlayed(tokens, draft));
  }

  private static boolean isPlayed(List<Token> tokens, Draft draft) {
    boolean unit = UnitWord.at(tokens, draft.numberTo) != null;
    boolean played = false;
    for (int i = Math.max(0, draft.numberFrom - NEAR);
        i < Math.min(tokens.size(), draft.numberTo + NEAR);
        i++) {
      played |= isOneOf(tokens, i, PLAYED);
    }
    return played && !unit && !Words.isHyphen(tokens, draft.numberTo);
  }
}
