package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the whole of which a number is one lot: "The largest catch was 4,812 kilograms", "the last
/// convoy, 27 trucks", "a batch of eight", "265,000 doses, the larger part of a gift of 380,000".
record Tranches(Grammar grammar, Draft draft) {

  static final int REACH = 18;
  static final int FARTHEST = 8;
  static final Set<String> LOTS =
      WordSet.of(
          "batch",
          "lot",
          "tranche",
          "instalment",
          "installment",
          "group",
          "contingent",
          "portion",
          "slice",
          "part",
          "bulk");
  private static final Set<String> PARTS =
      WordSet.of(
          "part",
          "portion",
          "half",
          "share",
          "slice",
          "instalment",
          "installment",
          "tranche",
          "batch",
          "lot",
          "third",
          "quarter",
          "bulk",
          "shipment",
          "consignment",
          "delivery",
          "most");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  @Nullable Draft whole() {
    Draft apposed = apposed();
    if (apposed != null) {
      return apposed;
    }
    if (new Superlatives(grammar, draft).lead()) {
      return held(false);
    }
    return isBatch() ? held(true) : null;
  }

  /// "265,000 doses, the larger part of a gift of 380,000".
  private @Nullable Draft apposed() {
    Draft later = grammar.later(draft);
    boolean near =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && later.quoteFrom - draft.quoteTo <= REACH
            && Relations.isAmount(later)
            && Grammar.behind(draft, 1).equals(",");
    if (!near || !new Bases(grammar, draft).sharesMeasure(later)) {
      return null;
    }
    for (int i = draft.quoteTo + 2; i < later.quoteFrom - 1; i++) {
      boolean part = WordSet.has(PARTS, tokens().get(i)) && tokens().get(i + 1).is("of");
      boolean article = WordSet.isAmong(tokens().get(draft.quoteTo + 1).lower(), "the", "a", "an");
      if (part && article) {
        return later;
      }
    }
    return null;
  }

  /// "A batch of eight was flown in", "a first consignment of 400 doses arrived", of those that had
  /// been ordered.
  private boolean isBatch() {
    String lot = Grammar.before(draft, 2);
    boolean ranked =
        PARTS.contains(lot)
            && WordSet.isAmong(
                Grammar.before(draft, 3), "first", "initial", "second", "third", "last", "final");
    return Grammar.before(draft, 1).equals("of")
        && (ranked || draft.head < 0 && LOTS.contains(lot))
        && !Kinds.PROSPECTIVE.contains(draft.status);
  }

  private @Nullable Draft held(boolean ordered) {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2) {
        return null;
      }
      Bases bases = new Bases(grammar, draft);
      boolean total =
          Relations.isAmount(earlier)
              && bases.sharesMeasure(earlier)
              && earlier.relation != RelationType.COMPARED_WITH
              && bases.sharesGoods(earlier)
              && (ordered ? Kinds.PROSPECTIVE.contains(earlier.status) : !isHoped(earlier))
              && isMore(earlier);
      if (total) {
        return Bases.root(earlier);
      }
    }
    return null;
  }

  /// "We planned on 150 a day. On our best day we managed 42".
  private boolean isHoped(Draft earlier) {
    return earlier.related == null
        && Kinds.PROSPECTIVE.contains(earlier.status)
        && !Kinds.PROSPECTIVE.contains(draft.status);
  }

  private boolean isMore(Draft whole) {
    return new Bases(grammar, draft).canHold(whole)
        && !(draft.quantity != null
            && whole.quantity != null
            && draft.quantity.equals(whole.quantity));
  }
}
