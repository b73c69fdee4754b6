package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Subjects of a counting verb that name nobody: somebody whose name is kept back, or a ship that
/// puts goods ashore.
final class Unnamed {

  private static final int STOWED = 9;
  private static final Set<String> ASHORE = WordSet.of("ashore", "aboard", "onto", "into");
  private static final Set<String> ABOARD =
      WordSet.of("aboard", "board", "hatches", "holds", "hold", "tanks", "bunkers");
  private static final Set<String> UNNAMED =
      WordSet.parse(
          "state country nation source official informant witness trader broker diplomat");
  private static final Set<String> VALUING =
      WordSet.parse("valued values put puts counted counts pegged tallied logged estimated");

  private Unnamed() {}

  /// "The Member State valued the exports at $3 million": somebody who has no name here.
  static boolean isOne(List<Token> tokens, Match verb, Phrase subject) {
    return WordSet.isAmong(subject.first().lower(), "the", "that", "this", "another", "one")
        && subject.to() - subject.from() <= 3
        && WordSet.has(UNNAMED, subject.last())
        && WordSet.has(VALUING, tokens.get(verb.from()));
  }

  /// "The Volta Star, a feeder, put 900 boxes ashore at Varna", "The Volta Star had 900 boxes on
  /// board": goods are put or held, and no number.
  static boolean isStowing(List<Token> tokens, Match verb) {
    Set<String> where =
        WordSet.isAmong(tokens.get(verb.from()).lower(), "put", "puts")
            ? ASHORE
            : WordSet.isAmong(tokens.get(verb.from()).lower(), "has", "have", "had")
                ? ABOARD
                : Set.of();
    for (int i = verb.to(); i < Math.min(tokens.size(), verb.to() + STOWED); i++) {
      if (where.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
