package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The unit that the line over a list gives to bare numbers behind labels: "Deliveries in May
/// (tonnes)" over "Wheat: 41,200".
final class Listed {

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_LIST = 15;

  private Listed() {}

  /// What the unit is told in: the thousand of "(thousand tonnes)", or null.
  static @Nullable BigDecimal scale(Passages passages, Draft draft) {
    int line = line(passages, draft);
    List<Token> tokens = line < 0 ? List.of() : passages.sentences().get(line).tokens();
    return Tables.headScale(tokens, unit(tokens));
  }

  static @Nullable Goods unit(Passages passages, Draft draft) {
    int line = line(passages, draft);
    return line < 0 ? null : unit(passages.sentences().get(line).tokens());
  }

  /// The line over the list, which speaks of movement, or -1.
  private static int line(Passages passages, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.quoteTo < tokens.size() && Words.isWord(tokens, draft.quoteTo)
        || !isLabel(tokens, draft.quoteFrom - 1)) {
      return -1;
    }
    for (int i = draft.sentenceIndex - 1;
        i >= Math.max(0, draft.sentenceIndex - LONGEST_LIST);
        i--) {
      Sentence line = passages.sentences().get(i);
      int mark = Grammar.lastOf(line.tokens(), 0, line.tokens().size() - 1, ":");
      if (draft.sentence.paragraph() - line.paragraph() > 1) {
        return -1;
      }
      if (mark < 0 || !isLabel(line.tokens(), mark)) {
        return Evidence.in(line.tokens()).moving() ? i : -1;
      }
    }
    return -1;
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
