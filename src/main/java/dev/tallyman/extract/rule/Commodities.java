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
    Topics topics = Topics.of(passages);
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean figure = draft.setAside == null;
      if (figure && draft.figureClass != FigureClass.PERSONNEL) {
        Commodity read = read(drafts, i, topics);
        if (read != null) {
          draft.commodity = topics.asRelief(read);
          draft.fired(name());
        }
      }
    }
  }

  private static @Nullable Commodity read(List<Draft> drafts, int at, Topics topics) {
    Draft draft = drafts.get(at);
    Commodity own = special(draft.commodity, inQuote(draft));
    if (own != null) {
      Commodity near = special(own, nearest(draft));
      return special(
          near, draft.measure != null && Units.isUnit(draft.measure) ? topics.before(draft) : null);
    }
    if (draft.base != null && draft.base.commodity != null) {
      return draft.base.commodity;
    }
    Commodity near = nearest(draft, Quotes.beside(drafts, at));
    return near != null ? near : topics.before(draft);
  }

  /// The more special of two that fit, else the first.
  private static @Nullable Commodity special(
      @Nullable Commodity first, @Nullable Commodity second) {
    boolean finer = first == null || second != null && second.isWithin(first);
    return finer ? second : first;
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
    return nearest(draft, List.of());
  }

  /// The same, but goods that another number counts only where words put them on board.
  private static @Nullable Commodity nearest(Draft draft, List<Draft> others) {
    List<Token> tokens = draft.sentence.tokens();
    int best = WINDOW;
    Commodity found = null;
    int end = Math.min(tokens.size(), draft.quoteTo + WINDOW);
    for (int i = Math.max(0, draft.quoteFrom - WINDOW); i < end; ) {
      Goods goods = Goods.at(tokens, i);
      int distance = i < draft.quoteFrom ? draft.quoteFrom - i : i - draft.quoteTo;
      boolean named = goods != null && goods.commodity() != null && distance < best;
      if (named && !Quotes.isForeign(others, draft, i)) {
        best = distance;
        found = goods.commodity();
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return found;
  }
}
