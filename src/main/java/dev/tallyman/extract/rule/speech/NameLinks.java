package dev.tallyman.extract.rule.speech;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Small words that end most phrases and stand inside of some names: "Ministry of Water and
/// Forests", "the ambassador to the UN".
final class NameLinks {

  private static final Set<String> SENT =
      WordSet.of(
          "ambassador",
          "envoy",
          "mission",
          "delegation",
          "representative",
          "delegate",
          "attaché",
          "adviser",
          "advisor",
          "aide",
          "secretary",
          "counsel",
          "observer",
          "emissary",
          "liaison",
          "legation");

  private NameLinks() {}

  static boolean joins(List<Token> tokens, int i) {
    return isSent(tokens, i) || isInsideName(tokens, i);
  }

  /// "the ambassador to the UN", "Turkey's delegation to NATO".
  private static boolean isSent(List<Token> tokens, int i) {
    boolean named =
        i + 1 < tokens.size() && (is(tokens, i + 1, "the") || tokens.get(i + 1).isCapitalised());
    return is(tokens, i, "to") && named && i > 0 && SENT.contains(tokens.get(i - 1).lower());
  }

  /// "Ministry of Water and Forests", "Food and Agriculture Organization", but "Kyiv and Moscow".
  private static boolean isInsideName(List<Token> tokens, int and) {
    if (!is(tokens, and, "and") || and == 0) {
      return false;
    }
    int first = and;
    while (first > 0
        && and - first < 4
        && tokens.get(first - 1).isCapitalised()
        && !is(tokens, first - 1, "the")) {
      first--;
    }
    int end = and + 1;
    while (end < tokens.size() && end - and < 5 && tokens.get(end).isCapitalised()) {
      end++;
    }
    boolean capitals = first < and && end > and + 1;
    return capitals
        && ((is(tokens, first - 1, "of") || is(tokens, first - 1, "for"))
                && isBody(tokens, first - 2)
            || first == and - 1 && end > and + 2 && isBody(tokens, end - 1));
  }

  private static boolean isBody(List<Token> tokens, int i) {
    return i >= 0
        && tokens.get(i).isCapitalised()
        && SpeechWords.isSpeaker(tokens, i, "body", "any-body");
  }
}
