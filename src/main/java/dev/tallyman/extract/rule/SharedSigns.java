package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Signs that are more than one unit, where a word near them tells which is meant: the C of "a
/// charge of 5 C" is a coulomb, the nm of "a 7nm chip" no nautical mile.
final class SharedSigns {

  private static final Lexicon SIGNS = Lexicon.load("shared-signs");
  private static final Map<Line, Set<String>> WORDS =
      SIGNS.lines().stream()
          .collect(Collectors.toMap(line -> line, line -> WordSet.parse(line.meanings().get(2))));
  private static final int NEAR = 10;

  private SharedSigns() {}

  static Optional<Match> at(List<Token> tokens, int at) {
    return SIGNS.at(tokens, at).filter(sign -> isSpokenOf(tokens, sign));
  }

  private static boolean isSpokenOf(List<Token> tokens, Match sign) {
    Set<String> words = WORDS.getOrDefault(sign.line(), Set.of());
    return sign.line().phrases().contains(tokens.get(sign.from()).text())
        && Words.hasAny(tokens, sign.from() - NEAR, sign.to() + NEAR, words);
  }
}
