package dev.tallyman.extract.rule.speech;

import dev.tallyman.text.Token;
import java.util.List;

/// The words of one sentence, and what can be said of a single place in them.
record Wording(String text, List<Token> tokens) {

  Phrase phrase(int from, int to) {
    return new Phrase(text, tokens, from, to);
  }

  boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  boolean isTail(int to) {
    return to >= tokens.size() || ",.;:)”\"".contains(tokens.get(to).text());
  }

  boolean isNumber(int i) {
    return tokens.get(i).isDigits() || NumberLikes.isNumberWord(tokens.get(i).lower());
  }

  boolean isTime(int i) {
    return is(i, "on")
            && i + 1 < tokens.size()
            && (SpeechWords.DAYS.contains(tokens.get(i + 1).lower())
                || tokens.get(i + 1).isDigits())
        || is(i, "in")
            && i + 1 < tokens.size()
            && (SpeechWords.DAYS.contains(tokens.get(i + 1).lower())
                || is(i + 1, "a")
                || is(i + 1, "its"))
        || is(i, "at") && is(i + 1, "the")
        || SpeechWords.DAYS.contains(tokens.get(i).lower())
            && i > 0
            && !tokens.get(i - 1).isCapitalised();
  }
}
