package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a number that answers the question before it, and what the question asks for: "How many
/// trucks came? – Twelve."
record Answers(Passages passages, Draft draft) {

  private static final int LONGEST_LEAD = 9;
  private static final int SHORTEST = 8;
  private static final int FARTHEST = 3;

  /// Whether the number opens its sentence, a speaker's name or an adverbial apart, behind a
  /// question.
  boolean isAnswer() {
    return question() >= 0;
  }

  /// The question before the number, or null where it answers none.
  @Nullable Sentence asking() {
    int question = question();
    return question < 0 ? null : passages.sentences().get(question);
  }

  private int question() {
    if (draft.quoteFrom > LONGEST_LEAD) {
      return -1;
    }
    for (int i = draft.sentenceIndex - 1; i >= Math.max(0, draft.sentenceIndex - FARTHEST); i--) {
      List<Token> tokens = passages.sentences().get(i).tokens();
      if (tokens.getLast().is("?")) {
        return i;
      }
      boolean fragment = i > 0 && tokens.size() <= LONGEST_LEAD;
      if (!fragment) {
        return -1;
      }
    }
    return -1;
  }

  /// What "how many" or "how much" asks for, in the question or the one before it.
  @Nullable Goods asked() {
    int question = question();
    for (int i = question; i >= Math.max(0, question - 1); i--) {
      Goods goods = asked(passages.sentences().get(i));
      if (goods != null) {
        return goods;
      }
    }
    return null;
  }

  private static @Nullable Goods asked(Sentence question) {
    List<Token> tokens = question.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (is(tokens, i, "how") && (is(tokens, i + 1, "many") || is(tokens, i + 1, "much"))) {
        var phrase = NounPhrases.at(tokens, i + 2, true);
        boolean counted = phrase != null && phrase.goods() != null && phrase.goods().isCounted();
        return counted ? phrase.goods() : null;
      }
    }
    return tokens.size() <= SHORTEST ? fragment(tokens) : null;
  }

  /// "And the sheep?"
  private static @Nullable Goods fragment(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null && goods.isCounted() && NounPhrases.isPlural(tokens.get(i).lower())) {
        return goods;
      }
    }
    return null;
  }
}
