package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The nouns of a sentence that name what brings one load at a time: "a Togo-flagged cargo flight",
/// "the last convoy", "her cargo".
record Carriers(Clauses clauses) {

  private static final Lexicon CARRIERS = Lexicon.load("carriers");
  static final Set<String> ARTICLES = WordSet.of("a", "an", "another", "one", "single");
  static final Set<String> POINTERS =
      WordSet.of("the", "this", "that", "'s", "which", "its", "her", "his", "last", "next");
  static final Set<String> ORDINALS =
      WordSet.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "last",
          "next",
          "latest",
          "recent",
          "other",
          "largest",
          "biggest",
          "smallest",
          "heaviest",
          "best",
          "worst",
          "richest",
          "larger",
          "smaller",
          "bigger",
          "heavier",
          "former",
          "latter");

  private static final Set<String> LOTS =
      WordSet.of("lot", "load", "delivery", "instalment", "installment", "dispatch");

  private List<Token> tokens() {
    return clauses.tokens();
  }

  static boolean hasCarrier(List<Token> words, int from, int to) {
    return CARRIERS.isIn(words, from, to);
  }

  /// Whether a carrier's name ends right before `to`: "a pick-up carrying".
  static boolean endsAt(List<Token> words, int to) {
    for (int i = Math.max(0, to - 3); i < to; i++) {
      if (CARRIERS.at(words, i).filter(match -> match.to() == to).isPresent()) {
        return true;
      }
    }
    return false;
  }

  boolean isCarrier(int at) {
    return at >= 0 && CARRIERS.at(tokens(), at).isPresent();
  }

  /// A carrier, or a lot that is counted off like one: "the last delivery".
  boolean isLot(int at) {
    return isCarrier(at) || Words.isOneOf(tokens(), at, LOTS);
  }

  /// Whether the noun at `at` is one such thing, whatever points to it.
  boolean isOneCarrier(int at) {
    return isCarrier(at) && (isSingular(at, ARTICLES) || isSingular(at, POINTERS));
  }

  /// "Barge 14 left", "Flight 3".
  private boolean isNumbered(int at) {
    boolean number =
        at + 1 < tokens().size()
            && tokens().get(at + 1).isDigits()
            && tokens().get(at).isCapitalised();
    return number && isCarrier(at) && (at + 2 >= tokens().size() || endsNoun(at + 2));
  }

  boolean isVerb(int at) {
    for (VerbGroup group : clauses.groups()) {
      if (group.from() == at) {
        return true;
      }
    }
    return false;
  }

  boolean endsNoun(int at) {
    return ClosedWords.opensPhrase(tokens(), at) || tokens().get(at).is("worth") || isVerb(at);
  }

  /// "a Togo-flagged cargo flight", "another lorry": one of `determiners` not far before the noun.
  boolean isSingular(int at, Set<String> determiners) {
    if (isNumbered(at)) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      String word = tokens().get(i).lower();
      if (determiners.contains(word)) {
        boolean time = TimeFrames.isUnit(tokens().get(i + 1));
        boolean per = time && i > 1 && tokens().get(i - 1).isWord();
        boolean within = i > 0 && tokens().get(i - 1).is("including");
        return !per && !within && !Grammar.reads(tokens(), i - 2, "out of");
      }
      boolean hyphen = word.equals("-") && tokens().get(i).glued();
      if (!tokens().get(i).isWord() && !hyphen || ClosedWords.PREPOSITIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
