package dev.tallyman.extract;

import dev.tallyman.figure.Place;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
    tree.append('"').append(words(draft)).append("\" ").append(place(draft)).append('\n');
    tree.append("├─ tokens: ").append(tokens(draft)).append('\n');
    if (draft.isFigure()) {
      tree.append("├─ ").append(figure(draft)).append('\n');
      tree.append("├─ ").append(meaning(draft)).append('\n');
      tree.append("├─ ").append(circumstances(draft)).append('\n');
    } else {
      tree.append("├─ ").append(setAside(draft)).append('\n');
    }
    List<String> notes = draft.notes();
    branch(tree, notes.isEmpty() ? "└─ " : "├─ ", "rules", draft.rules);
    if (!notes.isEmpty()) {
      branch(tree, "└─ ", "considered", notes);
    }
    return tree.toString();
  }

  private static void branch(StringBuilder tree, String stem, String name, List<String> twigs) {
    tree.append(stem).append(name).append('\n');
    String margin = stem.startsWith("└") ? "   " : "│  ";
    for (int i = 0; i < twigs.size(); i++) {
      boolean last = i == twigs.size() - 1;
      tree.append(margin).append(last ? "└─ " : "├─ ").append(twigs.get(i)).append('\n');
    }
  }

  private static String place(Draft draft) {
    return draft.quote().start() + "–" + draft.quote().end();
  }

  private static String tokens(Draft draft) {
    return draft.sentence.tokens().subList(draft.quoteFrom, draft.quoteTo).stream()
        .map(Token::text)
        .collect(Collectors.joining(" · "));
  }

  private static String meaning(Draft draft) {
    return "meant as: "
        + said(draft.kind)
        + ", "
        + said(draft.status)
        + ", "
        + said(draft.modality)
        + (draft.relation == null || draft.related == null
            ? ""
            : ", " + draft.relation.code() + " \"" + words(draft.related) + '"');
  }

  private static String said(@Nullable Enum<?> value) {
    return value == null ? "–" : value.name().toLowerCase(Locale.ROOT);
  }

  private static String circumstances(Draft draft) {
    return "where, when, who: "
        + end(draft.origin)
        + " → "
        + end(draft.destination)
        + ", "
        + or(draft.period.start())
        + " to "
        + or(draft.period.end())
        + (draft.period.duration() == null ? "" : " (" + draft.period.duration() + ")")
        + (draft.asOf == null ? "" : ", as of " + draft.asOf)
        + ", "
        + or(draft.attribution.originator());
  }

  private static String end(Place place) {
    return place.country() != null ? place.country() : or(place.name());
  }

  private static String or(@Nullable Object value) {
    return value == null ? "–" : value.toString();
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
        + (draft.quantity == null ? "" : " " + amount(draft) + " " + draft.unit)
        + (draft.quantity == null || draft.per == null ? "" : " per " + draft.per)
        + (draft.trend == null ? "" : " " + draft.trend.code());
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
