package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The unit that the line over a list, or the item's own label, gives to bare numbers behind
/// labels: "Deliveries in May (tonnes)" over "Wheat: 41,200", with the scale of "(thousand
/// tonnes)".
record Listed(@Nullable Goods unit, @Nullable UnitLabel label) {

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_LIST = 15;
  private static final int LONGEST_ITEM = 40;

  static @Nullable Listed of(Passages passages, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    UnitLabel own =
        isBare(draft)
            ? UnitLabel.in(tokens, draft.quoteFrom - LONGEST_ITEM, draft.quoteFrom - 1)
            : null;
    List<Token> line = own == null ? line(passages, draft) : List.of();
    UnitLabel label = own == null ? UnitLabel.in(line, 0, line.size()) : own;
    Goods unit = label == null || label.goods() == null ? unit(line) : label.goods();
    return unit == null && label == null ? null : new Listed(unit, label);
  }

  /// Whether the number stands behind a colon and names no unit of its own.
  static boolean isBare(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return Words.is(tokens, draft.quoteFrom - 1, ":") && !Words.isWord(tokens, draft.quoteTo);
  }

  /// The line over the list, which speaks of movement, or no words.
  private static List<Token> line(Passages passages, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int first = Math.max(0, draft.quoteFrom - LONGEST_ITEM);
    int lead = Grammar.lastOf(tokens, first, Math.max(0, draft.quoteFrom - 1), ":");
    int from = Math.max(0, lead + 1);
    if (!isBare(draft)
        || !isLabel(tokens.subList(from, tokens.size()), draft.quoteFrom - 1 - from)) {
      return List.of();
    }
    if (lead > 0 && UnitLabel.in(tokens, first, lead) != null) {
      return tokens.subList(first, lead);
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
      label = !tokens.get(i).isDigits() && !Evidence.isStill(tokens, i) && !isOfPeople(tokens, i);
    }
    return label;
  }

  /// "Pilots: 189", "Noise complaints: 204".
  private static boolean isOfPeople(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        && NounPhrases.isPlural(tokens.get(i).lower())
        && (PersonNouns.endsAt(tokens, i) || ElidedElse.isEvent(tokens, i));
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
