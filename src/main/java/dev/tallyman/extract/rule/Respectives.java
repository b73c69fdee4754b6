package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives each number of a row the goods of the same place in the row behind it: "40, 30 and 20
/// tonnes of wheat, rice and coal respectively".
final class Respectives {

  private static final int FARTHEST = 60;
  private static final int MOST = 10;
  private static final Set<String> LINKS = WordSet.of(",", "and", "&");

  private Respectives() {}

  static @Nullable Commodity goods(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    List<Token> tokens = draft.sentence.tokens();
    int end = Math.min(tokens.size(), draft.numberTo + FARTHEST);
    if (Grammar.lastOf(tokens, draft.numberTo, end, "respectively") < 0) {
      return null;
    }
    int first = at;
    while (first > Math.max(0, at - MOST) && isNext(drafts.get(first - 1), drafts.get(first))) {
      first--;
    }
    int last = at;
    while (last + 1 < Math.min(drafts.size(), at + MOST)
        && isNext(drafts.get(last), drafts.get(last + 1))) {
      last++;
    }
    List<Commodity> goods = row(tokens, drafts.get(last).numberTo);
    return last > first && goods.size() == last - first + 1 ? goods.get(at - first) : null;
  }

  /// Whether nothing but a comma or "and", and maybe the same unit, stands between two numbers.
  private static boolean isNext(Draft one, Draft next) {
    return one.sentenceIndex == next.sentenceIndex
        && one.numberTo <= next.quoteFrom
        && next.quoteFrom - one.quoteTo <= 2
        && Words.isOneOf(one.sentence.tokens(), next.quoteFrom - 1, LINKS);
  }

  /// The goods of "tonnes of wheat, rice and coal".
  private static List<Commodity> row(List<Token> tokens, int from) {
    List<Commodity> goods = new ArrayList<>();
    int of = Grammar.lastOf(tokens, from, Math.min(tokens.size(), from + 3), "of");
    int i = of + 1;
    while (of >= 0 && i < tokens.size()) {
      Goods next = Goods.at(tokens, i);
      if (next == null || next.commodity() == null) {
        break;
      }
      goods.add(next.commodity());
      i = next.to();
      while (Words.isOneOf(tokens, i, LINKS)) {
        i++;
      }
    }
    return goods;
  }
}
