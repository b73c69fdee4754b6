package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what a country trades in all from one of its goods: "total exports came to $2 billion",
/// and in a report on its trade also "exports to China were $900 million".
final class TradeTotals {

  private static final int FARTHEST = 14;
  private static final int MANY_FLOWS = 3;
  private static final int MANY_FAMILIES = 5;
  private static final Set<String> FLOWS =
      WordSet.of("exports", "imports", "trade", "re-exports", "shipments");
  private static final Set<String> ALL =
      WordSet.parse("total overall all merchandise goods external foreign visible");
  private static final Set<String> GENERAL =
      WordSet.parse("merchandise goods external foreign visible");
  private static final Set<String> ENDS = WordSet.of(".", ";", ":", "?", "!");

  private final Passages passages;
  private @Nullable Boolean general;

  TradeTotals(Passages passages) {
    this.passages = passages;
  }

  boolean counts(Draft draft) {
    boolean sum = draft.figureClass == FigureClass.VALUE || draft.figureClass == FigureClass.SHARE;
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteFrom - 1; sum && i >= Math.max(0, draft.quoteFrom - FARTHEST); i--) {
      if (isOneOf(tokens, i, ENDS) || isNamed(tokens, i)) {
        return false;
      }
      if (isOneOf(tokens, i, FLOWS)) {
        boolean sums = i + 2 == draft.quoteFrom;
        boolean others = is(tokens, i + 1, "of") && !sums && !isOfAll(tokens, i);
        boolean named = isNamed(tokens, i - 1);
        return !others && !named && (isTrade(tokens, i, ALL) || isGeneral() && isUnnamed(draft));
      }
    }
    return false;
  }

  /// Whether the paragraph, of a report on trade in all goods, has named none before the number.
  private boolean isUnnamed(Draft draft) {
    for (int i = draft.sentenceIndex; i >= 0; i--) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.paragraph() != draft.sentence.paragraph()) {
        break;
      }
      List<Token> tokens = sentence.tokens();
      int to = i == draft.sentenceIndex ? draft.quoteFrom : tokens.size();
      for (int at = 0; at < to; at++) {
        if (isNamed(tokens, at)) {
          return false;
        }
      }
    }
    return draft.figureClass == FigureClass.VALUE;
  }

  private static boolean isNamed(List<Token> tokens, int at) {
    Goods goods = Goods.at(tokens, at);
    return goods != null && goods.commodity() != null;
  }

  private static boolean isOfAll(List<Token> tokens, int flow) {
    return isOneOf(tokens, flow + 1, "of", "in")
        && isOneOf(tokens, flow + 2, "goods", "merchandise");
  }

  /// "merchandise exports", "trade in goods".
  private static boolean isTrade(List<Token> tokens, int flow, Set<String> all) {
    return isOneOf(tokens, flow, "exports", "imports", "trade")
        && (isOneOf(tokens, flow - 1, all) || isOfAll(tokens, flow));
  }

  /// Whether the report is on a country's trade in all goods, by its words or by the many goods
  /// whose exports it tells.
  private boolean isGeneral() {
    if (general == null) {
      general = false;
      int flows = 0;
      Set<String> families = new HashSet<>();
      for (Sentence sentence : passages.sentences()) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size() && !general; i++) {
          general = isTrade(tokens, i, GENERAL);
          flows += isOneOf(tokens, i, FLOWS) ? 1 : 0;
          Goods goods = Goods.at(tokens, i);
          if (goods != null && goods.commodity() != null) {
            families.add(Mention.family(goods.commodity()));
          }
        }
      }
      general |= flows >= MANY_FLOWS && families.size() >= MANY_FAMILIES;
    }
    return general;
  }
}
