package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The unit that the line over a list gives to bare numbers behind labels: "Deliveries in May
/// (tonnes)" over "Wheat: 41,200", and the thousand of "(thousand tonnes)" as its scale.
record Listed(Goods unit, @Nullable BigDecimal scale) {

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_LIST = 15;

  static @Nullable Listed of(Passages passages, Draft draft) {
    List<Token> line = line(passages, draft);
    Goods unit = unit(line);
    return unit == null ? null : new Listed(unit, Tables.headScale(line, unit));
  }

  /// The line over the list, which speaks of movement, or no words.
  private static List<Token> line(Passages passages, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.quoteTo < tokens.size() && Words.isWord(tokens, draft.quoteTo)
        || !isLabel(tokens, draft.quoteFrom - 1)) {
      return List.of();
    }
    for (int i = draft.sentenceIndex - 1;
        i >= Math.max(0, draft.sentenceIndex - LONGEST_LIST);
        i--) {
      Sentence line = passages.sentences().get(i);
      int mark = Grammar.lastOf(line.tokens(), 0, line.tokens().size() - 1, ":");
      if (draft.sentence.paragraph() - line.paragraph() > 1) {
        return List.of();
      }
      if (!isLabel(line.tokens(), mark)) {
        return Evidence.in(line.tokens()).moving() ? line.tokens() : List.of();
      }
    }
    return List.of();
  }

  /// Whether words alone stand before a colon at `mark`, and none of what does not move.
  private static boolean isLabel(List<Token> tokens, int mark) {
    boolean label = Words.is(tokens, mark, ":") && mark > 0 && mark <= LONGEST_LABEL;
    for (int i = 0; label && i < mark; i++) {
      label = !tokens.get(i).isDigits() && !Evidence.isStill(tokens, i);
    }
    return label;
  }

  private static @Nullable Goods unit(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (Goods.isUnit(tokens, i)) {
        return Goods.at(tokens, i);
      }
    }
    return null;
  }
}
