package dev.tallyman.extract.rule.speech;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Small words and commas that end most phrases and stand inside of some names: "Ministry of Water
/// and Forests", "Ministry of Water, Land and Forests", "the ambassador to the UN".
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

  private static final int LONGEST_LIST = 7;

  private NameLinks() {}

  static boolean joins(List<Token> tokens, int i) {
    return isSent(tokens, i) || isInsideName(tokens, i) || isInsideKnown(tokens, i);
  }

  /// The comma of "Ministry of Water, Land and Forests".
  static boolean isListed(List<Token> tokens, int comma) {
    int and = comma + 1;
    while (and < tokens.size()
        && and - comma <= LONGEST_LIST
        && !is(tokens, and, "and")
        && (tokens.get(and).isCapitalised() || is(tokens, and, ","))) {
      and++;
    }
    return is(tokens, comma, ",") && and > comma + 1 && isInsideName(tokens, and);
  }

  /// "Customs and Border Protection": a name that the lexicon knows whole.
  private static boolean isInsideKnown(List<Token> tokens, int and) {
    boolean known = false;
    for (int i = and - 1; is(tokens, and, "and") && i >= Math.max(0, and - 3); i--) {
      known |= SpeechWords.SPEAKERS.at(tokens, i).filter(name -> name.to() > and).isPresent();
    }
    return known;
  }

  /// "the ambassador to the UN", "Turkey's delegation to NATO".
  private static boolean isSent(List<Token> tokens, int i) {
    boolean named =
        i + 1 < tokens.size() && (is(tokens, i + 1, "the") || tokens.get(i + 1).isCapitalised());
    return is(tokens, i, "to") && named && i > 0 && WordSet.has(SENT, tokens.get(sent(tokens, i)));
  }

  /// The word before "of Eritrea to the UN", else the one before "to the UN".
  private static int sent(List<Token> tokens, int to) {
    int of = to - 1;
    while (of > 1 && to - of < 5 && (tokens.get(of).isCapitalised() || is(tokens, of, "the"))) {
      of--;
    }
    return of > 0 && of < to - 1 && is(tokens, of, "of") ? of - 1 : to - 1;
  }

  /// "Ministry of Water and Forests", "Food and Agriculture Organization", but "Kyiv and Moscow".
  private static boolean isInsideName(List<Token> tokens, int and) {
    if (!is(tokens, and, "and") || and == 0) {
      return false;
    }
    int first = opening(tokens, and, false);
    int listed = opening(tokens, and, true);
    int end = and + 1;
    while (end < tokens.size() && end - and < 5 && tokens.get(end).isCapitalised()) {
      end++;
    }
    boolean capitals = first < and && end > and + 1;
    return capitals
        && ((is(tokens, listed - 1, "of") || is(tokens, listed - 1, "for"))
                && isBody(tokens, listed - 2)
            || first == and - 1 && end > and + 2 && isBody(tokens, end - 1));
  }

  /// Where the capitals before `and` begin, past the commas of a list or not.
  private static int opening(List<Token> tokens, int and, boolean listed) {
    int first = and;
    while (first > 0
        && and - first < (listed ? LONGEST_LIST : 4)
        && (tokens.get(first - 1).isCapitalised() || listed && is(tokens, first - 1, ","))
        && !Words.isOneOf(tokens, first - 1, "the", "of", "for")) {
      first--;
    }
    return first;
  }

  private static boolean isBody(List<Token> tokens, int i) {
    return i >= 0
        && tokens.get(i).isCapitalised()
        && SpeechWords.isSpeaker(tokens, i, "body", "any-body");
  }
}
