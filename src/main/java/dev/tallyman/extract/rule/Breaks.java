package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Where a sentence can part into clauses: marks, conjunctions and relative words, by strength. In
/// "40 crates, which had left, and 30 bags" the comma parts less than "and", and "which" most.
record Breaks(List<Token> tokens) {

  static final Set<String> RELATIVES = WordSet.of("that", "which", "who", "whom");

  private static final Set<String> MARKS = WordSet.of(";", ":", "–", "—", "(", ")", "•");
  private static final Set<String> JOINING = WordSet.of("and", "or", "nor", "yet");
  private static final Set<String> TIMING = WordSet.of("after", "before", "as", "since");
  private static final Set<String> EXCEPT =
      WordSet.of("nothing", "anything", "all", "none", "last");

  /// Words that set a clause into another between commas.
  private static final Set<String> SET_IN =
      WordSet.of("if", "unless", "when", "while", "once", "because", "although", "though", "as");

  boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  boolean isSubjectPronoun(int at) {
    return at >= 0 && WordSet.has(ClosedWords.PRONOUNS, tokens.get(at));
  }

  boolean isCounted(int at) {
    return at >= 0
        && at < tokens.size()
        && (tokens.get(at).isDigits() || WordSet.has(ClosedWords.NUMERALS, tokens.get(at)));
  }

  /// How strongly a token parts clauses: 0 not at all, 4 a mark or a subordinator.
  int strength(int at) {
    Token token = tokens.get(at);
    if (WordSet.has(MARKS, token)
        || WordSet.has(ClosedWords.SUBORDINATORS, token) && !isDeterminer(at)) {
      return 4;
    }
    boolean joins = WordSet.has(JOINING, token);
    if (joins && isCounted(at - 1) && isCounted(at + 1) || is(at, "or") && is(at + 1, "so")) {
      return 0;
    }
    if (joins) {
      return is(at - 1, ",") ? 3 : 2;
    }
    if (WordSet.has(TIMING, token)) {
      return 1;
    }
    boolean inNumber = token.glued() && at + 1 < tokens.size() && tokens.get(at + 1).glued();
    return token.is(",") && !inNumber || token.is("-") && !token.glued() ? 1 : 0;
  }

  /// Whether a conjunction, a subordinator or a strong mark stands in `[from, to)`.
  boolean parts(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 1) {
        return true;
      }
    }
    return false;
  }

  /// Whether anything at all parts `[from, to)`.
  boolean any(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a mark or a subordinator stands in `[from, to)`, relative words aside.
  boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 3 && !WordSet.has(RELATIVES, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// A relative word, or a conjunction behind a comma: "two cargoes, if insurers agree, would
  /// follow".
  boolean opensInside(int at) {
    Token word = tokens.get(at);
    return WordSet.has(RELATIVES, word)
        || WordSet.isAmong(word.lower(), "whose", "where")
        || is(at - 1, ",") && WordSet.has(SET_IN, word);
  }

  boolean isDeterminer(int at) {
    boolean except = is(at, "but") && EXCEPT.contains(at > 0 ? tokens.get(at - 1).lower() : "");
    return except
        || is(at, "so") && (is(at + 1, "far") || is(at - 1, "or"))
        || is(at, "that") && (is(at - 1, "of") || is(at - 1, "in") || is(at - 1, "than"));
  }
}
