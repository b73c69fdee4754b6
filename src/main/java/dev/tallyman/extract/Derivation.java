package dev.tallyman.extract;

import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints how numbers were read: the words, the rules that fired, what was considered and lost.
final class Derivation {

  private Derivation() {}

  static String of(List<Draft> drafts) {
    return drafts.stream().map(Derivation::of).collect(Collectors.joining("\n"));
  }

  private static String of(Draft draft) {
    StringBuilder tree = new StringBuilder();
    tree.append('"').append(words(draft)).append("\"\n");
    tree.append("├─ ").append(draft.isFigure() ? figure(draft) : setAside(draft)).append('\n');
    tree.append("├─ ").append(String.join(" → ", draft.rules)).append('\n');
    draft.notes.forEach(note -> tree.append("│  ").append(note).append('\n'));
    return tree.append("└─ number: ").append(draft.number()).append('\n').toString();
  }

  private static String words(Draft draft) {
    StringBuilder words = new StringBuilder();
    for (Token token : draft.sentence.tokens().subList(draft.quoteFrom, draft.quoteTo)) {
      words.append(words.isEmpty() || token.glued() ? "" : " ").append(token.text());
    }
    return words.toString();
  }

  private static String figure(Draft draft) {
    return "figure: "
        + amount(draft)
        + " "
        + draft.measure
        + (draft.commodity == null ? "" : " of " + draft.commodity);
  }

  private static String setAside(Draft draft) {
    return "set aside: "
        + draft.setAside
        + (draft.quantity == null ? "" : " " + amount(draft) + " " + draft.unit);
  }

  private static String amount(Draft draft) {
    return draft.quantity == null
        ? "?"
        : amount(draft.quantity.amount()) + " (" + draft.quantity.hedge().code() + ")";
  }

  /// An interval as people write it: `(5000, …)`, `[3, 4]`, `~5000`, `16000`.
  static String amount(Amount amount) {
    Bound low = amount.low();
    Bound high = amount.high();
    BigDecimal best = amount.best();
    if (low != null && high != null && best != null) {
      return best.toPlainString();
    }
    if (low == null && high == null) {
      return best == null ? "[…]" : "~" + best.toPlainString();
    }
    boolean open = low == null ? high.exclusive() : low.exclusive();
    String from = low == null ? "…" : end(low, best);
    String to = high == null ? "…" : end(high, best);
    return (open ? "(" : "[") + from + ", " + to + (open ? ")" : "]");
  }

  private static String end(Bound bound, @Nullable BigDecimal best) {
    return (best == null ? "" : "~") + bound.value().toPlainString();
  }
}
