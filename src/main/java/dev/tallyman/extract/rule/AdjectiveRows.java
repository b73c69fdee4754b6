package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Adjectives in a row before what is counted: the comma of "three long, difficult novels" and of
/// "prehistoric, Buddhist and Islamic sites", the "and" of "the largest and most expensive ships".
final class AdjectiveRows {

  private static final int LONGEST_ROW = 5;
  private static final List<String> ENDINGS =
      List.of(
          "ic", "al", "ive", "ous", "ful", "less", "able", "ible", "ish", "ian", "ese", "ary",
          "ant", "ent", "ing", "ed");
  private static final Set<String> COMMON =
      WordSet.parse(
          "young old new long short big small large high low wide narrow deep thick thin tall heavy"
              + " light fast slow hard soft hot cold warm cool dry wet dark bright strong weak rich"
              + " poor clean dirty quiet loud cheap simple plain rare great good bad tiny huge vast"
              + " black white red green blue yellow brown grey gray empty full busy early late");

  private AdjectiveRows() {}

  /// Whether a comma or "and" at `i` leads to one more adjective before a plural.
  static boolean goOnBehind(List<Token> tokens, int i) {
    if (is(tokens, i, "and")) {
      return Degrees.isHighest(tokens, i - 1)
          && (isOneOf(tokens, i + 1, "most", "least") || Degrees.isHighest(tokens, i + 1));
    }
    return is(tokens, i, ",")
        && (isOne(tokens, i - 1) || areNames(tokens, i))
        && NounPhrases.isCountable(tokens, i + 1)
        && !NounPhrases.isPlural(tokens.get(i + 1).lower())
        && !NumberWords.isSmall(tokens, i + 1)
        && ends(tokens, i + 1);
  }

  private static boolean isOne(List<Token> tokens, int i) {
    if (!Words.isWord(tokens, i) || NounPhrases.isStop(tokens, i)) {
      return false;
    }
    String word = tokens.get(i).lower();
    return COMMON.contains(word)
        || Degrees.isOne(tokens, i)
        || word.length() > 4
            && ENDINGS.stream().anyMatch(word::endsWith)
            && !NounPhrases.isPlural(word);
  }

  /// "Roman, Gothic and Moorish gates"
  private static boolean areNames(List<Token> tokens, int comma) {
    return Words.isWord(tokens, comma - 1)
        && tokens.get(comma - 1).isCapitalised()
        && !NounPhrases.isPlural(tokens.get(comma - 1).lower())
        && Words.isWord(tokens, comma + 1)
        && tokens.get(comma + 1).isCapitalised();
  }

  /// Whether a plural closes the row that goes on at `from`.
  private static boolean ends(List<Token> tokens, int from) {
    for (int i = from + 1; i < from + LONGEST_ROW; i++) {
      if (!Words.isWord(tokens, i) && !is(tokens, i, ",")) {
        return false;
      }
      if (Words.isWord(tokens, i) && NounPhrases.isPlural(tokens.get(i).lower())) {
        return !NounPhrases.isStop(tokens, i);
      }
      if (NounPhrases.isStop(tokens, i) && !is(tokens, i, "and")) {
        return false;
      }
    }
    return false;
  }
}
