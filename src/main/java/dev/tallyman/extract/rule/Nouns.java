package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The noun that a number counts where no lexicon knows it: the words behind the number up to the
/// first that no noun phrase holds, "one particular demand", "digital and physical sales".
final class Nouns {

  private static final int LONGEST = 6;
  private static final Lexicon VERBS = Lexicon.load("verbs");
  private static final Set<String> OPENERS =
      Set.of(
          "of",
          "the",
          "a",
          "an",
          "my",
          "our",
          "your",
          "his",
          "her",
          "its",
          "their",
          "those",
          "these",
          "such",
          "more",
          "other",
          "further",
          "additional",
          "combined");

  private Nouns() {}

  /// The noun phrase at `from`, lower-cased and singular, or null. A whole may stand behind "of
  /// the", a count may not.
  static @Nullable String at(List<Token> tokens, int from, boolean whole) {
    int at = from;
    while (isOneOf(tokens, at, OPENERS) && at - from < 3) {
      at++;
    }
    int to = at;
    while (to < tokens.size() && to - at < LONGEST && goesOn(tokens, to, at)) {
      to++;
    }
    while (to > at && !tokens.get(to - 1).isWord()) {
      to--;
    }
    return to == at ? null : NounPhrases.item(tokens, at, to);
  }

  private static boolean goesOn(List<Token> tokens, int i, int from) {
    Token token = tokens.get(i);
    if (Words.isHyphen(tokens, i) && i > from) {
      return Words.isGlued(tokens, i + 1);
    }
    if (!token.isWord() || NounPhrases.isStop(tokens, i)) {
      return false;
    }
    return i == from || !isVerb(tokens, i);
  }

  private static boolean isVerb(List<Token> tokens, int i) {
    return ClosedWords.isAuxiliary(tokens.get(i))
        || ClosedWords.isAdverb(tokens.get(i))
        || tokens.get(i).lower().endsWith("ed") && !is(tokens, i + 1, "s")
        || VERBS.at(tokens, i).isPresent() && !NounPhrases.isPlural(tokens.get(i).lower());
  }
}
