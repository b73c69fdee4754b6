package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Words that name a time before the one of which the text has just spoken: "a year earlier", "the
/// same month of 2023", "last season".
final class EarlierTimes {

  private static final Set<String> UNITS =
      WordSet.parse(
          "day days night week weeks fortnight month months quarter quarters season seasons year"
              + " years decade decades winter summer spring autumn harvest");
  private static final Set<String> SPANS =
      WordSet.parse("month months period week quarter point date day time stage season half weeks");
  private static final Set<String> PAST = WordSet.parse("ago earlier before previously prior");
  private static final Set<String> PREVIOUS = WordSet.parse("previous prior preceding");
  private static final Set<String> PASSED =
      WordSet.parse(
          "year month week season quarter time summer winter spring autumn reading fortnight");
  private static final PhraseSet OTHERS =
      PhraseSet.of(
          "in the whole of",
          "for the whole of",
          "in all of",
          "before the war",
          "back then",
          "in those days",
          "at its peak",
          "at the peak",
          "before that",
          "until then",
          "in normal times",
          "before the drought",
          "before the closure",
          "before the crisis");

  private EarlierTimes() {}

  /// Whether one stands in `[from, to)`.
  static boolean standIn(List<Token> tokens, int from, int to) {
    for (int i = Math.max(1, from + 1); i < Math.min(to, tokens.size()); i++) {
      boolean last = WordSet.has(PASSED, tokens.get(i)) && tokens.get(i - 1).is("last");
      if (last || isSame(tokens, i)) {
        return true;
      }
    }
    return firm(tokens, from, to) || OTHERS.isIn(tokens, from, to);
  }

  private static boolean isSame(List<Token> tokens, int noun) {
    return WordSet.has(SPANS, tokens.get(noun)) && tokens.get(noun - 1).is("same");
  }

  /// Whether one stands there that only a comparison needs: not "last week" but "a week earlier".
  static boolean firm(List<Token> tokens, int from, int to) {
    for (int i = Math.max(1, from + 1); i < Math.min(to, tokens.size()); i++) {
      Token word = tokens.get(i);
      boolean ago = WordSet.has(PAST, word) && WordSet.has(UNITS, tokens.get(i - 1));
      boolean span = WordSet.has(SPANS, word);
      boolean same =
          span
              && tokens.get(i - 1).is("same")
              && Words.isOneOf(tokens, i + 1, "of", "in", "last", "a");
      boolean previous =
          (span || WordSet.has(PASSED, word)) && WordSet.has(PREVIOUS, tokens.get(i - 1));
      if (ago || same || previous) {
        return true;
      }
    }
    return Grammar.has(tokens, from, to, "the previous");
  }
}
