package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what moved: the goods of the counted noun and its `of`-phrase, else those that the
/// sentence puts on board.
public final class Commodities implements Reading {

  private static final int WINDOW = 40;

  @Override
  public String name() {
    return "commodities";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean open = draft.setAside == null && draft.commodity == null;
      if (open && draft.figureClass != FigureClass.PERSONNEL) {
        Commodity own = inQuote(draft);
        draft.commodity = own != null ? own : nearest(draft);
        if (draft.commodity != null) {
          draft.fired(name());
        }
      } else if (open || draft.setAside == null && draft.calibre == null) {
        refine(draft);
      }
    }
  }

  private static void refine(Draft draft) {
    Commodity own = inQuote(draft);
    if (own != null && draft.commodity != null && own.isWithin(draft.commodity)) {
      draft.commodity = own;
    }
  }

  /// The most special goods named inside the quote.
  static @Nullable Commodity inQuote(Draft draft) {
    return named(draft.sentence.tokens(), draft.numberTo, draft.quoteTo);
  }

  static @Nullable Commodity named(List<Token> tokens, int from, int to) {
    Commodity best = null;
    for (int i = from; i < to; ) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null
          && goods.commodity() != null
          && (best == null || goods.commodity().isWithin(best))) {
        best = goods.commodity();
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return best;
  }

  /// The goods named nearest to the number in its sentence.
  static @Nullable Commodity nearest(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int best = WINDOW;
    Commodity found = null;
    for (int i = Math.max(0, draft.quoteFrom - WINDOW);
        i < Math.min(tokens.size(), draft.quoteTo + WINDOW); ) {
      Goods goods = Goods.at(tokens, i);
      int distance = i < draft.quoteFrom ? draft.quoteFrom - i : i - draft.quoteTo;
      if (goods != null && goods.commodity() != null && distance < best) {
        best = distance;
        found = goods.commodity();
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return found;
  }
}
