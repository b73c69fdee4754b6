package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a number that answers the question before it, and what the question asks for: "How many
/// trucks came? – Twelve."
record Answers(Passages passages, Draft draft) {

  private static final int LONGEST_LABEL = 10;
  private static final int LONGEST_LEAD = 9;
  private static final int SHORTEST = 8;
  private static final int FARTHEST = 3;
  private static final Set<String> ONES = WordSet.of("a", "an", "one", "each");
  private static final Set<String> DOES = WordSet.of("does", "can", "could");
  private static final Set<String> LIFTS = WordSet.of("carry", "hold", "take", "lift", "weigh");
  private static final Set<String> HAD = WordSet.parse("have own employ need run keep use hold");

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

  /// Index of the sentence that asks, or -1.
  int question() {
    if (draft.quoteFrom - endOfLabel(draft.sentence.tokens()) > LONGEST_LEAD) {
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

  /// Behind the name that labels a turn: "Ms. Anne Saint-Louis: By our count".
  private static int endOfLabel(List<Token> tokens) {
    for (int i = 1; i < Math.min(LONGEST_LABEL, tokens.size()); i++) {
      if (Words.is(tokens, i, ":")) {
        return i + 1;
      }
      if (tokens.get(i).isWord() && !tokens.get(i).isCapitalised()) {
        return 0;
      }
    }
    return 0;
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

  /// "How many arrests?", "How many lorries do you own?": the answer counts nothing that moves.
  boolean isOfElse() {
    Sentence question = asking();
    List<Token> tokens = question == null ? List.of() : question.tokens();
    int how = how(tokens);
    if (how < 0) {
      return false;
    }
    boolean had = false;
    for (int i = how; i < tokens.size(); i++) {
      had |= isOneOf(tokens, i, HAD) && !Words.isWord(tokens, i + 1);
    }
    Evidence said = Evidence.in(tokens);
    boolean still = !said.moving() && (had || !said.isSilent());
    boolean noun = NounPhrases.isCountable(tokens, how + 2);
    return still || noun && isOther(NounPhrases.at(tokens, how + 2, true));
  }

  /// "What does such a lorry carry?", "How much can a wagon take?": the answer is a factor.
  boolean isOfOne() {
    int question = question();
    boolean next = question >= 0 && question == draft.sentenceIndex - 1;
    List<Token> tokens = next ? passages.sentences().get(question).tokens() : List.of();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Goods goods = isOneOf(tokens, i, ONES) ? Goods.at(tokens, i + 1) : null;
      if (goods != null
          && goods.figureClass() == FigureClass.CONVEYANCE
          && Words.hasAny(tokens, i - 3, i, DOES)
          && isOneOf(tokens, goods.to(), LIFTS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(NounPhrases.@Nullable Phrase phrase) {
    return phrase != null && phrase.goods() == null;
  }

  private static @Nullable Goods asked(Sentence question) {
    List<Token> tokens = question.tokens();
    int how = how(tokens);
    if (how >= 0) {
      var phrase = NounPhrases.at(tokens, how + 2, true);
      boolean counted = phrase != null && phrase.goods() != null && phrase.goods().isCounted();
      return counted ? phrase.goods().of(Mentions.whole(tokens, how + 2, phrase.to())) : null;
    }
    return tokens.size() <= SHORTEST ? fragment(tokens) : null;
  }

  /// Where "how many" or "how much" stands, or -1.
  private static int how(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (is(tokens, i, "how") && isOneOf(tokens, i + 1, "many", "much")) {
        return i;
      }
    }
    return -1;
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
