package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Words between a number and its noun that tell what was done to the things counted and not what
/// they are: the "recorded" of "300 recorded songs", the "rarely seen" of "60 rarely seen works".
final class Descriptions {

  private static final int MOST = 3;
  private static final Set<String> DEGREES =
      WordSet.of("much", "far", "slightly", "quite", "rather", "so", "too", "nearly", "almost");
  private static final Set<String> PARTICIPLES =
      WordSet.of("seen", "known", "built", "made", "born", "written", "drawn", "chosen", "run");

  private Descriptions() {}

  /// Where the noun phrase begins behind them, or `from`.
  static int behind(List<Token> tokens, int from) {
    int at = from;
    while (at - from < MOST
        && isOne(tokens, at)
        && NounPhrases.isCountable(tokens, at + 1)
        && !ClosedWords.isAuxiliary(tokens.get(at + 1))) {
      at++;
    }
    return isRow(tokens, at) ? at + 3 : at;
  }

  /// "charred and bloated bodies"
  private static boolean isRow(List<Token> tokens, int at) {
    return isParticiple(tokens, at)
        && Words.is(tokens, at + 1, "and")
        && isParticiple(tokens, at + 2)
        && NounPhrases.isCountable(tokens, at + 3)
        && NounPhrases.isPlural(tokens.get(at + 3).lower());
  }

  private static boolean isOne(List<Token> tokens, int at) {
    if (!Words.isWord(tokens, at) || tokens.get(at).isCapitalised()) {
      return false;
    }
    String word = tokens.get(at).lower();
    boolean participle = word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed");
    boolean described = isParticiple(tokens, at + 1);
    return participle
        || PARTICIPLES.contains(word)
        || word.endsWith("ly") && described
        || DEGREES.contains(word) && NounPhrases.isCountable(tokens, at + 2);
  }

  private static boolean isParticiple(List<Token> tokens, int at) {
    String word = Words.lower(tokens, at);
    return PARTICIPLES.contains(word) || word.endsWith("ed") && !word.endsWith("eed");
  }
}
