package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isWord;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Numbers behind a label: "annex 9", "Resolution 1929", "footnotes 3 and 4".
final class LabelledNumbers {

  private static final Lexicon LABELS = Lexicon.load("labels");
  private static final int LONGEST_LABEL = 3;
  private static final Set<String> CLOSERS =
      WordSet.of(
          "of", "in", "to", "and", "or", "on", "at", "for", "with", "as", "from", "by", "is");

  private LabelledNumbers() {}

  /// "footnotes 3 and 4", "pp. 12–14".
  static boolean isPluralLabel(List<Token> tokens, int at) {
    int label = is(tokens, at, ".") ? at - 1 : at;
    return label >= 0 && (tokens.get(label).lower().endsWith("s") || is(tokens, label, "pp"));
  }

  static boolean isLabelled(List<Token> tokens, int at) {
    if (LABELS.isStrangeTo(tokens) || isCounting(tokens, at)) {
      return false;
    }
    for (int from = Math.max(0, at - LONGEST_LABEL - 1); from < at; from++) {
      var label = LABELS.at(tokens, from);
      if (label.isPresent()
          && (reaches(tokens, label.get().to(), at) || isApposed(tokens, label.get(), at))) {
        return switch (label.get().meaning(1)) {
          case "capital" -> tokens.get(from).isCapitalised();
          case "apposed" -> isClosed(tokens, at + 1);
          case "ended" -> tokens.get(from).isCapitalised() || isClosed(tokens, at + 1);
          default -> true;
        };
      }
    }
    return false;
  }

  /// "managed to note five clearances": a word of number before a plural.
  private static boolean isCounting(List<Token> tokens, int at) {
    return is(tokens, at - 2, "to")
        && isWord(tokens, at)
        && isWord(tokens, at + 1)
        && NounPhrases.isPlural(tokens.get(at + 1).lower());
  }

  /// Whether nothing behind the number can be what it counts: "at gate 4" against "at the gate 40
  /// trucks".
  static boolean isEnded(List<Token> tokens, int to) {
    return !NounPhrases.isCountable(tokens, to) && Fractions.afterPercent(tokens, to) < 0;
  }

  /// Whether the phrase of the number ends behind it: "in annex 9, p. 112".
  private static boolean isClosed(List<Token> tokens, int to) {
    return !isWord(tokens, to) && Fractions.afterPercent(tokens, to) < 0
        || Words.isOneOf(tokens, to, CLOSERS);
  }

  /// "the hotline, 1164, is free".
  private static boolean isApposed(List<Token> tokens, Lexicon.Match label, int at) {
    boolean comma = is(tokens, label.to(), ",") || is(tokens, label.to(), "on");
    return label.meaning(1).equals("apposed") && comma && label.to() + 1 == at;
  }

  private static boolean reaches(List<Token> tokens, int to, int at) {
    boolean dotted = is(tokens, to, ".") && to + 1 == at;
    boolean plural = to > 0 && tokens.get(to - 1).lower().endsWith("s");
    boolean marked = is(tokens, to, ":") && !plural || is(tokens, to, "#");
    return to == at || dotted || to + 1 == at && marked;
  }
}
